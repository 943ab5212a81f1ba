// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/pageview.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace Ferry {

void PageView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(pageAction(QWebEnginePage::Cut));
    menu->addAction(pageAction(QWebEnginePage::Copy));
    menu->addAction(pageAction(QWebEnginePage::Paste));
    menu->addSeparator();
    menu->addAction(pageAction(QWebEnginePage::SelectAll));
    menu->addSeparator();
    menu->addAction(pageAction(QWebEnginePage::Back));
    menu->addAction(pageAction(QWebEnginePage::Reload));
    menu->popup(event->globalPos());
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/pageview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace Ferry {

PageView::PageView(QWidget *parent)
    : QWebEngineView(parent)
{
    // Input goes to a widget of the engine's that comes and goes below us.
    qApp->installEventFilter(this);
    connect(this, &QWebEngineView::loadStarted, this, [this] { m_lastInput.reset(); });
}

PageView::~PageView() = default;

bool PageView::eventFilter(QObject *watched, QEvent *event)
{
    constexpr std::array Ours{QEvent::MouseButtonRelease, QEvent::KeyPress, QEvent::Wheel, QEvent::DragEnter};
    if (std::find(Ours.begin(), Ours.end(), event->type()) == Ours.end())
        return false;
    auto *where = qobject_cast<QWidget *>(watched);
    if (!where || !isAncestorOf(where))
        return false;
    if (event->type() == QEvent::DragEnter) {
        event->ignore(); // what falls on a page is given away unasked
        return true;
    }
    if (event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (!wheel->modifiers().testFlag(Qt::ControlModifier))
            return false;
        if (const int turn = wheel->angleDelta().y(); turn != 0)
            emit zoomWanted(turn > 0 ? +1 : -1);
        return true;
    }
    if (!m_repeating)
        remember(where, event);
    return false;
}

void PageView::remember(QWidget *where, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Space)
            return;
    } else if (static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton) {
        return;
    }
    m_where = where;
    m_lastInput.reset(event->clone());
}

void PageView::repeatLastInput()
{
    const std::unique_ptr<QEvent> last = std::move(m_lastInput);
    if (!last || !m_where)
        return;
    m_repeating = true;
    if (last->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(last.get());
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent again(type, key->key(), key->modifiers(), key->text());
            QCoreApplication::sendEvent(m_where, &again);
        }
    } else {
        const auto *mouse = static_cast<QMouseEvent *>(last.get());
        const auto send = [&](QEvent::Type type, Qt::MouseButtons buttons) {
            QMouseEvent again(type, mouse->position(), mouse->scenePosition(), mouse->globalPosition(), Qt::LeftButton,
                              buttons, mouse->modifiers());
            QCoreApplication::sendEvent(m_where, &again);
        };
        send(QEvent::MouseButtonPress, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, Qt::NoButton);
    }
    m_repeating = false;
}

void PageView::dragEnterEvent(QDragEnterEvent *event)
{
    event->ignore();
}

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

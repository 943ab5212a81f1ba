// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEngineView>

namespace Ferry {

/// Shows one page. Its context menu holds the editing commands and nothing that saves, inspects or opens windows.
class PageView final : public QWebEngineView
{
    Q_OBJECT

public:
    using QWebEngineView::QWebEngineView;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace Ferry

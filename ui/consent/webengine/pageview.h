// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWebEngineView>

#include <memory>

namespace Ferry {

/// Shows one page. Its context menu holds the editing commands and nothing that saves, inspects or opens windows, and
/// nothing can be dropped on it.
class PageView final : public QWebEngineView
{
    Q_OBJECT

public:
    explicit PageView(QWidget *parent);
    ~PageView() override;

    /// Does once more what the person did last in the page, a click or a press of Return or Space: how a page is made to
    /// ask for its file again. Nothing when the page has begun to load another since then.
    void repeatLastInput();

signals:
    /// Ctrl and the mouse wheel: +1 or -1.
    void zoomWanted(int step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;

private:
    void remember(QWidget *where, QEvent *event);

    /// The engine's widget in which the last input happened.
    QPointer<QWidget> m_where;
    /// A mouse release or key press; null when there is nothing to repeat.
    std::unique_ptr<QEvent> m_lastInput;
    bool m_repeating = false;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPersistentModelIndex>
#include <QTableView>

namespace Ferry {

/// The view of the contacts: whole rows, extended selection, sorted by its headers, Tab leaves it. Text is shown as typed,
/// in one line. Boxes of rows that can be checked leave the selection as it is.
class ContactTable : public QTableView
{
    Q_OBJECT

public:
    explicit ContactTable(QWidget *parent = nullptr);

    /// The rows selected, ascending.
    [[nodiscard]] QList<int> selectedRowNumbers() const;
    /// Those, or else the current one, if there is one.
    [[nodiscard]] QList<int> concernedRowNumbers() const;
    /// Also puts \a model in the order that the header shows.
    void setModel(QAbstractItemModel *model) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles = {}) override;
    /// Hands what is typed to searchTyped(): the base class would walk all rows.
    void keyboardSearch(const QString &text) override;
    /// What stands in the context menu before what is always there.
    void setMenuActions(const QList<QAction *> &actions) { m_menuActions = actions; }

signals:
    /// The person began to type \a text with the table in focus.
    void searchTyped(const QString &text);
    /// The selected rows are wanted in the clipboard.
    void copyWanted();
    /// The selected rows are being dragged away.
    void dragWanted();
    /// The box of the header was clicked.
    void headerBoxClicked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void setRowHeights();
    void fitColumns();
    /// The row whose box is at \a place, if there is one.
    [[nodiscard]] QModelIndex boxAt(const QPoint &place) const;
    void toggle(const QModelIndex &index);

    QList<QAction *> m_menuActions;
    /// The box that the mouse went down in.
    QPersistentModelIndex m_pressedBox;
    /// The person has given a column another width; they stay as they are.
    bool m_widthsChosen = false;
    bool m_fitting = false;
};

} // namespace Ferry

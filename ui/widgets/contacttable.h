// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTableView>

namespace Ferry {

/// The view of the contacts: whole rows, extended selection, sorted by its headers, Tab leaves it. Text is shown as typed,
/// in one line.
class ContactTable : public QTableView
{
    Q_OBJECT

public:
    explicit ContactTable(QWidget *parent = nullptr);

    /// The rows selected, ascending.
    [[nodiscard]] QList<int> selectedRowNumbers() const;
    /// Also puts \a model in the order that the header shows.
    void setModel(QAbstractItemModel *model) override;
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

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void setRowHeights();
    void fitColumns();

    QList<QAction *> m_menuActions;
    /// The person has given a column another width; they stay as they are.
    bool m_widthsChosen = false;
    bool m_fitting = false;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QListView;
class QMenu;
class QPushButton;

namespace Ferry {

class AccountEditor;
class AccountPage;
class MessageBar;

/// The tags of an account or team: make, rename, delete.
class TagsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive it, and the page must show the editor's book.
    TagsDialog(AccountPage &page, AccountEditor &editor, QWidget *parent = nullptr);

    /// Where to tell what came of it.
    [[nodiscard]] MessageBar &messages() { return *m_messages; }

private:
    void rename();
    void remove();
    void enable();
    [[nodiscard]] QString current() const;

    AccountPage &m_page;
    AccountEditor &m_editor;
    MessageBar *m_messages = nullptr;
    QListView *m_list = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_delete = nullptr;
};

/// Puts the tags of the account into \a menu, checked where all contacts chosen on \a page have them; choosing one puts it
/// on them, or takes it off. \a manage is called for all else.
void fillTagMenu(QMenu &menu, AccountPage &page, AccountEditor &editor, const std::function<void()> &manage);

/// Puts the members of the team into \a menu; choosing one makes the contacts chosen on \a page theirs.
void fillOwnerMenu(QMenu &menu, AccountPage &page, AccountEditor &editor);

} // namespace Ferry

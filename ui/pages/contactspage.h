// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"
#include "ui/export/contactchoice.h"

#include <QList>
#include <QPointer>
#include <QWidget>

class QAction;
class QLineEdit;
class QProgressBar;
class QSplitter;
class QStackedWidget;

namespace Ferry {

class ContactDetails;
class ContactOrderModel;
class ContactTable;
class ContactTableModel;
class PlainLabel;

/// The contacts of one address book: a search field, the table, and everything about the one that is selected.
class ContactsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ContactsPage(QWidget *parent = nullptr);

    /// Shows \a contacts, which may be null and is not owned. The search is cleared; the order stays.
    void show(ContactTableModel *contacts);
    using QWidget::show;
    /// Shows \a answer, which somebody else has found for the text in the search field, until that is another one; null:
    /// what is found here. It must live as long as it is shown.
    void showAnswer(ContactTableModel *answer);
    [[nodiscard]] QString searchText() const;
    /// Says \a note below the search field, and \a isPending where the contacts stand while there are none; an empty one
    /// takes no room.
    void setSearchNote(const QString &note, bool isPending);
    /// What stands in the menu of the table before its own entries.
    void setMenuActions(const QList<QAction *> &actions);

    /// Gives the contacts check boxes: a click on one, Space or the actions of whoever owns the page change them.
    void setCheckable();
    [[nodiscard]] int checkedCount() const;
    /// Whether all, some or none of the contacts shown are checked.
    [[nodiscard]] Qt::CheckState shownCheckState() const;
    /// The same of the selected ones, or else of the current one.
    [[nodiscard]] Qt::CheckState selectedCheckState() const;
    /// Whether there are such.
    [[nodiscard]] bool hasConcerned() const;
    /// Checks those that the search leaves; should all of them be checked, none is any more.
    void toggleShown();
    void checkShown();
    /// Checks the selected contacts; should all of them be checked, none is any more.
    void toggleSelected();
    /// No contact of the address book is checked any more.
    void uncheckAll();

    /// While pages arrive: a thin line shows that, or how much of \a total has come when that is known.
    void setLoading(bool loading, qint64 total = 0);

    /// The contacts selected, in the order of the table.
    [[nodiscard]] QList<Contact> selectedContacts() const;
    /// Every contact of the address book, in its own order, whatever is searched for.
    [[nodiscard]] QList<Contact> allContacts() const;
    /// Every contact that is checked, in the order of the address book, whatever is searched for.
    [[nodiscard]] QList<Contact> checkedContacts() const;
    /// Those that the search leaves, in the order of the table.
    [[nodiscard]] QList<Contact> foundContacts() const;
    /// What can be exported or printed of all this, which came from \a origin.
    [[nodiscard]] ContactChoice choice(const QString &origin) const;
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] int visibleCount() const;
    [[nodiscard]] int totalCount() const;

    /// Puts the selected contacts into the clipboard.
    void copySelected() const;
    /// Makes the shortcut of \a action work while the table has the focus.
    void addTableAction(QAction *action);

    /// Shows all contacts again.
    void clearSearch();
    /// Puts the cursor into the search field, its text selected.
    void focusSearch();

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The person searches for \a text; it may be empty.
    void searchChanged(const QString &text);
    /// The person wants more of the selected contact: Enter or a double click.
    void activated();
    /// selectedContacts() has news.
    void selectionChanged();
    /// checkedContacts() has news.
    void checksChanged();
    /// The selected contacts are being dragged away.
    void dragWanted();
    /// visibleCount() or totalCount() has news.
    void countChanged();

private:
    void buildLayout();
    void connectParts();
    void showSelection();
    void selectFirst();
    void showCounts();

    [[nodiscard]] bool isAnswered() const;

    ContactOrderModel *m_model = nullptr;
    /// All contacts, whatever is shown of them.
    QPointer<ContactTableModel> m_contacts;
    QLineEdit *m_search = nullptr;
    PlainLabel *m_note = nullptr;
    bool m_isPending = false;
    QProgressBar *m_progress = nullptr;
    ContactTable *m_table = nullptr;
    PlainLabel *m_empty = nullptr;
    QStackedWidget *m_tableOrEmpty = nullptr;
    ContactDetails *m_details = nullptr;
    QSplitter *m_splitter = nullptr;
    bool m_loading = false;
    /// The contacts are others than before; none of them has been selected yet.
    bool m_selectFirst = true;
    qint64 m_expected = 0;
};

} // namespace Ferry

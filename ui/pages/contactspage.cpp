// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contactspage.h"

#include "models/items/contactordermodel.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/takeaway/contactclips.h"
#include "ui/widgets/contactdetails.h"
#include "ui/widgets/contacttable.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

ContactsPage::ContactsPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new ContactOrderModel(QLocale::system(), this))
    , m_search(new QLineEdit(this))
    , m_note(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_table(new ContactTable(this))
    , m_empty(new PlainLabel(this))
    , m_tableOrEmpty(new QStackedWidget(this))
    , m_details(new ContactDetails(this))
    , m_splitter(new QSplitter(this))
{
    m_search->setObjectName(u"contactSearch"_s);
    m_search->setAccessibleName(tr("Search contacts"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search"_L1), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_note->setObjectName(u"searchNote"_s);
    m_note->setSecondary(true);
    m_note->setWordWrap(true);
    m_note->hide();
    m_progress->setObjectName(u"contactsProgress"_s);
    m_progress->setAccessibleName(tr("Contacts arriving"));
    m_progress->setTextVisible(false);
    m_table->setObjectName(u"contactTable"_s);
    m_table->setAccessibleName(tr("Contacts"));
    m_empty->setObjectName(u"contactsEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setSecondary(true);
    m_details->setObjectName(u"contactDetails"_s);
    m_splitter->setObjectName(u"contactSplitter"_s);
    buildLayout();
    connectParts();
    showCounts();
}

void ContactsPage::buildLayout()
{
    constexpr int LineHeight = 4;
    m_progress->setFixedHeight(LineHeight);
    // The table must not jump when the line comes and goes.
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);
    m_progress->hide();

    m_tableOrEmpty->addWidget(m_table);
    m_tableOrEmpty->addWidget(m_empty);
    m_splitter->addWidget(m_tableOrEmpty);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_details->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_splitter->setSizes({fontMetrics().averageCharWidth() * 118, fontMetrics().averageCharWidth() * 36});

    auto *top = new QVBoxLayout;
    top->setContentsMargins(Metrics::PaneMargin, Metrics::PaneMargin, Metrics::PaneMargin, 0);
    top->setSpacing(Metrics::TightGap);
    top->addWidget(m_search);
    top->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::TightGap);
    column->addLayout(top);
    column->addWidget(m_progress);
    column->addWidget(m_splitter, 1);
}

void ContactsPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        showAnswer(nullptr);
        m_model->setSearch(text);
        emit searchChanged(text);
    });
    connect(m_table, &QAbstractItemView::activated, this, &ContactsPage::activated);
    connect(m_table, &ContactTable::searchTyped, this, [this](const QString &text) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->insert(text);
    });
    connect(m_table, &ContactTable::headerBoxClicked, this, &ContactsPage::toggleShown);
    connect(m_model, &ContactOrderModel::checksChanged, this, &ContactsPage::checksChanged);
    connect(m_table, &ContactTable::copyWanted, this, &ContactsPage::copySelected);
    connect(m_table, &ContactTable::dragWanted, this, &ContactsPage::dragWanted);
    // Only while there is a search: otherwise Esc belongs to whoever else wants it.
    auto *clear = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    clear->setContext(Qt::WidgetWithChildrenShortcut);
    clear->setEnabled(false);
    connect(clear, &QShortcut::activated, m_search, &QLineEdit::clear);
    connect(m_search, &QLineEdit::textChanged, clear,
            [clear](const QString &text) { clear->setEnabled(!text.isEmpty()); });

    connect(m_model, &ContactOrderModel::settled, this, &ContactsPage::showCounts);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, changed, this, &ContactsPage::showCounts);
    // A selection model forgets everything on a reset without a word.
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_selectFirst = true;
        showCounts();
        showSelection();
    });
    m_table->setModel(m_model);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ContactsPage::showSelection);
}

void ContactsPage::show(ContactTableModel *contacts)
{
    m_contacts = contacts;
    m_search->clear();
    m_model->setTable(contacts);
    m_table->scrollToTop();
    showCounts();
}

bool ContactsPage::isAnswered() const
{
    return m_model->table() && m_model->table() != m_contacts;
}

void ContactsPage::showAnswer(ContactTableModel *answer)
{
    if (answer ? m_model->table() == answer : !isAnswered())
        return;
    m_model->setSearch(answer ? QString() : m_search->text());
    m_model->setTable(answer ? answer : m_contacts.data());
    showCounts();
}

QString ContactsPage::searchText() const
{
    return m_search->text();
}

void ContactsPage::setSearchNote(const QString &note, bool isPending)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_isPending = isPending;
    showCounts();
}

void ContactsPage::setMenuActions(const QList<QAction *> &actions)
{
    m_table->setMenuActions(actions);
}

void ContactsPage::setCheckable()
{
    m_model->setCheckable(true);
}

int ContactsPage::checkedCount() const
{
    return m_contacts && m_model->isCheckable() ? m_contacts->checkedCount() : 0;
}

Qt::CheckState ContactsPage::shownCheckState() const
{
    return m_model->checkState();
}

Qt::CheckState ContactsPage::selectedCheckState() const
{
    return m_model->checkState(m_table->concernedRowNumbers());
}

bool ContactsPage::hasConcerned() const
{
    return m_table->selectionModel()->hasSelection() || m_table->currentIndex().isValid();
}

void ContactsPage::toggleShown()
{
    m_model->setAllChecked(shownCheckState() != Qt::Checked);
}

void ContactsPage::checkShown()
{
    m_model->setAllChecked(true);
}

void ContactsPage::toggleSelected()
{
    m_model->setChecked(m_table->concernedRowNumbers(), selectedCheckState() != Qt::Checked);
}

void ContactsPage::uncheckAll()
{
    if (m_contacts)
        m_contacts->setAllChecked(false);
}

void ContactsPage::setLoading(bool loading, qint64 total)
{
    m_loading = loading;
    m_expected = total;
    m_progress->setVisible(loading);
    showCounts();
}

QList<Contact> ContactsPage::selectedContacts() const
{
    QList<Contact> contacts;
    for (const int row : m_table->selectedRowNumbers())
        contacts.append(m_model->contact(row));
    return contacts;
}

QList<Contact> ContactsPage::allContacts() const
{
    return m_contacts ? m_contacts->contacts() : QList<Contact>();
}

QList<Contact> ContactsPage::checkedContacts() const
{
    return m_contacts ? m_contacts->checkedContacts() : QList<Contact>();
}

QList<Contact> ContactsPage::foundContacts() const
{
    QList<Contact> contacts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        contacts.append(m_model->contact(row));
    return contacts;
}

ContactChoice ContactsPage::choice(const QString &origin) const
{
    const int found = visibleCount();
    return {.all = totalCount(),
            .checked = checkedCount(),
            .selected = selectedCount(),
            .found = found < totalCount() ? found : 0,
            .contacts =
                [this](ContactScope scope) {
                    switch (scope) {
                    case ContactScope::Selected:
                        return selectedContacts();
                    case ContactScope::Found:
                        return foundContacts();
                    case ContactScope::Checked:
                        return checkedContacts();
                    case ContactScope::All:
                        break;
                    }
                    return allContacts();
                },
            .origin = origin};
}

int ContactsPage::selectedCount() const
{
    return static_cast<int>(m_table->selectedRowNumbers().size());
}

int ContactsPage::visibleCount() const
{
    return m_model->rowCount();
}

int ContactsPage::totalCount() const
{
    return m_contacts ? m_contacts->rowCount() : 0;
}

void ContactsPage::copySelected() const
{
    copyContacts(selectedContacts());
}

void ContactsPage::addTableAction(QAction *action)
{
    m_table->addAction(action);
}

void ContactsPage::clearSearch()
{
    m_search->clear();
}

void ContactsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool ContactsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && m_model->rowCount() > 0) {
        m_table->setFocus(Qt::OtherFocusReason);
        // Not selectRow(): in right-to-left windows it selects nothing.
        if (selectedCount() == 0)
            m_table->setCurrentIndex(m_model->index(std::max(m_table->currentIndex().row(), 0), 0));
        return true;
    }
    // On X11 Ctrl+E goes to the end of a line; here it exports, wherever the cursor is.
    if (watched == m_search && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::MoveToEndOfLine)
        && static_cast<QKeyEvent *>(event)->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ContactsPage::selectFirst()
{
    // While contacts arrive the first one changes with each of them.
    if (!m_selectFirst || m_loading || m_model->isBusy() || m_model->rowCount() == 0)
        return;
    m_selectFirst = false;
    if (selectedCount() == 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void ContactsPage::showSelection()
{
    const QList<int> rows = m_table->selectedRowNumbers();
    if (rows.size() == 1)
        m_details->show(m_model->contact(rows.front()));
    else
        m_details->showCount(static_cast<int>(rows.size()));
    emit selectionChanged();
}

void ContactsPage::showCounts()
{
    const int total = totalCount();
    m_search->setPlaceholderText(total == 0 ? tr("Search") : tr("Search %Ln contact(s)…", nullptr, total));
    m_progress->setRange(0, m_expected > 0 ? static_cast<int>(m_expected) : 0);
    m_progress->setValue(total);

    const bool searching = m_isPending && !m_search->text().isEmpty();
    const bool empty = m_model->rowCount() == 0 && !m_model->isBusy() && !m_loading;
    m_empty->setText(searching        ? m_note->text()
                         : total == 0 ? tr("This address book is empty")
                                      : tr("No contact matches"));
    m_tableOrEmpty->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    selectFirst();
    emit countChanged();
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tabledialog.h"

#include "app/formats/tableguess.h"
#include "app/formats/tablereader.h"
#include "ui/look/metrics.h"
#include "ui/tables/letters.h"
#include "ui/tables/tablecolumnsmodel.h"
#include "ui/tables/tableroletext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// With more columns each gets its box when it is asked for.
constexpr int MostBoxes = 120;
constexpr int ShownBoxes = 20;

/// A box in a list that scrolls: the wheel is the list's unless the box was chosen.
class RoleBox : public QComboBox
{
public:
    explicit RoleBox(QWidget *parent)
        : QComboBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setMaxVisibleItems(ShownBoxes);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

class RoleDelegate : public QStyledItemDelegate
{
public:
    explicit RoleDelegate(QObject *parent)
        : QStyledItemDelegate(parent)
        , m_roles(new QStandardItemModel(this))
    {
        for (int number = 0; number <= static_cast<int>(TableRole::Notes); ++number) {
            auto *item = new QStandardItem(tableRoleText(static_cast<TableRole>(number)));
            item->setData(number, Qt::UserRole);
            m_roles->appendRow(item);
        }
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *box = new RoleBox(parent);
        box->setModel(m_roles);
        box->setObjectName(u"becomes%1"_s.arg(index.row()));
        box->setAccessibleName(TableDialog::tr("What “%1” becomes").arg(index.siblingAtColumn(0).data().toString()));
        auto *self = const_cast<RoleDelegate *>(this);
        connect(box, &QComboBox::activated, self, [self, box] { emit self->commitData(box); });
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *box = qobject_cast<QComboBox *>(editor);
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, qobject_cast<QComboBox *>(editor)->currentData());
    }
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        editor->setGeometry(option.rect);
    }

protected:
    bool eventFilter(QObject *editor, QEvent *event) override
    {
        // Keys do with a box what they do with any: a table would take Tab to its next cell, and Escape for itself.
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
            return false;
        return QStyledItemDelegate::eventFilter(editor, event);
    }

private:
    QStandardItemModel *m_roles;
};

/// \a label before \a field, as one thing in a line that may break.
QWidget *labelled(const QString &label, QWidget *field)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    auto *text = new QLabel(label);
    text->setTextFormat(Qt::PlainText);
    text->setBuddy(field);
    row->addWidget(text);
    row->addWidget(field);
    return both;
}

} // namespace

TableDialog::TableDialog(const QString &name, QByteArray sample, const TableForm &likely,
                         const std::optional<QList<TableColumn>> &remembered, QWidget *parent)
    : QDialog(parent)
    , m_sample(std::move(sample))
    , m_model(new TableColumnsModel(this))
{
    setObjectName(u"tableDialog"_s);
    setWindowTitle(tr("Columns of the table"));
    build(name, likely);

    m_separator->setCurrentIndex(m_separator->findData(likely.separator));
    TableMapping mapping = likelyMapping(m_sample, form());
    m_guessed = mapping.columns;
    if (remembered && mapping.hasHeader && remembered->size() == mapping.columns.size())
        mapping.columns = *remembered;
    showMapping(mapping);

    connect(m_hasHeader, &QCheckBox::toggled, this, [this](bool isOn) { guess(isOn); });
    connect(m_separator, &QComboBox::activated, this, [this] { guess({}); });
    connect(m_charset, &QComboBox::activated, this, &TableDialog::readOtherwise);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TableDialog::showRemark);
}

TableDialog::~TableDialog()
{
    m_model->disconnect(this); // a box that loses the focus as it goes still hands over what is in it
}

void TableDialog::build(const QString &name, const TableForm &likely)
{
    auto *what = new PlainLabel(tr("The columns of “%1” have names of their own, or none. Say what becomes of each; "
                                   "what is kept as it is stands "
                                   "under its own name with the contact.")
                                    .arg(name),
                                this);
    what->setObjectName(u"tableText"_s);
    what->setWordWrap(true);

    m_hasHeader = new QCheckBox(tr("&First row holds names"), this);
    m_hasHeader->setObjectName(u"hasHeader"_s);
    m_separator = new QComboBox(this);
    m_separator->setObjectName(u"separator"_s);
    m_separator->addItem(tr("Comma"), ',');
    m_separator->addItem(tr("Semicolon"), ';');
    m_separator->addItem(tr("Tab"), '\t');
    m_charset = new QComboBox(this);
    m_charset->setObjectName(u"charset"_s);
    fillLetters(*m_charset, likely);
    auto *options = new FlowLayout(Metrics::GroupGap);
    options->addWidget(m_hasHeader);
    options->addWidget(labelled(tr("&Separated by:"), m_separator));
    options->addWidget(labelled(tr("&Letters:"), m_charset));

    m_view = new QTableView(this);
    m_view->setObjectName(u"columns"_s);
    m_view->setAccessibleName(windowTitle());
    m_view->setModel(m_model);
    m_view->setItemDelegateForColumn(TableColumnsModel::Becomes, new RoleDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(RoleBox(nullptr).sizeHint().height() + 2);
    m_view->horizontalHeader()->setHighlightSections(false);

    m_remark = new PlainLabel(this);
    m_remark->setObjectName(u"tableRemark"_s);
    m_remark->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    import->setObjectName(u"importTable"_s);
    import->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addLayout(options);
    column->addWidget(m_view, 1);
    column->addWidget(m_remark);
    column->addWidget(buttons);
    const int letter = fontMetrics().averageCharWidth();
    resize(QSize(letter * 120, letter * 70).boundedTo(screen()->availableSize() - QSize(2, 8) * Metrics::Grid));
    import->setFocus();
}

TableForm TableDialog::form() const
{
    return {.separator = static_cast<char>(m_separator->currentData().toInt()),
            .charset = m_charset->currentData().toByteArray()};
}

TableMapping TableDialog::mapping() const
{
    return {.form = form(), .hasHeader = m_hasHeader->isChecked(), .columns = m_model->columns()};
}

void TableDialog::guess(std::optional<bool> hasHeader)
{
    const TableMapping likely = likelyMapping(m_sample, form(), hasHeader);
    m_guessed = likely.columns;
    showMapping(likely);
}

/// Other letters make other names and values, and better guesses; but what the person said of a column stays.
void TableDialog::readOtherwise()
{
    const QList<TableColumn> before = m_model->columns();
    const QList<TableColumn> guessed = m_guessed;
    TableMapping otherwise = likelyMapping(m_sample, form(), m_hasHeader->isChecked());
    m_guessed = otherwise.columns;
    if (otherwise.columns.size() == before.size()) {
        for (qsizetype i = 0; i < before.size(); ++i) {
            if (i >= guessed.size() || before.at(i).role != guessed.at(i).role)
                otherwise.columns[i].role = before.at(i).role;
        }
    }
    showMapping(otherwise);
}

void TableDialog::showMapping(const TableMapping &mapping)
{
    {
        const QSignalBlocker blocker(m_hasHeader);
        m_hasHeader->setChecked(mapping.hasHeader);
    }
    const int first = mapping.hasHeader ? 1 : 0;
    m_model->setTable(mapping.columns,
                      tableRows(m_sample, mapping.form, first + TableColumnsModel::MostValues).mid(first));
    openEditors();
    showRemark();
}

void TableDialog::openEditors()
{
    const int rows = m_model->rowCount();
    QWidget *before = m_view;
    for (int row = 0; row < rows && rows <= MostBoxes; ++row) {
        const QModelIndex index = m_model->index(row, TableColumnsModel::Becomes);
        m_view->openPersistentEditor(index);
        QWidget *box = m_view->indexWidget(index);
        setTabOrder(before, box);
        before = box;
    }
    const int letter = fontMetrics().averageCharWidth();
    m_view->setColumnWidth(TableColumnsModel::Name, letter * 26);
    m_view->setColumnWidth(TableColumnsModel::Becomes, letter * 30);
    for (int column = TableColumnsModel::FirstValue; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, letter * 24);
}

void TableDialog::showRemark()
{
    QStringList remarks;
    if (!namesSomebody(mapping()))
        remarks << tr("No column becomes a name, an e-mail address or a phone number yet.");
    const QList<TableColumn> &columns = m_model->columns();
    const auto count = [&columns](TableRole role) {
        return static_cast<int>(std::count_if(columns.cbegin(), columns.cend(),
                                              [role](const TableColumn &column) { return column.role == role; }));
    };
    if (const int kept = count(TableRole::KeepAsIs); kept > 0)
        remarks << tr("%Ln column(s) are kept as they are.", nullptr, kept);
    if (const int leftOut = count(TableRole::LeaveOut); leftOut > 0)
        remarks << tr("%Ln column(s) are left out.", nullptr, leftOut);
    m_remark->setText(remarks.join(u' '));
}

} // namespace Ferry

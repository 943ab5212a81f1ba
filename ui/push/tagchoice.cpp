// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/tagchoice.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int NameRole = Qt::UserRole;
constexpr int NewRole = Qt::UserRole + 1;
constexpr int LongestName = 100;

} // namespace

TagChoice::TagChoice(const QString &usual, QWidget *parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView(this))
    , m_name(new QLineEdit(this))
    , m_add(new QPushButton(tr("A&dd tag"), this))
{
    m_list->setObjectName(u"pushTags"_s);
    m_list->setAccessibleName(tr("Tags for the pushed contacts"));
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(fontMetrics().height() * 6);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_name->setObjectName(u"pushNewTag"_s);
    m_name->setAccessibleName(tr("Name of a new tag"));
    m_name->setPlaceholderText(tr("New tag"));
    m_name->setMaxLength(LongestName);
    m_add->setObjectName(u"pushAddTag"_s);
    m_add->setAutoDefault(false);
    m_add->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.simplified().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &TagChoice::addTyped);
    // Enter in the field adds; without this it would press the dialog's button.
    auto *enter = new QAction(m_name);
    enter->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    enter->setShortcutContext(Qt::WidgetShortcut);
    connect(enter, &QAction::triggered, this, &TagChoice::addTyped);
    m_name->addAction(enter);

    auto *row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_list, 1);
    column->addLayout(row);
    add(usual, true, true);
}

QStandardItem *TagChoice::find(const QString &name) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(NameRole).toString() == name)
            return m_model->item(row);
    }
    return nullptr;
}

QStandardItem *TagChoice::add(const QString &name, bool isChecked, bool isNew)
{
    const QString shown = PlainText::selfDirected(PlainText::oneLine(name, LongestName));
    auto *item = new QStandardItem(icon("tag"_L1), isNew ? tr("%1 (new)").arg(shown) : shown);
    item->setData(name, NameRole);
    item->setData(isNew, NewRole);
    item->setCheckable(true);
    item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
    m_model->appendRow(item);
    return item;
}

void TagChoice::addTyped()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        return;
    QStandardItem *item = find(name);
    if (item)
        item->setCheckState(Qt::Checked);
    else
        item = add(name, true, true);
    m_list->scrollTo(item->index());
    m_name->clear();
}

void TagChoice::setKnown(const QList<PlusTag> &tags)
{
    const QStringList chosen = this->tags();
    QStringList ours; // new ones stay on offer, chosen or not
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(NewRole).toBool())
            ours += m_model->item(row)->data(NameRole).toString();
    }
    m_model->clear();
    for (const QString &name : std::as_const(ours)) {
        const bool isThere =
            std::any_of(tags.cbegin(), tags.cend(), [&](const PlusTag &tag) { return tag.name == name; });
        if (!isThere)
            add(name, chosen.contains(name), true);
    }
    for (const PlusTag &tag : tags) {
        if (!tag.name.isEmpty() && !find(tag.name))
            add(tag.name, chosen.contains(tag.name), false);
    }
}

QStringList TagChoice::tags() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->checkState() == Qt::Checked)
            names += m_model->item(row)->data(NameRole).toString();
    }
    return names;
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/fieldrows.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

FieldRows::FieldRows(QList<Field> fields, const QString &addText, QWidget *parent)
    : QWidget(parent)
    , m_fields(std::move(fields))
    , m_column(new QVBoxLayout(this))
    , m_add(new QPushButton(icon("add"_L1), addText, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metrics::TightGap);
    m_add->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_add);
    line->addStretch(1);
    m_column->addLayout(line);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow(QJsonObject(), true);
        emit edited();
    });
}

void FieldRows::setEntries(const QJsonArray &entries)
{
    for (const Row &row : std::as_const(m_rows))
        delete row.widget;
    m_rows.clear();
    for (const auto &entry : entries)
        addRow(entry, false);
}

void FieldRows::addRow(const QJsonValue &entry, bool takesFocus)
{
    auto *widget = new QWidget(this);
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Metrics::TightGap);
    Row row{.widget = widget, .original = entry};
    for (const Field &field : m_fields) {
        auto *edit = new QLineEdit(entry.toObject().value(field.key).toString(), widget);
        edit->setObjectName(field.key);
        edit->setPlaceholderText(field.name);
        edit->setAccessibleName(field.name);
        edit->setCursorPosition(0);
        connect(edit, &QLineEdit::textEdited, this, &FieldRows::edited);
        line->addWidget(edit, field.stretch);
        row.edits += edit;
    }
    auto *remove = new QToolButton(widget);
    remove->setIcon(icon("cancel"_L1));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Take away"));
    remove->setText(tr("Take away"));
    connect(remove, &QToolButton::clicked, this, [this, widget] {
        removeRow(widget);
        emit edited();
    });
    line->addWidget(remove);
    m_column->insertWidget(static_cast<int>(m_rows.size()), widget);
    m_rows += row;
    widget->show();
    if (takesFocus)
        row.edits.constFirst()->setFocus(Qt::OtherFocusReason);
}

void FieldRows::removeRow(const QWidget *widget)
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [widget](const Row &one) { return one.widget == widget; });
    if (row == m_rows.end())
        return;
    row->widget->hide();
    row->widget->deleteLater(); // its button is being clicked
    m_rows.erase(row);
    m_add->setFocus(Qt::OtherFocusReason);
}

QJsonValue FieldRows::entryOf(const Row &row) const
{
    QJsonObject entry = row.original.toObject();
    bool isTouched = false;
    bool isEmpty = true;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const QString &key = m_fields.at(i).key;
        const QString text = row.edits.at(i)->text();
        isEmpty = isEmpty && (key == "type"_L1 || text.trimmed().isEmpty());
        if (!row.edits.at(i)->isModified())
            continue;
        isTouched = true;
        if (text.isEmpty())
            entry.remove(key);
        else
            entry.insert(key, text);
    }
    if (!isTouched && row.original != QJsonValue(QJsonObject()))
        return row.original;
    return isEmpty ? QJsonValue(QJsonValue::Undefined) : QJsonValue(entry);
}

QJsonArray FieldRows::entries() const
{
    QJsonArray entries;
    for (const Row &row : m_rows) {
        if (const QJsonValue entry = entryOf(row); !entry.isUndefined())
            entries.append(entry);
    }
    return entries;
}

} // namespace Ferry

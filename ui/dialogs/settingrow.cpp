// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingrow.h"

#include "models/source/secureurl.h"
#include "ui/look/metrics.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Ferry {

SettingRow::SettingRow(QFormLayout &form, const QString &label, QWidget *field, const QString &objectName)
    : QObject(&form)
    , m_form(form)
    , m_name(QString(label).remove(u'&').remove(u':'))
    , m_field(field)
    , m_note(new PlainLabel)
{
    m_field->setObjectName(objectName);
    m_field->setAccessibleName(m_name);
    m_note->setObjectName(objectName + QLatin1StringView("Note"));
    m_note->setSecondary(true);
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout;
    column->setSpacing(Metrics::TightGap);
    const bool fillsTheRoom = qobject_cast<QLineEdit *>(field) || qobject_cast<QLabel *>(field);
    column->addWidget(m_field, 0, fillsTheRoom ? Qt::Alignment() : Qt::AlignLeading);
    column->addWidget(m_note);
    m_column = column;
    form.addRow(label, column);
    if (auto *words = qobject_cast<QLabel *>(form.labelForField(column)))
        words->setBuddy(m_field);
}

QString SettingRow::note() const
{
    return m_note->text();
}

void SettingRow::setNote(const QString &note)
{
    m_note->setText(note);
    m_field->setAccessibleDescription(note);
}

void SettingRow::setShown(bool shown)
{
    m_form.setRowVisible(m_column, shown);
}

void SettingRow::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (auto *edit = qobject_cast<QLineEdit *>(m_field))
        edit->setReadOnly(readOnly); // still to be selected and copied
    else if (!qobject_cast<QLabel *>(m_field))
        m_field->setEnabled(!readOnly);
    showReadOnly();
}

void SettingRow::showReadOnly()
{
    auto *edit = qobject_cast<QLineEdit *>(m_field);
    if (!edit)
        return;
    QPalette ground;
    if (m_readOnly)
        ground.setColor(QPalette::Base, edit->window()->palette().color(QPalette::Window));
    edit->setPalette(ground);
}

TextSettingRow::TextSettingRow(QFormLayout &form, const QString &label, const QString &objectName, Settings &settings,
                               Member member, Read read)
    : SettingRowOf(form, label, new QLineEdit, objectName, settings, member, read)
    , m_edit(static_cast<QLineEdit *>(&field()))
{
    connect(m_edit, &QLineEdit::textEdited, this, &SettingRow::edited);
}

std::optional<QString> TextSettingRow::value() const
{
    const QString written = m_edit->text().trimmed();
    return written.isEmpty() ? usual() : written;
}

void TextSettingRow::show(const QString &value)
{
    m_edit->setText(value);
}

UrlSettingRow::UrlSettingRow(QFormLayout &form, const QString &label, const QString &objectName, Settings &settings,
                             Member member, Read read)
    : SettingRowOf(form, label, new QLineEdit, objectName, settings, member, read)
    , m_edit(static_cast<QLineEdit *>(&field()))
{
    m_edit->setLayoutDirection(Qt::LeftToRight); // an address reads this way everywhere
    connect(m_edit, &QLineEdit::textEdited, this, &SettingRow::edited);
}

std::optional<QUrl> UrlSettingRow::value() const
{
    const QString written = m_edit->text().trimmed();
    if (isReadOnly() || written == current().value.toString(QUrl::FullyEncoded))
        return current().value;
    if (written.isEmpty())
        return usual();
    const Result<QUrl> url = secureUrl(written);
    return url ? std::optional(*url) : std::nullopt;
}

QString UrlSettingRow::complaint() const
{
    return value() ? QString()
                   : SettingRow::tr("%1: it must begin with https://, or lead to this computer.").arg(name());
}

void UrlSettingRow::show(const QUrl &value)
{
    m_edit->setText(value.toString(QUrl::FullyEncoded));
}

} // namespace Ferry

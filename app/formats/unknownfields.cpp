// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/unknownfields.h"

#include "app/formats/vcardtext.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

void UnknownFields::add(const QString &name, const QString &value)
{
    constexpr qsizetype Largest = 64 * 1024;
    constexpr qsizetype MostFields = 500;
    constexpr qsizetype MostValues = 100;
    if (isBlank(value) || (!m_fields.contains(name) && m_fields.size() >= MostFields))
        return;
    const QJsonValue kept = value.size() <= Largest ? cleanText(value) : u"(%1)"_s.arg(value.size());
    const QJsonValue before = m_fields.value(name);
    if (before.isUndefined()) {
        m_fields.insert(name, kept);
        return;
    }
    QJsonArray values = before.isArray() ? before.toArray() : QJsonArray{before};
    if (values.size() < MostValues)
        values.append(kept);
    m_fields.insert(name, values);
}

QByteArray UnknownFields::toJson() const
{
    return m_fields.isEmpty() ? QByteArray() : QJsonDocument(m_fields).toJson(QJsonDocument::Compact);
}

} // namespace Ferry

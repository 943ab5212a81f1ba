// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace Ferry {

/// Collects what a file says of a contact and a Contact has no field for, for Contact::unknownFields.
class UnknownFields
{
public:
    /// The field \a name has the \a value; may come several times. Of values over 64 KiB only the size is kept.
    void add(const QString &name, const QString &value);
    /// One JSON object; nothing when there is nothing.
    [[nodiscard]] QByteArray toJson() const;

private:
    QJsonObject m_fields;
};

} // namespace Ferry

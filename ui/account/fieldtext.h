// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

/// contactData before people.
namespace Ferry::FieldText {

/// What stands at \a path, as the form calls it: "First name" for {"name", "givenName"}.
[[nodiscard]] QString name(const QStringList &path);
/// \a value of it in one line; "nothing" when there is none.
[[nodiscard]] QString value(const QStringList &path, const QJsonValue &value);

} // namespace Ferry::FieldText

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace Ferry {

/// contactData as it is when two have changed \a base, one to \a mine and another to \a theirs: what only one of them
/// changed is as that one wants it, lists have the entries of both less those that one took out, and of two other texts
/// in one place mine counts, see clashes(); notes stand below each other. What one took out and the other changed stays. Pure.
[[nodiscard]] QJsonObject merged(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs);

/// One thing that two have changed, each in their own way.
struct Clash {
    /// Its keys from the outside in: {"name", "givenName"}.
    QStringList path = {};
    /// Undefined: taken out.
    QJsonValue mine = {};
    QJsonValue theirs = {};

    bool operator==(const Clash &) const = default;
};

/// Where merged() has to let one of the two have their way. Pure.
[[nodiscard]] QList<Clash> clashes(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs);

/// \a data with \a value at \a path; undefined: without what is there.
[[nodiscard]] QJsonObject withValue(QJsonObject data, const QStringList &path, const QJsonValue &value);

/// The outermost keys that they changed and I did not change in the same way.
[[nodiscard]] QStringList changedByThem(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs);

} // namespace Ferry

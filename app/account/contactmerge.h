// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace Ferry {

/// contactData as it is when two have changed \a base, one to \a mine and another to \a theirs: what only one of them
/// changed is as that one wants it, lists have the entries of both less those that one took out, and of two other texts
/// in one place mine counts; notes stand below each other. What one took out and the other changed stays. Pure.
[[nodiscard]] QJsonObject merged(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs);

} // namespace Ferry

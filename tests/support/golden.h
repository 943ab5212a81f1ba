// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Ferry::Test {

/// Compares \a actual with the file \a name below tests/data: empty when equal, else what differs, with the first line that
/// does. A missing golden is a difference. With UPDATE_GOLDEN=1 in the environment the file is rewritten, and that is told.
[[nodiscard]] QByteArray differenceFromGolden(const QString &name, const QByteArray &actual);

} // namespace Ferry::Test

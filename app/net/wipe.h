// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Ferry {

/// Overwrites \a text where nobody else holds it too, and empties it. Qt's and the system's own copies are out of reach.
void wipe(QByteArray &text);
void wipe(QString &text);

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace Ferry {

/// Lets the application, which must exist, speak the person's language: ours from the program itself, Qt's own from the
/// system. English where there is none. Numbers and dates are then written as that language writes them.
void installTranslations(const QLocale &locale = QLocale::system());

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace Ferry {

/// Lets \a app speak the person's language: ours from the program itself, Qt's own from the system. English where there
/// is none.
void installTranslations(QCoreApplication &app);

} // namespace Ferry

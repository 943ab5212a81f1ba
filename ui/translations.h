// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Ferry {

/// Lets the application, which must exist, speak the person's language: ours from the program itself, Qt's own from the
/// system. English where there is none.
void installTranslations();

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace Ferry {

struct ImportSummary;

/// Asks whether \a import may be erased from this computer and calls \a confirmed if so. Cancel is the default.
void askToRemove(const ImportSummary &import, QWidget *parent, const std::function<void()> &confirmed);

/// Asks how \a count files that were opened at once are to come in, and calls \a separately, \a together or neither.
void askHowToImport(int count, QWidget *parent, const std::function<void()> &separately,
                    const std::function<void()> &together);

/// Shows what the program is.
void showAbout(QWidget *parent);

} // namespace Ferry

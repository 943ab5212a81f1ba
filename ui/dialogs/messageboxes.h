// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace Ferry {

struct ImportSummary;

/// Asks whether \a import may be erased from this computer and calls \a confirmed if so. Cancel is the default.
void askToRemove(const ImportSummary &import, QWidget *parent, const std::function<void()> &confirmed);

/// Shows what the program is.
void showAbout(QWidget *parent);

} // namespace Ferry

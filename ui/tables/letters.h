// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/tablemapping.h"

class QComboBox;

namespace Ferry {

/// What letters the Windows code page \a number has, in words for people.
[[nodiscard]] QString lettersText(int number);

/// Puts all that a table can be written in into \a box, as data its charset (TableForm); first what it looks like. Pages of
/// which this system has no table are there, but cannot be chosen.
void fillLetters(QComboBox &box, const TableForm &likely);

} // namespace Ferry

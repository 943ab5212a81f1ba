// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/outputbuffer.h"

#include <QStringView>

namespace Ferry {

/// Appends \a text as one cell of a CSV row (RFC 4180) in UTF-8: in quotes when it holds a comma, a quote, a line break or
/// a space at an end, quotes doubled. NUL, which no reader takes, goes; lone surrogates become U+FFFD. No guard against
/// formulas: these cells are for import, where a guard would spoil every "+44" number.
void appendCsvCell(OutputBuffer &out, QStringView text);

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/outputbuffer.h"

#include <QByteArray>
#include <QByteArrayView>

#include <string_view>

// Quoted-printable (RFC 2045 section 6.7) as vCard 2.1 uses it.
namespace Ferry {

/// Whether a line of vCard 2.1 can hold \a bytes as they are: printable ASCII without a space at an end.
[[nodiscard]] bool isPlainAscii(std::string_view bytes);

/// Appends \a bytes; LF becomes `=0D=0A`. The line that begins at \a lineStart is broken softly (`=`, CRLF) so that none is
/// longer than 76 octets, and never inside an `=XX`.
void appendQuotedPrintable(OutputBuffer &out, qsizetype lineStart, std::string_view bytes);

/// Undoes it. What is no hexadecimal number after a `=` stays as it is.
[[nodiscard]] QByteArray decodeQuotedPrintable(QByteArrayView text);

} // namespace Ferry

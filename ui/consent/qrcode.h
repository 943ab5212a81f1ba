// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace Ferry {

/// \a text (UTF-8) as a QR code, one pixel a module, with the quiet zone of four modules that ISO/IEC 18004 asks for; black
/// on white whatever the theme, since many readers know no other. Null when the text is empty or too long for one code
/// (2,953 bytes).
[[nodiscard]] QImage qrCode(const QString &text);

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/outputbuffer.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace Ferry {

/// \a bytes as text: in \a charset where that is known, otherwise UTF-8, or Windows-1252 when they are no UTF-8. Every byte
/// makes some character.
[[nodiscard]] QString decodeBytes(QByteArrayView bytes, const QByteArray &charset = {});

/// A whole file in UTF-8 without a byte order mark: UTF-16 with a mark is converted into \a storage, UTF-8 looked at as it is.
[[nodiscard]] QByteArrayView withoutByteOrderMark(QByteArrayView file, QByteArray &storage);

/// \a text with `?` for each character that Windows-1252, the "ANSI" of Western Windows, lacks; a letter with an accent it
/// lacks loses the accent alone.
[[nodiscard]] QString inWindows1252(const QString &text);
/// Appends \a text, which inWindows1252() must have made, in that code page.
void appendWindows1252(OutputBuffer &out, QStringView text);

} // namespace Ferry

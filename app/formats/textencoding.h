// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Ferry {

/// \a bytes as text: in \a charset where that is known, otherwise UTF-8, or Windows-1252 when they are no UTF-8. Every byte
/// makes some character.
[[nodiscard]] QString decodeBytes(QByteArrayView bytes, const QByteArray &charset = {});

/// A whole file in UTF-8 without a byte order mark: UTF-16 with a mark is converted into \a storage, UTF-8 looked at as it is.
[[nodiscard]] QByteArrayView withoutByteOrderMark(QByteArrayView file, QByteArray &storage);

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Ferry {

/// A table in UTF-8, whatever it was in.
struct TableText {
    /// It lies in `storage` or in what it was made of.
    QByteArrayView utf8 = {};
    QByteArray storage = {};
    /// See ReadReport.
    int codePage = 0;
    bool isCodePageUnsure = false;
    qint64 unreadable = 0;
};

/// \a file by its byte order mark, or else in \a charset, one that decodeBytes() knows. When that is empty: UTF-8, in which a
/// few bytes may be damaged, or likelyCodePage().
[[nodiscard]] TableText tableText(QByteArrayView file, const QByteArray &charset = {});

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactsource.h"
#include "app/formats/tablemapping.h"

#include <QByteArrayView>
#include <QStringList>

#include <optional>

namespace Ferry {

// Tables of contacts whose header is that of no program we know: CSV with any header, or with none. Comma, semicolon or tab.

/// How many bytes of a table tell what it is.
constexpr qsizetype TableSample = qsizetype(256) << 10;
/// The whole lines at the beginning of \a file, which may be cut after TableSample bytes or more; all of one that is shorter.
[[nodiscard]] QByteArrayView tableSample(QByteArrayView file);

/// The form that a table beginning with \a sample seems to have.
[[nodiscard]] TableForm likelyForm(QByteArrayView sample);
/// The first rows of it in \a form, at most \a count, without those that cannot be read.
[[nodiscard]] QList<QStringList> tableRows(QByteArrayView sample, const TableForm &form, qsizetype count);
/// What it is taken for when nobody says better; \a hasHeader as in guessTable().
[[nodiscard]] TableMapping likelyMapping(QByteArrayView sample, const TableForm &form,
                                         std::optional<bool> hasHeader = {});
/// Whether it is not in Unicode and several code pages make sense of it, or none.
[[nodiscard]] bool isUnsureOfLetters(QByteArrayView sample);
/// Whether it is a table at all: rows of several columns, or of one that is told by its look.
[[nodiscard]] bool isTabular(QByteArrayView sample);

/// Reads \a file as \a mapping says. What no column's role takes is kept among a contact's unknown fields, cells beyond the
/// last column too; rows without any value are skipped as Empty. TooLarge beyond ReadLimits.
[[nodiscard]] Result<ReadReport> readTable(QByteArrayView file, const TableMapping &mapping,
                                           const ContactReceiver &receiver);

} // namespace Ferry

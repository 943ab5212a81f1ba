// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactsource.h"

#include <QByteArrayView>

namespace Ferry {

/// Reads the contacts of a CSV file whose header is that of Google Contacts (of today, or until 2024), Outlook.com, classic
/// Outlook, Google's "Outlook CSV", Thunderbird, or our own spreadsheet: whichever fits best. Comma, semicolon or tab; UTF-8,
/// UTF-16 with a mark, or else likelyCodePage(). Columns without a field are kept among a contact's unknown fields.
/// A table with another header, or none, is guessed at, and the report says so. TooLarge beyond ReadLimits, BadReply when
/// nothing in it can be guessed.
[[nodiscard]] Result<ReadReport> readCsv(QByteArrayView file, const ContactReceiver &receiver);
/// The same with the charset as of TableForm.
[[nodiscard]] Result<ReadReport> readCsv(QByteArrayView file, const QByteArray &charset,
                                         const ContactReceiver &receiver);

/// Whether the header of the table that begins with \a sample is one of those above: its columns are known, but for a few.
[[nodiscard]] bool isKnownCsv(QByteArrayView sample);

} // namespace Ferry

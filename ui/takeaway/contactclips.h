// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exportformat.h"
#include "models/contact/contact.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace Ferry {

// Contacts as other programs take them from a clipboard or a drag. May be called on any thread.

/// The types of vCard, the one of today first.
[[nodiscard]] QStringList vCardTypes();

/// In \a format, a vCard; empty when it cannot be made.
[[nodiscard]] QByteArray contactsAsVCards(const QList<Contact> &contacts, ExportFormat format = ExportFormat::VCard3);

/// The columns of the table as text: parted by tabs, a contact a line.
[[nodiscard]] QByteArray contactsAsLines(const QList<Contact> &contacts);

/// The same as a table in HTML under \a headers, everything escaped. Its cells are marked as text, or a spreadsheet would take
/// a name like "=1+1" for a formula and numbers of phones for numbers.
[[nodiscard]] QByteArray contactsAsHtml(const QList<Contact> &contacts, const QStringList &headers);

/// The table's headers, in the person's language.
[[nodiscard]] QStringList tableHeaders();

/// Puts \a contacts into the clipboard as vCard, table and text.
void copyContacts(const QList<Contact> &contacts);

} // namespace Ferry

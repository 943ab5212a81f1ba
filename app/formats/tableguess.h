// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/tablemapping.h"

#include <QStringList>

#include <optional>

namespace Ferry {

/// What a column called \a header is likely to hold: known are the words of English, German, French, Spanish, Italian, Dutch
/// and some of other languages, and with them the headers of Outlook and Thunderbird in German and Outlook in French.
/// KeepAsIs when nothing is likely.
[[nodiscard]] TableRole guessRole(const QString &header);

/// The likely meaning of a table that begins with \a rows, from the words of its first row and the look of its values.
/// \a hasHeader tells whether that row holds names; null: that is guessed too.
[[nodiscard]] TableMapping guessTable(const QList<QStringList> &rows, const TableForm &form,
                                      std::optional<bool> hasHeader = {});

/// Whether any column becomes a name, an e-mail address or a phone number.
[[nodiscard]] bool namesSomebody(const TableMapping &mapping);

} // namespace Ferry

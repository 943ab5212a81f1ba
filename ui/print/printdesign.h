// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QList>
#include <QString>

namespace Ferry {

/// How contacts look on paper.
enum class PrintDesign {
    /// Names and numbers, two columns, under the letters of the alphabet.
    PhoneList,
    /// A framed card for each, as large as it needs.
    Cards,
    /// Everything about everybody.
    Directory,
};

/// A paragraph of a contact on paper.
struct PrintLine {
    enum class Style {
        Letter,
        Name,
        /// The label at the leading edge, the text at the other.
        Entry,
        /// The label small before the text.
        Detail,
    };

    Style style = Style::Detail;
    /// What it is, "mobile"; may be empty.
    QString label = {};
    QString text = {};

    bool operator==(const PrintLine &) const = default;
};

/// What of \a contact stands on paper in that design, fit to be laid out: nothing in it is markup, and no character of it
/// commands the layout.
[[nodiscard]] QList<PrintLine> printLines(const Contact &contact, PrintDesign design);

/// \a contacts as they stand in a directory, by name as people who speak the locale of now expect.
[[nodiscard]] QList<Contact> inPrintOrder(QList<Contact> contacts);

/// The letter that \a contact stands under, "#" when its name begins with none.
[[nodiscard]] QString printLetter(const Contact &contact);

} // namespace Ferry

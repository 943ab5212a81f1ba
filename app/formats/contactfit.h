// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exportformat.h"
#include "app/formats/formatability.h"
#include "app/formats/lossreport.h"
#include "models/contact/contact.h"

#include <QList>

#include <optional>

namespace Ferry {

/// What to do about what a format cannot hold.
struct FitOptions {
    /// Values without a place go into the notes, "E-mail (Home): joe@example.com"; otherwise they stay behind.
    bool overflowToNotes = true;
    /// Labels nobody else knows go along; otherwise the nearest standard ones do. Not every program takes vCards with them.
    bool ownLabels = true;
    /// The Windows code page of a format that is in one; without it, that of Western Europe.
    std::optional<int> codePage = {};

    bool operator==(const FitOptions &) const = default;
};

class CodePage;
/// The page that \a options name.
[[nodiscard]] const CodePage &codePageOf(const FitOptions &options);

/// A contact as a file will hold it, and what that costs.
struct FittedContact {
    Contact contact = {};
    QList<Loss> losses = {};
};

/// What a file of \a ability will hold of \a contact: its writer writes, and its reader gives back, exactly this. Empty
/// values go, texts become clean (cleanText()) and labels the format's own words where those say the same; of all else that
/// changes a Loss tells. Fitting a second time changes nothing.
[[nodiscard]] FittedContact fit(const Contact &contact, const FormatAbility &ability, const FitOptions &options = {});
[[nodiscard]] FittedContact fit(const Contact &contact, ExportFormat format, const FitOptions &options = {});

/// What a file in \a format will not hold of \a contacts, before a byte of it is written.
[[nodiscard]] LossReport lossesOf(const QList<Contact> &contacts, ExportFormat format, const FitOptions &options = {});

} // namespace Ferry

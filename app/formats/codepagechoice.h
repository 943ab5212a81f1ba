// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/contactsink.h"
#include "models/core/result.h"

#include <QByteArrayView>
#include <QList>
#include <QLocale>

#include <optional>

namespace Ferry {

/// The page for a file of \a contacts in a format that is in one. Nothing when they are in ASCII, which is the same in all. Else
/// the one of \a locale, in which Windows there reads the file, when it holds all that the format takes; or the first of the
/// others that does; or the one that spoils the fewest contacts. One of East Asia only where something is written as there.
/// Aborted by \a progress.
[[nodiscard]] Result<std::optional<int>> codePageFor(const QList<Contact> &contacts, const FormatAbility &ability,
                                                     const FitOptions &options, const QLocale &locale,
                                                     const ExportProgress &progress = {});

/// What a text that is not in Unicode seems to be in.
struct CodePageGuess {
    int number = 0;
    /// No other page makes likely words of it that read otherwise.
    bool isSure = false;

    bool operator==(const CodePageGuess &) const = default;
};

/// The page in which the words at the beginning of \a text look most like words; of several, the one of \a locale. What tells
/// them apart are bytes without a character, signs and capitals inside of words, and letters of several scripts in one.
[[nodiscard]] CodePageGuess likelyCodePage(QByteArrayView text, const QLocale &locale);

} // namespace Ferry

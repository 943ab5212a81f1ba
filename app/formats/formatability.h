// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/lossreport.h"

#include <QLatin1StringView>
#include <QString>

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <span>

namespace Ferry {

/// What a format can hold. Its writer gets contacts only after contactfit made them so, and its reader gives exactly those
/// back: that is what makes the report of losses true.
struct FormatAbility {
    /// A text as the format can hold it; gets clean text (cleanText()).
    using TextRule = QString (*)(const QString &text);
    /// A label as the format's reader will give it back; gets it in one line.
    using LabelRule = QString (*)(const QString &label, bool primary);

    static constexpr qsizetype Any = std::numeric_limits<qsizetype>::max();

    [[nodiscard]] static constexpr std::uint32_t fields(std::initializer_list<ContactField> list)
    {
        std::uint32_t bits = 0;
        for (const ContactField field : list)
            bits |= 1U << static_cast<unsigned>(field);
        return bits;
    }
    [[nodiscard]] constexpr bool lacks(ContactField field) const
    {
        return (lacking & (1U << static_cast<unsigned>(field))) != 0;
    }

    /// Fields there is no place for at all.
    std::uint32_t lacking = 0;
    qsizetype emails = Any;
    qsizetype phones = Any;
    qsizetype addresses = Any;
    qsizetype companies = Any;
    qsizetype websites = Any;
    qsizetype photos = Any;
    qsizetype locations = Any;
    /// The labels of fixed columns, in their order; empty when labels are free.
    std::span<const QLatin1StringView> phoneSlots = {};
    std::span<const QLatin1StringView> addressSlots = {};
    LabelRule emailLabel = nullptr;
    LabelRule phoneLabel = nullptr;
    LabelRule addressLabel = nullptr;
    /// Every text; null when any will do.
    TextRule text = nullptr;
    /// Every text is in one of the code pages of Windows (FitOptions::codePage).
    bool inCodePage = false;
    /// Moreover the values that can come several to a cell.
    TextRule listed = nullptr;
    /// Moreover the names of groups.
    TextRule group = nullptr;
    /// Moreover the source's id.
    TextRule id = nullptr;
    /// From the next one on, e-mails, numbers and websites share the place and the label of this one.
    qsizetype sharedAfter = Any;
    bool emailPreference = true;
    /// The first e-mail is the preferred one, by custom.
    bool preferredEmailFirst = false;
    bool phonePreference = true;
    /// An address can have its source's own rendering beside its parts.
    bool rendering = true;
    /// Streets go line by line, so empty lines vanish.
    bool streetInLines = false;
    /// Groups come sorted, none twice.
    bool groupsAreASet = false;
    bool birthdayWithoutYear = true;
    /// Pictures themselves, not only where they are.
    bool inlinePhotos = false;
    /// Addresses of pictures must be such on the web; readers open them.
    bool webPhotosOnly = true;
};

} // namespace Ferry

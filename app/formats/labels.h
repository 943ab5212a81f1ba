// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace Ferry {

/// What a source's free label says in the standard terms of address books.
struct LabelKind {
    enum class Place { None, Home, Work, Other };
    enum class Device { None, Mobile, Fax, Pager, Main };

    Place place = Place::None;
    Device device = Device::None;
    /// The standard terms say all that the label says; where not, the label itself is worth keeping.
    bool exact = true;

    bool operator==(const LabelKind &) const = default;
};

/// Reads labels such as "Home", "Business fax", "Work Mobile", "E-mail 2" in any case. Counting numbers and words that
/// only repeat what is labelled ("e-mail", "phone") say nothing. An empty label says nothing, exactly.
[[nodiscard]] LabelKind classifyLabel(QStringView label);
[[nodiscard]] LabelKind classifyLabel(QLatin1StringView label);

/// The words that address books use for \a kind: "Work Fax", "Home", "Mobile"; empty when it says nothing.
[[nodiscard]] QString standardLabel(const LabelKind &kind);

/// Whether the two say the same: equal in one line, or the same in standard terms ("Home 1" and "personal"). That a thing
/// is an "other" one says nothing.
[[nodiscard]] bool sayTheSame(const QString &label, const QString &other);
[[nodiscard]] bool sayTheSame(const LabelKind &kind, const LabelKind &other);

/// \a label in one line without control characters, for files that keep it.
[[nodiscard]] QString labelText(const QString &label);
/// Whether \a label is so already.
[[nodiscard]] bool isLabelText(QStringView label);

} // namespace Ferry

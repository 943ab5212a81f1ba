// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace Ferry {

/// Some of the contacts that are shown.
enum class ContactScope { All, Checked, Selected, Found };

/// What there is to choose from.
struct ContactChoice {
    int all = 0;
    /// 0: not offered.
    int checked = 0;
    int selected = 0;
    /// 0 as long as nobody searches.
    int found = 0;
    /// What the person has already said; none leaves it to usualScope().
    std::optional<ContactScope> wished = {};
    /// Gives them, in the order in which they are to go.
    std::function<QList<Contact>(ContactScope scope)> contacts = {};
    /// "Yahoo"; may be anything.
    QString origin = {};
};

/// Those in \a scope.
[[nodiscard]] inline int countOf(const ContactChoice &choice, ContactScope scope)
{
    switch (scope) {
    case ContactScope::All:
        return choice.all;
    case ContactScope::Checked:
        return choice.checked;
    case ContactScope::Selected:
        return choice.selected;
    case ContactScope::Found:
        return choice.found;
    }
    Q_UNREACHABLE();
}

/// What people mean as long as they say nothing: what they checked, else what they selected. One is selected merely by looking
/// at it, and a search is never taken for a choice: people forget that it is there.
[[nodiscard]] inline ContactScope usualScope(const ContactChoice &choice)
{
    return choice.checked > 0 ? ContactScope::Checked
        : choice.selected > 1 ? ContactScope::Selected
                              : ContactScope::All;
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QList>
#include <QString>

#include <functional>

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
    /// Gives them, in the order in which they are to go.
    std::function<QList<Contact>(ContactScope scope)> contacts = {};
    /// "Yahoo"; may be anything.
    QString origin = {};
};

} // namespace Ferry

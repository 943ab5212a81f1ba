// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/tablemapping.h"

/// What the words in the header of a table mean, in the languages that we know.
namespace Ferry::TableWords {

/// The role of a column called \a header; KeepAsIs when its words say none.
[[nodiscard]] TableRole role(const QString &header);

/// Whether \a header says no more than "name", and whether its language means the given name by that as soon as there is
/// a family name.
enum class BareName { No, Yes, MaybeGiven };
[[nodiscard]] BareName bareName(const QString &header);

/// Whether \a header says "title", which may stand before a name or for a position.
[[nodiscard]] bool isTitle(const QString &header);

/// Whether \a header is about numbers that are none of phones: of customers, accounts, taxes.
[[nodiscard]] bool isAboutNumbers(const QString &header);

} // namespace Ferry::TableWords

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QJsonObject>
#include <QList>

#include <cstdint>

namespace Ferry::Test {

/// \a count contacts out of a seed with all that is hard to carry: control characters, emoji, right-to-left marks, quotes,
/// separators, formulas, texts of thousands of characters, pictures, labels nobody knows, birthdays without a year, dozens
/// of values.
[[nodiscard]] QList<Contact> oracleContacts(std::uint32_t seed, int count);

/// What another program should find of \a fitted (a contact as fit() left it), field by field. Each label comes with the
/// `nearest` standard one, for programs that know no other.
[[nodiscard]] QJsonObject expectation(const Contact &fitted);

} // namespace Ferry::Test

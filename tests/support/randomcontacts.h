// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <random>

namespace Ferry::Test {

/// What the texts of a random contact are made of.
enum class TextKind {
    /// Words in many scripts, as people have them.
    Plausible,
    /// Anything Unicode can hold: controls, separators, emoji, right-to-left marks, quotes, lone surrogates.
    Hostile,
};

/// Contacts out of a seed: the same seed gives the same contacts.
class RandomContacts
{
public:
    explicit RandomContacts(std::uint32_t seed, TextKind kind = TextKind::Plausible);

    [[nodiscard]] QString text();
    [[nodiscard]] Contact contact();
    [[nodiscard]] QList<Contact> contacts(int count);
    /// A number from 0 to \a limit - 1.
    [[nodiscard]] int below(int limit);

private:
    [[nodiscard]] bool sometimes(int percent) { return below(100) < percent; }
    [[nodiscard]] QString maybe(int percent) { return sometimes(percent) ? text() : QString(); }
    [[nodiscard]] QStringList texts(int atMost);
    [[nodiscard]] QString label();
    [[nodiscard]] QString plausible();
    [[nodiscard]] QString hostile();

    std::mt19937 m_engine;
    TextKind m_kind;
};

} // namespace Ferry::Test

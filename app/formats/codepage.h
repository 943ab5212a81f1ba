// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/outputbuffer.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QLocale>
#include <QString>
#include <QStringView>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace Ferry {

/// A code page of Windows, the "ANSI" of programs that know no Unicode: of one byte to a character, or of two in East Asia.
/// Its table comes from the C library, but for that of Western Europe; nothing is ever put in the place of another character.
class CodePage
{
public:
    static constexpr int Western = 1252;

    /// The numbers of those there are, the Western one first.
    [[nodiscard]] static std::span<const int> numbers();
    /// Null for a number that is not among them, or that this system has no table of.
    [[nodiscard]] static const CodePage *find(int number);
    /// Makes all tables, which takes some 20 ms; afterwards find() takes no time.
    static void makeAll();
    /// The Western one where find() has none.
    [[nodiscard]] static const CodePage &of(int number);
    /// The one of that name, "windows-1250"; null as of find().
    [[nodiscard]] static const CodePage *named(QByteArrayView name);
    /// Whether it is one of East Asia, where most characters are two bytes.
    [[nodiscard]] static bool hasPairs(int number) { return number >= 932 && number <= 950; }
    /// "windows-1250"
    [[nodiscard]] static QByteArray nameOf(int number) { return "windows-" + QByteArray::number(number); }
    /// Which one Windows uses where people speak as \a locale says.
    [[nodiscard]] static int numberFor(const QLocale &locale);

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool holds(char16_t c) const { return c < 0x80 || m_codes[c] != 0; }
    /// Whether fitted() leaves \a text as it is, but for how accents are put on letters.
    [[nodiscard]] bool holds(const QString &text) const;
    /// \a text with `?` for each character that the page lacks; a letter with an accent it lacks loses the accent alone.
    [[nodiscard]] QString fitted(const QString &text) const;
    /// Appends \a text, which fitted() must have made, in the page.
    void append(OutputBuffer &out, QStringView text) const;
    /// The one byte of \a c, or the two as one number; 0 for none, or for NUL.
    [[nodiscard]] unsigned code(char16_t c) const { return c < 0x80 ? c : m_codes[c]; }
    /// What stands for bytes that are no character of the page is U+FFFD, and a control character in the Western one; how
    /// many there are is added to \a unreadable.
    [[nodiscard]] QString decoded(QByteArrayView bytes, qint64 *unreadable = nullptr) const;

private:
    explicit CodePage(int number);
    template<int number>
    static const CodePage &table();
    void addWestern();
    /// Whether the system has it.
    bool addFromSystem();
    void addTones();

    int m_number;
    bool m_isThere = true;
    /// The one or two bytes of each character; 0 for none.
    std::vector<std::uint16_t> m_codes;
    std::array<char16_t, 256> m_characters = {};
    /// By two bytes, of those pages that have such; 0 for none.
    std::vector<char16_t> m_pairs;
};

} // namespace Ferry

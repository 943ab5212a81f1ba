// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/codepage.h"

#include <algorithm>
#include <iconv.h>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int Vietnamese = 1258;
constexpr std::array Numbers{
    CodePage::Western, 1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258, 874, 932, 936, 949, 950};

/// What Windows-1252 has at 0x80 to 0x9f; where it has nothing, the control character of Latin 1.
constexpr std::array<char16_t, 32> WesternSpecial = {0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                     0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
                                                     0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                     0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

/// What the C library knows of a character set. It has the tables that Qt 6.4 lacks, whatever the locale is.
class Converter
{
public:
    explicit Converter(const QByteArray &from)
        : m_handle(iconv_open("UTF-16LE", from.constData()))
    {
    }
    ~Converter()
    {
        if (isOpen())
            iconv_close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(Converter)

    // The C library says so by a pointer of -1.
    [[nodiscard]] bool isOpen() const { return reinterpret_cast<std::intptr_t>(m_handle) != -1; }

    /// The single character that \a bytes are, or 0.
    [[nodiscard]] char16_t character(QByteArrayView bytes)
    {
        iconv(m_handle, nullptr, nullptr, nullptr, nullptr);
        std::array<char, 2> input{bytes.front(), bytes.back()};
        std::array<uchar, 8> output{};
        char *from = input.data();
        char *to = reinterpret_cast<char *>(output.data());
        size_t left = static_cast<size_t>(bytes.size());
        size_t room = output.size();
        if (iconv(m_handle, &from, &left, &to, &room) != 0 || left != 0)
            return 0;
        // Some hold the last character back, for an accent that may follow.
        iconv(m_handle, nullptr, nullptr, &to, &room);
        const auto c = static_cast<char16_t>(output[0] | output[1] << 8);
        return output.size() - room == 2 && !QChar::isSurrogate(c) ? c : u'\0';
    }

private:
    iconv_t m_handle;
};

QString composed(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

} // namespace

CodePage::CodePage(int number)
    : m_number(number)
    , m_codes(0x10000)
{
    for (char16_t c = 0; c < 0x80; ++c)
        m_characters[c] = c;
    if (number == Western)
        addWestern();
    else
        m_isThere = addFromSystem();
    for (unsigned byte = 0x80; byte < 0x100; ++byte) {
        if (m_characters[byte] != 0)
            m_codes[m_characters[byte]] = static_cast<std::uint16_t>(byte);
        else
            m_characters[byte] = QChar::ReplacementCharacter;
    }
    if (number == Vietnamese && m_isThere)
        addTones();
}

void CodePage::addWestern()
{
    for (unsigned byte = 0x80; byte < 0x100; ++byte)
        m_characters[byte] = byte < 0xa0 ? WesternSpecial[byte - 0x80] : static_cast<char16_t>(byte);
}

bool CodePage::addFromSystem()
{
    Converter converter("CP" + QByteArray::number(m_number));
    if (!converter.isOpen())
        return false;
    for (unsigned byte = 0x80; byte < 0x100; ++byte) {
        const char one = static_cast<char>(byte);
        m_characters[byte] = converter.character({&one, 1});
    }
    if (!hasPairs(m_number))
        return true;
    m_pairs.resize(0x10000);
    for (unsigned pair = 0x8140; pair < 0xff00; ++pair) {
        const std::array bytes{static_cast<char>(pair >> 8), static_cast<char>(pair & 0xff)};
        if (m_characters[pair >> 8] != 0 || (pair & 0xff) < 0x40)
            continue;
        const char16_t c = converter.character({bytes.data(), 2});
        m_pairs[pair] = c;
        if (c >= 0x80 && m_codes[c] == 0) // of several, Windows writes the first
            m_codes[c] = static_cast<std::uint16_t>(pair);
    }
    return true;
}

/// In Vietnam a letter and its tone are two bytes, wherever the two have no byte of their own.
void CodePage::addTones()
{
    constexpr char16_t FirstLetter = 0xc0;
    constexpr char16_t LastLetter = 0x1eff;
    constexpr std::u16string_view Tones = u"\u0300\u0301\u0303\u0309\u0323";
    m_pairs.resize(0x10000);
    for (char16_t c = FirstLetter; c <= LastLetter; ++c) {
        QString letter = QString(QChar(c)).normalized(QString::NormalizationForm_D);
        const auto tone = std::find_first_of(letter.begin(), letter.end(), Tones.begin(), Tones.end());
        if (tone == letter.end() || composed(letter) != QString(QChar(c)))
            continue;
        const QChar mark = *tone;
        letter.remove(tone - letter.begin(), 1);
        letter = composed(letter);
        if (letter.size() != 1 || !holds(letter.front().unicode()) || !holds(mark.unicode()))
            continue;
        const unsigned pair = code(letter.front().unicode()) << 8 | code(mark.unicode());
        m_pairs[pair] = c;
        if (m_codes[c] == 0)
            m_codes[c] = static_cast<std::uint16_t>(pair);
    }
}

template<int number>
const CodePage &CodePage::table()
{
    static const CodePage Page(number);
    return Page;
}

std::span<const int> CodePage::numbers()
{
    return Numbers;
}

const CodePage *CodePage::find(int number)
{
    // Made one by one, when they are needed: a table of two bytes takes a moment.
    static constexpr auto Tables = []<size_t... i>(std::index_sequence<i...>)
    {
        return std::array{&CodePage::table<Numbers[i]>...};
    }
    (std::make_index_sequence<Numbers.size()>());
    const auto found = std::find(Numbers.begin(), Numbers.end(), number);
    if (found == Numbers.end())
        return nullptr;
    const CodePage &page = Tables[static_cast<size_t>(found - Numbers.begin())]();
    return page.m_isThere ? &page : nullptr;
}

void CodePage::makeAll()
{
    for (const int number : Numbers)
        (void)find(number);
}

const CodePage &CodePage::of(int number)
{
    const CodePage *page = find(number);
    return page ? *page : table<Western>();
}

const CodePage *CodePage::named(QByteArrayView name)
{
    constexpr QByteArrayView Prefix = "windows-";
    const QByteArray lower = name.toByteArray().toLower();
    bool isNumber = false;
    const int number = lower.startsWith(Prefix) ? lower.sliced(Prefix.size()).toInt(&isNumber) : 0;
    return isNumber ? find(number) : nullptr;
}

int CodePage::numberFor(const QLocale &locale)
{
    struct Spoken {
        int number;
        std::initializer_list<QLocale::Language> languages;
    };
    static const std::initializer_list<Spoken> Pages{
        {1250,
         {QLocale::Czech, QLocale::Slovak, QLocale::Polish, QLocale::Hungarian, QLocale::Slovenian, QLocale::Croatian,
          QLocale::Bosnian, QLocale::Romanian, QLocale::Albanian}},
        {1251,
         {QLocale::Russian, QLocale::Ukrainian, QLocale::Belarusian, QLocale::Bulgarian, QLocale::Macedonian,
          QLocale::Kazakh, QLocale::Kirghiz, QLocale::Mongolian, QLocale::Tatar}},
        {1253, {QLocale::Greek}},
        {1254, {QLocale::Turkish, QLocale::Azerbaijani}},
        {1255, {QLocale::Hebrew}},
        {1256, {QLocale::Arabic, QLocale::Persian, QLocale::Urdu}},
        {1257, {QLocale::Lithuanian, QLocale::Latvian, QLocale::Estonian}},
        {1258, {QLocale::Vietnamese}},
        {874, {QLocale::Thai}},
        {932, {QLocale::Japanese}},
        {949, {QLocale::Korean}}};
    if (locale.language() == QLocale::Serbian)
        return locale.script() == QLocale::LatinScript ? 1250 : 1251;
    if (locale.language() == QLocale::Chinese)
        return locale.script() == QLocale::TraditionalHanScript ? 950 : 936;
    for (const Spoken &page : Pages) {
        if (std::find(page.languages.begin(), page.languages.end(), locale.language()) != page.languages.end())
            return page.number;
    }
    return Western;
}

bool CodePage::holds(const QString &text) const
{
    const auto isHeld = [this](QChar c) { return holds(c.unicode()); };
    if (std::all_of(text.begin(), text.end(), isHeld))
        return true;
    const QString whole = composed(text);
    return std::all_of(whole.begin(), whole.end(), isHeld);
}

QString CodePage::fitted(const QString &text) const
{
    const auto isHeld = [this](QChar c) { return holds(c.unicode()); };
    if (std::all_of(text.begin(), text.end(), isHeld))
        return m_number == Vietnamese ? composed(text) : text; // there a letter and a tone are read as one
    QString result;
    const QString whole = composed(text);
    for (const QChar c : whole) {
        if (isHeld(c)) {
            result += c;
            continue;
        }
        if (c.isMark() || c.isLowSurrogate())
            continue;
        const QString base = QString(c).normalized(QString::NormalizationForm_KD).left(1);
        result +=
            !base.isEmpty() && isHeld(base.front()) && base.front().isLetterOrNumber() ? base.front() : QChar(u'?');
    }
    return result;
}

void CodePage::append(OutputBuffer &out, QStringView text) const
{
    for (const QChar c : text) {
        const unsigned bytes = code(c.unicode());
        if (bytes > 0xff)
            out.append(static_cast<char>(bytes >> 8));
        out.append(bytes == 0 && c != u'\0' ? '?' : static_cast<char>(bytes & 0xff));
    }
}

QString CodePage::decoded(QByteArrayView bytes, qint64 *unreadable) const
{
    constexpr unsigned LastControl = 0x9f;
    QString text(bytes.size(), Qt::Uninitialized);
    QChar *to = text.data();
    qint64 unknown = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<uchar>(bytes[i]);
        const unsigned pair =
            !m_pairs.empty() && i + 1 < bytes.size() ? byte << 8U | static_cast<uchar>(bytes[i + 1]) : 0;
        if (pair != 0 && m_pairs[pair] != 0) {
            *to++ = m_pairs[pair];
            ++i;
            continue;
        }
        const char16_t c = m_characters[byte];
        unknown += c == QChar::ReplacementCharacter || (c >= 0x80 && c <= LastControl) ? 1 : 0;
        *to++ = c;
    }
    text.truncate(to - text.constData());
    if (unreadable)
        *unreadable += unknown;
    return text;
}

} // namespace Ferry

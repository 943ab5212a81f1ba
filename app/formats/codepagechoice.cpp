// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/codepagechoice.h"

#include "app/formats/codepage.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c < u'\x80'; });
}

/// The texts of \a contact that are not in ASCII.
QStringList foreignTexts(const Contact &contact)
{
    QStringList texts;
    const auto take = [&texts](const QString &text) {
        if (!isAscii(text))
            texts.append(text);
    };
    for (const QString *text :
         {&contact.namePrefix, &contact.givenName, &contact.middleName, &contact.familyName, &contact.nameSuffix,
          &contact.nickname, &contact.department, &contact.jobTitle, &contact.notes, &contact.externalId})
        take(*text);
    for (const QStringList *list : {&contact.companies, &contact.groups, &contact.locations, &contact.websites})
        std::for_each(list->cbegin(), list->cend(), take);
    for (const EmailAddress &email : contact.emails) {
        take(email.address);
        take(email.label);
    }
    for (const PhoneNumber &phone : contact.phones) {
        take(phone.number);
        take(phone.label);
    }
    for (const PostalAddress &address : contact.addresses) {
        for (const QString *text : {&address.label, &address.street, &address.city, &address.region,
                                    &address.postalCode, &address.country, &address.formatted})
            take(*text);
    }
    return texts;
}

/// Whether there is anything from East Asia. Its pages have Greek and Cyrillic letters too, but nobody who writes those has
/// Windows set to Korean.
bool isEastAsian(const QList<QStringList> &contacts)
{
    constexpr char16_t FirstRadical = 0x2e80;
    constexpr char16_t LastHangul = 0xd7ff;
    const auto isFromThere = [](const QString &text) {
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c >= FirstRadical && c <= LastHangul; });
    };
    return std::any_of(contacts.begin(), contacts.end(),
                       [&](const QStringList &texts) { return std::any_of(texts.begin(), texts.end(), isFromThere); });
}

/// What \a page spoils of \a contacts, of each of which there are the texts.
qsizetype spoilt(int number, const QList<QStringList> &contacts)
{
    const CodePage *page = CodePage::find(number);
    if (!page)
        return contacts.size() + 1;
    return std::count_if(contacts.begin(), contacts.end(), [page](const QStringList &texts) {
        return !std::all_of(texts.begin(), texts.end(), [page](const QString &text) { return page->holds(text); });
    });
}

// How much speaks against a text; one word with something impossible in it outweighs many that are only rare.
namespace Odd {
constexpr int Unreadable = 80;
constexpr int Private = 40;
constexpr int TwoScripts = 24;
constexpr int SignInWord = 16;
constexpr int OnlyAccents = 16;
constexpr int RareCharacter = 12;
constexpr int CapitalInWord = 8;
constexpr int UncommonCharacter = 4;
constexpr int SignAtWord = 4;
constexpr int NoCapital = 2;
} // namespace Odd

/// The scripts that stand together in a word count as one.
QChar::Script scriptOf(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Hiragana || script == QChar::Script_Katakana ? QChar::Script_Han : script;
}

/// How rare \a c, of two bytes, is where the page \a number is used: its characters are in the order of that.
int rarity(QChar c, const CodePage &page)
{
    constexpr unsigned SecondHalf = 0xa1;
    const unsigned code = page.code(c.unicode());
    const unsigned first = code >> 8;
    const bool isBasic = first >= SecondHalf && (code & 0xff) >= SecondHalf;
    const auto within = [first](unsigned from, unsigned to) { return first >= from && first <= to; };
    if (c.script() == QChar::Script_Hangul)
        return isBasic ? 0 : Odd::UncommonCharacter * 2;
    if (c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana)
        return first == 0 ? Odd::UncommonCharacter : 0; // of one byte: half as wide
    if (c.script() != QChar::Script_Han)
        return 0;
    switch (page.number()) {
    case 932:
        return within(0x88, 0x97) ? 1 : within(0x81, 0xea) ? Odd::UncommonCharacter : Odd::RareCharacter;
    case 936:
        return !isBasic ? Odd::RareCharacter : within(0xb0, 0xd7) ? 1 : Odd::UncommonCharacter;
    case 950:
        return within(0xa4, 0xc6) ? 1 : Odd::UncommonCharacter;
    default:
        return Odd::UncommonCharacter * 2; // Korea has them for little
    }
}

bool belongsIntoWord(QChar c)
{
    constexpr std::u16string_view Joining = u"\u2019\u2013\u2014\u00b7\u00ad\u30fb";
    return c < u'\x80' || c.isMark() || Joining.find(c.unicode()) != std::u16string_view::npos;
}

/// What speaks against \a text, which begins and ends with a word, as \a page made it.
class Oddness
{
public:
    explicit Oddness(const CodePage &page)
        : m_page(page)
    {
    }

    int of(QStringView text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            const QChar next = i + 1 < text.size() ? text[i + 1] : QChar(u' ');
            if (c.isLetter())
                addLetter(c);
            else if (c.isMark() && m_letters > 0)
                m_hasOthers = true;
            else
                addSign(c, i > 0 ? text[i - 1] : QChar(u' '), next);
        }
        endWord();
        return m_sum;
    }

private:
    void addLetter(QChar c)
    {
        const QChar::Script script = scriptOf(c);
        const bool isForeign = c >= u'\x80';
        if (isForeign && c.category() == QChar::Letter_Other && script == QChar::Script_Latin)
            m_sum += Odd::SignAtWord; // "nº"
        if (m_letters > 0) {
            if (script != m_script)
                m_sum +=
                    script == QChar::Script_Han || m_script == QChar::Script_Han ? Odd::CapitalInWord : Odd::TwoScripts;
            if (c.isUpper() && m_last.isLower() && (isForeign || m_last >= u'\x80'))
                m_sum += Odd::CapitalInWord;
        } else {
            m_first = c;
        }
        m_accents = isForeign && script == QChar::Script_Latin ? m_accents + 1 : 0;
        if (m_accents > 2)
            m_sum += m_accents == 3 ? Odd::UncommonCharacter : Odd::RareCharacter;
        m_hasOthers = m_hasOthers || m_accents == 0;
        if (isForeign)
            m_sum += rarity(c, m_page);
        m_script = script;
        m_last = c;
        ++m_letters;
    }

    void addSign(QChar c, QChar before, QChar next)
    {
        const bool isInWord = before.isLetter() && next.isLetter();
        if (c == QChar::ReplacementCharacter || (c >= u'\x80' && c.category() == QChar::Other_Control))
            m_sum += Odd::Unreadable;
        else if (c.category() == QChar::Other_PrivateUse)
            m_sum += Odd::Private;
        else if (c.isMark())
            m_sum += Odd::SignInWord;
        else if (!belongsIntoWord(c) && (isInWord || (before >= u'\x80' && !before.isLetter())))
            m_sum += Odd::SignInWord;
        else if (!belongsIntoWord(c) && !c.isPunct() && !c.isSpace() && (before.isLetter() || next.isLetter()))
            m_sum += Odd::SignAtWord;
        if (!isInWord || c < u'\x80' || c.isSpace())
            endWord();
    }

    void endWord()
    {
        if (m_letters > 1 && !m_hasOthers)
            m_sum += Odd::OnlyAccents;
        if (m_letters > 1 && m_first >= u'\x80' && m_first.isLower())
            m_sum += Odd::NoCapital;
        m_letters = 0;
        m_accents = 0;
        m_hasOthers = false;
        m_last = {};
    }

    const CodePage &m_page;
    int m_sum = 0;
    int m_letters = 0;
    int m_accents = 0;
    QChar m_first;
    QChar m_last;
    QChar::Script m_script = QChar::Script_Common;
    /// Something in the word is no Latin letter with an accent.
    bool m_hasOthers = false;
};

/// The first words in \a text that are not in ASCII. A letter of two bytes may have a second one that is in ASCII, from 0x40 on.
QList<QByteArrayView> foreignWords(QByteArrayView text)
{
    constexpr qsizetype MostWords = 1'000;
    constexpr qsizetype LongestWord = 400;
    constexpr uchar FirstSecondByte = 0x40;
    QList<QByteArrayView> words;
    qsizetype start = 0;
    bool isForeign = false;
    for (qsizetype i = 0; i <= text.size() && words.size() < MostWords; ++i) {
        const uchar byte = i < text.size() ? static_cast<uchar>(text[i]) : 0;
        isForeign = isForeign || byte >= 0x80;
        if (byte >= FirstSecondByte)
            continue;
        if (isForeign && i - start <= LongestWord)
            words.append(text.sliced(start, i - start));
        start = i + 1;
        isForeign = false;
    }
    if (words.isEmpty())
        words.append(text.first(std::min(text.size(), LongestWord)));
    return words;
}

} // namespace

Result<std::optional<int>> codePageFor(const QList<Contact> &contacts, const FormatAbility &ability,
                                       const FitOptions &options, const QLocale &locale, const ExportProgress &progress)
{
    constexpr qsizetype ContactsPerReport = 256;
    FormatAbility inUnicode = ability;
    inUnicode.inCodePage = false;
    QList<QStringList> texts;
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        if (progress && i % ContactsPerReport == 0 && !progress(0))
            return fail(Error::Code::Aborted);
        if (foreignTexts(contacts.at(i)).isEmpty())
            continue;
        // What the format has no place for decides nothing.
        const QStringList foreign = foreignTexts(fit(contacts.at(i), inUnicode, options).contact);
        if (!foreign.isEmpty())
            texts.append(foreign);
    }
    if (texts.isEmpty())
        return std::optional<int>();
    int best = CodePage::numberFor(locale);
    qsizetype fewest = spoilt(best, texts);
    const bool mayBeEastAsian = isEastAsian(texts);
    for (const int number : CodePage::numbers()) {
        if (fewest == 0)
            break;
        if (CodePage::hasPairs(number) && !mayBeEastAsian)
            continue;
        if (progress && !progress(0))
            return fail(Error::Code::Aborted);
        if (const qsizetype count = spoilt(number, texts); count < fewest) {
            best = number;
            fewest = count;
        }
    }
    return std::optional(best);
}

CodePageGuess likelyCodePage(QByteArrayView text, const QLocale &locale)
{
    struct Reading {
        const CodePage *page = nullptr;
        int oddness = 0;
    };
    const QList<QByteArrayView> words = foreignWords(text);
    const auto read = [&words](const CodePage &page) {
        int sum = 0;
        for (const QByteArrayView word : words)
            sum += Oddness(page).of(page.decoded(word));
        return sum;
    };
    QList<int> numbers{CodePage::numberFor(locale)};
    for (const int number : CodePage::numbers()) {
        if (number != numbers.constFirst())
            numbers.append(number);
    }
    QList<Reading> readings;
    for (const int number : std::as_const(numbers)) {
        if (const CodePage *page = CodePage::find(number))
            readings.append({page, read(*page)});
    }
    const Reading best = *std::min_element(readings.cbegin(), readings.cend(),
                                           [](const Reading &a, const Reading &b) { return a.oddness < b.oddness; });
    const int margin = Odd::CapitalInWord + best.oddness / 2;
    const auto isRival = [&](const Reading &other) {
        return other.oddness <= best.oddness + margin
            && std::any_of(words.cbegin(), words.cend(),
                           [&](QByteArrayView word) { return other.page->decoded(word) != best.page->decoded(word); });
    };
    const bool isLikely = best.oddness <= Odd::UncommonCharacter * static_cast<int>(words.size() + 2);
    return {best.page->number(), isLikely && std::none_of(readings.cbegin(), readings.cend(), isRival)};
}

} // namespace Ferry

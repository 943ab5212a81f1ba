// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/contactsearch.h"

#include <algorithm>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// Whether the mark \a c is one that people leave out when they type: accents, Arabic and Hebrew points.
/// Vowel signs of Indic scripts and of Thai are letters to their readers and stay.
bool isOptionalMark(QChar c)
{
    if (c.category() != QChar::Mark_NonSpacing)
        return false;
    const int combiningClass = c.combiningClass();
    const bool point = combiningClass >= 10 && combiningClass <= 36;
    const bool accent = combiningClass >= 200;
    return point || accent || combiningClass == 1;
}

/// Without a look of its own: joiners, direction marks, soft hyphen, tatweel, variation selectors.
bool isInvisible(QChar c)
{
    constexpr char16_t Tatweel = 0x640;
    return c.category() == QChar::Other_Format || c.unicode() == Tatweel
        || (c.unicode() >= 0xfe00 && c.unicode() <= 0xfe0f);
}

/// Letters that Unicode does not take apart, but people do.
QLatin1StringView spelledOut(char16_t unit)
{
    switch (unit) {
    case u'ı':
        return "i"_L1;
    case u'ł':
        return "l"_L1;
    case u'ø':
        return "o"_L1;
    case u'đ':
        return "d"_L1;
    case u'ħ':
        return "h"_L1;
    case u'ŧ':
        return "t"_L1;
    case u'ß':
        return "ss"_L1;
    case u'æ':
        return "ae"_L1;
    case u'œ':
        return "oe"_L1;
    case u'ð':
        return "d"_L1;
    case u'þ':
        return "th"_L1;
    default:
        return {};
    }
}

constexpr char16_t hiraganaOf(char16_t unit)
{
    return unit >= 0x30a1 && unit <= 0x30f6 ? static_cast<char16_t>(unit - 0x60) : unit;
}

class Folder
{
public:
    QString fold(const QString &text)
    {
        const bool ascii = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
        const QString plain = ascii ? text : text.normalized(QString::NormalizationForm_KD).toCaseFolded();
        m_out.reserve(plain.size());
        for (const QChar c : plain)
            add(c);
        if (m_out.endsWith(u' '))
            m_out.chop(1);
        return m_out;
    }

private:
    void add(QChar c)
    {
        const char16_t unit = c.unicode();
        if (unit > 0x20 && unit < 0x7f) {
            m_out += QChar(unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 0x20) : unit);
        } else if (c.isSpace() || unit < 0x20 || unit == 0x7f) {
            if (!m_out.isEmpty() && m_out.back() != u' ')
                m_out += u' ';
        } else if (isOptionalMark(c) || isInvisible(c)) {
            return;
        } else if (const int digit = c.digitValue(); digit >= 0) {
            m_out += QChar(static_cast<char16_t>(u'0' + digit));
        } else if (const QLatin1StringView letters = spelledOut(unit); !letters.isEmpty()) {
            m_out += letters;
        } else {
            m_out += QChar(hiraganaOf(unit));
        }
    }

    QString m_out;
};

QByteArray digitsOf(const QByteArray &folded)
{
    QByteArray digits;
    for (const char c : folded) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    return digits;
}

bool looksLikePhone(const QByteArray &folded)
{
    return std::all_of(folded.cbegin(), folded.cend(), [](char c) {
        return (c >= '0' && c <= '9') || std::string_view(" +-()./").find(c) != std::string_view::npos;
    });
}

} // namespace

QByteArray foldedForSearch(const QString &text)
{
    return Folder().fold(text).toUtf8();
}

QByteArray searchText(const Contact &contact)
{
    QByteArray all;
    const auto add = [&all](const QString &text) {
        if (!text.isEmpty())
            all += foldedForSearch(text) + '\n';
    };
    add(displayName(contact));
    if (const QString surnameFirst = contact.familyName + u' ' + contact.givenName; !contact.familyName.isEmpty())
        add(surnameFirst);
    add(contact.nickname);
    for (const EmailAddress &email : contact.emails)
        add(email.address);
    for (const PhoneNumber &phone : contact.phones) {
        const QByteArray folded = foldedForSearch(phone.number);
        all += folded + '\n' + digitsOf(folded) + '\n';
    }
    for (const QString &company : contact.companies)
        add(company);
    add(contact.jobTitle);
    add(contact.department);
    for (const QString &group : contact.groups)
        add(group);
    for (const PostalAddress &address : contact.addresses) {
        for (const QString &part : {address.street, address.postalCode + u' ' + address.city, address.region,
                                    address.country, address.formatted})
            add(part);
    }
    for (const QString &location : contact.locations)
        add(location);
    for (const QString &website : contact.websites)
        add(website);
    add(contact.notes);
    return all;
}

ContactQuery::ContactQuery(const QString &text)
{
    const QByteArray folded = foldedForSearch(text);
    for (const QByteArray &word : folded.split(' ')) {
        if (!word.isEmpty())
            m_words.append(word);
    }
    // Fewer digits would find half of all numbers, and are found as a word anyway.
    constexpr qsizetype FewestDigits = 3;
    const QByteArray digits = digitsOf(folded);
    if (!looksLikePhone(folded) || digits.size() < FewestDigits)
        return;
    m_digits.append(digits);
    if (digits.startsWith("00") && digits.size() >= FewestDigits + 2)
        m_digits.append(digits.sliced(2));
    else if (digits.startsWith('0') && digits.size() > FewestDigits)
        m_digits.append(digits.sliced(1));
}

bool ContactQuery::matches(QByteArrayView searchText) const
{
    const std::string_view text(searchText.data(), static_cast<std::size_t>(searchText.size()));
    const auto occurs = [text](const QByteArray &part) {
        return text.find({part.constData(), static_cast<std::size_t>(part.size())}) != std::string_view::npos;
    };
    return std::all_of(m_words.cbegin(), m_words.cend(), occurs)
        || std::any_of(m_digits.cbegin(), m_digits.cend(), occurs);
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomcontacts.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Test {

namespace {

constexpr std::array Words = {u"Anna",
                              u"Müller",
                              u"O'Brien",
                              u"山田",
                              u"太郎",
                              u"محمد",
                              u"Łukasz",
                              u"😀",
                              u"Ελένη",
                              u"de la Cruz",
                              u"👩‍👩‍👧",
                              u"Nguyễn",
                              u"Smith, Jr.",
                              u"A;B",
                              u"C:\\new",
                              u"\"Q\"",
                              u"x@example.com",
                              u"+44 20 7946 0018",
                              u"=1+1",
                              u"שלום",
                              u"ไทย",
                              u"Ж",
                              u"two\nlines",
                              u"İstanbul"};

constexpr std::array Labels = {u"Home",       u"work",    u"Business fax", u"Work Mobile", u"mobile",
                               u"E-mail 2",   u"",        u"Other",        u"personal",    u"Home 1",
                               u"Ferienhaus", u"account", u"Primary",      u"iPhone",      u"Skype, old"};

} // namespace

RandomContacts::RandomContacts(std::uint32_t seed, TextKind kind)
    : m_engine(seed)
    , m_kind(kind)
{
}

int RandomContacts::below(int limit)
{
    // Not a distribution: their numbers differ between libraries.
    return static_cast<int>(m_engine() % static_cast<std::uint32_t>(limit));
}

QString RandomContacts::text()
{
    return m_kind == TextKind::Plausible ? plausible() : hostile();
}

QString RandomContacts::plausible()
{
    QStringList words;
    const int count = 1 + below(3);
    for (int i = 0; i < count; ++i)
        words.append(QString::fromUtf16(Words[static_cast<size_t>(below(static_cast<int>(Words.size())))]));
    return words.join(u' ');
}

QString RandomContacts::hostile()
{
    QString text;
    const int length = 1 + below(sometimes(10) ? 300 : 20);
    for (int i = 0; i < length; ++i) {
        switch (below(9)) {
        case 0:
            text += QChar(static_cast<char16_t>(below(0x20)));
            break;
        case 1:
            text += QChar(static_cast<char16_t>(0x7f + below(0x22)));
            break;
        case 2:
            text += u"\r\n\\,;:\"'=+-@\t<&%|"_s.at(below(17));
            break;
        case 3:
            text += QChar::fromUcs4(0x1f600U + static_cast<char32_t>(below(80)));
            break;
        case 4:
            text += QChar(static_cast<char16_t>(0xd800 + below(0x800)));
            break;
        case 5:
            text += QChar(static_cast<char16_t>(0x2000 + below(0x70)));
            break;
        case 6:
            text += QChar(static_cast<char16_t>(below(0x10000)));
            break;
        default:
            text += QChar(static_cast<char16_t>(u'a' + below(26)));
            break;
        }
    }
    return text;
}

QStringList RandomContacts::texts(int atMost)
{
    QStringList list;
    const int count = below(atMost + 1);
    for (int i = 0; i < count; ++i)
        list.append(text());
    return list;
}

QString RandomContacts::label()
{
    if (m_kind == TextKind::Hostile && sometimes(50))
        return text();
    return QString::fromUtf16(Labels[static_cast<size_t>(below(static_cast<int>(Labels.size())))]);
}

Contact RandomContacts::contact()
{
    Contact contact;
    contact.namePrefix = maybe(20);
    contact.givenName = maybe(80);
    contact.familyName = maybe(80);
    const int primary = below(4);
    const int emails = below(4);
    for (int i = 0; i < emails; ++i)
        contact.emails.append({text(), label(), i == primary});
    const int phones = below(4);
    for (int i = 0; i < phones; ++i)
        contact.phones.append({text(), label(), i == primary});
    const int addresses = below(3);
    for (int i = 0; i < addresses; ++i)
        contact.addresses.append({label(), maybe(80), maybe(80), maybe(30), maybe(60), maybe(60), maybe(40)});
    contact.companies = texts(2);
    contact.jobTitle = maybe(40);
    contact.groups = texts(3);
    if (sometimes(50)) {
        PartialDate date{{}, 1 + below(12), 1 + below(28)};
        if (sometimes(60))
            date.year = 1 + below(9999);
        contact.birthday = date;
    }
    contact.photos = texts(1);
    contact.locations = texts(2);
    contact.externalId = maybe(10);
    if (sometimes(10))
        contact.unknownFields = "{\"x\":\"" + QByteArray::number(below(1000)) + "\"}";
    contact.middleName = maybe(20);
    contact.nameSuffix = maybe(10);
    contact.nickname = maybe(20);
    contact.department = maybe(15);
    contact.websites = texts(2);
    contact.notes = maybe(25);
    return contact;
}

QList<Contact> RandomContacts::contacts(int count)
{
    QList<Contact> list;
    for (int i = 0; i < count; ++i)
        list.append(contact());
    return list;
}

} // namespace Ferry::Test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QList>

namespace Ferry::Test {

/// Contacts that between them have all that a format must take care of; the goldens are made from them.
inline QList<Contact> sampleContacts()
{
    using namespace Qt::Literals::StringLiterals;
    QList<Contact> contacts;

    Contact full;
    full.namePrefix = u"Dr."_s;
    full.givenName = u"Anna"_s;
    full.familyName = u"Müller, geb. Schmidt; Witwe"_s;
    full.emails = {{u"anna@example.org"_s, u"Home"_s, true},
                   {u"a.mueller@example.com"_s, u"business"_s, false},
                   {u"anna2@example.net"_s, u"E-mail 3"_s, false},
                   {u"anna@verein.example"_s, u"Verein"_s, false}};
    full.phones = {{u"+49 40 123456"_s, u"Home"_s, false},
                   {u"+49 171 1234567"_s, u"mobile"_s, true},
                   {u"+49 40 65432"_s, u"Business fax"_s, false},
                   {u"+49 171 7654321"_s, u"Work Mobile"_s, false},
                   {u"+49 4651 1"_s, u"Ferienhaus"_s, false},
                   {u"+49 40 0"_s, u"Main"_s, false},
                   {u"+49 40 9"_s, u""_s, false},
                   {u"+49 40 8"_s, u"pager"_s, false}};
    full.addresses = {{u"Home"_s,
                       u"Große Straße 1\nHinterhaus"_s,
                       u"Hamburg"_s,
                       {},
                       u"20095"_s,
                       u"Deutschland"_s,
                       u"Große Straße 1\nHinterhaus\n20095 Hamburg"_s},
                      {u"Ferienhaus"_s, {}, {}, {}, {}, {}, u"Strandweg 3\r\nSylt"_s}};
    full.companies = {u"Müller & Söhne, GmbH; Co."_s, u"Verein \"Elbe\""_s};
    full.jobTitle = u"Geschäftsführerin"_s;
    full.groups = {u"Family"_s, u"Friends, old"_s, u"a ::: b"_s};
    full.birthday = PartialDate{1980, 5, 12};
    full.photos = {u"https://example.org/photo.jpg?size=1,2"_s, u"https://example.org/2.png"_s};
    full.locations = {u"Hamburg"_s, u"Sylt"_s};
    contacts.append(full);

    Contact yearless;
    yearless.givenName = u"太郎"_s;
    yearless.familyName = u"山田"_s;
    yearless.birthday = PartialDate{{}, 2, 29};
    contacts.append(yearless);

    Contact company;
    company.companies = {u"Acme Inc."_s};
    company.phones = {{u"+1 415 555 0100"_s, u"work"_s, false}};
    contacts.append(company);

    Contact onlyEmail;
    onlyEmail.emails = {{u"someone@example.com"_s, {}, false}};
    contacts.append(onlyEmail);

    Contact hostile;
    hostile.givenName = u"x\r\nEND:VCARD\r\nBEGIN:VCARD"_s;
    hostile.familyName = u"=cmd|' /C calc'!A0"_s;
    hostile.emails = {{u"a@b.example\nBCC:x@y.example"_s, u"* starred ::: b\nTEL:1"_s, true},
                      {u" \t"_s, u"Home"_s, false}};
    hostile.phones = {{u"+1;phone-context=evil,,123#"_s, u"Home\\,x"_s, false}};
    hostile.jobTitle = u"\"quoted\", and 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 folded inside no emoji"_s;
    hostile.photos = {u"javascript:alert(1)\r\nNOTE:x"_s};
    hostile.groups = {u"* myContacts"_s, QString(QChar(0)) + u"nul"_s};
    contacts.append(hostile);

    Contact rightToLeft;
    rightToLeft.givenName = u"محمد"_s;
    rightToLeft.familyName = u"حسن"_s;
    rightToLeft.addresses = {{u"Work"_s, u"شارع ١"_s, u"القاهرة"_s, {}, {}, u"مصر"_s, {}}};
    contacts.append(rightToLeft);

    Contact rest;
    rest.givenName = u"Otto"_s;
    rest.middleName = u"Maria"_s;
    rest.familyName = u"Vogel"_s;
    rest.nameSuffix = u"Jr., PhD"_s;
    rest.nickname = u"Ötti, the bird"_s;
    rest.companies = {u"Acme; Inc."_s};
    rest.department = u"R&D"_s;
    rest.websites = {u"https://example.org/~otto"_s, u"javascript:alert(1)"_s};
    rest.notes = u"First line\nsecond; line, with \"all\" \\ in it"_s;
    rest.photos = {
        u"data:image/png;base64,"
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="_s};
    rest.externalId = u"7f3a-1"_s;
    rest.unknownFields = "{\"x\":1}";
    contacts.append(rest);

    contacts.append(Contact{});
    return contacts;
}

} // namespace Ferry::Test

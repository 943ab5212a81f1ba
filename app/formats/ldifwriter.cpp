// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/ldifwriter.h"

#include "app/formats/csvcells.h"
#include "app/formats/ldiftext.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using enum CsvField;

// clang-format off
constexpr LdifAttribute Attributes[] = {
    {"givenName", GivenName}, {"sn", FamilyName}, {"cn", DisplayName}, {"mozillaNickname", Nickname},
    {"mail", Email, 0}, {"mozillaSecondEmail", Email, 1},
    {"telephoneNumber", Phone, 0}, {"homePhone", Phone, 1}, {"facsimiletelephonenumber", Phone, 2},
    {"pager", Phone, 3}, {"mobile", Phone, 4},
    {"mozillaHomeStreet", Street, 0}, {"mozillaHomeStreet2", Street2, 0}, {"mozillaHomeLocalityName", City, 0},
    {"mozillaHomeState", Region, 0}, {"mozillaHomePostalCode", PostalCode, 0},
    {"mozillaHomeCountryName", Country, 0},
    {"street", Street, 1}, {"mozillaWorkStreet2", Street2, 1}, {"l", City, 1}, {"st", Region, 1},
    {"postalCode", PostalCode, 1}, {"c", Country, 1},
    {"title", JobTitle}, {"ou", Department}, {"o", Company},
    {"mozillaWorkUrl", Website, 0}, {"mozillaHomeUrl", Website, 1},
    {"birthyear", BirthYear}, {"birthmonth", BirthMonth}, {"birthday", BirthDay},
    {"description", Notes}};
// clang-format on

void appendEntry(OutputBuffer &out, const Contact &contact)
{
    const CsvCells cells(contact, thunderbirdDialect());
    const QString shown = displayName(contact);
    QString dn = "cn="_L1 + (shown.isEmpty() ? u"?"_s : escapedForDn(shown));
    if (!contact.emails.isEmpty())
        dn += ",mail="_L1 + escapedForDn(contact.emails.front().address);
    appendLdifLine(out, "dn", dn);
    for (const QLatin1StringView objectClass :
         {"top"_L1, "person"_L1, "organizationalPerson"_L1, "inetOrgPerson"_L1, "mozillaAbPersonAlpha"_L1})
        appendLdifLine(out, "objectclass", QString(objectClass));
    for (const LdifAttribute &attribute : Attributes) {
        const QString value = cells.cell({{}, attribute.field, attribute.index});
        if (!value.isEmpty())
            appendLdifLine(out, attribute.name, value);
    }
    out.append('\n');
}

} // namespace

std::span<const LdifAttribute> ldifAttributes()
{
    return Attributes;
}

Result<qint64> writeLdif(QIODevice &device, const QList<Contact> &contacts, const FitOptions &options,
                         const ExportProgress &progress)
{
    ContactSink sink(device, progress);
    for (const Contact &contact : contacts) {
        appendEntry(sink.buffer(), fit(contact, *thunderbirdDialect().ability, options).contact);
        if (const Result<void> done = sink.contactDone(); !done)
            return fail(done.error());
    }
    return sink.finish();
}

} // namespace Ferry

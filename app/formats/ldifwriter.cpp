// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/ldifwriter.h"

#include "app/formats/csvcells.h"
#include "app/formats/ldifgroups.h"
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

QString dnOf(const Contact &contact)
{
    const QString shown = displayName(contact);
    const QString dn = "cn="_L1 + (shown.isEmpty() ? u"?"_s : escapedForDn(shown));
    return contact.emails.isEmpty() ? dn : dn + ",mail="_L1 + escapedForDn(contact.emails.front().address);
}

void appendEntry(OutputBuffer &out, const QString &dn, const Contact &contact)
{
    const CsvCells cells(contact, thunderbirdDialect());
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

const FormatAbility &ldifAbility()
{
    static const FormatAbility Ability = [] {
        FormatAbility ability = *thunderbirdDialect().ability;
        ability.lacking &= ~FormatAbility::fields({ContactField::Group});
        ability.groupsAreASet = true;
        return ability;
    }();
    return Ability;
}

std::span<const LdifAttribute> ldifAttributes()
{
    return Attributes;
}

Result<qint64> writeLdif(QIODevice &device, const QList<Contact> &contacts, const FitOptions &options,
                         const ExportProgress &progress)
{
    ContactSink sink(device, progress);
    LdifGroupWriter groups;
    for (const Contact &contact : contacts) {
        const Contact fitted = fit(contact, ldifAbility(), options).contact;
        const QString dn = groups.uniqueDn(dnOf(fitted));
        appendEntry(sink.buffer(), dn, fitted);
        groups.add(dn, fitted.groups);
        if (const Result<void> done = sink.contactDone(); !done)
            return fail(done.error());
    }
    groups.append(sink.buffer());
    return sink.finish();
}

} // namespace Ferry

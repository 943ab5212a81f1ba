// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/ldifreader.h"

#include "app/formats/csvcells.h"
#include "app/formats/ldifgroups.h"
#include "app/formats/ldiftext.h"
#include "app/formats/ldifwriter.h"
#include "app/formats/textencoding.h"

#include <QHash>
#include <QSet>

#include <map>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

struct Alias {
    std::string_view name;
    std::string_view meaning;
};

// Of Netscape, and of LDAP servers.
constexpr Alias Aliases[] = {{"surname", "sn"},
                             {"commonname", "cn"},
                             {"displayname", "cn"},
                             {"xmozillanickname", "mozillaNickname"},
                             {"xmozillasecondemail", "mozillaSecondEmail"},
                             {"cellphone", "mobile"},
                             {"fax", "facsimiletelephonenumber"},
                             {"pagerphone", "pager"},
                             {"streetaddress", "street"},
                             {"postofficebox", "mozillaWorkStreet2"},
                             {"locality", "l"},
                             {"region", "st"},
                             {"zip", "postalCode"},
                             {"countryname", "c"},
                             {"co", "c"},
                             {"company", "o"},
                             {"organizationname", "o"},
                             {"department", "ou"},
                             {"orgunit", "ou"},
                             {"workurl", "mozillaWorkUrl"},
                             {"labeleduri", "mozillaWorkUrl"},
                             {"homeurl", "mozillaHomeUrl"},
                             {"notes", "description"}};

QByteArray lower(std::string_view name)
{
    return QByteArray(name.data(), static_cast<qsizetype>(name.size())).toLower();
}

const QHash<QByteArray, LdifAttribute> &attributesByName()
{
    static const QHash<QByteArray, LdifAttribute> ByName = [] {
        QHash<QByteArray, LdifAttribute> byName;
        for (const LdifAttribute &attribute : ldifAttributes())
            byName.insert(lower(attribute.name), attribute);
        for (const Alias &alias : Aliases)
            byName.insert(lower(alias.name), byName.value(lower(alias.meaning)));
        return byName;
    }();
    return ByName;
}

enum class Entry { Person, Other };

Entry kindOf(const QList<LdifEntries::Attribute> &attributes)
{
    bool isKnown = false;
    for (const auto &[name, value] : attributes) {
        const QByteArray word = value.trimmed().toLower();
        if (name == "changetype" && word != "add")
            return Entry::Other;
        if (name == "objectclass") {
            if (word == "organizationalunit" || word == "domain" || word == "organization")
                return Entry::Other;
            isKnown = isKnown || word.contains("person");
        }
        isKnown = isKnown || (name != "dn" && attributesByName().contains(name));
    }
    return isKnown ? Entry::Person : Entry::Other;
}

Contact contactFromEntry(const QList<LdifEntries::Attribute> &attributes)
{
    // What says something about the entry, not about the person.
    static const QSet<QByteArray> Ignored{"dn", "objectclass", "changetype", "modifytimestamp", "version"};
    QStringList cells;
    QList<CsvColumn> columns;
    std::set<std::pair<CsvField, int>> taken;
    std::map<CsvField, int> more; // the next index for a second value
    for (const auto &[name, value] : attributes) {
        if (Ignored.contains(name))
            continue;
        const LdifAttribute known = attributesByName().value(name);
        CsvColumn column{QString::fromLatin1(name), known.field, known.index};
        // A second value: more e-mails and sites there can be, other fields have no room.
        if (taken.contains({column.field, column.index})) {
            constexpr int FirstMore = 2; // behind the two that Thunderbird has
            if (column.field == CsvField::Email || column.field == CsvField::Website)
                column.index = FirstMore + more[column.field]++;
            else
                column.field = CsvField::Unknown;
        }
        taken.insert({column.field, column.index});
        columns.append(column);
        cells.append(decodeBytes(value).replace("\r\n"_L1, "\n"_L1));
    }
    return contactFromCells(cells, columns, thunderbirdDialect());
}

} // namespace

Result<ReadReport> readLdif(QByteArrayView file, const ContactReceiver &receiver)
{
    if (file.size() > ReadLimits::File)
        return fail(Error::Code::TooLarge, u"ldif: file"_s);
    QByteArray storage;
    const QByteArrayView text = withoutByteOrderMark(file, storage);
    LdifGroups groups(text);
    LdifEntries entries(text);
    ReadReport report;
    bool isLdif = false;
    for (qint64 read = 0; entries.next(); ++read) {
        if (read >= ReadLimits::Records)
            return fail(Error::Code::TooLarge, u"ldif: entries"_s);
        const bool hasName = !entries.attributes().isEmpty() && entries.attributes().front().name == "dn";
        isLdif = isLdif || hasName;
        if (entries.fault() != LdifEntries::Fault::None) {
            report.skip({entries.fault() == LdifEntries::Fault::TooLarge ? ReadProblem::Kind::TooLarge
                                                                         : ReadProblem::Kind::Malformed,
                         entries.line()});
            continue;
        }
        if (hasName && isLdifGroup(entries.attributes()))
            continue; // which groups knows already
        if (!hasName || kindOf(entries.attributes()) == Entry::Other) {
            report.skip({hasName ? ReadProblem::Kind::NotAContact : ReadProblem::Kind::Malformed, entries.line()});
            continue;
        }
        ++report.contacts;
        Contact contact = contactFromEntry(entries.attributes());
        contact.groups = groups.of(entries.attributes());
        if (!receiver(std::move(contact)))
            return fail(Error::Code::Aborted);
    }
    groups.report(report);
    if (!isLdif && report.skipped > 0)
        return fail(Error::Code::BadReply, u"ldif: no entry in it"_s);
    return report;
}

} // namespace Ferry

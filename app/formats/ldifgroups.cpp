// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/ldifgroups.h"

#include "app/formats/textencoding.h"
#include "app/formats/vcardtext.h"

#include <algorithm>
#include <string_view>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QString textOf(const LdifEntries::Attribute &attribute)
{
    return decodeBytes(attribute.value).replace("\r\n"_L1, "\n"_L1);
}

QString addressKey(const QString &address)
{
    return address.trimmed().toCaseFolded();
}

bool isAddress(QByteArrayView name)
{
    return name == "mail" || name == "mozillasecondemail" || name == "xmozillasecondemail";
}

bool isMember(QByteArrayView name)
{
    return name == "member" || name == "uniquemember";
}

/// The value of \a attribute in \a dn.
QString partOf(const QString &dn, QLatin1StringView attribute)
{
    const auto parts = dnParts(dn);
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const auto &part) { return part.first == attribute; });
    return found == parts.end() ? QString() : found->second;
}

/// Groups are few, and files without any are most: then nothing need be read twice.
bool mayHaveGroups(QByteArrayView text)
{
    constexpr std::string_view Word = "groupof";
    const auto isSame = [](char c, char letter) { return (c | 0x20) == letter; };
    return std::search(text.begin(), text.end(), Word.begin(), Word.end(), isSame) != text.end();
}

} // namespace

bool isLdifGroup(const QList<LdifEntries::Attribute> &attributes)
{
    return std::any_of(attributes.begin(), attributes.end(), [](const LdifEntries::Attribute &attribute) {
        return attribute.name == "objectclass" && attribute.value.trimmed().toLower().startsWith("groupof");
    });
}

LdifGroups::LdifGroups(QByteArrayView text)
{
    if (!mayHaveGroups(text))
        return;
    QSet<QString> names;
    LdifEntries entries(text);
    while (entries.next()) {
        const auto &attributes = entries.attributes();
        if (entries.fault() != LdifEntries::Fault::None || attributes.isEmpty() || attributes.front().name != "dn")
            continue;
        if (isLdifGroup(attributes))
            take(entries);
        else
            names.insert(dnKey(textOf(attributes.front())));
    }
    // Only now it is known who is not there under the name that the group says.
    for (auto member = m_members.begin(); member != m_members.end();) {
        if (names.contains(member.key()) || member->address.isEmpty()) {
            ++member;
            continue;
        }
        m_byAddress[member->address].groups += member->groups;
        member = m_members.erase(member);
    }
}

void LdifGroups::take(const LdifEntries &entries)
{
    Group group{.line = entries.line()};
    for (const LdifEntries::Attribute &attribute : entries.attributes()) {
        if (attribute.name == "cn" && group.name.isEmpty())
            group.name = textOf(attribute);
        else if (isMember(attribute.name)) {
            const QString dn = textOf(attribute);
            Member &member = m_members[dnKey(dn)];
            member.groups.append(m_groups.size());
            member.address = addressKey(partOf(dn, "mail"_L1));
            group.isEmpty = false;
        } else if (attribute.name != "dn" && attribute.name != "objectclass" && attribute.name != "changetype"
                   && attribute.name != "modifytimestamp" && !attribute.value.trimmed().isEmpty())
            group.hasDetails = true;
    }
    if (isBlank(group.name))
        group.name = partOf(textOf(entries.attributes().front()), "cn"_L1);
    m_groups.append(group);
}

QStringList LdifGroups::of(const QList<LdifEntries::Attribute> &person)
{
    if (m_groups.isEmpty())
        return {};
    QList<qsizetype> numbers;
    if (const auto member = m_members.find(dnKey(textOf(person.front()))); member != m_members.end()) {
        member->isThere = true;
        numbers = member->groups;
    }
    for (const LdifEntries::Attribute &attribute : person) {
        if (!isAddress(attribute.name))
            continue;
        const auto member = m_byAddress.find(addressKey(textOf(attribute)));
        if (member == m_byAddress.end() || std::exchange(member->isThere, true))
            continue; // the first of those with an address is meant, as Thunderbird has it
        numbers += member->groups;
    }
    std::sort(numbers.begin(), numbers.end());
    QSet<QString> seen;
    QStringList groups;
    for (const qsizetype number : numbers) {
        const QString &name = m_groups.at(number).name;
        if (!isBlank(name) && !seen.contains(name)) {
            seen.insert(name);
            groups.append(name);
        }
    }
    return groups;
}

void LdifGroups::report(ReadReport &report) const
{
    QList<ReadProblem> lost;
    for (const Group &group : m_groups) {
        if (group.isEmpty)
            report.skip({ReadProblem::Kind::Empty, group.line});
        else
            ++report.groups;
        if (group.hasDetails)
            lost.append({ReadProblem::Kind::GroupDetails, group.line});
    }
    for (const auto &members : {m_members, m_byAddress}) {
        for (const Member &member : members) {
            for (const qsizetype group : member.isThere ? QList<qsizetype>() : member.groups)
                lost.append({ReadProblem::Kind::MissingMember, m_groups.at(group).line});
        }
    }
    std::stable_sort(lost.begin(), lost.end(), [](const ReadProblem &one, const ReadProblem &other) {
        return std::pair(one.line, one.kind) < std::pair(other.line, other.kind);
    });
    for (const ReadProblem &problem : lost)
        report.loseOfGroup(problem);
}

QString LdifGroupWriter::uniqueDn(const QString &dn)
{
    // Another value cannot look like this one: what is in a value is escaped.
    const int before = m_entriesCalled[dnKey(dn)]++;
    return before == 0 ? dn : dn + ",uid="_L1 + QString::number(before + 1);
}

void LdifGroupWriter::add(const QString &dn, const QStringList &groups)
{
    for (const QString &group : groups)
        m_members[group].append(dn);
}

void LdifGroupWriter::append(OutputBuffer &out)
{
    for (auto group = m_members.cbegin(); group != m_members.cend(); ++group) {
        appendLdifLine(out, "dn", uniqueDn("cn="_L1 + escapedForDn(group.key())));
        appendLdifLine(out, "objectclass", u"top");
        appendLdifLine(out, "objectclass", u"groupOfNames");
        appendLdifLine(out, "cn", group.key());
        for (const QString &member : *group)
            appendLdifLine(out, "member", member);
        out.append('\n');
    }
}

} // namespace Ferry

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

/// What an entry called \a dn is called in short: its cn, or else what its name begins with.
QString nameIn(const QString &dn)
{
    const QString cn = partOf(dn, "cn"_L1);
    return isBlank(cn) ? dnParts(dn).value(0).second : cn;
}

/// The characters of a text, as if none of its lines were folded.
class UnfoldedText
{
public:
    explicit UnfoldedText(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// The next one; a line feed where a line ends.
    char next()
    {
        while (true) {
            const char c = m_text[m_at++];
            if (c != '\n' && c != '\r')
                return c;
            if (c == '\r' && !atEnd() && m_text[m_at] == '\n')
                ++m_at;
            if (atEnd() || m_text[m_at] != ' ')
                return '\n';
            ++m_at;
            if (atEnd())
                return '\n';
        }
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

/// Goes on in \a text to the end of \a word, whatever its case; false when the text ends before. The first letter of
/// the word must not come again in it.
bool goesToEndOf(std::string_view word, UnfoldedText &text)
{
    size_t found = 0;
    while (found < word.size()) {
        if (text.atEnd())
            return false;
        const char letter = static_cast<char>(text.next() | 0x20);
        found = letter == word[found] ? found + 1 : letter == word.front() ? 1 : 0;
    }
    return true;
}

/// Whether isLdifGroup() may be true of an entry of \a whole, a text. Groups are few, and files without any are most:
/// then nothing need be read twice.
bool mayHaveGroups(QByteArrayView whole)
{
    UnfoldedText text(whole);
    while (goesToEndOf("objectclass", text)) {
        char c = ';';
        while (c != ':' && c != '\n' && !text.atEnd())
            c = text.next();
        if (c != ':')
            continue;
        do {
            if (text.atEnd())
                return false;
            c = text.next();
        } while (c != '\n' && static_cast<uchar>(c) <= ' ');
        if (c == ':')
            return true; // in base64, which is seldom: then it is worth a look
        std::string_view word = "groupof";
        while (static_cast<char>(c | 0x20) == word.front()) {
            word.remove_prefix(1);
            if (word.empty())
                return true;
            if (text.atEnd())
                return false;
            c = text.next();
        }
    }
    return false;
}

} // namespace

bool isLdifGroup(const QList<LdifEntries::Attribute> &attributes)
{
    return std::any_of(attributes.begin(), attributes.end(), [](const LdifEntries::Attribute &attribute) {
        return attribute.name == "objectclass" && attribute.value.trimmed().toLower().startsWith("groupof");
    });
}

LdifGroups::LdifGroups(QByteArrayView text, qint64 most)
{
    if (!mayHaveGroups(text))
        return;
    QSet<QString> names;
    LdifEntries entries(text);
    for (qint64 read = 0; read < most && entries.next(); ++read) {
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
        if (attribute.name == "cn" && isBlank(group.name))
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
        group.name = nameIn(textOf(entries.attributes().front()));
    m_groups.append(group);
}

QStringList LdifGroups::of(const QList<LdifEntries::Attribute> &person)
{
    if (m_groups.isEmpty())
        return {};
    QList<qsizetype> numbers;
    // The first of those with a name or an address is meant, as Thunderbird has it. If each of them were, many with
    // the name of a member of many groups would take up what no machine has.
    const auto take = [&numbers](QHash<QString, Member> &members, const QString &key) {
        if (const auto member = members.find(key); member != members.end() && !std::exchange(member->isThere, true))
            numbers += member->groups;
    };
    take(m_members, dnKey(textOf(person.front())));
    for (const LdifEntries::Attribute &attribute : person) {
        if (isAddress(attribute.name))
            take(m_byAddress, addressKey(textOf(attribute)));
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
        if (isBlank(group.name)) {
            report.skip({ReadProblem::Kind::Malformed, group.line});
            continue;
        }
        if (group.isEmpty)
            report.skip({ReadProblem::Kind::Empty, group.line});
        else
            ++report.groups;
        if (group.hasDetails)
            lost.append({ReadProblem::Kind::GroupDetails, group.line});
    }
    for (const auto &members : {m_members, m_byAddress}) {
        for (const Member &member : members) {
            for (const qsizetype number : member.isThere ? QList<qsizetype>() : member.groups) {
                if (const Group &group = m_groups.at(number); !isBlank(group.name))
                    lost.append({ReadProblem::Kind::MissingMember, group.line});
            }
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

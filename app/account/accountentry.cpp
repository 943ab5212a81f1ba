// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/accountentry.h"

#include "app/contactsplus/contactmapping.h"

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A name or address somewhere in \a object, as accounts and contacts have theirs.
QString nameIn(const QJsonObject &object)
{
    for (const QLatin1StringView key : {"name"_L1, "fullName"_L1, "displayName"_L1}) {
        if (QString name = object.value(key).toString().trimmed(); !name.isEmpty())
            return name;
    }
    const QString name = displayName(ContactMapping::fromContactData(object)).trimmed();
    return name.isEmpty() ? object.value("email"_L1).toString().trimmed() : name;
}

} // namespace

QStringList groupsOf(const PlusContact &contact, const TagNames &tags)
{
    QStringList groups;
    for (const QString &id : contact.tagIds) {
        if (const QString name = tags.value(id); !name.isEmpty())
            groups += name;
    }
    std::sort(groups.begin(), groups.end(),
              [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    return groups;
}

AccountEntry entryOf(const PlusContact &contact, const TagNames &tags)
{
    AccountEntry entry{.plus = contact, .shown = ContactMapping::fromContactData(contact.data)};
    entry.shown.groups = groupsOf(contact, tags);
    entry.shown.externalId = contact.id;
    return entry;
}

QList<TeamMember> membersOf(const PlusTeam &team)
{
    QList<TeamMember> members;
    for (const QString &id : team.memberIds) {
        TeamMember member{.accountId = id, .name = id};
        for (const auto &value : team.members) {
            const QJsonObject object = value.toObject();
            if (object.value("accountId"_L1).toString() != id && object.value("id"_L1).toString() != id)
                continue;
            for (const QJsonObject &place : {object, object.value("profileData"_L1).toObject()}) {
                if (const QString name = nameIn(place); !name.isEmpty()) {
                    member.name = name;
                    break;
                }
            }
        }
        members += member;
    }
    return members;
}

} // namespace Ferry

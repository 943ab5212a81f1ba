// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactsource.h"
#include "app/formats/ldiftext.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Ferry {

/// Whether \a attributes are those of a group with members: groupOfNames (RFC 4519 section 3.5), groupOfUniqueNames.
[[nodiscard]] bool isLdifGroup(const QList<LdifEntries::Attribute> &attributes);

/// The groups of an LDIF text, which may stand before or behind their members: it is read for them beforehand.
/// Two of one name are one, whatever their distinguished names: a contact knows its groups by nothing but their names,
/// and nobody falls out of either. One without any name is skipped.
class LdifGroups
{
public:
    /// Looks at no more than \a most entries.
    explicit LdifGroups(QByteArrayView text, qint64 most = ReadLimits::Records);

    /// The names of those that \a person, an entry, belongs to: by its distinguished name, or by an address when no
    /// entry has the name that the group says. In the order of the file, none twice. Only who is asked for first with
    /// a name or an address belongs to anything by it.
    [[nodiscard]] QStringList of(const QList<LdifEntries::Attribute> &person);

    /// Tells \a report what the groups have that no contact got; after all have been asked for.
    void report(ReadReport &report) const;

private:
    struct Group {
        QString name = {};
        qint64 line = 0;
        bool hasDetails = false;
        bool isEmpty = true;
    };
    struct Member {
        /// Of those that it belongs to, by number.
        QList<qsizetype> groups = {};
        /// In the name that the group says.
        QString address = {};
        /// Somebody was found, who has all of them.
        bool isThere = false;
    };
    void take(const LdifEntries &entries);

    QList<Group> m_groups;
    /// By distinguished name.
    QHash<QString, Member> m_members;
    /// Those whose name no entry has, by address.
    QHash<QString, Member> m_byAddress;
};

/// Collects the groups of contacts that are written to an LDIF file, and the names that its entries have.
class LdifGroupWriter
{
public:
    /// \a dn, or one like it that no entry has yet.
    [[nodiscard]] QString uniqueDn(const QString &dn);
    void add(const QString &dn, const QStringList &groups);
    /// Appends all groups, sorted by name.
    void append(OutputBuffer &out);

private:
    QHash<QString, int> m_entriesCalled;
    QMap<QString, QStringList> m_members;
};

} // namespace Ferry

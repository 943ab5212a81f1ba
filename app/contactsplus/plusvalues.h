// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// What Contacts+ speaks of, typed where the documentation is sure. Times are null where none, or no ISO 8601, was sent.
namespace Ferry {

/// A contact of the account or of a team. `data` is contactData as it came, keys that nobody documented included: an
/// update replaces all of it, so all of it has to be sent back.
struct PlusContact {
    QString id = {};
    /// Empty for the person's own.
    QString teamId = {};
    /// Changes with every write; a write with an old one is refused.
    QString etag = {};
    QDateTime created = {};
    QDateTime updated = {};
    QJsonObject data = {};
    QStringList tagIds = {};
    /// Account id of the team member in charge; empty for none.
    QString ownedBy = {};
    QStringList sharedBy = {};
    bool isCompany = false;
    QString businessCardStatus = {};

    bool operator==(const PlusContact &) const = default;
};

/// One page of contacts, and where the next one begins (empty: there is none).
struct PlusContactPage {
    QList<PlusContact> contacts = {};
    QString cursor = {};
    /// Entries without an id or etag, which nothing can be done with.
    int unusable = 0;

    bool operator==(const PlusContactPage &) const = default;
};

struct PlusTag {
    QString id = {};
    /// Empty when the service told of an existing tag by its id alone.
    QString etag = {};
    QString name = {};
    QDateTime created = {};
    QDateTime updated = {};

    bool operator==(const PlusTag &) const = default;
};

struct PlusTagPage {
    QList<PlusTag> tags = {};
    QString cursor = {};

    bool operator==(const PlusTagPage &) const = default;
};

struct PlusTeam {
    QString id = {};
    QString name = {};
    /// Account ids, which changeOwner takes.
    QStringList memberIds = {};
    /// The members as they came; their shape is not documented.
    QJsonArray members = {};

    bool operator==(const PlusTeam &) const = default;
};

struct PlusAccount {
    QString id = {};
    QDateTime created = {};
    QDateTime updated = {};
    /// In the shape of contactData.
    QJsonObject profile = {};

    bool operator==(const PlusAccount &) const = default;
};

struct PlusWebhook {
    QString id = {};
    QString url = {};
    QStringList triggers = {};
    QDateTime created = {};
    QString accountId = {};

    bool operator==(const PlusWebhook &) const = default;
};

} // namespace Ferry

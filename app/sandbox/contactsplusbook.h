// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/contactsplusscenario.h"
#include "app/sandbox/random.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <map>

namespace Ferry::Sandbox {

/// An answer before it goes over the wire.
struct PlusAnswer {
    int status = 200;
    QJsonObject body = {};
    bool hasBody = true;
};

/// The error that the service would tell.
[[nodiscard]] PlusAnswer plusError(int status, const QString &message);

/// ISO 8601 with milliseconds and Z.
[[nodiscard]] QString plusTime();

/// The contacts and tags of one person, or of one team. Not safe for several threads.
class PlusBook
{
public:
    /// Told of each change: trigger and contact id.
    using Notify = std::function<void(const QString &trigger, const QString &contactId)>;

    PlusBook(QString teamId, QStringList members, std::uint64_t seed);

    void setNotify(Notify notify) { m_notify = std::move(notify); }
    /// Fills it with \a count invented people.
    void seed(std::uint64_t seed, int count);

    using Method = PlusAnswer (PlusBook::*)(const QJsonObject &body, const PlusScenario &scenario);
    /// The method called \a name, such as "contacts.create"; null when a book has none of that name.
    [[nodiscard]] static Method findMethod(const QString &name);
    [[nodiscard]] PlusAnswer uploadPhoto(const QString &contactId, const QString &url);
    /// Changes the contact that \a body is about, as another program of the same person would.
    void meddle(const QJsonObject &body);

    [[nodiscard]] int contactCount() const;
    /// Everything that is in it, deleted contacts left out.
    [[nodiscard]] QJsonObject toJson() const;

private:
    struct Entry {
        QString id;
        QJsonObject object;
        bool deleted = false;
    };
    using Entries = std::map<qint64, Entry>; ///< by the order of creation

    PlusAnswer getContacts(const QJsonObject &body, const PlusScenario &scenario);
    PlusAnswer scrollContacts(const QJsonObject &body, const PlusScenario &scenario);
    PlusAnswer searchContacts(const QJsonObject &body, const PlusScenario &scenario);
    PlusAnswer createContact(const QJsonObject &body, const PlusScenario &scenario);
    PlusAnswer updateContact(const QJsonObject &body, const PlusScenario &scenario);
    PlusAnswer deleteContact(const QJsonObject &body, const PlusScenario &scenario);
    PlusAnswer changeOwner(const QJsonObject &body, const PlusScenario &scenario);
    PlusAnswer manageTags(const QJsonObject &body, const PlusScenario &scenario);
    PlusAnswer getTags(const QJsonObject &body, const PlusScenario &scenario);
    PlusAnswer scrollTags(const QJsonObject &body, const PlusScenario &scenario);
    PlusAnswer createTag(const QJsonObject &body, const PlusScenario &scenario);
    PlusAnswer updateTag(const QJsonObject &body, const PlusScenario &scenario);
    PlusAnswer deleteTag(const QJsonObject &body, const PlusScenario &scenario);

    [[nodiscard]] static Entry *find(Entries &entries, const QString &id);
    [[nodiscard]] static QJsonArray pick(const Entries &entries, const QJsonArray &ids);
    /// A page of \a entries after \a cursor; null with a cursor that was never given.
    [[nodiscard]] static std::optional<QJsonObject> page(const Entries &entries, const QString &cursor, int size,
                                                         bool withDeleted, const QString &listName,
                                                         const std::function<bool(const QJsonObject &)> &wanted);
    Entry &add(Entries &entries, const QString &idName, QJsonObject object);
    void touch(Entry &entry);
    void notify(const QString &trigger, const QString &id) const;
    [[nodiscard]] QString token(int length);

    QString m_teamId;
    QStringList m_members;
    Random m_random;
    Notify m_notify;
    Entries m_contacts;
    Entries m_tags;
    qint64 m_nth = 0;
};

} // namespace Ferry::Sandbox

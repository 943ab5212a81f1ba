// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactsplusbook.h"

#include "app/sandbox/contactsplussearch.h"

#include <QDateTime>

namespace Ferry::Sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int usualPage = 100;
constexpr int largestPage = 1000;

int pageSize(const QJsonObject &body)
{
    return std::clamp(body.value("size"_L1).toInt(usualPage), 1, largestPage);
}

bool isStale(const QJsonObject &theirs, const QJsonObject &ours)
{
    return theirs.value("etag"_L1).toString() != ours.value("etag"_L1).toString();
}

PlusAnswer stale(const PlusScenario &scenario)
{
    return plusError(scenario.stale412 ? 412 : 409, u"The etag is not the current one."_s);
}

PlusAnswer deleted(const PlusScenario &scenario)
{
    return {.hasBody = !scenario.emptyDeletes};
}

} // namespace

PlusAnswer plusError(int status, const QString &message)
{
    return {.status = status, .body = {{"status"_L1, status}, {"message"_L1, message}}};
}

QString plusTime()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

PlusBook::PlusBook(QString teamId, QStringList members, std::uint64_t seed)
    : m_teamId(std::move(teamId))
    , m_members(std::move(members))
    , m_random(seed, 0x706c7573U + static_cast<std::uint64_t>(m_teamId.size()))
{
}

QString PlusBook::token(int length)
{
    constexpr QLatin1StringView letters("0123456789abcdefghijklmnopqrstuvwxyz");
    QString made;
    while (made.size() < length)
        made += letters.at(m_random.below(static_cast<int>(letters.size())));
    return made;
}

PlusBook::Entry &PlusBook::add(Entries &entries, const QString &idName, QJsonObject object)
{
    // Prefixed by whose it is, so that an id of one book never means something in another.
    const QString id = (m_teamId.isEmpty() ? u"p"_s : m_teamId) + u'-' + token(16);
    object.insert(idName, id);
    object.insert("created"_L1, plusTime());
    Entry &entry = entries[++m_nth];
    entry = {.id = id, .object = std::move(object)};
    touch(entry);
    return entry;
}

void PlusBook::touch(Entry &entry)
{
    entry.object.insert("etag"_L1, token(12));
    entry.object.insert("updated"_L1, plusTime());
}

void PlusBook::notify(const QString &trigger, const QString &id) const
{
    if (m_notify)
        m_notify(trigger, id);
}

PlusBook::Entry *PlusBook::find(Entries &entries, const QString &id)
{
    for (auto &[nth, entry] : entries) {
        if (entry.id == id && !entry.deleted)
            return &entry;
    }
    return nullptr;
}

QJsonArray PlusBook::pick(const Entries &entries, const QJsonArray &ids)
{
    QJsonArray picked;
    for (const auto &id : ids) {
        for (const auto &[nth, entry] : entries) {
            if (entry.id == id.toString() && !entry.deleted)
                picked.append(entry.object);
        }
    }
    return picked;
}

std::optional<QJsonObject> PlusBook::page(const Entries &entries, const QString &cursor, int size, bool withDeleted,
                                          const QString &listName,
                                          const std::function<bool(const QJsonObject &)> &wanted)
{
    qint64 after = 0;
    if (!cursor.isEmpty()) {
        bool ok = false;
        after = QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding).mid(1).toLongLong(&ok);
        if (!ok)
            return {};
    }
    QJsonArray list;
    qint64 last = after;
    bool more = false;
    for (auto it = entries.upper_bound(after); it != entries.end(); ++it) {
        if ((it->second.deleted && !withDeleted) || !wanted(it->second.object))
            continue;
        if (list.size() == size) {
            more = true;
            break;
        }
        QJsonObject object = it->second.object;
        if (it->second.deleted)
            object.insert("deleted"_L1, true);
        list.append(object);
        last = it->first;
    }
    QJsonObject answer{{listName, list}};
    if (more)
        answer.insert(
            "cursor"_L1,
            QString::fromLatin1(('@' + QByteArray::number(last))
                                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    return answer;
}

PlusBook::Method PlusBook::findMethod(const QString &name)
{
    static const std::map<QString, Method> methods{
        {u"contacts.get"_s, &PlusBook::getContacts},
        {u"contacts.scroll"_s, &PlusBook::scrollContacts},
        {u"contacts.search"_s, &PlusBook::searchContacts},
        {u"contacts.create"_s, &PlusBook::createContact},
        {u"contacts.update"_s, &PlusBook::updateContact},
        {u"contacts.delete"_s, &PlusBook::deleteContact},
        {u"contacts.changeOwner"_s, &PlusBook::changeOwner},
        {u"contacts.manageTags"_s, &PlusBook::manageTags},
        {u"tags.get"_s, &PlusBook::getTags},
        {u"tags.scroll"_s, &PlusBook::scrollTags},
        {u"tags.create"_s, &PlusBook::createTag},
        {u"tags.update"_s, &PlusBook::updateTag},
        {u"tags.delete"_s, &PlusBook::deleteTag},
    };
    const auto found = methods.find(name);
    return found == methods.end() ? nullptr : found->second;
}

PlusAnswer PlusBook::getContacts(const QJsonObject &body, const PlusScenario &)
{
    if (!body.value("contactIds"_L1).isArray())
        return plusError(400, u"contactIds is missing."_s);
    return {.body = {{"contacts"_L1, pick(m_contacts, body.value("contactIds"_L1).toArray())}}};
}

PlusAnswer PlusBook::scrollContacts(const QJsonObject &body, const PlusScenario &)
{
    const auto found =
        page(m_contacts, body.value("scrollCursor"_L1).toString(), pageSize(body),
             body.value("includeDeletedContacts"_L1).toBool(), u"contacts"_s, [](const QJsonObject &) { return true; });
    return found ? PlusAnswer{.body = *found} : plusError(400, u"No such cursor."_s);
}

PlusAnswer PlusBook::searchContacts(const QJsonObject &body, const PlusScenario &)
{
    const PlusQuery query(body.value("searchQuery"_L1).toString());
    const QJsonArray tagIds = body.value("tagIds"_L1).toArray();
    const auto found = page(
        m_contacts, body.value("searchCursor"_L1).toString(), pageSize(body), false, u"contacts"_s,
        [&](const QJsonObject &contact) {
            const QJsonArray has = contact.value("contactMetadata"_L1).toObject().value("tagIds"_L1).toArray();
            return std::all_of(tagIds.begin(), tagIds.end(), [&](const QJsonValue &tag) { return has.contains(tag); })
                && query.matches(contact.value("contactData"_L1).toObject());
        });
    return found ? PlusAnswer{.body = *found} : plusError(400, u"No such cursor."_s);
}

PlusAnswer PlusBook::createContact(const QJsonObject &body, const PlusScenario &scenario)
{
    const QJsonValue data = body.value("contact"_L1).toObject().value("contactData"_L1);
    if (!data.isObject())
        return plusError(400, u"contact.contactData is missing."_s);
    if (scenario.plan && contactCount() >= *scenario.plan)
        return plusError(403, u"The plan holds no more contacts."_s);
    QJsonObject contact{{"contactData"_L1, data}, {"contactMetadata"_L1, QJsonObject{{"companyContact"_L1, false}}}};
    if (!m_teamId.isEmpty())
        contact.insert("teamId"_L1, m_teamId);
    const Entry &entry = add(m_contacts, u"contactId"_s, contact);
    notify(u"contact.added"_s, entry.id);
    return {.body = {{"contact"_L1, entry.object}}};
}

PlusAnswer PlusBook::updateContact(const QJsonObject &body, const PlusScenario &scenario)
{
    const QJsonObject sent = body.value("contact"_L1).toObject();
    if (!sent.value("contactData"_L1).isObject() || !sent.value("contactId"_L1).isString())
        return plusError(400, u"contact.contactId or contact.contactData is missing."_s);
    Entry *entry = find(m_contacts, sent.value("contactId"_L1).toString());
    if (!entry)
        return plusError(404, u"There is no such contact."_s);
    QJsonObject data = sent.value("contactData"_L1).toObject();
    if (isStale(sent, entry->object)) {
        if (!body.value("resolveConflicts"_L1).toBool())
            return stale(scenario);
        QJsonObject merged = entry->object.value("contactData"_L1).toObject();
        for (auto it = data.constBegin(); it != data.constEnd(); ++it)
            merged.insert(it.key(), it.value());
        data = merged;
    }
    entry->object.insert("contactData"_L1, data);
    touch(*entry);
    notify(u"contact.updated"_s, entry->id);
    return {.body = {{"contact"_L1, entry->object}}};
}

PlusAnswer PlusBook::deleteContact(const QJsonObject &body, const PlusScenario &scenario)
{
    Entry *entry = find(m_contacts, body.value("contactId"_L1).toString());
    if (!entry)
        return plusError(404, u"There is no such contact."_s);
    if (isStale(body, entry->object))
        return stale(scenario);
    entry->deleted = true;
    touch(*entry);
    notify(u"contact.deleted"_s, entry->id);
    return deleted(scenario);
}

PlusAnswer PlusBook::uploadPhoto(const QString &contactId, const QString &url)
{
    Entry *entry = find(m_contacts, contactId);
    if (!entry)
        return plusError(404, u"There is no such contact."_s);
    QJsonObject data = entry->object.value("contactData"_L1).toObject();
    QJsonArray photos = data.value("photos"_L1).toArray();
    photos.prepend(QJsonObject{{"type"_L1, u"upload"_s}, {"value"_L1, url}});
    data.insert("photos"_L1, photos);
    entry->object.insert("contactData"_L1, data);
    touch(*entry);
    notify(u"contact.updated"_s, entry->id);
    return {.body = {{"contact"_L1, entry->object}}};
}

PlusAnswer PlusBook::changeOwner(const QJsonObject &body, const PlusScenario &)
{
    if (m_teamId.isEmpty())
        return plusError(400, u"teamId is missing."_s);
    const QString owner = body.value("ownerId"_L1).toString();
    if (!owner.isEmpty() && !m_members.contains(owner))
        return plusError(400, u"ownerId is no member of the team."_s);
    const QJsonArray ids = body.value("contactIds"_L1).toArray();
    for (const auto &id : ids) {
        if (Entry *entry = find(m_contacts, id.toString())) {
            QJsonObject metadata = entry->object.value("contactMetadata"_L1).toObject();
            if (owner.isEmpty())
                metadata.remove("ownedBy"_L1);
            else
                metadata.insert("ownedBy"_L1, owner);
            entry->object.insert("contactMetadata"_L1, metadata);
            touch(*entry);
        }
    }
    return {.body = {{"contacts"_L1, pick(m_contacts, ids)}}};
}

PlusAnswer PlusBook::manageTags(const QJsonObject &body, const PlusScenario &)
{
    const QJsonArray adds = body.value("addTagIds"_L1).toArray();
    const QJsonArray removes = body.value("removeTagIds"_L1).toArray();
    for (const auto &id : adds) {
        if (!find(m_tags, id.toString()))
            return plusError(404, u"There is no such tag."_s);
    }
    const QJsonArray ids = body.value("contactIds"_L1).toArray();
    for (const auto &id : ids) {
        Entry *entry = find(m_contacts, id.toString());
        if (!entry)
            continue;
        QJsonObject metadata = entry->object.value("contactMetadata"_L1).toObject();
        QJsonArray tags;
        for (const auto &tag : metadata.value("tagIds"_L1).toArray()) {
            if (!removes.contains(tag))
                tags.append(tag);
        }
        for (const auto &tag : adds) {
            if (!tags.contains(tag))
                tags.append(tag);
        }
        metadata.insert("tagIds"_L1, tags);
        entry->object.insert("contactMetadata"_L1, metadata);
        touch(*entry);
    }
    return {.body = {{"contacts"_L1, pick(m_contacts, ids)}}};
}

PlusAnswer PlusBook::getTags(const QJsonObject &body, const PlusScenario &)
{
    return {.body = {{"tags"_L1, pick(m_tags, body.value("tagIds"_L1).toArray())}}};
}

PlusAnswer PlusBook::scrollTags(const QJsonObject &body, const PlusScenario &)
{
    const auto found =
        page(m_tags, body.value("scrollCursor"_L1).toString(), pageSize(body),
             body.value("includeDeletedTags"_L1).toBool(), u"tags"_s, [](const QJsonObject &) { return true; });
    return found ? PlusAnswer{.body = *found} : plusError(400, u"No such cursor."_s);
}

PlusAnswer PlusBook::createTag(const QJsonObject &body, const PlusScenario &scenario)
{
    const QJsonObject data = body.value("tag"_L1).toObject().value("tagData"_L1).toObject();
    const QString name = data.value("name"_L1).toString();
    if (name.isEmpty())
        return plusError(400, u"tag.tagData.name is missing."_s);
    for (const auto &[nth, entry] : m_tags) {
        if (entry.deleted || entry.object.value("tagData"_L1).toObject().value("name"_L1).toString() != name)
            continue;
        if (scenario.tagConflict)
            return {.status = 409, .body = {{"existingTagId"_L1, entry.id}}};
        return {.body = {{"tag"_L1, entry.object}}};
    }
    return {.body = {{"tag"_L1, add(m_tags, u"tagId"_s, {{"tagData"_L1, data}}).object}}};
}

PlusAnswer PlusBook::updateTag(const QJsonObject &body, const PlusScenario &scenario)
{
    const QJsonObject sent = body.value("tag"_L1).toObject();
    Entry *entry = find(m_tags, sent.value("tagId"_L1).toString());
    if (!entry)
        return plusError(404, u"There is no such tag."_s);
    if (isStale(sent, entry->object))
        return stale(scenario);
    entry->object.insert("tagData"_L1, sent.value("tagData"_L1));
    touch(*entry);
    return {.body = {{"tag"_L1, entry->object}}};
}

PlusAnswer PlusBook::deleteTag(const QJsonObject &body, const PlusScenario &scenario)
{
    Entry *entry = find(m_tags, body.value("tagId"_L1).toString());
    if (!entry)
        return plusError(404, u"There is no such tag."_s);
    if (isStale(body, entry->object))
        return stale(scenario);
    entry->deleted = true;
    for (auto &[nth, contact] : m_contacts) {
        QJsonObject metadata = contact.object.value("contactMetadata"_L1).toObject();
        QJsonArray left;
        for (const auto &tag : metadata.value("tagIds"_L1).toArray()) {
            if (tag.toString() != entry->id)
                left.append(tag);
        }
        if (metadata.contains("tagIds"_L1))
            metadata.insert("tagIds"_L1, left);
        contact.object.insert("contactMetadata"_L1, metadata);
    }
    return deleted(scenario);
}

void PlusBook::meddle(const QJsonObject &body)
{
    const QString nested = body.value("contact"_L1).toObject().value("contactId"_L1).toString();
    Entry *entry = find(m_contacts, nested.isEmpty() ? body.value("contactId"_L1).toString() : nested);
    if (!entry)
        return;
    QJsonObject data = entry->object.value("contactData"_L1).toObject();
    data.insert("notes"_L1, data.value("notes"_L1).toString() + u"Changed elsewhere. "_s);
    entry->object.insert("contactData"_L1, data);
    touch(*entry);
}

int PlusBook::contactCount() const
{
    return static_cast<int>(
        std::count_if(m_contacts.begin(), m_contacts.end(), [](const auto &item) { return !item.second.deleted; }));
}

QJsonObject PlusBook::toJson() const
{
    const auto alive = [](const Entries &entries) {
        QJsonArray list;
        for (const auto &[nth, entry] : entries) {
            if (!entry.deleted)
                list.append(entry.object);
        }
        return list;
    };
    return {{"contacts"_L1, alive(m_contacts)}, {"tags"_L1, alive(m_tags)}};
}

} // namespace Ferry::Sandbox

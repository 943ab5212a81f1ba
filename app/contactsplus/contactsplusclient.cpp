// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/contactsplusclient.h"

#include "app/contactsplus/pluscall.h"

#include <QJsonDocument>
#include <QUuid>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// \a body with what is not empty of the optional ones.
QJsonObject with(QJsonObject body, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        body.insert(name, value);
    return body;
}

QJsonObject inTeam(QJsonObject body, const QString &teamId)
{
    return with(std::move(body), u"teamId"_s, teamId);
}

/// Where pages are counted from is not documented, so the first one is asked for by saying nothing.
QJsonObject atPage(QJsonObject body, int page)
{
    if (page > 0)
        body.insert("page"_L1, page);
    return body;
}

QJsonArray list(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonObject scrollBody(const PlusScroll &scroll, const QString &deletedName)
{
    QJsonObject body = inTeam(with({}, u"scrollCursor"_s, scroll.cursor), scroll.teamId);
    if (scroll.size > 0)
        body.insert("size"_L1, scroll.size);
    if (scroll.includeDeleted)
        body.insert(deletedName, true);
    return body;
}

Result<void> nothing(const QJsonObject &)
{
    return {};
}

template<typename T>
struct Yield;
template<typename T>
struct Yield<Result<T>> {
    using Type = T;
};

} // namespace

ContactsPlusClient::ContactsPlusClient(QNetworkAccessManager &network, Clock &clock, const QUrl &api,
                                       AccessTokens &tokens)
    : m_http(network, clock, {.base = api})
    , m_tokens(tokens)
{
}

PlusCall *ContactsPlusClient::exchange(PlusQuestion question) const
{
    return new PlusCall(m_http, m_tokens, std::move(question));
}

template<typename Read>
auto *ContactsPlusClient::call(const QString &method, const QJsonObject &body, Read read, QObject *parent) const
{
    using T = typename Yield<std::invoke_result_t<Read, const QJsonObject &>>::Type;
    return new PlusJob<T>(exchange({.method = method, .body = toJson(body)}), read, parent);
}

JobOf<PlusAccount> *ContactsPlusClient::account(QObject *parent) const
{
    return call(u"account.get"_s, {}, &PlusReader::account, parent);
}

JobOf<PlusContactPage> *ContactsPlusClient::contacts(const QStringList &ids, const QString &teamId,
                                                     QObject *parent) const
{
    return call(u"contacts.get"_s, inTeam({{"contactIds"_L1, list(ids)}}, teamId), &PlusReader::contacts, parent);
}

JobOf<PlusContactPage> *ContactsPlusClient::scrollContacts(const PlusScroll &scroll, QObject *parent) const
{
    return call(u"contacts.scroll"_s, scrollBody(scroll, u"includeDeletedContacts"_s), &PlusReader::contacts, parent);
}

JobOf<PlusContactPage> *ContactsPlusClient::searchContacts(const PlusSearch &search, QObject *parent) const
{
    QJsonObject body =
        inTeam(with({{"searchQuery"_L1, search.query}}, u"searchCursor"_s, search.cursor), search.teamId);
    if (!search.tagIds.isEmpty())
        body.insert("tagIds"_L1, list(search.tagIds));
    return call(u"contacts.search"_s, body, &PlusReader::contacts, parent);
}

JobOf<PlusContact> *ContactsPlusClient::createContact(const QJsonObject &data, const QString &teamId,
                                                      QObject *parent) const
{
    const QJsonObject contact{{"contactData"_L1, data}};
    return call(u"contacts.create"_s, inTeam({{"contact"_L1, contact}}, teamId), &PlusReader::contact, parent);
}

JobOf<PlusContact> *ContactsPlusClient::updateContact(const PlusContact &contact, QObject *parent) const
{
    const QJsonObject sent{{"contactId"_L1, contact.id}, {"etag"_L1, contact.etag}, {"contactData"_L1, contact.data}};
    return call(u"contacts.update"_s, inTeam({{"contact"_L1, sent}}, contact.teamId), &PlusReader::contact, parent);
}

JobOf<void> *ContactsPlusClient::deleteContact(const QString &id, const QString &etag, const QString &teamId,
                                               QObject *parent) const
{
    return call(u"contacts.delete"_s, inTeam({{"contactId"_L1, id}, {"etag"_L1, etag}}, teamId), &nothing, parent);
}

JobOf<PlusContact> *ContactsPlusClient::uploadPhoto(const QString &id, const QString &teamId, const QByteArray &image,
                                                    PhotoFormat format, QObject *parent) const
{
    const QByteArray kind = format == PhotoFormat::Png ? "png" : "jpeg";
    const QByteArray boundary = "ferry-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    const QByteArray body = "--" + boundary
        + "\r\nContent-Disposition: form-data; name=\"contact.json\"\r\nContent-Type: application/json\r\n\r\n"
        + toJson(inTeam({{"contactId"_L1, id}}, teamId)) + "\r\n--" + boundary
        + "\r\nContent-Disposition: form-data; name=\"image." + kind + "\"; filename=\"image." + kind
        + "\"\r\nContent-Type: image/" + kind + "\r\n\r\n" + image + "\r\n--" + boundary + "--\r\n";
    PlusQuestion question{.method = u"contacts.uploadPhoto"_s,
                          .body = body,
                          .type = u"multipart/form-data; boundary="_s + QString::fromLatin1(boundary)};
    return new PlusJob<PlusContact>(exchange(std::move(question)), &PlusReader::contact, parent);
}

JobOf<PlusContactPage> *ContactsPlusClient::changeOwner(const QStringList &ids, const QString &ownerId,
                                                        const QString &teamId, QObject *parent) const
{
    const QJsonObject body{{"contactIds"_L1, list(ids)},
                           {"ownerId"_L1, ownerId.isEmpty() ? QJsonValue() : QJsonValue(ownerId)}};
    return call(u"contacts.changeOwner"_s, inTeam(body, teamId), &PlusReader::contacts, parent);
}

JobOf<PlusContactPage> *ContactsPlusClient::manageTags(const QStringList &contactIds, const QStringList &add,
                                                       const QStringList &remove, const QString &teamId,
                                                       QObject *parent) const
{
    const QJsonObject body{
        {"contactIds"_L1, list(contactIds)}, {"addTagIds"_L1, list(add)}, {"removeTagIds"_L1, list(remove)}};
    return call(u"contacts.manageTags"_s, inTeam(body, teamId), &PlusReader::contacts, parent);
}

JobOf<PlusTagPage> *ContactsPlusClient::tags(const QStringList &ids, const QString &teamId, QObject *parent) const
{
    return call(u"tags.get"_s, inTeam({{"tagIds"_L1, list(ids)}}, teamId), &PlusReader::tags, parent);
}

JobOf<PlusTagPage> *ContactsPlusClient::scrollTags(const PlusScroll &scroll, QObject *parent) const
{
    return call(u"tags.scroll"_s, scrollBody(scroll, u"includeDeletedTags"_s), &PlusReader::tags, parent);
}

JobOf<PlusTag> *ContactsPlusClient::createTag(const QString &name, const QString &teamId, QObject *parent) const
{
    const QJsonObject tag{{"tagData"_L1, QJsonObject{{"name"_L1, name}}}};
    // Sources disagree on a name that is taken: the tag itself, or 409 with its id.
    PlusQuestion question{
        .method = u"tags.create"_s, .body = toJson(inTeam({{"tag"_L1, tag}}, teamId)), .takesConflict = true};
    const auto read = [name](const QJsonObject &answer) {
        return PlusReader::tag(answer).map([&name](PlusTag known) {
            if (known.name.isEmpty())
                known.name = name;
            return known;
        });
    };
    return new PlusJob<PlusTag>(exchange(std::move(question)), read, parent);
}

JobOf<PlusTag> *ContactsPlusClient::updateTag(const PlusTag &tag, const QString &teamId, QObject *parent) const
{
    const QJsonObject sent{
        {"tagId"_L1, tag.id}, {"etag"_L1, tag.etag}, {"tagData"_L1, QJsonObject{{"name"_L1, tag.name}}}};
    return call(u"tags.update"_s, inTeam({{"tag"_L1, sent}}, teamId), &PlusReader::tag, parent);
}

JobOf<void> *ContactsPlusClient::deleteTag(const QString &id, const QString &etag, const QString &teamId,
                                           QObject *parent) const
{
    return call(u"tags.delete"_s, inTeam({{"tagId"_L1, id}, {"etag"_L1, etag}}, teamId), &nothing, parent);
}

JobOf<QList<PlusTeam>> *ContactsPlusClient::teams(QObject *parent) const
{
    return call(u"teams.get"_s, {}, &PlusReader::teams, parent);
}

JobOf<QList<PlusWebhook>> *ContactsPlusClient::webhooks(const QStringList &ids, int page, const QString &teamId,
                                                        QObject *parent) const
{
    return call(u"webhooks.get"_s, inTeam(atPage({{"webhookIds"_L1, list(ids)}}, page), teamId), &PlusReader::webhooks,
                parent);
}

JobOf<QList<PlusWebhook>> *ContactsPlusClient::searchWebhooks(const QString &url, const QStringList &triggerIds,
                                                              int page, const QString &teamId, QObject *parent) const
{
    QJsonObject body = inTeam(with(atPage({}, page), u"url"_s, url), teamId);
    if (!triggerIds.isEmpty())
        body.insert("triggerIds"_L1, list(triggerIds));
    return call(u"webhooks.search"_s, body, &PlusReader::webhooks, parent);
}

JobOf<PlusWebhook> *ContactsPlusClient::createWebhook(const QString &url, const QStringList &triggerIds,
                                                      const QString &teamId, QObject *parent) const
{
    const QJsonObject body{{"url"_L1, url}, {"triggerIds"_L1, list(triggerIds)}};
    return call(u"webhooks.create"_s, inTeam(body, teamId), &PlusReader::webhook, parent);
}

JobOf<void> *ContactsPlusClient::deleteWebhook(const QString &id, const QString &teamId, QObject *parent) const
{
    return call(u"webhooks.delete"_s, inTeam({{"webhookId"_L1, id}}, teamId), &nothing, parent);
}

JobOf<QJsonArray> *ContactsPlusClient::webhookBatches(const QString &webhookId, const QString &batchId,
                                                      const QString &teamId, QObject *parent) const
{
    const QJsonObject body = with({{"webhookId"_L1, webhookId}}, u"batchId"_s, batchId);
    return call(u"webhooks.getBatches"_s, inTeam(body, teamId), &PlusReader::batches, parent);
}

JobOf<QStringList> *ContactsPlusClient::webhookTriggers(QObject *parent) const
{
    return call(u"webhooks.getTriggers"_s, {}, &PlusReader::triggers, parent);
}

} // namespace Ferry

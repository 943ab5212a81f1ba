// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/plusreader.h"

#include <QJsonDocument>

namespace Ferry::PlusReader {

using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime time(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &item : value.toArray()) {
        if (item.isString())
            list += item.toString();
    }
    return list;
}

/// A string, or the id in an object that is called one of \a names.
QString idOf(const QJsonValue &value, std::initializer_list<QLatin1StringView> names)
{
    if (value.isString())
        return value.toString();
    const QJsonObject object = value.toObject();
    for (const QLatin1StringView name : names) {
        if (object.value(name).isString())
            return object.value(name).toString();
    }
    return {};
}

Result<QJsonArray> arrayOf(const QJsonObject &answer, QLatin1StringView name)
{
    if (!answer.value(name).isArray())
        return fail(Error::Code::BadReply, "no list of "_L1 + name);
    return answer.value(name).toArray();
}

PlusContact contactOf(const QJsonObject &object)
{
    const QJsonObject metadata = object.value("contactMetadata"_L1).toObject();
    PlusContact contact{
        .id = object.value("contactId"_L1).toString(),
        .teamId = object.value("teamId"_L1).toString(),
        .etag = object.value("etag"_L1).toString(),
        .created = time(object.value("created"_L1)),
        .updated = time(object.value("updated"_L1)),
        .data = object.value("contactData"_L1).toObject(),
        .tagIds = strings(metadata.value("tagIds"_L1)),
        .ownedBy = metadata.value("ownedBy"_L1).toString(),
        .sharedBy = strings(metadata.value("sharedBy"_L1)),
        .isCompany = metadata.value("companyContact"_L1).toBool(),
    };
    // Sources disagree on where and in which case these two are.
    if (contact.sharedBy.isEmpty())
        contact.sharedBy = strings(object.value("sharedBy"_L1));
    for (auto it = metadata.constBegin(); it != metadata.constEnd(); ++it) {
        if (it.key().compare("businessCardTranscriptionStatus"_L1, Qt::CaseInsensitive) == 0)
            contact.businessCardStatus = it.value().toString();
    }
    return contact;
}

PlusTag tagOf(const QJsonObject &object)
{
    return {.id = object.value("tagId"_L1).toString(),
            .etag = object.value("etag"_L1).toString(),
            .name = object.value("tagData"_L1).toObject().value("name"_L1).toString(),
            .created = time(object.value("created"_L1)),
            .updated = time(object.value("updated"_L1))};
}

PlusWebhook webhookOf(const QJsonObject &object)
{
    PlusWebhook webhook{.id = object.value("webhookId"_L1).toString(),
                        .url = object.value("url"_L1).toString(),
                        .created = time(object.value("created"_L1)),
                        .accountId = object.value("accountId"_L1).toString()};
    for (const auto &trigger : object.value("triggers"_L1).toArray()) {
        if (const QString id = idOf(trigger, {"triggerId"_L1, "id"_L1}); !id.isEmpty())
            webhook.triggers += id;
    }
    return webhook;
}

} // namespace

Result<QJsonObject> object(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Error::Code::BadReply, u"not JSON: %1 at %2"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return fail(Error::Code::BadReply, u"no JSON object"_s);
    return document.object();
}

Result<PlusAccount> account(const QJsonObject &answer)
{
    const QJsonObject object = answer.value("account"_L1).toObject();
    if (object.value("accountId"_L1).toString().isEmpty())
        return fail(Error::Code::BadReply, u"account without an id"_s);
    return PlusAccount{.id = object.value("accountId"_L1).toString(),
                       .created = time(object.value("created"_L1)),
                       .updated = time(object.value("updated"_L1)),
                       .profile = object.value("profileData"_L1).toObject()};
}

Result<PlusContactPage> contacts(const QJsonObject &answer)
{
    return arrayOf(answer, "contacts"_L1).map([&](const QJsonArray &list) {
        PlusContactPage page{.cursor = answer.value("cursor"_L1).toString()};
        for (const auto &item : list) {
            PlusContact contact = contactOf(item.toObject());
            if (contact.id.isEmpty() || contact.etag.isEmpty())
                ++page.unusable;
            else
                page.contacts.append(std::move(contact));
        }
        return page;
    });
}

Result<PlusContact> contact(const QJsonObject &answer)
{
    PlusContact contact = contactOf(answer.value("contact"_L1).toObject());
    if (contact.id.isEmpty() || contact.etag.isEmpty())
        return fail(Error::Code::BadReply, u"contact without id or etag"_s);
    return contact;
}

Result<PlusTagPage> tags(const QJsonObject &answer)
{
    return arrayOf(answer, "tags"_L1).map([&](const QJsonArray &list) {
        PlusTagPage page{.cursor = answer.value("cursor"_L1).toString()};
        for (const auto &item : list) {
            if (PlusTag tag = tagOf(item.toObject()); !tag.id.isEmpty())
                page.tags.append(std::move(tag));
        }
        return page;
    });
}

Result<PlusTag> tag(const QJsonObject &answer)
{
    PlusTag tag = tagOf(answer.value("tag"_L1).toObject());
    if (tag.id.isEmpty())
        tag.id = answer.value("existingTagId"_L1).toString();
    if (tag.id.isEmpty())
        return fail(Error::Code::BadReply, u"tag without an id"_s);
    return tag;
}

Result<QList<PlusTeam>> teams(const QJsonObject &answer)
{
    return arrayOf(answer, "teams"_L1).map([](const QJsonArray &list) {
        QList<PlusTeam> teams;
        for (const auto &item : list) {
            const QJsonObject object = item.toObject();
            PlusTeam team{.id = object.value("teamId"_L1).toString(),
                          .name = object.value("teamData"_L1).toObject().value("name"_L1).toString(),
                          .members = object.value("teamMembers"_L1).toArray()};
            for (const auto &member : std::as_const(team.members)) {
                if (const QString id = idOf(member, {"accountId"_L1, "id"_L1}); !id.isEmpty())
                    team.memberIds += id;
            }
            if (!team.id.isEmpty())
                teams.append(std::move(team));
        }
        return teams;
    });
}

Result<QList<PlusWebhook>> webhooks(const QJsonObject &answer)
{
    return arrayOf(answer, "webhooks"_L1).map([](const QJsonArray &list) {
        QList<PlusWebhook> webhooks;
        for (const auto &item : list) {
            if (PlusWebhook webhook = webhookOf(item.toObject()); !webhook.id.isEmpty())
                webhooks.append(std::move(webhook));
        }
        return webhooks;
    });
}

Result<PlusWebhook> webhook(const QJsonObject &answer)
{
    PlusWebhook webhook = webhookOf(answer.value("webhook"_L1).toObject());
    if (webhook.id.isEmpty())
        return fail(Error::Code::BadReply, u"webhook without an id"_s);
    return webhook;
}

Result<QJsonArray> batches(const QJsonObject &answer)
{
    return arrayOf(answer, "batches"_L1);
}

Result<QStringList> triggers(const QJsonObject &answer)
{
    return arrayOf(answer, "triggers"_L1).map([](const QJsonArray &list) {
        QStringList triggers;
        for (const auto &item : list) {
            if (const QString id = idOf(item, {"triggerId"_L1, "id"_L1}); !id.isEmpty())
                triggers += id;
        }
        return triggers;
    });
}

} // namespace Ferry::PlusReader

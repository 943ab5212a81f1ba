// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactsplusaccount.h"

#include <algorithm>

namespace Ferry::Sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView ownId("account-joe");

const QStringList &triggers()
{
    static const QStringList all{u"contact.added"_s, u"contact.updated"_s, u"contact.deleted"_s};
    return all;
}

/// A webhook as it is told: without what is only ours.
QJsonObject told(QJsonObject webhook)
{
    webhook.remove("teamId"_L1);
    return webhook;
}

} // namespace

PlusAccount::PlusAccount(std::uint64_t seed, int contacts)
{
    const auto add = [&](const QString &id, const QString &name, const QStringList &members, int count) {
        auto book = std::make_unique<PlusBook>(id, members, seed);
        book->seed(seed + static_cast<std::uint64_t>(id.size()), count);
        book->setNotify([this, id](const QString &trigger, const QString &contact) { record(id, trigger, contact); });
        m_teams.push_back({id, name, members, plusTime(), std::move(book)});
    };
    add({}, {}, {ownId}, contacts);
    add(u"team-sales"_s, u"Sales"_s, {ownId, u"account-anna"_s, u"account-taro"_s}, contacts / 4);
    add(u"team-kin"_s, u"Family"_s, {ownId, u"account-maria"_s}, contacts / 10);
}

PlusBook *PlusAccount::bookFor(const QJsonObject &body)
{
    const QString id = body.value("teamId"_L1).toString();
    for (Team &team : m_teams) {
        if (team.id == id)
            return team.book.get();
    }
    return nullptr;
}

PlusAnswer PlusAccount::call(const QString &method, const QJsonObject &body, const PlusScenario &scenario)
{
    PlusBook *book = bookFor(body);
    if (!book)
        return plusError(404, u"There is no such team."_s);
    if (const PlusBook::Method known = PlusBook::findMethod(method))
        return (book->*known)(body, scenario);
    if (method == "account.get"_L1)
        return account();
    if (method == "teams.get"_L1)
        return teams(scenario);
    return webhooks(method, body, scenario);
}

PlusAnswer PlusAccount::uploadPhoto(const QJsonObject &contact, const QString &url)
{
    // Both {"contactId"} and {"contact":{"contactId"}} are sent by clients.
    const QJsonObject nested = contact.value("contact"_L1).toObject();
    const QJsonObject &named = nested.isEmpty() ? contact : nested;
    PlusBook *book = bookFor(contact.contains("teamId"_L1) ? contact : nested);
    return book ? book->uploadPhoto(named.value("contactId"_L1).toString(), url)
                : plusError(404, u"There is no such team."_s);
}

PlusAnswer PlusAccount::account() const
{
    const QJsonObject profile{
        {"name"_L1, QJsonObject{{"givenName"_L1, u"Joe"_s}, {"familyName"_L1, u"Example"_s}}},
        {"emails"_L1, QJsonArray{QJsonObject{{"type"_L1, u"Home"_s}, {"value"_L1, u"joe@example.com"_s}}}},
    };
    return {.body = {{"account"_L1,
                      QJsonObject{{"accountId"_L1, ownId},
                                  {"created"_L1, m_teams.front().created},
                                  {"updated"_L1, m_teams.front().created},
                                  {"profileData"_L1, profile}}}}};
}

PlusAnswer PlusAccount::teams(const PlusScenario &scenario) const
{
    QJsonArray list;
    for (const Team &team : m_teams) {
        if (team.id.isEmpty())
            continue;
        QJsonArray members;
        for (const QString &member : team.members)
            members.append(scenario.memberStrings ? QJsonValue(member)
                                                  : QJsonValue(QJsonObject{{"accountId"_L1, member}}));
        list.append(QJsonObject{{"teamId"_L1, team.id},
                                {"created"_L1, team.created},
                                {"updated"_L1, team.created},
                                {"teamData"_L1, QJsonObject{{"name"_L1, team.name}}},
                                {"teamMembers"_L1, members}});
    }
    return {.body = {{"teams"_L1, list}}};
}

PlusAnswer PlusAccount::createWebhook(const QJsonObject &body)
{
    const QJsonArray wanted = body.value("triggerIds"_L1).toArray();
    const bool known = std::all_of(wanted.begin(), wanted.end(),
                                   [](const QJsonValue &id) { return triggers().contains(id.toString()); });
    if (wanted.isEmpty() || !known || body.value("url"_L1).toString().isEmpty())
        return plusError(400, u"url or triggerIds is missing or wrong."_s);
    const QJsonObject webhook{{"webhookId"_L1, u"webhook-%1"_s.arg(++m_nthWebhook)},
                              {"url"_L1, body.value("url"_L1)},
                              {"triggers"_L1, wanted},
                              {"created"_L1, plusTime()},
                              {"accountId"_L1, ownId},
                              {"teamId"_L1, body.value("teamId"_L1).toString()}};
    m_webhooks.append(webhook);
    return {.body = {{"webhook"_L1, told(webhook)}}};
}

PlusAnswer PlusAccount::webhooks(const QString &method, const QJsonObject &body, const PlusScenario &scenario)
{
    const QString team = body.value("teamId"_L1).toString();
    const QString id = body.value("webhookId"_L1).toString();
    const auto list = [&](const auto &wanted) {
        constexpr int pageSize = 100;
        int skip = std::max(body.value("page"_L1).toInt(), 0) * pageSize;
        QJsonArray found;
        for (const QJsonObject &webhook : std::as_const(m_webhooks)) {
            if (webhook.value("teamId"_L1).toString() == team && wanted(webhook) && skip-- <= 0
                && found.size() < pageSize)
                found.append(told(webhook));
        }
        return PlusAnswer{.body = {{"webhooks"_L1, found}}};
    };
    if (method == "webhooks.create"_L1)
        return createWebhook(body);
    if (method == "webhooks.get"_L1)
        return list([&](const QJsonObject &webhook) {
            return body.value("webhookIds"_L1).toArray().contains(webhook.value("webhookId"_L1));
        });
    if (method == "webhooks.search"_L1)
        return list([&](const QJsonObject &webhook) {
            const QJsonArray wanted = body.value("triggerIds"_L1).toArray();
            const QJsonArray has = webhook.value("triggers"_L1).toArray();
            const QString url = body.value("url"_L1).toString();
            return (url.isEmpty() || webhook.value("url"_L1).toString() == url)
                && std::all_of(wanted.begin(), wanted.end(), [&](const QJsonValue &one) { return has.contains(one); });
        });
    if (method == "webhooks.getTriggers"_L1) {
        QJsonArray all;
        for (const QString &trigger : triggers())
            all.append(scenario.triggerObjects ? QJsonValue(QJsonObject{{"triggerId"_L1, trigger}})
                                               : QJsonValue(trigger));
        return {.body = {{"triggers"_L1, all}}};
    }
    const auto known = std::find_if(m_webhooks.begin(), m_webhooks.end(), [&](const QJsonObject &webhook) {
        return webhook.value("webhookId"_L1).toString() == id && webhook.value("teamId"_L1).toString() == team;
    });
    if (method != "webhooks.delete"_L1 && method != "webhooks.getBatches"_L1)
        return plusError(404, u"There is no such method."_s);
    if (known == m_webhooks.end())
        return plusError(404, u"There is no such webhook."_s);
    if (method == "webhooks.delete"_L1) {
        m_webhooks.erase(known);
        return {.hasBody = !scenario.emptyDeletes};
    }
    QJsonArray batches;
    const QString batchId = body.value("batchId"_L1).toString();
    for (const Batch &batch : m_batches) {
        if (batch.webhookId == id && (batchId.isEmpty() || batch.object.value("batchId"_L1).toString() == batchId))
            batches.append(batch.object);
    }
    return {.body = {{"batches"_L1, batches}}};
}

void PlusAccount::record(const QString &teamId, const QString &trigger, const QString &contactId)
{
    constexpr std::size_t most = 1000;
    for (const QJsonObject &webhook : std::as_const(m_webhooks)) {
        if (webhook.value("teamId"_L1).toString() != teamId
            || !webhook.value("triggers"_L1).toArray().contains(trigger))
            continue;
        const QJsonObject event{{"eventId"_L1, u"event-%1"_s.arg(++m_nthEvent)},
                                {"triggerId"_L1, trigger},
                                {"data"_L1, QJsonObject{{"contactId"_L1, contactId}}}};
        m_batches.push_back({webhook.value("webhookId"_L1).toString(),
                             {{"batchId"_L1, u"batch-%1"_s.arg(m_nthEvent)},
                              {"created"_L1, plusTime()},
                              {"events"_L1, QJsonArray{event}}}});
        if (m_batches.size() > most)
            m_batches.erase(m_batches.begin());
    }
}

QJsonObject PlusAccount::toJson() const
{
    QJsonObject books;
    for (const Team &team : m_teams)
        books.insert(team.id.isEmpty() ? u"personal"_s : team.id, team.book->toJson());
    return books;
}

} // namespace Ferry::Sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeplus.h"

#include <QJsonDocument>
#include <QMap>

namespace Ferry::Test {

using namespace Qt::Literals::StringLiterals;

FakePlus::FakePlus(std::uint64_t seed, int contacts)
    : m_account(seed, contacts)
{
    network.respond = [this](const RecordedRequest &request) { return respond(request); };
}

Sandbox::PlusAnswer FakePlus::act(const QString &method, const QByteArray &body)
{
    if (method != "contacts.uploadPhoto"_L1)
        return m_account.call(method, QJsonDocument::fromJson(body).object(), {});
    const qsizetype begin = body.indexOf("{\"contactId\"");
    const qsizetype end = body.indexOf('}', begin);
    const QJsonObject contact = QJsonDocument::fromJson(body.mid(begin, end - begin + 1)).object();
    return m_account.uploadPhoto(contact, u"http://127.0.0.1/photo/%1"_s.arg(++m_photos));
}

CannedReply FakePlus::respond(const RecordedRequest &asked)
{
    // It lies in the record, which would grow and grow.
    const RecordedRequest request = asked;
    network.requests.clear();
    const QString method = request.url().path().section(u'/', -1);
    methods += method;
    CallOutcome outcome = decide ? decide(method, calls) : CallOutcome{};
    if (accepts && !accepts(request.request.rawHeader("Authorization")))
        outcome = {CallFate::Refused, 401};
    if (deadFrom >= 0 && calls >= deadFrom)
        outcome = {lastIsDone && calls == deadFrom ? CallFate::HangsAfter : CallFate::HangsBefore};
    ++calls;
    const CannedReply cut{.status = 0, .error = QNetworkReply::RemoteHostClosedError};
    switch (outcome.fate) {
    case CallFate::CutBefore:
        return cut;
    case CallFate::HangsBefore:
        return {.hangs = true};
    case CallFate::Refused:
        return {.status = outcome.status, .body = "{\"status\":0,\"message\":\"arranged\"}"};
    case CallFate::Answered:
    case CallFate::CutAfter:
    case CallFate::Truncated:
    case CallFate::FaultAfter:
    case CallFate::HangsAfter:
        break;
    }
    const Sandbox::PlusAnswer answer = act(method, request.body);
    const QByteArray text = answer.hasBody ? QJsonDocument(answer.body).toJson(QJsonDocument::Compact) : QByteArray();
    switch (outcome.fate) {
    case CallFate::CutAfter:
        return cut;
    case CallFate::HangsAfter:
        return {.hangs = true};
    case CallFate::FaultAfter:
        return {.status = 500, .body = "{}"};
    case CallFate::Truncated:
        return {.status = answer.status, .body = text.left(text.size() / 2)};
    case CallFate::Answered:
    case CallFate::CutBefore:
    case CallFate::HangsBefore:
    case CallFate::Refused:
        break;
    }
    return {.status = answer.status, .body = text};
}

QJsonObject FakePlus::call(const QString &method, const QJsonObject &body)
{
    return m_account.call(method, body, {}).body;
}

QJsonArray FakePlus::contacts() const
{
    return m_account.toJson().value("personal"_L1).toObject().value("contacts"_L1).toArray();
}

QJsonArray FakePlus::tags() const
{
    return m_account.toJson().value("personal"_L1).toObject().value("tags"_L1).toArray();
}

QStringList FakePlus::summary() const
{
    QMap<QString, QString> names;
    for (const auto &tag : tags())
        names.insert(tag.toObject().value("tagId"_L1).toString(),
                     tag.toObject().value("tagData"_L1).toObject().value("name"_L1).toString());
    QStringList lines;
    for (const auto &contact : contacts()) {
        QJsonObject data = contact.toObject().value("contactData"_L1).toObject();
        // Where a picture lies is the service's own affair.
        if (const QJsonArray photos = data.value("photos"_L1).toArray(); !photos.isEmpty())
            data.insert("photos"_L1, photos.size());
        QStringList tagNames;
        const QJsonObject metadata = contact.toObject().value("contactMetadata"_L1).toObject();
        for (const auto &id : metadata.value("tagIds"_L1).toArray())
            tagNames += names.value(id.toString(), u"?"_s);
        tagNames.sort();
        lines += QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact)) + u' ' + tagNames.join(u',');
    }
    lines.sort();
    return lines;
}

} // namespace Ferry::Test

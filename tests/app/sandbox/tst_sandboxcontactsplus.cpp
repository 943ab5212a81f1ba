// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/wire.h"
#include "tests/support/sandboxprocess.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

const char redirectUri[] = "http://127.0.0.1:3000/callback";
const char everyScope[] = "account.read,contacts.read,contacts.write,tags.read,tags.write,teams.read,"
                          "teams.contacts.read,teams.contacts.write,teams.tags.read,teams.tags.write,"
                          "webhooks.read,webhooks.write,teams.webhooks.read,teams.webhooks.write";
const QByteArray client = "client_id=sandbox-client&client_secret=sandbox-client-secret";

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject named(const QString &given)
{
    return {{"contact"_L1,
             QJsonObject{{"contactData"_L1, QJsonObject{{"name"_L1, QJsonObject{{"givenName"_L1, given}}}}}}}};
}

} // namespace

/// The Contacts+ side of the sandbox, byte by byte.
class TestSandboxContactsPlus : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxProcess> m_sandbox;
    QByteArray m_token;

    WireAnswer form(const QByteArray &path, const QByteArray &body)
    {
        return exchange(m_sandbox->url(), "POST", path, {"Content-Type: application/x-www-form-urlencoded"}, body);
    }
    WireAnswer call(const QByteArray &method, const QJsonObject &body = {})
    {
        return exchange(m_sandbox->url(), "POST", "/api/v1/" + method,
                        {"Authorization: Bearer " + m_token, "Content-Type: application/json"}, toJson(body));
    }
    void control(const QJsonObject &wanted)
    {
        QCOMPARE(exchange(m_sandbox->url(), "POST", "/sandbox/contactsplus.json", {}, toJson(wanted)).status, 200);
    }
    void scenario(const char *words) { control({{"scenario"_L1, QString::fromLatin1(words)}}); }
    QJsonObject state() { return exchange(m_sandbox->url(), "GET", "/sandbox/contactsplus.json").json(); }
    int contactCount() { return static_cast<int>(state()["books"_L1]["personal"_L1]["contacts"_L1].toArray().size()); }
    static QByteArray authorizePath(const QByteArray &more = {}, const QByteArray &scope = everyScope)
    {
        return "/oauth/authorize?client_id=sandbox-client&redirect_uri=" + QByteArray(redirectUri).toPercentEncoding()
            + "&scope=" + scope.toPercentEncoding() + more;
    }
    /// Presses a button; the address that the browser is sent to.
    QUrl press(const char *decision, const QByteArray &path)
    {
        const WireAnswer answer =
            exchange(m_sandbox->url(), "POST", path, {"Content-Type: application/x-www-form-urlencoded"},
                     QByteArray("decision=") + decision);
        return answer.status == 302 ? QUrl(QString::fromLatin1(answer.headers.value("location"))) : QUrl();
    }
    QByteArray code(const QByteArray &path)
    {
        return QUrlQuery(press("allow", path)).queryItemValue(u"code"_s).toLatin1();
    }
    WireAnswer redeem(const QByteArray &code, const QByteArray &more = {})
    {
        return form("/v3/oauth.exchangeAuthCode",
                    client + "&redirect_uri=" + QByteArray(redirectUri).toPercentEncoding() + "&code=" + code + more);
    }

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(QStringList{u"--account-contacts"_s, u"30"_s});
        QVERIFY2(m_sandbox->isListening(), qPrintable(m_sandbox->errorText()));
        m_token = redeem(code(authorizePath())).json().value("access_token"_L1).toString().toLatin1();
        QVERIFY(!m_token.isEmpty());
    }
    void init() { control({{"scenario"_L1, u"normal"_s}, {"restart"_L1, true}}); }
    void cleanupTestCase() { QCOMPARE(m_sandbox->terminate(), 0); }

    void thePageAsksAndTheBrowserGoesBackWithACode()
    {
        const WireAnswer page = exchange(m_sandbox->url(), "GET", authorizePath("&state=a%26b"));
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("value=\"allow\""));
        QVERIFY(page.body.contains("Add, change and delete your contacts"));
        QVERIFY(!page.body.contains("{{"));
        QVERIFY(page.headers.value("content-security-policy").contains("form-action 'self' http://127.0.0.1:3000"));

        const QUrl back = press("allow", authorizePath("&state=a%26b"));
        QCOMPARE(back.adjusted(QUrl::RemoveQuery), QUrl(QString::fromLatin1(redirectUri)));
        QCOMPARE(QUrlQuery(back).queryItemValue(u"state"_s, QUrl::FullyDecoded), u"a&b"_s);
        QVERIFY(QUrlQuery(back).hasQueryItem(u"code"_s));

        const QUrl denied = press("deny", authorizePath("&state=x"));
        QCOMPARE(QUrlQuery(denied).queryItemValue(u"error"_s), u"access_denied"_s);
        QVERIFY(!QUrlQuery(denied).hasQueryItem(u"code"_s));
        QVERIFY(!QUrlQuery(press("allow", authorizePath())).hasQueryItem(u"state"_s));
    }

    void whatIsNotRegisteredGetsNoRedirect_data()
    {
        QTest::addColumn<QByteArray>("query");
        const QByteArray mine = QByteArray(redirectUri).toPercentEncoding();
        QTest::newRow("client") << "client_id=other&scope=contacts.read&redirect_uri=" + mine;
        QTest::newRow("elsewhere") << QByteArray(
            "client_id=sandbox-client&scope=contacts.read&redirect_uri=https%3A%2F%2Fevil.example%2F");
        QTest::newRow("look-alike") << QByteArray(
            "client_id=sandbox-client&scope=contacts.read&redirect_uri=http%3A%2F%2F127.0.0.1.evil.example%2F");
        QTest::newRow("no redirect") << QByteArray("client_id=sandbox-client&scope=contacts.read");
        QTest::newRow("no scope") << "client_id=sandbox-client&redirect_uri=" + mine;
        QTest::newRow("no such scope") << "client_id=sandbox-client&scope=all&redirect_uri=" + mine;
        QTest::newRow("plain challenge")
            << "client_id=sandbox-client&scope=contacts.read&code_challenge=abc&redirect_uri=" + mine;
    }
    void whatIsNotRegisteredGetsNoRedirect()
    {
        QFETCH(QByteArray, query);
        QCOMPARE(exchange(m_sandbox->url(), "GET", "/oauth/authorize?" + query).status, 400);
        QVERIFY(press("allow", "/oauth/authorize?" + query).isEmpty());
    }

    void aCodeIsGoodOnce()
    {
        const QByteArray once = code(authorizePath());
        const QJsonObject tokens = redeem(once).json();
        QCOMPARE(tokens.value("scope"_L1).toString(), QString::fromLatin1(everyScope));
        for (const auto name : {"access_token"_L1, "refresh_token"_L1, "access_token_expiration_date"_L1})
            QVERIFY(!tokens.value(name).toString().isEmpty());
        QVERIFY(tokens.value("access_token_expiration"_L1).toInteger() > 1'600'000'000'000);
        QCOMPARE(redeem(once).status, 400);
        QCOMPARE(redeem("never-given").status, 400);
        QCOMPARE(form("/v3/oauth.exchangeAuthCode", "client_id=sandbox-client&client_secret=wrong&code=" + once).status,
                 401);
    }

    void aChallengeIsHeeded()
    {
        const QByteArray verifier(43, 'v');
        const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                         .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const QByteArray path = authorizePath("&code_challenge_method=S256&code_challenge=" + challenge);
        QCOMPARE(redeem(code(path)).status, 400);
        QCOMPARE(redeem(code(path), "&code_verifier=wrong").status, 400);
        QCOMPARE(redeem(code(path), "&code_verifier=" + verifier).status, 200);
        QCOMPARE(redeem(code(authorizePath()), "&code_verifier=needless").status, 200);
        // Whoever looks for secrets would find an empty one everywhere.
        const QJsonArray secrets = state()["oauth"_L1]["secrets"_L1].toArray();
        QVERIFY(secrets.contains(QString::fromLatin1(verifier)));
        for (const auto &never : {u""_s, u"wrong"_s, u"needless"_s})
            QVERIFY2(!secrets.contains(never), qPrintable(never));
    }

    void ofManySecretsTheNewestAreRemembered()
    {
        const QByteArray refresh = redeem(code(authorizePath())).json().value("refresh_token"_L1).toString().toLatin1();
        QByteArray newest;
        for (int i = 0; i < 1'010; ++i)
            newest = form("/v3/oauth.refreshToken", client + "&refresh_token=" + refresh).body;
        const QJsonArray secrets = state()["oauth"_L1]["secrets"_L1].toArray();
        QCOMPARE(secrets.size(), 1'000);
        QVERIFY(newest.contains(secrets.last().toString().toLatin1()));
    }

    void refreshingUnderBothPaths()
    {
        const QByteArray refresh = redeem(code(authorizePath())).json().value("refresh_token"_L1).toString().toLatin1();
        for (const char *path : {"/v3/oauth.refreshToken", "/api/v1/oauth.refreshToken"}) {
            const WireAnswer answer = form(path, client + "&refresh_token=" + refresh);
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.json().contains("access_token"_L1));
            QVERIFY(!answer.json().contains("refresh_token"_L1));
        }
        scenario("refresh-rotates");
        const QByteArray next = form("/v3/oauth.refreshToken", client + "&refresh_token=" + refresh)
                                    .json()
                                    .value("refresh_token"_L1)
                                    .toString()
                                    .toLatin1();
        QVERIFY(!next.isEmpty());
        QCOMPARE(form("/v3/oauth.refreshToken", client + "&refresh_token=" + refresh).status, 400);
        scenario("refresh-refused");
        QCOMPARE(form("/v3/oauth.refreshToken", client + "&refresh_token=" + next).status, 400);
    }

    void aTokenIsAskedFor()
    {
        const WireAnswer none = exchange(m_sandbox->url(), "POST", "/api/v1/account.get", {}, "{}");
        QCOMPARE(none.status, 401);
        QCOMPARE(none.json().value("status"_L1).toInt(), 401);
        QCOMPARE(form("/v3/oauth.verifyAccessToken", "access_token=" + m_token).status, 200);
        QCOMPARE(form("/v3/oauth.verifyAccessToken", "access_token=x").status, 401);
        QCOMPARE(exchange(m_sandbox->url(), "GET", "/api/v1/account.get").status, 405);
        QCOMPARE(call("contacts.invent").status, 404);

        const QByteArray readOnly =
            redeem(code(authorizePath({}, "contacts.read"))).json().value("access_token"_L1).toString().toLatin1();
        const QByteArray all = std::exchange(m_token, readOnly);
        QCOMPARE(call("contacts.scroll").status, 200);
        QCOMPARE(call("contacts.create", named(u"A"_s)).status, 403);
        QCOMPARE(call("contacts.scroll", {{"teamId"_L1, u"team-sales"_s}}).status, 403);
        m_token = all;
    }

    void aTokenExpires()
    {
        const QByteArray good = std::exchange(m_token, {});
        std::unique_ptr<SandboxProcess> kept = std::move(m_sandbox);
        m_sandbox = std::make_unique<SandboxProcess>(QStringList{u"--token-seconds"_s, u"0.05"_s});
        m_token = redeem(code(authorizePath())).json().value("access_token"_L1).toString().toLatin1();
        QTRY_COMPARE(call("account.get").status, 401);
        m_sandbox = std::move(kept);
        m_token = good;
    }

    void emptyBodiesAndNullsAreTaken()
    {
        const QList<QByteArray> bearer{"Authorization: Bearer " + m_token};
        QCOMPARE(exchange(m_sandbox->url(), "POST", "/api/v1/contacts.scroll",
                          bearer + QList<QByteArray>{"Content-Length: 0"})
                     .status,
                 200);
        const WireAnswer nulls =
            exchange(m_sandbox->url(), "POST", "/api/v1/contacts.scroll", bearer,
                     "{\"includeDeletedContacts\":null,\"teamId\":null,\"size\":null,\"scrollCursor\":null}");
        QCOMPARE(nulls.status, 200);
        QCOMPARE(nulls.json().value("contacts"_L1).toArray().size(), 30);
        QVERIFY(!nulls.json().contains("cursor"_L1));
        QCOMPARE(exchange(m_sandbox->url(), "POST", "/api/v1/contacts.scroll", bearer, "[1]").status, 400);
    }

    void scrollingSeesEachContactOnce()
    {
        QSet<QString> seen;
        QString cursor;
        int pages = 0;
        do {
            QJsonObject body{{"size"_L1, 7}};
            if (!cursor.isEmpty())
                body.insert("scrollCursor"_L1, cursor);
            const QJsonObject page = call("contacts.scroll", body).json();
            for (const auto &contact : page.value("contacts"_L1).toArray()) {
                const QString id = contact.toObject().value("contactId"_L1).toString();
                QVERIFY(!seen.contains(id));
                seen.insert(id);
            }
            cursor = page.value("cursor"_L1).toString();
            QVERIFY(++pages < 10);
        } while (!cursor.isEmpty());
        QCOMPARE(seen.size(), 30);
        QCOMPARE(call("contacts.scroll", {{"scrollCursor"_L1, u"nonsense"_s}}).status, 400);
    }

    void aContactLives()
    {
        QJsonObject sent = named(u"Änna"_s);
        const QJsonObject made = call("contacts.create", sent).json().value("contact"_L1).toObject();
        const QString id = made.value("contactId"_L1).toString();
        QCOMPARE(made["contactData"_L1]["name"_L1]["givenName"_L1].toString(), u"Änna"_s);
        QCOMPARE(call("contacts.get", {{"contactIds"_L1, QJsonArray{id, u"unknown"_s}}})
                     .json()
                     .value("contacts"_L1)
                     .toArray(),
                 QJsonArray{made});

        QJsonObject changed{{"contactId"_L1, id},
                            {"etag"_L1, made.value("etag"_L1)},
                            {"contactData"_L1, QJsonObject{{"notes"_L1, u"n"_s}, {"invented"_L1, 7}}}};
        const QJsonObject after =
            call("contacts.update", {{"contact"_L1, changed}}).json().value("contact"_L1).toObject();
        QVERIFY(after.value("etag"_L1) != made.value("etag"_L1));
        QCOMPARE(after.value("contactData"_L1), changed.value("contactData"_L1)); // replaced whole
        QCOMPARE(call("contacts.update", {{"contact"_L1, changed}}).status, 409);
        scenario("stale-412");
        QCOMPARE(call("contacts.update", {{"contact"_L1, changed}}).status, 412);
        QCOMPARE(call("contacts.delete", {{"contactId"_L1, id}, {"etag"_L1, u"old"_s}}).status, 412);
        QCOMPARE(call("contacts.update", {{"contact"_L1, changed}, {"resolveConflicts"_L1, true}}).status, 200);

        scenario("empty-deletes");
        const QJsonObject now =
            call("contacts.get", {{"contactIds"_L1, QJsonArray{id}}}).json()["contacts"_L1].toArray()[0].toObject();
        const WireAnswer gone = call("contacts.delete", {{"contactId"_L1, id}, {"etag"_L1, now.value("etag"_L1)}});
        QCOMPARE(gone.status, 200);
        QVERIFY(gone.body.isEmpty());
        QCOMPARE(call("contacts.get", {{"contactIds"_L1, QJsonArray{id}}}).json()["contacts"_L1].toArray().size(), 0);
        QCOMPARE(call("contacts.scroll", {{"includeDeletedContacts"_L1, true}}).json()["contacts"_L1].toArray().size(),
                 31);
    }

    void searchFinds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("found");
        QTest::newRow("word") << u"zebedee"_s << 1;
        QTest::newRow("field") << u"firstName:Zebedee AND company:Acme"_s << 1;
        QTest::newRow("other field") << u"company:Zebedee"_s << 0;
        QTest::newRow("or") << u"email:z@example.org OR email:y@example.org"_s << 2;
        QTest::newRow("phrase") << u"company:\"Acme Unlimited\""_s << 1;
        QTest::newRow("nobody") << u"xyzzy"_s << 0;
    }
    void searchFinds()
    {
        QFETCH(QString, query);
        QFETCH(int, found);
        const auto create = [&](const QString &given, const QString &email, const QString &company) {
            QJsonObject data{{"name"_L1, QJsonObject{{"givenName"_L1, given}}},
                             {"emails"_L1, QJsonArray{QJsonObject{{"value"_L1, email}}}},
                             {"organizations"_L1, QJsonArray{QJsonObject{{"name"_L1, company}}}}};
            QCOMPARE(call("contacts.create", {{"contact"_L1, QJsonObject{{"contactData"_L1, data}}}}).status, 200);
        };
        create(u"Zebedee"_s, u"z@example.org"_s, u"Acme Unlimited"_s);
        create(u"Yolanda"_s, u"y@example.org"_s, u"Other"_s);
        QCOMPARE(call("contacts.search", {{"searchQuery"_L1, query}}).json()["contacts"_L1].toArray().size(), found);
    }

    void tagsLiveAndStick()
    {
        const QJsonObject wanted{{"tag"_L1, QJsonObject{{"tagData"_L1, QJsonObject{{"name"_L1, u"Ferry"_s}}}}}};
        const QJsonObject tag = call("tags.create", wanted).json().value("tag"_L1).toObject();
        QCOMPARE(call("tags.create", wanted).json().value("tag"_L1).toObject(), tag);
        scenario("tag-conflict");
        const WireAnswer conflict = call("tags.create", wanted);
        QCOMPARE(conflict.status, 409);
        QCOMPARE(conflict.json().value("existingTagId"_L1), tag.value("tagId"_L1));

        const QString id =
            call("contacts.scroll", {{"size"_L1, 1}}).json()["contacts"_L1][0]["contactId"_L1].toString();
        const QJsonObject apply{{"contactIds"_L1, QJsonArray{id}}, {"addTagIds"_L1, QJsonArray{tag["tagId"_L1]}}};
        QCOMPARE(
            call("contacts.manageTags", apply).json()["contacts"_L1][0]["contactMetadata"_L1]["tagIds"_L1].toArray(),
            QJsonArray{tag["tagId"_L1]});
        QCOMPARE(call("contacts.search", {{"tagIds"_L1, QJsonArray{tag["tagId"_L1]}}})
                     .json()["contacts"_L1]
                     .toArray()
                     .size(),
                 1);
        QJsonObject renamed = tag;
        renamed.insert("tagData"_L1, QJsonObject{{"name"_L1, u"Boat"_s}});
        const QJsonObject now = call("tags.update", {{"tag"_L1, renamed}}).json()["tag"_L1].toObject();
        QCOMPARE(call("tags.update", {{"tag"_L1, renamed}}).status, 409);
        QCOMPARE(call("tags.get", {{"tagIds"_L1, QJsonArray{tag["tagId"_L1]}}}).json()["tags"_L1].toArray(),
                 QJsonArray{now});
        QCOMPARE(call("tags.delete", {{"tagId"_L1, now["tagId"_L1]}, {"etag"_L1, now["etag"_L1]}}).status, 200);
        QCOMPARE(call("tags.scroll").json()["tags"_L1].toArray().size(), 0);
    }

    void teamsAreBooksOfTheirOwn()
    {
        const QJsonArray teams = call("teams.get").json()["teams"_L1].toArray();
        QCOMPARE(teams.size(), 2);
        QCOMPARE(teams[0]["teamData"_L1]["name"_L1].toString(), u"Sales"_s);
        const QString member = teams[0]["teamMembers"_L1][1]["accountId"_L1].toString();
        QVERIFY(!member.isEmpty());
        scenario("member-strings");
        QCOMPARE(call("teams.get").json()["teams"_L1][0]["teamMembers"_L1][1].toString(), member);

        const QJsonValue team = teams[0]["teamId"_L1];
        QJsonObject wanted = named(u"T"_s);
        wanted.insert("teamId"_L1, team);
        const QJsonObject made = call("contacts.create", wanted).json()["contact"_L1].toObject();
        QCOMPARE(made.value("teamId"_L1), team);
        QCOMPARE(contactCount(), 30);
        const QJsonObject own{
            {"contactIds"_L1, QJsonArray{made["contactId"_L1]}}, {"ownerId"_L1, member}, {"teamId"_L1, team}};
        QCOMPARE(call("contacts.changeOwner", own).json()["contacts"_L1][0]["contactMetadata"_L1]["ownedBy"_L1],
                 QJsonValue(member));
        QJsonObject none = own;
        none.insert("ownerId"_L1, QJsonValue());
        QVERIFY(!call("contacts.changeOwner", none)
                     .json()["contacts"_L1][0]["contactMetadata"_L1]
                     .toObject()
                     .contains("ownedBy"_L1));
        QCOMPARE(call("contacts.scroll", {{"teamId"_L1, u"nobody"_s}}).status, 404);
    }

    void aPhotoIsPrepended_data()
    {
        QTest::addColumn<QByteArray>("imageName");
        QTest::addColumn<QByteArray>("contact");
        QTest::newRow("node") << QByteArray("file3") << QByteArray("{\"contactId\":\"ID\"}");
        QTest::newRow("clojure") << QByteArray("image.png") << QByteArray("{\"contactId\":\"ID\"}");
        QTest::newRow("documents") << QByteArray("image.png") << QByteArray("{\"contact\":{\"contactId\":\"ID\"}}");
    }
    void aPhotoIsPrepended()
    {
        QFETCH(QByteArray, imageName);
        QFETCH(QByteArray, contact);
        const QString id =
            call("contacts.scroll", {{"size"_L1, 1}}).json()["contacts"_L1][0]["contactId"_L1].toString();
        const QByteArray picture("\x89PNG\r\n\x1a\n rest", 13);
        const QByteArray body = "--b\r\nContent-Disposition: form-data; name=\"contact.json\"\r\n"
                                "Content-Type: application/json\r\n\r\n"
            + contact.replace("ID", id.toLatin1()) + "\r\n--b\r\nContent-Disposition: form-data; name=\"" + imageName
            + "\"; filename=\"image.png\"\r\nContent-Type: image/png\r\n\r\n" + picture + "\r\n--b--\r\n";
        const WireAnswer answer =
            exchange(m_sandbox->url(), "POST", "/api/v1/contacts.uploadPhoto",
                     {"Authorization: Bearer " + m_token, "Content-Type: multipart/form-data; boundary=b"}, body);
        QCOMPARE(answer.status, 200);
        const QUrl where(answer.json()["contact"_L1]["contactData"_L1]["photos"_L1][0]["value"_L1].toString());
        QCOMPARE(exchange(m_sandbox->url(), "GET", where.path().toLatin1()).body, picture);
    }

    void webhooksRecordWhatHappens()
    {
        QCOMPARE(call("webhooks.getTriggers").json()["triggers"_L1][0].toString(), u"contact.added"_s);
        const QJsonObject wanted{{"url"_L1, u"https://example.org/hook"_s},
                                 {"triggerIds"_L1, QJsonArray{u"contact.added"_s}}};
        const QJsonObject hook = call("webhooks.create", wanted).json()["webhook"_L1].toObject();
        QCOMPARE(call("webhooks.create", {{"url"_L1, u"https://example.org"_s}}).status, 400);
        const QJsonValue id = hook["webhookId"_L1];
        QCOMPARE(call("webhooks.get", {{"webhookIds"_L1, QJsonArray{id}}}).json()["webhooks"_L1].toArray(),
                 QJsonArray{hook});
        QCOMPARE(call("webhooks.search", {{"url"_L1, wanted["url"_L1]}}).json()["webhooks"_L1].toArray().size(), 1);
        QCOMPARE(call("contacts.create", named(u"W"_s)).status, 200);
        const QJsonArray batches = call("webhooks.getBatches", {{"webhookId"_L1, id}}).json()["batches"_L1].toArray();
        QCOMPARE(batches.size(), 1);
        QCOMPARE(batches[0]["events"_L1][0]["triggerId"_L1].toString(), u"contact.added"_s);
        QCOMPARE(call("webhooks.delete", {{"webhookId"_L1, id}}).status, 200);
        QCOMPARE(call("webhooks.delete", {{"webhookId"_L1, id}}).status, 404);
    }

    void thingsGoWrongAsArranged_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QList<int>>("statuses");
        QTest::addColumn<int>("made");
        QTest::newRow("rate limit") << QByteArray("rate-limited@contacts.create:2") << QList<int>{200, 429, 200} << 2;
        QTest::newRow("burst") << QByteArray("http-503@contacts.create:1-2") << QList<int>{503, 503, 200} << 1;
        QTest::newRow("cut before") << QByteArray("reset@contacts.create:1") << QList<int>{0, 200, 200} << 2;
        QTest::newRow("cut after") << QByteArray("lost-answer@contacts.create:1") << QList<int>{0, 200, 200} << 3;
        QTest::newRow("plan") << QByteArray("plan-31") << QList<int>{200, 403, 403} << 1;
        QTest::newRow("other call") << QByteArray("http-503@contacts.update") << QList<int>{200, 200, 200} << 3;
    }
    void thingsGoWrongAsArranged()
    {
        QFETCH(QByteArray, words);
        QFETCH(QList<int>, statuses);
        QFETCH(int, made);
        scenario(words.constData());
        QList<int> seen;
        for (int i = 0; i < statuses.size(); ++i) {
            const WireAnswer answer = call("contacts.create", named(u"F"_s));
            seen += answer.status;
            QCOMPARE(answer.headers.value("retry-after"), answer.status == 429 ? QByteArray("1") : QByteArray());
        }
        QCOMPARE(seen, statuses);
        QCOMPARE(contactCount(), 30 + made);
    }

    void somebodyElseMeddles()
    {
        const QJsonObject contact = call("contacts.scroll", {{"size"_L1, 1}}).json()["contacts"_L1][0].toObject();
        scenario("meddle@contacts.update:1");
        QCOMPARE(call("contacts.update", {{"contact"_L1, contact}}).status, 409);
    }

    void chaosSpoilsAboutAsMuchAsAsked()
    {
        scenario("chaos-50");
        int wrong = 0;
        for (int i = 0; i < 40; ++i)
            wrong += call("contacts.create", named(u"C"_s)).status != 200;
        QVERIFY2(wrong > 8 && wrong < 32, qPrintable(QString::number(wrong)));
    }

    void unknownWordsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("words");
        for (const char *words : {"", "nonsense", "http-99", "http-200", "plan-x", "chaos-101", "reset:0", "auto,"})
            QTest::newRow(words) << QByteArray(words);
    }
    void unknownWordsAreRefused()
    {
        QFETCH(QByteArray, words);
        QCOMPARE(exchange(m_sandbox->url(), "POST", "/sandbox/contactsplus.json", {},
                          toJson({{"scenario"_L1, QString::fromLatin1(words)}}))
                     .status,
                 400);
    }
};

QTEST_GUILESS_MAIN(TestSandboxContactsPlus)
#include "tst_sandboxcontactsplus.moc"

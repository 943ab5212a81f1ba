// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/contactsplusclient.h"

#include "tests/support/fakenetworkaccessmanager.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/fixedtokens.h"
#include "tests/support/heldclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Ask = std::function<void(const ContactsPlusClient &, std::optional<Error> &)>;

/// A test's row: starts a job of the client and notes its error.
template<typename Make>
Ask ask(Make make)
{
    return [make](const ContactsPlusClient &client, std::optional<Error> &error) {
        if (const auto outcome = outcomeOf(make(client)); !outcome)
            error = outcome.error();
    };
}

const char contactAnswer[] = "{\"contact\":{\"contactId\":\"a\",\"etag\":\"f\",\"contactData\":{}}}";
const char tagAnswer[] = "{\"tag\":{\"tagId\":\"t\",\"etag\":\"f\",\"tagData\":{\"name\":\"n\"}}}";
const char contactsAnswer[] = "{\"contacts\":[]}";

} // namespace

Q_DECLARE_METATYPE(Ask)

/// What goes over the wire for each call, and what the answers mean.
class TestContactsPlusClient : public QObject
{
    Q_OBJECT

    FakeNetworkAccessManager m_network;
    HeldClock m_clock;
    FixedTokens m_tokens{{u"TOK"_s, u"NEXT"_s}};

    ContactsPlusClient client() { return {m_network, m_clock, QUrl(u"https://api.contactsplus.com"_s), m_tokens}; }
    void answer(int status, const QByteArray &body) { m_network.script.push_back({.status = status, .body = body}); }

private slots:
    void init()
    {
        m_network.requests.clear();
        m_network.script.clear();
        m_tokens = FixedTokens({u"TOK"_s, u"NEXT"_s});
    }
    void cleanup()
    {
        QVERIFY2(m_network.script.empty(), "a scripted reply was never asked for");
        QCOMPARE(m_network.unscripted, 0);
    }

    void wire_data()
    {
        QTest::addColumn<Ask>("asked");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("reply");
        using C = const ContactsPlusClient &;

        QTest::newRow("account.get") << ask([](C c) { return c.account(nullptr); }) << QByteArray("account.get")
                                     << QByteArray("{}") << QByteArray("{\"account\":{\"accountId\":\"a\"}}");
        QTest::newRow("contacts.get") << ask([](C c) {
            return c.contacts({u"a"_s, u"b"_s}, u"t1"_s, nullptr);
        }) << QByteArray("contacts.get")
                                      << QByteArray("{\"contactIds\":[\"a\",\"b\"],\"teamId\":\"t1\"}")
                                      << QByteArray(contactsAnswer);
        QTest::newRow("contacts.scroll, first")
            << ask([](C c) { return c.scrollContacts({}, nullptr); }) << QByteArray("contacts.scroll")
            << QByteArray("{}") << QByteArray(contactsAnswer);
        QTest::newRow("contacts.scroll")
            << ask([](C c) {
                   return c.scrollContacts({.cursor = u"cur"_s, .size = 100, .includeDeleted = true, .teamId = u"t1"_s},
                                           nullptr);
               })
            << QByteArray("contacts.scroll")
            << QByteArray("{\"includeDeletedContacts\":true,\"scrollCursor\":\"cur\",\"size\":100,\"teamId\":\"t1\"}")
            << QByteArray(contactsAnswer);
        QTest::newRow("contacts.search") << ask([](C c) {
            return c.searchContacts({u"firstName:John AND company:\u00c4cme"_s, {u"x"_s}, u"cur"_s, u"t1"_s}, nullptr);
        }) << QByteArray("contacts.search")
                                         << QByteArray("{\"searchCursor\":\"cur\",\"searchQuery\":\"firstName:John AND "
                                                       "company:\u00c4cme\","
                                                       "\"tagIds\":[\"x\"],\"teamId\":\"t1\"}")
                                         << QByteArray(contactsAnswer);
        QTest::newRow("contacts.create") << ask([](C c) {
            return c.createContact({{"notes"_L1, u"n"_s}}, {}, nullptr);
        }) << QByteArray("contacts.create")
                                         << QByteArray("{\"contact\":{\"contactData\":{\"notes\":\"n\"}}}")
                                         << QByteArray(contactAnswer);
        QTest::newRow("contacts.create in a team")
            << ask([](C c) { return c.createContact({}, u"t1"_s, nullptr); }) << QByteArray("contacts.create")
            << QByteArray("{\"contact\":{\"contactData\":{}},\"teamId\":\"t1\"}") << QByteArray(contactAnswer);
        QTest::newRow("contacts.update") << ask([](C c) {
            return c.updateContact({.id = u"a"_s, .teamId = u"t1"_s, .etag = u"e"_s, .data = {{"invented"_L1, 7}}},
                                   nullptr);
        }) << QByteArray("contacts.update")
                                         << QByteArray("{\"contact\":{\"contactData\":{\"invented\":7},\"contactId\":"
                                                       "\"a\",\"etag\":\"e\"},\"teamId\":\"t1\"}")
                                         << QByteArray(contactAnswer);
        QTest::newRow("contacts.delete") << ask([](C c) { return c.deleteContact(u"a"_s, u"e"_s, u"t1"_s, nullptr); })
                                         << QByteArray("contacts.delete")
                                         << QByteArray("{\"contactId\":\"a\",\"etag\":\"e\",\"teamId\":\"t1\"}")
                                         << QByteArray();
        QTest::newRow("contacts.changeOwner")
            << ask([](C c) { return c.changeOwner({u"a"_s}, u"o"_s, u"t1"_s, nullptr); })
            << QByteArray("contacts.changeOwner")
            << QByteArray("{\"contactIds\":[\"a\"],\"ownerId\":\"o\",\"teamId\":\"t1\"}") << QByteArray(contactsAnswer);
        QTest::newRow("contacts.changeOwner to nobody")
            << ask([](C c) { return c.changeOwner({u"a"_s}, {}, u"t1"_s, nullptr); })
            << QByteArray("contacts.changeOwner")
            << QByteArray("{\"contactIds\":[\"a\"],\"ownerId\":null,\"teamId\":\"t1\"}") << QByteArray(contactsAnswer);
        QTest::newRow("contacts.manageTags")
            << ask([](C c) { return c.manageTags({u"a"_s}, {u"x"_s}, {}, {}, nullptr); })
            << QByteArray("contacts.manageTags")
            << QByteArray("{\"addTagIds\":[\"x\"],\"contactIds\":[\"a\"],\"removeTagIds\":[]}")
            << QByteArray(contactsAnswer);
        QTest::newRow("tags.get") << ask([](C c) { return c.tags({u"x"_s}, u"t1"_s, nullptr); })
                                  << QByteArray("tags.get") << QByteArray("{\"tagIds\":[\"x\"],\"teamId\":\"t1\"}")
                                  << QByteArray("{\"tags\":[]}");
        QTest::newRow("tags.scroll") << ask([](C c) {
            return c.scrollTags({.size = 100, .includeDeleted = true}, nullptr);
        }) << QByteArray("tags.scroll")
                                     << QByteArray("{\"includeDeletedTags\":true,\"size\":100}")
                                     << QByteArray("{\"tags\":[]}");
        QTest::newRow("tags.create") << ask([](C c) { return c.createTag(u"n"_s, u"t1"_s, nullptr); })
                                     << QByteArray("tags.create")
                                     << QByteArray("{\"tag\":{\"tagData\":{\"name\":\"n\"}},\"teamId\":\"t1\"}")
                                     << QByteArray(tagAnswer);
        QTest::newRow("tags.update") << ask([](C c) {
            return c.updateTag({.id = u"t"_s, .etag = u"e"_s, .name = u"n"_s}, {}, nullptr);
        }) << QByteArray("tags.update")
                                     << QByteArray(
                                            "{\"tag\":{\"etag\":\"e\",\"tagData\":{\"name\":\"n\"},\"tagId\":\"t\"}}")
                                     << QByteArray(tagAnswer);
        QTest::newRow("tags.delete") << ask([](C c) { return c.deleteTag(u"t"_s, u"e"_s, {}, nullptr); })
                                     << QByteArray("tags.delete") << QByteArray("{\"etag\":\"e\",\"tagId\":\"t\"}")
                                     << QByteArray("{}");
        QTest::newRow("teams.get") << ask([](C c) { return c.teams(nullptr); }) << QByteArray("teams.get")
                                   << QByteArray("{}") << QByteArray("{\"teams\":[]}");
        QTest::newRow("webhooks.get") << ask([](C c) { return c.webhooks({u"w"_s}, 2, u"t1"_s, nullptr); })
                                      << QByteArray("webhooks.get")
                                      << QByteArray("{\"page\":2,\"teamId\":\"t1\",\"webhookIds\":[\"w\"]}")
                                      << QByteArray("{\"webhooks\":[]}");
        QTest::newRow("webhooks.search") << ask([](C c) {
            return c.searchWebhooks(u"https://x.example"_s, {u"contact.added"_s}, 0, {}, nullptr);
        }) << QByteArray("webhooks.search")
                                         << QByteArray(
                                                "{\"triggerIds\":[\"contact.added\"],\"url\":\"https://x.example\"}")
                                         << QByteArray("{\"webhooks\":[]}");
        QTest::newRow("webhooks.create")
            << ask([](C c) { return c.createWebhook(u"https://x.example"_s, {u"contact.added"_s}, u"t1"_s, nullptr); })
            << QByteArray("webhooks.create")
            << QByteArray("{\"teamId\":\"t1\",\"triggerIds\":[\"contact.added\"],\"url\":\"https://x.example\"}")
            << QByteArray("{\"webhook\":{\"webhookId\":\"w\"}}");
        QTest::newRow("webhooks.delete") << ask([](C c) { return c.deleteWebhook(u"w"_s, {}, nullptr); })
                                         << QByteArray("webhooks.delete") << QByteArray("{\"webhookId\":\"w\"}")
                                         << QByteArray("{}");
        QTest::newRow("webhooks.getBatches")
            << ask([](C c) { return c.webhookBatches(u"w"_s, u"b"_s, u"t1"_s, nullptr); })
            << QByteArray("webhooks.getBatches")
            << QByteArray("{\"batchId\":\"b\",\"teamId\":\"t1\",\"webhookId\":\"w\"}")
            << QByteArray("{\"batches\":[]}");
        QTest::newRow("webhooks.getTriggers")
            << ask([](C c) { return c.webhookTriggers(nullptr); }) << QByteArray("webhooks.getTriggers")
            << QByteArray("{}") << QByteArray("{\"triggers\":[]}");
    }
    void wire()
    {
        QFETCH(Ask, asked);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, reply);
        answer(200, reply);
        std::optional<Error> error;
        asked(client(), error);
        QVERIFY2(!error, qPrintable(error ? error->detail : QString()));
        QCOMPARE(m_network.requests.size(), std::size_t{1});
        const RecordedRequest &sent = m_network.requests.front();
        QCOMPARE(sent.operation, QNetworkAccessManager::PostOperation);
        QCOMPARE(sent.url(), QUrl(u"https://api.contactsplus.com/api/v1/"_s + QString::fromLatin1(method)));
        QCOMPARE(sent.request.rawHeader("Authorization"), QByteArray("Bearer TOK"));
        QCOMPARE(sent.request.rawHeader("Content-Type"), QByteArray("application/json"));
        QCOMPARE(sent.request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
                 int(QNetworkRequest::ManualRedirectPolicy));
        QCOMPARE(sent.body, body);
    }

    void aPhotoGoesInParts()
    {
        answer(200, contactAnswer);
        const QByteArray image("\xff\xd8\xff\r\n--x", 8);
        QVERIFY(outcomeOf(client().uploadPhoto(u"a"_s, u"t1"_s, image, PhotoFormat::Jpeg, nullptr)));
        const RecordedRequest &sent = m_network.requests.front();
        QCOMPARE(sent.url().path(), u"/api/v1/contacts.uploadPhoto"_s);
        const QByteArray type = sent.request.rawHeader("Content-Type");
        const QByteArray start = "multipart/form-data; boundary=";
        QVERIFY(type.startsWith(start));
        const QByteArray line = "--" + type.mid(start.size());
        QCOMPARE(sent.body,
                 line
                     + "\r\nContent-Disposition: form-data; name=\"contact.json\"\r\nContent-Type: "
                       "application/json\r\n\r\n{\"contactId\":\"a\",\"teamId\":\"t1\"}\r\n"
                     + line
                     + "\r\nContent-Disposition: form-data; name=\"image.jpeg\"; "
                       "filename=\"image.jpeg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                     + image + "\r\n" + line + "--\r\n");
    }

    void errors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Code>("code");
        using enum Error::Code;
        QTest::newRow("400") << 400 << QByteArray("{\"status\":400,\"message\":\"Bad\"}") << BadRequest;
        QTest::newRow("403") << 403 << QByteArray() << UnexpectedStatus;
        QTest::newRow("404") << 404 << QByteArray("{}") << Gone;
        QTest::newRow("409") << 409 << QByteArray("{}") << Conflict;
        QTest::newRow("412") << 412 << QByteArray("{}") << Conflict;
        QTest::newRow("429") << 429 << QByteArray("<html>") << RateLimited;
        QTest::newRow("500") << 500 << QByteArray() << ServerFault;
        QTest::newRow("redirect") << 307 << QByteArray() << RedirectRefused;
        QTest::newRow("html") << 200 << QByteArray("<!doctype html>") << BadReply;
        QTest::newRow("array") << 200 << QByteArray("[]") << BadReply;
        QTest::newRow("string") << 200 << QByteArray("\"x\"") << BadReply;
        QTest::newRow("no list") << 200 << QByteArray("{}") << BadReply;
        QTest::newRow("empty") << 200 << QByteArray() << BadReply;
        QTest::newRow("null list") << 200 << QByteArray("{\"contacts\":null}") << BadReply;
        QTest::newRow("cut") << 200 << QByteArray("{\"contacts\":[{\"contactId") << BadReply;
    }
    void errors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Error::Code, code);
        m_network.script.push_back(
            {.status = status, .body = body, .headers = {{"Location", "https://evil.example/"}, {"X", "y"}}});
        const auto outcome = outcomeOf(client().contacts({u"a"_s}, {}, nullptr));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, code);
        QCOMPARE(m_network.requests.size(), std::size_t{1});
    }

    void theServicesWordsAreToldWithoutWhatIsPrivate()
    {
        answer(400, "{\"status\":400,\"message\":\"No contact joe@example.com here\"}");
        const auto outcome = outcomeOf(client().contacts({}, {}, nullptr));
        QCOMPARE(outcome.error().detail, u"HTTP 400: No contact * here"_s);
    }

    void aRefusedTokenIsReplacedOnce()
    {
        answer(401, "{}");
        answer(200, contactsAnswer);
        QVERIFY(outcomeOf(client().contacts({}, {}, nullptr)));
        QCOMPARE(m_tokens.refusals, QStringList{u"TOK"_s});
        QCOMPARE(m_network.requests.back().request.rawHeader("Authorization"), QByteArray("Bearer NEXT"));
        QCOMPARE(m_network.requests.back().body, m_network.requests.front().body);
    }

    void twiceRefusedIsAnError()
    {
        answer(401, "{}");
        answer(401, "{}");
        const auto outcome = outcomeOf(client().contacts({}, {}, nullptr));
        QCOMPARE(outcome.error().code, Error::Code::Unauthorized);
    }

    void withoutATokenNothingIsAsked()
    {
        m_tokens = FixedTokens({});
        const auto outcome = outcomeOf(client().contacts({}, {}, nullptr));
        QCOMPARE(outcome.error().code, Error::Code::SignInRequired);
        QVERIFY(m_network.requests.empty());
    }

    void aTokenCannotBeginAHeader()
    {
        m_tokens = FixedTokens({u"T\r\nX: y"_s});
        answer(200, contactsAnswer);
        QVERIFY(outcomeOf(client().contacts({}, {}, nullptr)));
        QCOMPARE(m_network.requests.front().request.rawHeader("Authorization"), QByteArray("Bearer T%0D%0AX%3A%20y"));
    }

    void anAbortedCallEndsOnceAndQuietly()
    {
        m_network.script.push_back({.hangs = true});
        const std::unique_ptr<JobOf<PlusContactPage>> job(client().contacts({}, {}, nullptr));
        QSignalSpy finished(job.get(), &Job::finished);
        job->start();
        QTRY_COMPARE(m_network.requests.size(), std::size_t{1});
        job->abort();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(job->result().error().code, Error::Code::Aborted);
    }

    void aDeletedCallIsForgotten()
    {
        m_network.script.push_back({.hangs = true});
        auto job = std::unique_ptr<JobOf<PlusContactPage>>(client().contacts({}, {}, nullptr));
        job->start();
        QTRY_COMPARE(m_network.requests.size(), std::size_t{1});
        job.reset();
        m_clock.advance(std::chrono::minutes{20});
    }

    void existingTagsComeInTwoWays()
    {
        answer(409, "{\"existingTagId\":\"t9\"}");
        const Result<PlusTag> tag = outcomeOf(client().createTag(u"Ferry"_s, {}, nullptr));
        QVERIFY(tag);
        QCOMPARE(*tag, (PlusTag{.id = u"t9"_s, .name = u"Ferry"_s}));
        answer(409, "{\"status\":409}");
        QCOMPARE(outcomeOf(client().createTag(u"Ferry"_s, {}, nullptr)).error().code, Error::Code::BadReply);
    }

    void membersComeInTwoWays()
    {
        answer(200,
               "{\"teams\":[{\"teamId\":\"t\",\"teamData\":{\"name\":\"Sales\"},\"teamMembers\":[\"a\",\"b\",7]},"
               "{\"teamId\":\"u\",\"teamMembers\":[{\"accountId\":\"c\",\"x\":1},{\"id\":\"d\"},{}]},{\"noId\":1}]}");
        const auto teams = outcomeOf(client().teams(nullptr));
        QVERIFY(teams);
        QCOMPARE(teams->size(), 2);
        QCOMPARE(teams->at(0).memberIds, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(teams->at(0).name, u"Sales"_s);
        QCOMPARE(teams->at(1).memberIds, (QStringList{u"c"_s, u"d"_s}));
    }

    void aContactIsReadInWhateverShape()
    {
        answer(200,
               "{\"contacts\":[{\"contactId\":\"a\",\"etag\":\"e\",\"teamId\":\"t\",\"created\":\"2018-08-03T17:02:44."
               "627Z\","
               "\"contactData\":{\"name\":{\"givenName\":\"A\"},\"zodiac\":[\"x\",1.5]},"
               "\"contactMetadata\":{\"businessCardtranscriptionStatus\":\"done\",\"companyContact\":true,"
               "\"tagIds\":[\"x\"],\"sharedBy\":[\"s\"],\"ownedBy\":\"o\"}},"
               "{\"contactId\":\"b\",\"etag\":\"e\",\"sharedBy\":[\"q\"],"
               "\"contactMetadata\":{\"businessCardTranscriptionStatus\":\"new\"}},"
               "{\"contactId\":\"c\"},{\"etag\":\"e\"},null,7],\"cursor\":null}");
        const auto page = outcomeOf(client().contacts({}, {}, nullptr));
        QVERIFY(page);
        QCOMPARE(page->contacts.size(), 2);
        QCOMPARE(page->unusable, 4);
        QCOMPARE(page->cursor, QString());
        const PlusContact &first = page->contacts.at(0);
        QCOMPARE(first.data.value("zodiac"_L1).toArray().at(1).toDouble(), 1.5);
        QCOMPARE(first.created, QDateTime({2018, 8, 3}, {17, 2, 44, 627}, Qt::UTC));
        QCOMPARE(first.ownedBy, u"o"_s);
        QVERIFY(first.isCompany);
        QCOMPARE(first.businessCardStatus, u"done"_s);
        QCOMPARE(page->contacts.at(1).sharedBy, QStringList{u"q"_s});
        QCOMPARE(page->contacts.at(1).businessCardStatus, u"new"_s);
    }

    void triggersComeInTwoWays()
    {
        answer(200, "{\"triggers\":[\"contact.added\",{\"triggerId\":\"contact.deleted\"},{\"x\":1},5]}");
        QCOMPARE(outcomeOf(client().webhookTriggers(nullptr)),
                 Result<QStringList>({u"contact.added"_s, u"contact.deleted"_s}));
    }
};

QTEST_GUILESS_MAIN(TestContactsPlusClient)
#include "tst_contactsplusclient.moc"

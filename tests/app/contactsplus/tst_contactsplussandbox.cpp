// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/contactsplusclient.h"

#include "app/contactsplus/loopbacklistener.h"
#include "app/contactsplus/signinjob.h"
#include "app/contactsplus/tokenkeeper.h"
#include "app/core/clock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/sandboxprocess.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

/// Every call against the program that plays Contacts+, signed in as a person does, through real sockets.
class TestContactsPlusSandbox : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox{{u"--account-contacts"_s, u"25"_s}};
    QNetworkAccessManager m_network;
    SystemClock m_clock;
    FakeSecretStore m_keychain;
    FakeSecretStore m_session;
    SecretVault m_vault{m_keychain, m_session};
    PlusEndpoints m_endpoints{m_sandbox.url(), m_sandbox.url()};
    PlusRegistration m_registration{u"sandbox-client"_s, u"sandbox-client-secret"_s, QUrl(u"http://127.0.0.1/cb"_s)};
    std::unique_ptr<TokenKeeper> m_keeper;
    std::unique_ptr<ContactsPlusClient> m_client;

    QJsonObject control(const QJsonObject &wanted)
    {
        QNetworkRequest request(m_sandbox.url(u"/sandbox/contactsplus.json"_s));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const std::unique_ptr<QNetworkReply> reply(m_network.post(request, QJsonDocument(wanted).toJson()));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        finished.wait(30'000);
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
    void scenario(const QString &words) { QVERIFY(!control({{"scenario"_L1, words}}).isEmpty()); }

    /// As the browser does it: presses the button, and follows where that leads.
    Result<KnownAccount> signIn(const QByteArray &decision)
    {
        LoopbackListener listener(m_clock, m_registration.redirectUri);
        const QStringList scopes = PlusScope::pushing() + PlusScope::webhooks();
        const SignInAttempt attempt = newSignInAttempt(listener.redirectUri().value_or(QUrl()), scopes);
        listener.expect(attempt);
        listener.start();
        QNetworkRequest request(authorizationUrl(m_endpoints, m_registration, attempt));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        const std::unique_ptr<QNetworkReply> reply(m_network.post(request, "decision=" + decision));
        QSignalSpy back(&listener, &Job::finished);
        if (!listener.isFinished() && !back.wait(30'000))
            return fail(Error::Code::Timeout);
        if (!listener.result())
            return fail(listener.result().error());
        return outcomeOf(
            new SignInJob(m_network, m_clock, m_endpoints, m_registration, m_vault, attempt, *listener.result()));
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.isListening(), qPrintable(m_sandbox.errorText()));
        const Result<KnownAccount> account = signIn("allow");
        QVERIFY2(account, qPrintable(account ? QString() : account.error().detail));
        QCOMPARE(account->label, u"joe@example.com"_s);
        const auto list = outcomeOf(m_vault.read(accountsName(m_endpoints.api), nullptr));
        QCOMPARE(readAccounts(list->value), QList<KnownAccount>{*account});
        m_keeper = std::make_unique<TokenKeeper>(HttpClient(m_network, m_clock, {.base = m_endpoints.api}),
                                                 m_registration, m_vault, tokensName(m_endpoints.api, account->id));
        m_client = std::make_unique<ContactsPlusClient>(m_network, m_clock, m_endpoints.api, *m_keeper);
    }
    void init() { QVERIFY(!control({{"scenario"_L1, u"normal"_s}, {"restart"_L1, true}}).isEmpty()); }
    void cleanupTestCase() { QCOMPARE(m_sandbox.terminate(), 0); }

    void aNoIsToldAsSuch() { QCOMPARE(signIn("deny").error().code, Error::Code::SignInDenied); }

    void aCodeWorksOnce()
    {
        const SignInAttempt attempt = newSignInAttempt(QUrl(u"http://127.0.0.1:1/cb"_s), PlusScope::reading());
        const auto outcome = outcomeOf(
            new SignInJob(m_network, m_clock, m_endpoints, m_registration, m_vault, attempt, u"never-given"_s));
        QCOMPARE(outcome.error().code, Error::Code::SignInRequired);
    }

    void expiredTokensAreReplacedUnseen()
    {
        QVERIFY(outcomeOf(m_client->account(nullptr)));
        const int before = control({{"expire"_L1, true}})["oauth"_L1]["refreshes"_L1].toInt();
        std::vector<std::unique_ptr<JobOf<PlusContactPage>>> jobs;
        for (int i = 0; i < 6; ++i) {
            jobs.emplace_back(m_client->scrollContacts({}, nullptr));
            jobs.back()->start();
        }
        for (const auto &job : jobs) {
            QTRY_VERIFY_WITH_TIMEOUT(job->isFinished(), 30'000);
            QVERIFY(job->result());
        }
        QCOMPARE(control({})["oauth"_L1]["refreshes"_L1].toInt(), before + 1);
    }

    void contactsLive()
    {
        const auto made = outcomeOf(m_client->createContact({{"notes"_L1, u"Ä"_s}, {"shoe"_L1, 44}}, {}, nullptr));
        QVERIFY(made);
        PlusContact changed = *made;
        changed.data.insert("notes"_L1, u"zebra"_s);
        const auto after = outcomeOf(m_client->updateContact(changed, nullptr));
        QVERIFY(after);
        QCOMPARE(after->data, changed.data);
        QVERIFY(after->etag != made->etag);
        QCOMPARE(outcomeOf(m_client->updateContact(changed, nullptr)).error().code, Error::Code::Conflict);
        scenario(u"stale-412"_s);
        QCOMPARE(outcomeOf(m_client->updateContact(changed, nullptr)).error().code, Error::Code::Conflict);

        const auto found = outcomeOf(m_client->searchContacts({.query = u"zebra"_s}, nullptr));
        QCOMPARE(found->contacts, QList<PlusContact>{*after});
        scenario(u"empty-deletes"_s);
        QVERIFY(outcomeOf(m_client->deleteContact(after->id, after->etag, {}, nullptr)));
        QVERIFY(outcomeOf(m_client->contacts({after->id}, {}, nullptr))->contacts.isEmpty());
        QCOMPARE(outcomeOf(m_client->deleteContact(after->id, after->etag, {}, nullptr)).error().code,
                 Error::Code::Gone);
    }

    void scrollingComesToItsEnd()
    {
        QSet<QString> seen;
        PlusScroll scroll{.size = 10};
        for (int page = 0; page < 10; ++page) {
            const auto answer = outcomeOf(m_client->scrollContacts(scroll, nullptr));
            QVERIFY(answer);
            QCOMPARE(answer->unusable, 0);
            for (const PlusContact &contact : answer->contacts)
                seen.insert(contact.id);
            scroll.cursor = answer->cursor;
            if (scroll.cursor.isEmpty())
                break;
        }
        QCOMPARE(seen.size(), 25);
    }

    void tagsLive()
    {
        const auto tag = outcomeOf(m_client->createTag(u"Ferry"_s, {}, nullptr));
        QVERIFY(tag);
        scenario(u"tag-conflict"_s);
        QCOMPARE(outcomeOf(m_client->createTag(u"Ferry"_s, {}, nullptr))->id, tag->id);
        const QString id = outcomeOf(m_client->scrollContacts({.size = 1}, nullptr))->contacts.front().id;
        const auto tagged = outcomeOf(m_client->manageTags({id}, {tag->id}, {}, {}, nullptr));
        QCOMPARE(tagged->contacts.front().tagIds, QStringList{tag->id});
        PlusTag renamed = *tag;
        renamed.name = u"Boat"_s;
        const auto now = outcomeOf(m_client->updateTag(renamed, {}, nullptr));
        QVERIFY(now);
        QCOMPARE(outcomeOf(m_client->tags({tag->id}, {}, nullptr))->tags, QList<PlusTag>{*now});
        QVERIFY(outcomeOf(m_client->deleteTag(now->id, now->etag, {}, nullptr)));
        QVERIFY(outcomeOf(m_client->scrollTags({}, nullptr))->tags.isEmpty());
    }

    void teamsAreBooksOfTheirOwn_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("objects") << u"normal"_s;
        QTest::newRow("strings") << u"member-strings"_s;
    }
    void teamsAreBooksOfTheirOwn()
    {
        QFETCH(QString, words);
        scenario(words);
        const auto teams = outcomeOf(m_client->teams(nullptr));
        QVERIFY(teams);
        const PlusTeam team = teams->front();
        QCOMPARE(team.name, u"Sales"_s);
        const auto made = outcomeOf(m_client->createContact({{"notes"_L1, u"t"_s}}, team.id, nullptr));
        QCOMPARE(made->teamId, team.id);
        const QString member = team.memberIds.back();
        QCOMPARE(outcomeOf(m_client->changeOwner({made->id}, member, team.id, nullptr))->contacts.front().ownedBy,
                 member);
        QCOMPARE(outcomeOf(m_client->changeOwner({made->id}, {}, team.id, nullptr))->contacts.front().ownedBy,
                 QString());
    }

    void aPhotoBecomesTheFirst()
    {
        const QString id = outcomeOf(m_client->scrollContacts({.size = 1}, nullptr))->contacts.front().id;
        const QByteArray png("\x89PNG\r\n\x1a\n rest", 13);
        const auto contact = outcomeOf(m_client->uploadPhoto(id, {}, png, PhotoFormat::Png, nullptr));
        QVERIFY2(contact, qPrintable(contact ? QString() : contact.error().detail));
        QCOMPARE(contact->data.value("photos"_L1).toArray().size(), 1);
    }

    void webhooksLive()
    {
        const auto triggers = outcomeOf(m_client->webhookTriggers(nullptr));
        QVERIFY(triggers->contains(u"contact.added"_s));
        const auto hook = outcomeOf(m_client->createWebhook(u"https://x.example/h"_s, *triggers, {}, nullptr));
        QVERIFY(hook);
        QCOMPARE(*outcomeOf(m_client->webhooks({hook->id}, 0, {}, nullptr)), QList<PlusWebhook>{*hook});
        QCOMPARE(outcomeOf(m_client->searchWebhooks(hook->url, {}, 0, {}, nullptr))->size(), 1);
        QVERIFY(outcomeOf(m_client->createContact({}, {}, nullptr)));
        QCOMPARE(outcomeOf(m_client->webhookBatches(hook->id, {}, {}, nullptr))->size(), 1);
        QVERIFY(outcomeOf(m_client->deleteWebhook(hook->id, {}, nullptr)));
        QVERIFY(outcomeOf(m_client->webhooks({hook->id}, 0, {}, nullptr))->isEmpty());
    }

    void whatGoesWrongIsTold_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<Error::Code>("code");
        using enum Error::Code;
        QTest::newRow("429") << u"rate-limited@contacts.create"_s << RateLimited;
        QTest::newRow("500") << u"http-500@contacts.create"_s << ServerFault;
        QTest::newRow("cut before") << u"reset@contacts.create"_s << Network;
        QTest::newRow("cut after") << u"lost-answer@contacts.create"_s << Network;
        QTest::newRow("cut short") << u"truncated@contacts.create"_s << BadReply;
        QTest::newRow("malformed") << u"malformed@contacts.create"_s << BadReply;
        QTest::newRow("hotel") << u"html@contacts.create"_s << BadReply;
        QTest::newRow("redirect") << u"redirect@contacts.create"_s << RedirectRefused;
    }
    void whatGoesWrongIsTold()
    {
        QFETCH(QString, words);
        QFETCH(Error::Code, code);
        scenario(words);
        const auto outcome = outcomeOf(m_client->createContact({{"notes"_L1, u"n"_s}}, {}, nullptr));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, code);
        if (code == Error::Code::RateLimited)
            QCOMPARE(outcome.error().retryAfter, std::optional(std::chrono::seconds{1}));
        QCOMPARE(m_sandbox.stats().value("redirects_followed"_L1).toInt(), 0);
    }

    /// Last: the account is signed out afterwards.
    void zARefusedRefreshLeadsToSignIn()
    {
        scenario(u"refresh-refused"_s);
        control({{"expire"_L1, true}});
        QSignalSpy asked(m_keeper.get(), &TokenKeeper::signInRequired);
        QCOMPARE(outcomeOf(m_client->account(nullptr)).error().code, Error::Code::SignInRequired);
        QCOMPARE(asked.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestContactsPlusSandbox)
#include "tst_contactsplussandbox.moc"

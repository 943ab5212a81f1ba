// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/tokenkeeper.h"

#include "app/contactsplus/signinjob.h"
#include "tests/support/fakenetworkaccessmanager.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/heldclock.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

/// Which token is given when, and what it costs.
class TestTokenKeeper : public QObject
{
    Q_OBJECT

    FakeNetworkAccessManager m_network;
    HeldClock m_clock;
    std::unique_ptr<FakeSecretStore> m_keychain;
    std::unique_ptr<FakeSecretStore> m_session;
    std::unique_ptr<SecretVault> m_vault;
    std::unique_ptr<TokenKeeper> m_keeper;

    void renew()
    {
        m_keeper = std::make_unique<TokenKeeper>(
            HttpClient(m_network, m_clock, {.base = QUrl(u"https://api.contactsplus.com"_s)}),
            PlusRegistration{.clientId = u"C"_s, .clientSecret = u"S&S"_s}, *m_vault, u"name"_s);
    }
    void store(const TokenSet &tokens) { QVERIFY(outcomeOf(m_keychain->write(u"name"_s, toSecret(tokens), nullptr))); }
    TokenSet stored()
    {
        const auto secret = outcomeOf(m_keychain->read(u"name"_s, nullptr));
        return secret && *secret ? fromSecret(**secret).value_or(TokenSet{}) : TokenSet{};
    }
    Result<QString> token(const QString &refused = {}) { return outcomeOf(m_keeper->accessToken(refused, nullptr)); }
    void answerRefresh(const QByteArray &access, const QByteArray &more = {})
    {
        m_network.script.push_back({.body = "{\"access_token\":\"" + access + '"' + more + '}'});
    }
    TokenSet good() const
    {
        return {.access = u"A1"_s,
                .accessEnds = m_clock.now().addSecs(3600),
                .obtained = m_clock.now(),
                .refresh = u"R1"_s};
    }

private slots:
    void init()
    {
        m_network.requests.clear();
        m_network.script.clear();
        m_keychain = std::make_unique<FakeSecretStore>();
        m_session = std::make_unique<FakeSecretStore>();
        m_vault = std::make_unique<SecretVault>(*m_keychain, *m_session);
        renew();
    }
    void cleanup()
    {
        m_keeper.reset();
        QVERIFY2(m_network.script.empty(), "a scripted reply was never asked for");
        QCOMPARE(m_network.unscripted, 0);
    }

    void whatIsKeptIsGiven()
    {
        store(good());
        QCOMPARE(token(), Result<QString>(u"A1"_s));
        QCOMPARE(token(), Result<QString>(u"A1"_s));
        QVERIFY(m_network.requests.empty());
    }

    void withoutTokensOneHasToSignIn() { QCOMPARE(token().error().code, Error::Code::SignInRequired); }

    void aLockedKeychainIsNotAnEmptyOne()
    {
        store(good());
        m_keychain->refusal = Error{.code = Error::Code::KeychainLocked};
        QCOMPARE(token().error().code, Error::Code::KeychainLocked);
        m_keychain->refusal.reset();
        QCOMPARE(token(), Result<QString>(u"A1"_s));
    }

    void whatEndsIsRefreshedBefore()
    {
        store(good());
        QVERIFY(token());
        m_clock.advance(std::chrono::seconds{3550});
        answerRefresh("A2");
        QCOMPARE(token(), Result<QString>(u"A2"_s));
        const RecordedRequest &sent = m_network.requests.front();
        QCOMPARE(sent.url(), QUrl(u"https://api.contactsplus.com/v3/oauth.refreshToken"_s));
        QCOMPARE(sent.body, QByteArray("client_id=C&client_secret=S%26S&refresh_token=R1"));
        QVERIFY(!sent.request.hasRawHeader("Authorization"));
        QCOMPARE(stored().access, u"A2"_s);
        QCOMPARE(stored().refresh, u"R1"_s);
    }

    void oneRefreshServesAllWhoWait()
    {
        store(good());
        QVERIFY(token());
        answerRefresh("A2", ",\"refresh_token\":\"R2\"");
        std::vector<std::unique_ptr<JobOf<QString>>> jobs;
        for (int i = 0; i < 8; ++i) {
            jobs.emplace_back(m_keeper->accessToken(u"A1"_s, nullptr));
            jobs.back()->start();
        }
        for (const auto &job : jobs) {
            QTRY_VERIFY(job->isFinished());
            QCOMPARE(job->result(), Result<QString>(u"A2"_s));
        }
        QCOMPARE(m_network.requests.size(), std::size_t{1});
        QCOMPARE(stored().refresh, u"R2"_s);
        // One who comes late with the old one is given the new one.
        QCOMPARE(token(u"A1"_s), Result<QString>(u"A2"_s));
        QCOMPARE(m_network.requests.size(), std::size_t{1});
    }

    void theSameTokenAgainIsNotAskedForEver()
    {
        store(good());
        answerRefresh("A1");
        QCOMPARE(token(u"A1"_s), Result<QString>(u"A1"_s));
        QCOMPARE(m_network.requests.size(), std::size_t{1});
    }

    void aTokenThatEndsAtOnceIsGivenAllTheSame()
    {
        store(good());
        QVERIFY(token());
        m_clock.advance(std::chrono::hours{2});
        answerRefresh("A2", ",\"access_token_expiration\":1");
        QCOMPARE(token(), Result<QString>(u"A2"_s));
    }

    void aRefusedRefreshAsksForSignIn_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("400") << 400;
        QTest::newRow("401") << 401;
        QTest::newRow("403") << 403;
    }
    void aRefusedRefreshAsksForSignIn()
    {
        QFETCH(int, status);
        store(good());
        m_network.script.push_back({.status = status, .body = "{}"});
        QSignalSpy asked(m_keeper.get(), &TokenKeeper::signInRequired);
        QCOMPARE(token(u"A1"_s).error().code, Error::Code::SignInRequired);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(token().error().code, Error::Code::SignInRequired); // without asking again
        m_keeper->keep({.access = u"B"_s, .refresh = u"R9"_s});
        QCOMPARE(token(), Result<QString>(u"B"_s));
        QCOMPARE(stored().refresh, u"R9"_s);
    }

    void withoutARefreshTokenOneHasToSignIn()
    {
        TokenSet tokens = good();
        tokens.refresh.clear();
        store(tokens);
        QVERIFY(token());
        QSignalSpy asked(m_keeper.get(), &TokenKeeper::signInRequired);
        QCOMPARE(token(u"A1"_s).error().code, Error::Code::SignInRequired);
        QCOMPARE(asked.size(), 1);
    }

    void trouble_data()
    {
        QTest::addColumn<CannedReply>("reply");
        QTest::addColumn<Error::Code>("code");
        QTest::newRow("offline") << CannedReply{.status = 0, .error = QNetworkReply::HostNotFoundError}
                                 << Error::Code::Network;
        QTest::newRow("503") << CannedReply{.status = 503} << Error::Code::ServerFault;
        QTest::newRow("redirect") << CannedReply{.status = 307, .headers = {{"Location", "https://evil.example"}}}
                                  << Error::Code::RedirectRefused;
        QTest::newRow("html") << CannedReply{.body = "<html>"} << Error::Code::BadReply;
    }
    void trouble()
    {
        QFETCH(CannedReply, reply);
        QFETCH(Error::Code, code);
        store(good());
        QVERIFY(token());
        m_network.script.push_back(reply);
        QCOMPARE(token(u"A1"_s).error().code, code);
        QCOMPARE(stored().refresh, u"R1"_s);
        // While the old one is good it serves whom it was not refused to.
        m_clock.advance(std::chrono::seconds{3550});
        m_network.script.push_back(reply);
        QCOMPARE(token(), Result<QString>(u"A1"_s));
        m_clock.advance(std::chrono::seconds{60});
        m_network.script.push_back(reply);
        QCOMPARE(token().error().code, code);
        answerRefresh("A2");
        QCOMPARE(token(), Result<QString>(u"A2"_s));
    }

    void withoutAKeychainItLastsForTheSession()
    {
        m_keychain->refusal = Error{.code = Error::Code::KeychainMissing};
        QSignalSpy kept(m_keeper.get(), &TokenKeeper::kept);
        m_keeper->keep(good());
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(kept.front().front().value<KeptSecret::Place>(), KeptSecret::Place::Session);
        QCOMPARE(token(), Result<QString>(u"A1"_s));
        renew();
        QCOMPARE(token(), Result<QString>(u"A1"_s));
    }

    void signingOutForgetsEverything()
    {
        store(good());
        QVERIFY(token());
        QVERIFY(outcomeOf(m_keeper->forget(nullptr)));
        QCOMPARE(stored(), TokenSet{});
        QCOMPARE(token().error().code, Error::Code::SignInRequired);
        renew();
        QCOMPARE(token().error().code, Error::Code::SignInRequired);
    }

    void aKeeperThatGoesEndsNoBodysWait()
    {
        store(good());
        QVERIFY(token());
        m_network.script.push_back({.hangs = true});
        const std::unique_ptr<JobOf<QString>> waiting(m_keeper->accessToken(u"A1"_s, nullptr));
        const std::unique_ptr<JobOf<QString>> unstarted(m_keeper->accessToken({}, nullptr));
        waiting->start();
        QTRY_COMPARE(m_network.requests.size(), std::size_t{1});
        m_keeper.reset();
        QTRY_VERIFY(waiting->isFinished());
        QCOMPARE(waiting->result().error().code, Error::Code::Aborted);
        QCOMPARE(outcomeOf(new WaitFor(unstarted.get())).error().code, Error::Code::SignInRequired);
    }

    void whoWaitsMayGo()
    {
        store(good());
        QVERIFY(token());
        answerRefresh("A2");
        std::unique_ptr<JobOf<QString>> first(m_keeper->accessToken(u"A1"_s, nullptr));
        const std::unique_ptr<JobOf<QString>> second(m_keeper->accessToken(u"A1"_s, nullptr));
        first->start();
        second->start();
        connect(second.get(), &Job::finished, this, [this] { m_keeper.reset(); });
        QCoreApplication::processEvents();
        first.reset();
        QTRY_VERIFY(second->isFinished());
        QCOMPARE(second->result(), Result<QString>(u"A2"_s));
    }

private:
    /// Runs another job and ends as it does.
    class WaitFor final : public JobOf<QString>
    {
    public:
        explicit WaitFor(JobOf<QString> *job)
            : m_job(job)
        {
        }

    protected:
        void run() override
        {
            connect(m_job, &Job::finished, this, [this] { finishWith(m_job->result()); });
            m_job->start();
        }

    private:
        JobOf<QString> *m_job;
    };
};

QTEST_GUILESS_MAIN(TestTokenKeeper)
#include "tst_tokenkeeper.moc"

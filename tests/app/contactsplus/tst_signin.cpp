// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/signin.h"

#include "app/contactsplus/signinjob.h"
#include "app/contactsplus/tokenset.h"

#include <QTest>
#include <QUrlQuery>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

/// The pure half of signing in.
class TestSignIn : public QObject
{
    Q_OBJECT

    const QDateTime m_now{{2026, 11, 21}, {12, 0}, Qt::UTC};

private slots:
    void eachAttemptHasSecretsOfItsOwn()
    {
        QSet<QString> seen;
        for (int i = 0; i < 100; ++i) {
            const SignInAttempt attempt = newSignInAttempt(QUrl(u"http://127.0.0.1:1/cb"_s), {});
            QCOMPARE(attempt.state.size(), 22);    // 128 bits
            QCOMPARE(attempt.verifier.size(), 43); // RFC 7636: at least 43
            seen.insert(attempt.state);
            seen.insert(attempt.verifier);
        }
        QCOMPARE(seen.size(), 200);
    }

    void theChallengeIsThatOfTheStandard()
    {
        // RFC 7636 appendix B.
        QCOMPARE(challengeOf(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s),
                 u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
    }

    void thePageIsAskedInFull()
    {
        const SignInAttempt attempt{
            u"st"_s, u"ver"_s, QUrl(u"http://127.0.0.1:3000/a?b=c&d"_s), {u"contacts.read"_s, u"tags.read"_s}};
        const QUrl url = authorizationUrl({}, {.clientId = u"C&D"_s, .clientSecret = u"hush"_s}, attempt);
        QCOMPARE(url.toString(QUrl::FullyEncoded),
                 u"https://app.contactsplus.com/oauth/authorize?client_id=C%26D"
                 "&redirect_uri=http%3A%2F%2F127.0.0.1%3A3000%2Fa%3Fb%3Dc%26d"
                 "&scope=contacts.read%2Ctags.read&state=st&code_challenge="_s
                     + challengeOf(u"ver"_s) + u"&code_challenge_method=S256"_s);
        QVERIFY(!url.toString().contains("hush"_L1));
    }

    void comparesInFull()
    {
        QVERIFY(equalInConstantTime(u"abc"_s, u"abc"_s));
        QVERIFY(!equalInConstantTime(u"abc"_s, u"abd"_s));
        QVERIFY(!equalInConstantTime(u"abc"_s, u"ab"_s));
        QVERIFY(equalInConstantTime({}, {}));
    }

    void redirects_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("code");
        QTest::addColumn<Error::Code>("error");
        using enum Error::Code;
        const QString good = u"http://127.0.0.1:3000/cb?"_s;
        QTest::newRow("code") << good + u"code=C1&state=s%20t"_s << u"C1"_s << NotFinished;
        QTest::newRow("other order") << good + u"state=s+t&x=1&code=C1"_s << u"C1"_s << NotFinished;
        QTest::newRow("denied") << good + u"error=access_denied&state=s%20t"_s << QString() << SignInDenied;
        QTest::newRow("other error") << good + u"error=server_error&state=s%20t"_s << QString() << SignInRequired;
        const auto ignored = [](const char *name, const QString &url) {
            QTest::newRow(name) << url << QString() << Error::Code::BadReply;
        };
        ignored("wrong state", good + u"code=C1&state=s"_s);
        ignored("no state", good + u"code=C1"_s);
        ignored("empty state", good + u"code=C1&state="_s);
        ignored("two states", good + u"code=C1&state=s%20t&state=s%20t"_s);
        ignored("two codes", good + u"code=C1&code=C2&state=s%20t"_s);
        ignored("no code", good + u"state=s%20t"_s);
        ignored("empty code", good + u"code=&state=s%20t"_s);
        ignored("long code", good + u"state=s%20t&code="_s + QString(100'000, u'a'));
        ignored("line end in the code", good + u"state=s%20t&code=a%0D%0Ab"_s);
        ignored("NUL in the code", good + u"state=s%20t&code=a%00b"_s);
        ignored("denied by a stranger", good + u"error=access_denied"_s);
        ignored("look-alike host", u"http://127.0.0.1.evil.example:3000/cb?code=C1&state=s%20t"_s);
        ignored("user and host", u"http://127.0.0.1@evil.example:3000/cb?code=C1&state=s%20t"_s);
        ignored("user", u"http://u@127.0.0.1:3000/cb?code=C1&state=s%20t"_s);
        ignored("other port", u"http://127.0.0.1:3001/cb?code=C1&state=s%20t"_s);
        ignored("https", u"https://127.0.0.1:3000/cb?code=C1&state=s%20t"_s);
        ignored("other path", u"http://127.0.0.1:3000/cb/?code=C1&state=s%20t"_s);
        ignored("in the fragment", u"http://127.0.0.1:3000/cb#code=C1&state=s%20t"_s);
    }
    void redirects()
    {
        QFETCH(QString, url);
        QFETCH(QString, code);
        QFETCH(Error::Code, error);
        const SignInAttempt attempt{.state = u"s t"_s, .redirectUri = QUrl(u"http://127.0.0.1:3000/cb"_s)};
        const Result<QString> read = readRedirect(QUrl(url, QUrl::StrictMode), attempt);
        if (code.isEmpty()) {
            QVERIFY(!read);
            QCOMPARE(read.error().code, error);
            QVERIFY(!read.error().detail.contains("C1"_L1));
        } else {
            QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
            QCOMPARE(*read, code);
        }
    }

    /// As browsers write an address: without the port that goes without saying, and with a path.
    void theSameAddressInOtherWordsIsTheSame_data()
    {
        QTest::addColumn<QString>("redirect");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("same");
        QTest::newRow("port of https") << u"https://app.example:443/b"_s << u"https://app.example/b?"_s << true;
        QTest::newRow("port of http") << u"http://127.0.0.1:80/b"_s << u"http://127.0.0.1/b?"_s << true;
        QTest::newRow("no path") << u"https://app.example"_s << u"https://app.example/?"_s << true;
        QTest::newRow("capitals in the host") << u"https://App.Example/b"_s << u"https://app.example/b?"_s << true;
        QTest::newRow("the other's port") << u"https://app.example:80/b"_s << u"https://app.example/b?"_s << false;
        QTest::newRow("capitals in the path") << u"https://app.example/B"_s << u"https://app.example/b?"_s << false;
        QTest::newRow("dot at the end") << u"https://app.example/b"_s << u"https://app.example./b?"_s << false;
    }
    void theSameAddressInOtherWordsIsTheSame()
    {
        QFETCH(QString, redirect);
        QFETCH(QString, url);
        const SignInAttempt attempt{.state = u"S"_s, .redirectUri = QUrl(redirect)};
        QTEST(readRedirect(QUrl(url + u"code=C1&state=S"_s, QUrl::StrictMode), attempt).has_value(), "same");
    }

    void withoutAnAttemptNothingFits()
    {
        QVERIFY(!readRedirect(QUrl(u"http://127.0.0.1:3000/cb?code=a&state="_s), {}));
        QVERIFY(!readRedirect(QUrl(u"http://127.0.0.1:3000/cb?code=a&state="_s),
                              {.redirectUri = QUrl(u"http://127.0.0.1:3000/cb"_s)}));
    }

    void expiry_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QDateTime>("ends");
        const QDateTime later({2026, 11, 21}, {13, 0}, Qt::UTC);
        const QByteArray ms = QByteArray::number(later.toMSecsSinceEpoch());
        QTest::newRow("date") << QByteArray("\"access_token_expiration_date\":\"2026-11-21T13:00:00.000Z\"") << later;
        QTest::newRow("date first") << QByteArray("\"access_token_expiration\":1,\"access_token_expiration_date\":"
                                                  "\"2026-11-21T13:00:00.000Z\"")
                                    << later;
        QTest::newRow("milliseconds") << "\"access_token_expiration\":" + ms << later;
        QTest::newRow("milliseconds as text") << "\"access_token_expiration\":\"" + ms + '"' << later;
        QTest::newRow("seconds") << "\"access_token_expiration\":" + ms.chopped(3) << later;
        QTest::newRow("2099") << QByteArray("\"access_token_expiration\":4089459764627")
                              << QDateTime({2099, 8, 3}, {17, 2, 44, 627}, Qt::UTC);
        QTest::newRow("past") << QByteArray("\"access_token_expiration\":1533315749330") << QDateTime();
        QTest::newRow("none") << QByteArray("\"x\":1") << QDateTime();
        QTest::newRow("null") << QByteArray("\"access_token_expiration\":null") << QDateTime();
        QTest::newRow("beyond") << QByteArray("\"access_token_expiration\":1e30") << QDateTime();
        QTest::newRow("negative") << QByteArray("\"access_token_expiration\":-5") << QDateTime();
        QTest::newRow("junk") << QByteArray("\"access_token_expiration_date\":\"soon\"") << QDateTime();
    }
    void expiry()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QDateTime, ends);
        const Result<TokenSet> tokens =
            readTokenSet("{\"access_token\":\"A\"," + fields + '}', {.refresh = u"R"_s}, m_now);
        QVERIFY(tokens);
        QCOMPARE(tokens->accessEnds, ends);
        QCOMPARE(tokens->refresh, u"R"_s); // kept when none comes
        QCOMPARE(fromSecret(toSecret(*tokens)), tokens);
    }

    void tokensAreRead_data()
    {
        QTest::addColumn<QByteArray>("answer");
        for (const char *answer :
             {"", "{}", "[]", "<html>", "{\"access_token\":null}", "{\"access_token\":\"\"}", "{\"access_token\":7}"})
            QTest::newRow(answer) << QByteArray(answer);
    }
    void tokensAreRead()
    {
        QFETCH(QByteArray, answer);
        QCOMPARE(readTokenSet(answer, {}, m_now).error().code, Error::Code::BadReply);
    }

    void theyEndAMinuteBefore()
    {
        TokenSet tokens{.access = u"A"_s, .accessEnds = m_now.addSecs(3600), .obtained = m_now};
        QVERIFY(!isEnding(tokens, m_now.addSecs(3539)));
        QVERIFY(isEnding(tokens, m_now.addSecs(3541)));
        tokens.accessEnds = m_now.addSecs(4);
        QVERIFY(!isEnding(tokens, m_now.addSecs(2)));
        QVERIFY(isEnding(tokens, m_now.addMSecs(3100)));
        tokens.accessEnds = {};
        QVERIFY(!isEnding(tokens, m_now.addYears(50)));
    }

    void whatIsKeptIsReadBackOrNotAtAll()
    {
        QCOMPARE(fromSecret({}).error().code, Error::Code::BadReply);
        QCOMPARE(fromSecret(u"garbage"_s).error().code, Error::Code::BadReply);
        const QList<KnownAccount> accounts{{u"a"_s, u"joe@example.com"_s}, {u"b"_s, {}}};
        QCOMPARE(readAccounts(writeAccounts(accounts)), accounts);
        QVERIFY(readAccounts(u"{nonsense"_s).isEmpty());
        QVERIFY(tokensName(QUrl(u"https://a.example"_s), u"x"_s) != tokensName(QUrl(u"https://b.example"_s), u"x"_s));
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"

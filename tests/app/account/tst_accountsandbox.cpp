// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/accounteditor.h"

#include "app/account/webhooks.h"
#include "app/core/clock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/fixedtokens.h"
#include "tests/support/sandboxprocess.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

/// What the account page does, against the program that plays Contacts+, through real sockets.
class TestAccountSandbox : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox{{u"--account-contacts"_s, u"250"_s}};
    QNetworkAccessManager m_network;
    SystemClock m_clock;
    QString m_token;

    QJsonObject post(const QString &path, const QByteArray &type, const QByteArray &body,
                     QByteArray *location = nullptr)
    {
        QNetworkRequest request(m_sandbox.url(path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QString::fromLatin1(type));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        const std::unique_ptr<QNetworkReply> reply(m_network.post(request, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(30'000);
        if (location)
            *location = reply->rawHeader("Location");
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
    void scenario(const QString &words)
    {
        const QJsonObject wanted{{"scenario"_L1, words}, {"restart"_L1, words == "normal"_L1}};
        QVERIFY(!post(u"/sandbox/contactsplus.json"_s, "application/json", QJsonDocument(wanted).toJson()).isEmpty());
    }
    bool settle(const AccountEditor &editor)
    {
        return QTest::qWaitFor([&] { return !editor.isBusy(); }, 60'000);
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.isListening(), qPrintable(m_sandbox.errorText()));
        QByteArray back;
        post(u"/oauth/authorize?client_id=sandbox-client&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcb&scope="
             "account.read,contacts.read,contacts.write,tags.read,tags.write,teams.read,teams.contacts.read,"
             "teams.contacts.write,teams.tags.read,teams.tags.write,webhooks.read,webhooks.write&state=s"_s,
             "application/x-www-form-urlencoded", "decision=allow", &back);
        const QString code = QUrl(QString::fromLatin1(back)).query().section("code="_L1, 1).section(u'&', 0, 0);
        const QJsonObject tokens = post(u"/v3/oauth.exchangeAuthCode"_s, "application/x-www-form-urlencoded",
                                        "client_id=sandbox-client&client_secret=sandbox-client-secret&redirect_uri="
                                        "http%3A%2F%2F127.0.0.1%2Fcb&code="
                                            + code.toLatin1());
        m_token = tokens.value("access_token"_L1).toString();
        QVERIFY(!m_token.isEmpty());
    }
    void init() { scenario(u"normal"_s); }
    void cleanupTestCase() { QCOMPARE(m_sandbox.terminate(), 0); }

    void aDayAtTheAccount_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("normal") << u"normal"_s;
        QTest::newRow("empty deletes, 412") << u"empty-deletes,stale-412"_s;
        QTest::newRow("somebody else is there") << u"meddle@contacts.update:1"_s;
        QTest::newRow("too many calls") << u"rate-limited@contacts.delete:1,rate-limited@contacts.scroll:2"_s;
        QTest::newRow("faults") << u"http-500@contacts.scroll:1,lost-answer@contacts.delete:2,"
                                   "lost-answer@contacts.create:1,truncated@contacts.update:1"_s;
    }
    void aDayAtTheAccount()
    {
        QFETCH(QString, words);
        FixedTokens tokens({m_token});
        const ContactsPlusClient client(m_network, m_clock, m_sandbox.url(), tokens);
        scenario(words);
        AccountBook book(client, m_clock, {});
        AccountEditor editor(book);
        QSignalSpy finished(&editor, &AccountEditor::finished);
        book.load();
        QVERIFY(QTest::qWaitFor([&] { return book.state() != AccountBook::State::Loading; }, 60'000));
        QCOMPARE(book.state(), AccountBook::State::Ready);
        QCOMPARE(book.all().size(), 250);

        const PlusContact known = book.all().at(0);
        QJsonObject data = known.data;
        data.insert("emails"_L1, QJsonArray{QJsonObject{{"value"_L1, u"changed@x.example"_s}}});
        editor.edit(known, data);
        QVERIFY(settle(editor));
        QCOMPARE(finished.constLast().constFirst().value<AccountChange>().done, 1);
        QCOMPARE(book.all().table().contact(0).emails.constFirst().address, u"changed@x.example"_s);
        QCOMPARE(book.all().table().contact(0).notes.contains("Changed elsewhere"_L1), words.startsWith("meddle"_L1));

        book.search(u"email:changed@x.example"_s);
        QVERIFY(QTest::qWaitFor([&] { return book.searchState() == AccountBook::SearchState::Answered; }, 60'000));
        QCOMPARE(book.found().size(), 1);

        editor.remove(book.all().contacts().mid(0, 5));
        QVERIFY(settle(editor));
        QCOMPARE(finished.constLast().constFirst().value<AccountChange>().done, 5);
        QCOMPARE(book.found().size(), 0);
        editor.undo();
        QVERIFY(settle(editor));
        QCOMPARE(finished.constLast().constFirst().value<AccountChange>().done, 5);
        QCOMPARE(book.all().size(), 250);
        book.load();
        QVERIFY(QTest::qWaitFor([&] { return book.state() != AccountBook::State::Loading; }, 60'000));
        QCOMPARE(book.all().size(), 250); // nobody is there twice
    }

    void teamsTagsOwnersAndPhotos()
    {
        FixedTokens tokens({m_token});
        const ContactsPlusClient client(m_network, m_clock, m_sandbox.url(), tokens);
        const auto teams = outcomeOf(client.teams(nullptr));
        QVERIFY(teams);
        AccountBook book(client, m_clock, teams->constFirst());
        AccountEditor editor(book);
        book.load();
        QVERIFY(QTest::qWaitFor([&] { return book.state() != AccountBook::State::Loading; }, 60'000));
        QVERIFY(book.all().size() > 0);
        editor.tagWithNew(book.all().contacts(), u"Ferry"_s);
        QVERIFY(settle(editor));
        QCOMPARE(book.all().table().contact(0).groups, QStringList{u"Ferry"_s});
        const QString member = membersOf(book.place()).constLast().accountId;
        editor.setOwner(book.all().contacts(), member);
        QVERIFY(settle(editor));
        QCOMPARE(book.all().at(0).ownedBy, member);
        editor.setPhoto(book.all().at(0), QByteArray("\x89PNG\r\n\x1a\n rest", 13), PhotoFormat::Png);
        QVERIFY(settle(editor));
        QCOMPARE(book.all().at(0).data.value("photos"_L1).toArray().size(), 1);
    }

    void webhooksLive()
    {
        FixedTokens tokens({m_token});
        const ContactsPlusClient client(m_network, m_clock, m_sandbox.url(), tokens);
        Webhooks webhooks(client, m_clock, {});
        QSignalSpy failed(&webhooks, &Webhooks::failed);
        QSignalSpy batches(&webhooks, &Webhooks::batchesRead);
        webhooks.load();
        QVERIFY(QTest::qWaitFor([&] { return webhooks.state() != Webhooks::State::Loading; }, 60'000));
        QCOMPARE(webhooks.state(), Webhooks::State::Ready);
        QVERIFY(webhooks.triggers().contains(u"contact.added"_s));
        scenario(u"lost-answer@webhooks.create:1"_s);
        webhooks.create(u"https://x.example/hook"_s, {u"contact.added"_s});
        QVERIFY(QTest::qWaitFor([&] { return !webhooks.isBusy(); }, 60'000));
        QCOMPARE(failed.size(), 0);
        QCOMPARE(webhooks.webhooks().size(), 1);
        QVERIFY(outcomeOf(client.createContact({}, {}, nullptr)));
        webhooks.readBatches(webhooks.webhooks().constFirst());
        QVERIFY(batches.wait(60'000));
        QCOMPARE(batches.constFirst().at(1).value<Result<QJsonArray>>()->size(), 1);
        webhooks.load();
        QVERIFY(QTest::qWaitFor([&] { return webhooks.state() != Webhooks::State::Loading; }, 60'000));
        QCOMPARE(webhooks.webhooks().size(), 1); // none twice
        webhooks.remove(webhooks.webhooks().constFirst());
        QVERIFY(QTest::qWaitFor([&] { return !webhooks.isBusy(); }, 60'000));
        QVERIFY(webhooks.webhooks().isEmpty());
        webhooks.create(u"https://x.example/hook"_s, {u"nonsense"_s});
        QVERIFY(QTest::qWaitFor([&] { return !webhooks.isBusy(); }, 60'000));
        QCOMPARE(failed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAccountSandbox)
#include "tst_accountsandbox.moc"

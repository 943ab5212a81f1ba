// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scriptedpush.h"

#include "app/core/clock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/sandboxprocess.h"
#include "ui/pusherrortext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

class Connected final : public NetworkWatch
{
public:
    [[nodiscard]] bool isOnline() const override { return true; }
};

QList<Contact> people(int count)
{
    QList<Contact> contacts;
    for (int i = 0; i < count; ++i)
        contacts += Contact{
            .givenName = u"Given%1"_s.arg(i), .familyName = u"Family"_s, .emails = {{u"person%1@x.example"_s.arg(i)}}};
    return contacts;
}

} // namespace

/// The whole way: sign-in by a browser that consents, plan, push, against the program that plays Contacts+.
class TestScriptedPush : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox{{u"--account-contacts"_s, u"5"_s}};
    QNetworkAccessManager m_network;
    SystemClock m_clock;
    Connected m_watch;
    FakeSecretStore m_keychain;
    FakeSecretStore m_memory;
    SecretVault m_vault{m_keychain, m_memory};
    QTemporaryDir m_folder;
    JournalWorker m_journal{m_folder.path()};
    QByteArray m_decision = "allow";
    int m_pagesOpened = 0;
    /// The browser, and the person in front of it.
    BrowserLauncher m_launcher{[this](const QUrl &url) {
        ++m_pagesOpened;
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        QNetworkReply *reply = m_network.post(request, "decision=" + m_decision);
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
        return true;
    }};

    QJsonObject control(const QJsonObject &wanted)
    {
        QNetworkRequest request(m_sandbox.url(u"/sandbox/contactsplus.json"_s));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const std::unique_ptr<QNetworkReply> reply(m_network.post(request, QJsonDocument(wanted).toJson()));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        finished.wait(30'000);
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
    QJsonObject book(const QString &name) { return control({}).value("books"_L1).toObject().value(name).toObject(); }

    std::pair<QString, QString> push(const ScriptedPush::Wish &wish, const QList<Contact> &contacts,
                                     const PlusRegistration &registration = {u"sandbox-client"_s,
                                                                             u"sandbox-client-secret"_s,
                                                                             QUrl(u"http://127.0.0.1/cb"_s)})
    {
        PlusAccess access(m_network, m_clock, m_vault, {m_sandbox.url(), m_sandbox.url()}, registration);
        ScriptedPush push({access, m_journal, m_clock, m_watch, m_launcher}, wish, contacts);
        QSignalSpy finished(&push, &ScriptedPush::finished);
        push.start();
        if (!finished.wait(60'000))
            return {u"never"_s, u"never"_s};
        return {finished.at(0).at(0).toString(), finished.at(0).at(1).toString()};
    }

private slots:
    void initTestCase() { QVERIFY2(m_sandbox.isListening(), qPrintable(m_sandbox.errorText())); }
    void init()
    {
        m_decision = "allow";
        m_keychain.refusal.reset();
        QVERIFY(!control({{"scenario"_L1, u"normal"_s}, {"restart"_L1, true}}).isEmpty());
    }
    void cleanupTestCase() { QCOMPARE(m_sandbox.terminate(), 0); }

    void aFirstPushSignsInAndASecondNeedNot()
    {
        const auto first = push({.sourceName = u"Yahoo"_s}, people(20));
        QCOMPARE(first.second, QString());
        QCOMPARE(first.first, u"Contacts+: 20 created, 0 added to, 0 already there, 0 failed"_s);
        QCOMPARE(m_pagesOpened, 1);
        QCOMPARE(book(u"personal"_s).value("contacts"_L1).toArray().size(), 25);
        const QString tag = book(u"personal"_s)
                                .value("tags"_L1)
                                .toArray()
                                .first()
                                .toObject()
                                .value("tagData"_L1)
                                .toObject()
                                .value("name"_L1)
                                .toString();
        QVERIFY2(tag.startsWith("Imported from Yahoo, "_L1), qPrintable(tag));
        QList<Contact> more = people(21);
        more[3].websites = {u"https://x.example"_s};
        const auto second = push({.sourceName = u"Yahoo"_s}, more);
        QCOMPARE(second.second, QString());
        QCOMPARE(second.first, u"Contacts+: 1 created, 1 added to, 19 already there, 0 failed"_s);
        QCOMPARE(m_pagesOpened, 1);
        QCOMPARE(book(u"personal"_s).value("contacts"_L1).toArray().size(), 26);
    }

    void aTeamCanBePushedTo()
    {
        const QJsonObject books = control({}).value("books"_L1).toObject();
        QStringList names = books.keys();
        names.removeAll(u"personal"_s);
        const QString team = names.constFirst();
        const qsizetype before = books.value(team).toObject().value("contacts"_L1).toArray().size();
        const auto outcome = push({.teamId = team, .tags = {u"A"_s, u"B"_s}}, people(5));
        QCOMPARE(outcome.second, QString());
        QCOMPARE(book(team).value("contacts"_L1).toArray().size(), before + 5);
        QCOMPARE(book(team).value("tags"_L1).toArray().size(), 2);
    }

    void troubleOnTheWayIsGotOver()
    {
        control({{"scenario"_L1,
                  u"lost-answer@contacts.create:2,http-500@contacts.create:4,reset@contacts.scroll:1,"
                  "truncated@contacts.manageTags:1"_s}});
        const auto outcome = push({}, people(12));
        QCOMPARE(outcome.second, QString());
        QCOMPARE(book(u"personal"_s).value("contacts"_L1).toArray().size(), 17);
    }

    void signingInAgainIsPartOfIt()
    {
        control({{"scenario"_L1, u"refresh-refused"_s}, {"expire"_L1, true}});
        const int before = m_pagesOpened;
        const auto outcome = push({}, people(3));
        QCOMPARE(outcome.second, QString());
        QCOMPARE(m_pagesOpened, before + 1);
    }

    void whatFailsIsTold()
    {
        control({{"scenario"_L1, u"http-400@contacts.create:2"_s}});
        const auto outcome = push({}, people(4));
        QVERIFY(outcome.first.endsWith("1 failed"_L1));
        QVERIFY(!outcome.second.isEmpty());
    }

    void withoutARegistrationThereIsNone()
    {
        FakeSecretStore empty;
        const SecretVault vault(empty, empty);
        PlusAccess access(m_network, m_clock, vault, {m_sandbox.url(), m_sandbox.url()}, {});
        ScriptedPush push({access, m_journal, m_clock, m_watch, m_launcher}, {}, people(1));
        QSignalSpy finished(&push, &ScriptedPush::finished);
        push.start();
        QVERIFY(finished.wait(30'000));
        QCOMPARE(
            finished.at(0).at(1).toString(),
            u"Contact Ferry is not registered with Contacts+ here. Enter client id, secret and redirect address, as "
            "Contacts+ gave them to whoever runs this."_s);
    }

    /// M14: behind a lock there may be an account.
    void aLockedKeychainIsNoEmptyOne()
    {
        m_keychain.refusal = Error{.code = Error::Code::KeychainLocked};
        FakeSecretStore session;
        const SecretVault vault(m_keychain, session);
        PlusAccess access(m_network, m_clock, vault, {m_sandbox.url(), m_sandbox.url()},
                          {u"sandbox-client"_s, u"sandbox-client-secret"_s, QUrl(u"http://127.0.0.1/cb"_s)});
        ScriptedPush push({access, m_journal, m_clock, m_watch, m_launcher}, {}, people(1));
        QSignalSpy finished(&push, &ScriptedPush::finished);
        const int before = m_pagesOpened;
        push.start();
        QVERIFY(finished.wait(30'000));
        QVERIFY(!finished.at(0).at(1).toString().isEmpty());
        QCOMPARE(m_pagesOpened, before);
    }

    void aNoEndsIt()
    {
        m_decision = "deny";
        FakeSecretStore empty;
        const SecretVault vault(empty, empty);
        PlusAccess access(m_network, m_clock, vault, {m_sandbox.url(), m_sandbox.url()},
                          {u"sandbox-client"_s, u"sandbox-client-secret"_s, QUrl(u"http://127.0.0.1/cb"_s)});
        ScriptedPush push({access, m_journal, m_clock, m_watch, m_launcher}, {}, people(1));
        QSignalSpy finished(&push, &ScriptedPush::finished);
        push.start();
        QVERIFY(finished.wait(30'000));
        QVERIFY(!finished.at(0).at(1).toString().isEmpty());
    }
};

QTEST_MAIN(TestScriptedPush)
#include "tst_scriptedpush.moc"

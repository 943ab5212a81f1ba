// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowaccount.h"

#include "app/contactsplus/signinjob.h"
#include "app/contactsplus/tokenset.h"
#include "models/source/localsource.h"
#include "tests/support/mainwindowkit.h"
#include "tests/support/pictures.h"
#include "tests/support/sandboxprocess.h"
#include "ui/account/accountpage.h"
#include "ui/account/contactform.h"
#include "ui/account/sidepane.h"
#include "ui/plus/signindialog.h"
#include "ui/widgets/contacttable.h"
#include "ui/widgets/importlist.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

/// The account in the main window, against the program that plays Contacts+.
class TestWindowAccount : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox{{u"--account-contacts"_s, u"120"_s}};
    QNetworkAccessManager m_network;
    TokenSet m_tokens;

    QJsonObject post(const QString &path, const QByteArray &body, QByteArray *location = nullptr)
    {
        QNetworkRequest request(m_sandbox.url(path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        const std::unique_ptr<QNetworkReply> reply(m_network.post(request, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(30'000);
        if (location)
            *location = reply->rawHeader("Location");
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
    PlusController::Demo demo() const
    {
        return {.endpoints = {m_sandbox.url(), m_sandbox.url()},
                .registration = {u"sandbox-client"_s, u"sandbox-client-secret"_s, QUrl(u"http://127.0.0.1/cb"_s)}};
    }
    /// As if the person had signed in some day.
    void signIn(MainWindowKit &kit)
    {
        const KnownAccount account{.id = u"account-joe"_s, .label = u"joe@example.com"_s};
        // Not by the vault, whose two places are one here.
        FakeSecretStore &keychain = kit.plus.keychain;
        QVERIFY(outcomeOf(keychain.write(accountsName(m_sandbox.url()), writeAccounts({account}), nullptr)));
        QVERIFY(outcomeOf(keychain.write(tokensName(m_sandbox.url(), account.id), toSecret(m_tokens), nullptr)));
    }
    static void open(MainWindowKit &kit) { kit.window->findChild<QAction *>(u"openAccount"_s)->trigger(); }
    static AccountPage &page(MainWindowKit &kit) { return *kit.window->findChild<AccountPage *>(); }
    static ImportList &places(MainWindowKit &kit) { return *kit.window->findChild<ImportList *>(u"accountList"_s); }
    static QString notice(MainWindowKit &kit) { return page(kit).findChild<PlainLabel *>(u"noticeTitle"_s)->text(); }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.isListening(), qPrintable(m_sandbox.errorText()));
        QByteArray back;
        post(u"/oauth/authorize?client_id=sandbox-client&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcb&scope="
             "account.read,contacts.read,contacts.write,tags.read,tags.write,teams.read,teams.contacts.read,"
             "teams.contacts.write,teams.tags.read,teams.tags.write&state=s"_s,
             "decision=allow", &back);
        const QByteArray code =
            QUrl(QString::fromLatin1(back)).query().section("code="_L1, 1).section(u'&', 0, 0).toLatin1();
        const QJsonObject tokens = post(u"/v3/oauth.exchangeAuthCode"_s,
                                        "client_id=sandbox-client&client_secret=sandbox-client-secret&redirect_uri="
                                        "http%3A%2F%2F127.0.0.1%2Fcb&code="
                                            + code);
        m_tokens = {.access = tokens.value("access_token"_L1).toString(),
                    .obtained = QDateTime::currentDateTimeUtc(),
                    .refresh = tokens.value("refresh_token"_L1).toString()};
        QVERIFY(!m_tokens.access.isEmpty());
    }
    void cleanupTestCase() { QCOMPARE(m_sandbox.terminate(), 0); }

    void nobodySignedInIsToldHow()
    {
        MainWindowKit kit;
        kit.plus.controller.setDemo(demo());
        kit.window->openLibrary();
        kit.window->show();
        QVERIFY(!kit.window->findChild<SidePane *>()->isVisible()); // a person who begins sees the beginning
        open(kit);
        QTRY_COMPARE(notice(kit), u"Your contacts at Contacts+"_s);
        auto *button = page(kit).findChild<QPushButton *>(u"noticeAction"_s);
        QVERIFY(button->isVisible());
        button->click();
        QTRY_VERIFY(kit.window->findChild<QDialog *>());
    }

    void withoutARegistrationThePreferencesAreOffered()
    {
        MainWindowKit kit;
        kit.window->show();
        QSignalSpy wanted(&kit.plus.controller, &PlusController::preferencesRequested);
        open(kit);
        QTRY_VERIFY(page(kit).findChild<QPushButton *>(u"noticeAction"_s)->isVisible());
        page(kit).findChild<QPushButton *>(u"noticeAction"_s)->click();
        QCOMPARE(wanted.size(), 1);
    }

    void theAccountItsTeamsAndTheWayBack()
    {
        MainWindowKit kit;
        kit.plus.controller.setDemo(demo());
        signIn(kit);
        kit.window->openLibrary();
        kit.window->show();
        open(kit);
        if (!QTest::qWaitFor([&] { return page(kit).contactCount() == 120; }, 30'000))
            QFAIL(qPrintable(u"%1, %2 contacts, state %3"_s.arg(notice(kit))
                                 .arg(page(kit).contactCount())
                                 .arg(static_cast<int>(kit.plus.controller.state()))));
        QTRY_COMPARE_WITH_TIMEOUT(places(kit).model()->rowCount(), 3, 30'000);
        QVERIFY(places(kit).isVisible());
        QCOMPARE(places(kit).currentIndex().row(), 0);
        QVERIFY(kit.window->windowTitle().contains("120"_L1));
        QVERIFY(kit.window->windowTitle().contains("joe@example.com"_L1));
        QTRY_VERIFY(kit.window->findChild<QAction *>(u"accountBringAll"_s)->isEnabled());

        // A team is a book of its own.
        places(kit).setCurrentIndex(places(kit).model()->index(1, 0));
        QTRY_COMPARE_WITH_TIMEOUT(page(kit).contactCount(), 30, 30'000);
        QVERIFY(kit.window->findChild<QAction *>(u"accountOwner"_s)->isVisible());
        QVERIFY(kit.window->windowTitle().contains("Sales"_L1));
        places(kit).setCurrentIndex(places(kit).model()->index(0, 0));
        QCOMPARE(page(kit).contactCount(), 120); // known already

        QSignalSpy finished(kit.window.get(), &MainWindow::importFinished);
        QTRY_VERIFY(kit.window->findChild<QAction *>(u"accountBringAll"_s)->isEnabled());
        kit.window->findChild<QAction *>(u"accountBringAll"_s)->trigger();
        QVERIFY(finished.wait(30'000));
        QCOMPARE(kit.window->contacts().rowCount(), 120);
        QVERIFY(!places(kit).currentIndex().isValid());
        QTRY_VERIFY(kit.window->findChild<ImportList *>(u"importList"_s)->isVisible());
        QVERIFY(kit.window->findChild<QAction *>(u"export"_s)->isEnabled());
        QVERIFY(keepPicture(*kit.window, u"account-brought"_s));
        const auto imports = kit.library.run([](ContactLibrary &library) { return library.imports(); }).result();
        QCOMPARE(imports->constFirst().serviceCode, QString(LocalSource::Account));
        QCOMPARE(imports->constFirst().received, 120);
        QCOMPARE(imports->constFirst().ownerEmail, u"joe@example.com"_s);

        places(kit).setCurrentIndex(places(kit).model()->index(0, 0));
        QTRY_VERIFY(page(kit).isVisible());
        QVERIFY(!kit.window->findChild<QAction *>(u"export"_s)->isEnabled());
        QVERIFY(!kit.window->findChild<QAction *>(u"removeImport"_s)->isEnabled());
        QVERIFY(keepPicture(*kit.window, u"account-window"_s));
        kit.plus.controller.signOut(*kit.plus.controller.account());
        QTRY_COMPARE(notice(kit), u"Your contacts at Contacts+"_s);
        QCOMPARE(places(kit).model()->rowCount(), 1);
    }

    void theTeamsOfWhoIsGoneAreNotTold()
    {
        MainWindowKit kit;
        kit.plus.controller.setDemo(demo());
        signIn(kit);
        kit.window->openLibrary();
        kit.window->show();
        open(kit);
        QTRY_COMPARE_WITH_TIMEOUT(places(kit).model()->rowCount(), 3, 30'000);
        QAbstractItemModelTester tester(places(kit).model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&kit.plus.controller, &PlusController::teamsChanged);
        QSignalSpy failed(&kit.plus.controller, &PlusController::teamsFailed);
        kit.plus.controller.refreshTeams();
        kit.plus.controller.signOut(*kit.plus.controller.account());
        QCOMPARE(places(kit).model()->rowCount(), 1);
        QVERIFY(!post(u"/sandbox/contactsplus.json"_s, "{}").isEmpty()); // an answer would have come before this one
        QCoreApplication::processEvents();
        QCOMPARE(changed.size() + failed.size(), 0);
        QCOMPARE(kit.plus.controller.state(), PlusController::State::SignedOut);
    }

    /// The last one: the sign-in of this test ends with it.
    void zWhenTheSignInEndsWhatWasTypedIsKeptAndSaved()
    {
        MainWindowKit kit;
        kit.plus.controller.setDemo(demo());
        signIn(kit);
        kit.window->openLibrary();
        kit.window->show();
        open(kit);
        QTRY_COMPARE_WITH_TIMEOUT(page(kit).contactCount(), 120, 30'000);
        auto *table = page(kit).findChild<ContactTable *>(u"contactTable"_s);
        QTRY_VERIFY(table->isVisible());
        table->setCurrentIndex(table->model()->index(0, 0));
        auto *edit = kit.window->findChild<QAction *>(u"accountEdit"_s);
        QTRY_VERIFY_WITH_TIMEOUT(edit->isEnabled(), 30'000);
        edit->trigger();
        QPointer<ContactForm> form = page(kit).findChild<ContactForm *>();
        QVERIFY(form);
        auto *notes = form->findChild<QPlainTextEdit *>(u"notes"_s);
        notes->selectAll();
        notes->insertPlainText(u"A long story"_s);
        post(u"/sandbox/contactsplus.json"_s, "{\"scenario\":\"refresh-refused\",\"expire\":true}");
        form->save();
        auto *button = form->findChild<QPushButton *>(u"formSignIn"_s);
        QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), 30'000);
        QCOMPARE(kit.plus.controller.state(), PlusController::State::Expired);
        QCOMPARE(form->findChild<QPlainTextEdit *>(u"notes"_s)->toPlainText(), u"A long story"_s);
        button->click();
        auto *dialog = kit.window->findChild<SignInDialog *>();
        QVERIFY(dialog);
        QTRY_COMPARE_WITH_TIMEOUT(dialog->step(), SignInDialog::Step::Explaining, 30'000);
        post(u"/sandbox/contactsplus.json"_s, "{\"scenario\":\"normal\"}");
        dialog->findChild<QPushButton *>(u"signInBegin"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->page().isEmpty(), 30'000);
        QNetworkRequest request(dialog->page());
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        const std::unique_ptr<QNetworkReply> reply(m_network.post(request, "decision=allow"));
        QTRY_COMPARE_WITH_TIMEOUT(kit.plus.controller.state(), PlusController::State::SignedIn, 30'000);
        // It goes on by itself, as the person wanted it to.
        QTRY_VERIFY_WITH_TIMEOUT(!form, 30'000);
        const QJsonArray there = post(u"/sandbox/contactsplus.json"_s, "{}")
                                     .value("books"_L1)["personal"_L1]
                                     .toObject()
                                     .value("contacts"_L1)
                                     .toArray();
        QVERIFY(std::any_of(there.cbegin(), there.cend(), [](const QJsonValue &contact) {
            return contact["contactData"_L1]["notes"_L1].toString() == "A long story"_L1;
        }));
    }
};

QTEST_MAIN(TestWindowAccount)
#include "tst_windowaccount.moc"

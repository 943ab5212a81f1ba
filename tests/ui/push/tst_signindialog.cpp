// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plus/signindialog.h"

#include "tests/support/plusperson.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPushButton>
#include <QTest>
#include <QUrlQuery>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 60'000;

} // namespace

/// Signing in to the program that plays Contacts+, and all that can come between.
class TestSignInDialog : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox{{u"--redirect-uri"_s, u"https://app.example/back"_s}};
    std::unique_ptr<PlusPerson> m_person;
    std::unique_ptr<SignInDialog> m_dialog;

    void open()
    {
        m_dialog = std::make_unique<SignInDialog>(*m_person->plus, PlusScope::pushing());
        m_dialog->open();
    }
    [[nodiscard]] QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }
    [[nodiscard]] QString text(const QString &name) const { return m_dialog->findChild<PlainLabel *>(name)->text(); }
    void picture(const QString &name) const
    {
        QCoreApplication::processEvents(); // what is still to be laid out
        QDir().mkpath(u"pictures"_s);
        m_dialog->grab().save(u"pictures/signin-%1.png"_s.arg(name));
    }
    void registerWith(const QString &redirect)
    {
        QProcessEnvironment environment;
        if (!redirect.isEmpty()) {
            environment.insert(u"CONTACT_FERRY_CLIENT_ID"_s, u"sandbox-client"_s);
            environment.insert(u"CONTACT_FERRY_CLIENT_SECRET"_s, u"sandbox-client-secret"_s);
            environment.insert(u"CONTACT_FERRY_REDIRECT_URI"_s, redirect);
        }
        m_person->begin(environment);
    }

private slots:
    void initTestCase() { QVERIFY2(m_sandbox.isListening(), qPrintable(m_sandbox.errorText())); }
    void init() { m_person = std::make_unique<PlusPerson>(m_sandbox.url()); }
    void cleanup()
    {
        m_dialog.reset();
        m_person.reset();
    }

    void itIsExplainedThenDoneInTheOwnBrowser()
    {
        QSignalSpy signedIn(m_person->plus.get(), &PlusController::signedIn);
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Explaining, Patience);
        QVERIFY(m_person->opened.isEmpty());
        QVERIFY(text(u"text"_s).contains("127.0.0.1"_L1));
        QCOMPARE(m_dialog->focusWidget(), button(u"signInBegin"_s));
        picture(u"explaining"_s);
        button(u"signInBegin"_s)->click();
        QVERIFY(signedIn.wait(Patience));
        QCOMPARE(m_person->plus->state(), PlusController::State::SignedIn);
        QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
        QVERIFY(!m_person->plus->isForSessionOnly());
        // It is known at the next start, and can be forgotten.
        registerWith(m_person->redirect);
        m_person->plus->load();
        QTRY_COMPARE_WITH_TIMEOUT(m_person->plus->state(), PlusController::State::SignedIn, Patience);
        QCOMPARE(m_person->plus->accounts().size(), 1);
        QSignalSpy teams(m_person->plus.get(), &PlusController::teamsChanged);
        m_person->plus->refreshTeams();
        QVERIFY(teams.wait(Patience));
        QVERIFY(!m_person->plus->teams().isEmpty());
        QSignalSpy signedOut(m_person->plus.get(), &PlusController::signedOut);
        m_person->plus->signOut(*m_person->plus->account());
        QCOMPARE(m_person->plus->state(), PlusController::State::SignedOut);
        QVERIFY(signedOut.wait(Patience));
        QVERIFY(!qvariant_cast<std::optional<Error>>(signedOut.at(0).at(1)));
        m_person->plus->reload();
        QTRY_COMPARE_WITH_TIMEOUT(m_person->plus->state(), PlusController::State::SignedOut, Patience);
    }

    void theLinkCanBeCopiedAndThePageOpenedAgain()
    {
        m_person->hasBrowser = false;
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Explaining, Patience);
        button(u"signInBegin"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::InBrowser, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(text(u"note"_s).contains("No browser"_L1), Patience);
        picture(u"nobrowser"_s);
        button(u"signInCopy"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), m_dialog->page().toString(QUrl::FullyEncoded));
        m_person->hasBrowser = true;
        button(u"signInAgain"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_person->plus->state(), PlusController::State::SignedIn, Patience);
    }

    void aNoIsToldKindlyAndCanBeTakenBack()
    {
        m_person->decision = "deny";
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Explaining, Patience);
        button(u"signInBegin"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Failed, Patience);
        QVERIFY(text(u"title"_s).contains("You said no"_L1));
        picture(u"denied"_s);
        m_person->decision = "allow";
        button(u"signInBegin"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_person->plus->state(), PlusController::State::SignedIn, Patience);
    }

    void cancelEndsTheWait()
    {
        m_person->decision.clear();
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Explaining, Patience);
        button(u"signInBegin"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_person->opened.size(), 1, Patience);
        picture(u"waiting"_s);
        button(u"signInCancel"_s)->click();
        QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Rejected));
        QCOMPARE(m_person->plus->state(), PlusController::State::SignedOut);
    }

    void withoutARegistrationThePreferencesAreOffered()
    {
        registerWith({});
        QSignalSpy preferences(m_person->plus.get(), &PlusController::preferencesRequested);
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Failed, Patience);
        picture(u"notregistered"_s);
        button(u"signInBegin"_s)->click();
        QCOMPARE(preferences.size(), 1);
    }

    /// M14: behind a lock there may be an account.
    void aLockedKeychainIsNoEmptyOne()
    {
        m_person->keychain.refusal = Error{.code = Error::Code::KeychainLocked};
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Failed, Patience);
        QVERIFY(text(u"title"_s).contains("locked"_L1));
        QCOMPARE(m_person->plus->state(), PlusController::State::Troubled);
        picture(u"locked"_s);
        m_person->keychain.refusal.reset();
        button(u"signInBegin"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Explaining, Patience);
    }

    void withoutAKeychainItIsForThisSession()
    {
        m_person->keychain.refusal = Error{.code = Error::Code::KeychainMissing};
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Explaining, Patience);
        button(u"signInBegin"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_person->plus->state(), PlusController::State::SignedIn, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_person->plus->isForSessionOnly(), Patience);
        QSignalSpy signedOut(m_person->plus.get(), &PlusController::signedOut);
        m_person->plus->signOut(*m_person->plus->account());
        QVERIFY(signedOut.wait(Patience));
        QVERIFY(!qvariant_cast<std::optional<Error>>(signedOut.at(0).at(1)));
    }

    void aSignOutThatTheKeychainRefusesIsTold()
    {
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Explaining, Patience);
        button(u"signInBegin"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_person->plus->state(), PlusController::State::SignedIn, Patience);
        m_person->keychain.refusal = Error{.code = Error::Code::KeychainLocked};
        QSignalSpy signedOut(m_person->plus.get(), &PlusController::signedOut);
        m_person->plus->signOut(*m_person->plus->account());
        QVERIFY(signedOut.wait(Patience));
        const auto trouble = qvariant_cast<std::optional<Error>>(signedOut.at(0).at(1));
        QVERIFY(trouble);
        QCOMPARE(trouble->code, Error::Code::KeychainLocked);
    }

    void anotherRedirectAddressIsStoppedAtInTheWindow()
    {
        registerWith(u"https://app.example/back"_s);
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Explaining, Patience);
        QCOMPARE(m_person->browser.created, 0);
        button(u"signInBegin"_s)->click();
        QCOMPARE(m_dialog->step(), SignInDialog::Step::InWindow);
        QVERIFY(m_person->browser.view);
        QCOMPARE(m_person->browser.view->target.end, QUrl(u"https://app.example/back"_s));
        QVERIFY(m_person->opened.isEmpty());
        // What the page's server answers when the person presses Allow.
        QNetworkRequest request(m_dialog->page());
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        const std::unique_ptr<QNetworkReply> reply(m_person->network.post(request, "decision=allow"));
        QSignalSpy answered(reply.get(), &QNetworkReply::finished);
        QVERIFY(answered.wait(Patience));
        const QUrl where = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        QVERIFY2(where.host() == "app.example"_L1, qPrintable(where.toString()));
        m_person->browser.view->say(&ConsentViewListener::reachedEnd, where);
        QTRY_COMPARE_WITH_TIMEOUT(m_person->plus->state(), PlusController::State::SignedIn, Patience);
    }

    void anAnswerToAnotherAttemptIsNotUsed()
    {
        registerWith(u"https://app.example/back"_s);
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Explaining, Patience);
        button(u"signInBegin"_s)->click();
        m_person->browser.view->say(&ConsentViewListener::reachedEnd,
                                    QUrl(u"https://app.example/back?code=abc&state=guessed"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Failed, Patience);
        QCOMPARE(m_person->control().value("oauth"_L1).toObject().value("refused"_L1).toInt(), 0);
    }

    void withoutTheViewItIsSaidWhatToDo()
    {
        m_person->browser.state = EmbeddedView::NotInstalled;
        registerWith(u"https://app.example/back"_s);
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Failed, Patience);
        QVERIFY(text(u"text"_s).contains("http://127.0.0.1/callback"_L1));
        picture(u"noview"_s);
    }

    void cleanupTestCase() { QCOMPARE(m_sandbox.terminate(), 0); }
};

QTEST_MAIN(TestSignInDialog)
#include "tst_signindialog.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in to Contacts+ on a page in the window, with the real engine and the program that plays Contacts+. The registered
// address is of another computer; all names of the net lead to a proxy, which writes down who is asked for.
//
// Of the obligations of RFC 8252 and RFC 9700 (O1 to O14 of the security review): O1 this way is taken only where the
// address is none of this computer; O2 and O3 the answer is bound to this attempt; O4 and O6 the code travels to nobody, since
// the address it comes by is never asked for; O5 the wait has an end; O9 the code goes only to the service it came for; O10
// what is asked for; O13 nothing of it in a log or a file.
#include "app/contactsplus/loopbacklistener.h"
#include "tests/support/heldclock.h"
#include "tests/support/plusperson.h"
#include "tests/support/proxyserver.h"
#include "tests/ui/consent/loopbacksite.h"
#include "tests/ui/consent/viewtest.h"
#include "ui/plus/embeddedsignin.h"
#include "ui/plus/signindialog.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QUrlQuery>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using namespace Ferry::Test;

namespace {

const QString Back = u"https://app.example.com/back"_s;

/// What an attempt to take the code may come to.
enum class End {
    /// The view stops, and what came is not used.
    Stops,
    /// The page is another one, and there is none.
    GoesElsewhere,
    /// The page stays where it is, and the person is told.
    IsRefused,
    /// The page stays where it is.
    IsIgnored,
};

QStringList logged;
QtMessageHandler loggedBefore = nullptr;

void writeDown(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    logged << message;
    loggedBefore(type, context, message);
}

/// The error output of this program and of the engine's processes, kept while it lives.
class ErrorOutput
{
public:
    ErrorOutput()
        : m_before(dup(STDERR_FILENO))
    {
        if (m_file.open())
            dup2(m_file.handle(), STDERR_FILENO);
    }
    ~ErrorOutput()
    {
        dup2(m_before, STDERR_FILENO);
        ::close(m_before);
    }
    [[nodiscard]] QByteArray text() const
    {
        QFile file(m_file.fileName());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryFile m_file;
    int m_before;
};

} // namespace

class TestWebSignIn : public ViewTest
{
    Q_OBJECT

public:
    explicit TestWebSignIn(const QString &home)
        : m_home(home)
    {
    }

private:
    const QString m_home;
    SandboxProcess m_sandbox{{u"--redirect-uri"_s, Back, u"--redirect-uri"_s, u"https://app.example.com:443/back"_s,
                              u"--redirect-uri"_s, u"https://app.example.com"_s, u"--redirect-uri"_s,
                              Back + u"?from=ferry"_s}};
    ProxyServer m_proxy;
    qsizetype m_tunnelsBefore = 0;
    /// Stands for the page of Contacts+ where that means ill.
    LoopbackSite m_site;
    HeldClock m_held;
    std::unique_ptr<PlusPerson> m_person;
    std::unique_ptr<PlusController> m_plus;
    std::unique_ptr<SignInDialog> m_dialog;

    /// Opens the dialog for a person whose registered address is \a redirect; the page is at \a app.
    void begin(Clock &clock, const QUrl &app, const QString &redirect = Back)
    {
        m_dialog.reset();
        m_plus = std::make_unique<PlusController>(PlusController::Services{.network = m_person->network,
                                                                           .clock = clock,
                                                                           .settings = *m_person->settings,
                                                                           .vault = m_person->vault,
                                                                           .demoVault = m_person->vault,
                                                                           .launcher = m_person->launcher,
                                                                           .browser = *m_loader,
                                                                           .proxyLogin = m_person->login});
        m_plus->setDemo(
            PlusController::Demo{.endpoints = {m_sandbox.url(), app},
                                 .registration = {u"sandbox-client"_s, u"sandbox-client-secret"_s, QUrl(redirect)}});
        m_dialog = std::make_unique<SignInDialog>(*m_plus, PlusScope::pushing());
        m_dialog->open();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Explaining, Patience);
        press();
        QCOMPARE(m_dialog->step(), SignInDialog::Step::InWindow);
    }
    void press() { m_dialog->findChild<QPushButton *>(u"signInBegin"_s)->click(); }
    void control(const QString &words)
    {
        QVERIFY(!m_person->control({{"scenario"_L1, words}, {"restart"_L1, true}}).isEmpty());
    }
    [[nodiscard]] int exchanges()
    {
        return m_person->control().value("oauth"_L1).toObject().value("exchanges"_L1).toInt();
    }
    [[nodiscard]] QString text(const QString &name) const { return m_dialog->findChild<PlainLabel *>(name)->text(); }
    [[nodiscard]] QString state() const { return QUrlQuery(m_dialog->page()).queryItemValue(u"state"_s); }
    /// Hosts with ports that the engine wanted to talk to since the test began.
    [[nodiscard]] QStringList asked() const { return m_proxy.tunnels().mid(m_tunnelsBefore); }
    /// The page that goes where \a script says; S is the state of the attempt.
    void serve(const QByteArray &script)
    {
        m_site.addPage(u"/oauth/authorize"_s,
                       "<body><script>const S=new URLSearchParams(location.search).get('state');" + script
                           + ";setTimeout(()=>fetch('/after'),500)</script></body>");
    }
    void verifyNothingLeaked(const QByteArray &said, const QStringList &secrets) const
    {
        QByteArray kept;
        for (const QString &path : filesBelow(m_person->dir.path())) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            kept += file.readAll();
        }
        for (const QString &secret : secrets) {
            QVERIFY(!secret.isEmpty());
            QVERIFY2(!said.contains(secret.toUtf8()), said.constData());
            QVERIFY2(!kept.contains(secret.toUtf8()), qPrintable(secret));
        }
        QVERIFY2(!said.contains("code="), said.constData());
        const QStringList files = filesBelow(m_home);
        QVERIFY2(files.isEmpty(), qPrintable(files.join(u'\n')));
    }

private slots:
    void initTestCase()
    {
        loggedBefore = qInstallMessageHandler(writeDown);
        QVERIFY2(m_sandbox.isListening(), qPrintable(m_sandbox.errorText()));
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy"})
            qputenv(name, m_proxy.address());
        loadEngine();
    }
    void init()
    {
        m_person = std::make_unique<PlusPerson>(m_sandbox.url());
        m_tunnelsBefore = m_proxy.tunnels().size();
        m_site.forget();
        logged.clear();
        control(u"normal"_s);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_plus.reset();
        m_person.reset();
    }

    /// O1, O2, O3, O4, O6, O10 and O13.
    void theViewStopsAtTheAddressAndTheCodeIsTakenFromIt_data()
    {
        QTest::addColumn<QString>("redirect");
        QTest::newRow("plain") << Back;
        QTest::newRow("port that goes without saying") << u"https://app.example.com:443/back"_s;
        QTest::newRow("no path") << u"https://app.example.com"_s;
        QTest::newRow("query") << u"https://app.example.com/back?from=ferry"_s;
    }
    void theViewStopsAtTheAddressAndTheCodeIsTakenFromIt()
    {
        QFETCH(QString, redirect);
        control(u"auto"_s);
        const int before = exchanges();
        const ErrorOutput errors;
        begin(m_person->clock, m_sandbox.url(), redirect);
        const QString page = m_dialog->page().toString();
        QVERIFY(page.contains("code_challenge_method=S256"_L1));
        QVERIFY(!page.contains("webhooks"_L1));
        const QString state = this->state();
        QVERIFY(QByteArray::fromBase64(state.toLatin1(), QByteArray::Base64UrlEncoding).size() * 8 >= 128);
        QTRY_COMPARE_WITH_TIMEOUT(m_plus->state(), PlusController::State::SignedIn, Patience);
        QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(exchanges(), before + 1);
        QCOMPARE(asked(), QStringList()); // not so much as a connection to the address
        QVERIFY(m_person->opened.isEmpty());
        m_dialog.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        verifyNothingLeaked(errors.text() + logged.join(u'\n').toUtf8(), {state, u"sandbox-client-secret"_s});
    }

    void aNoIsToldKindlyAndCanBeTakenBack()
    {
        control(u"deny"_s);
        const int before = exchanges();
        begin(m_person->clock, m_sandbox.url());
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Failed, Patience);
        QVERIFY(text(u"title"_s).contains("You said no"_L1));
        QCOMPARE(exchanges(), before);
        QCOMPARE(m_plus->state(), PlusController::State::SignedOut);
        const QString first = state();
        control(u"auto"_s);
        press();
        QTRY_COMPARE_WITH_TIMEOUT(m_plus->state(), PlusController::State::SignedIn, Patience);
        QVERIFY(state() != first);
        QCOMPARE(asked(), QStringList());
    }

    /// O2, O3, O4 and O9.
    void nobodyElseGetsTheCodeOrGivesOne_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<End>("end");
        QTest::addColumn<QString>("host");
        const auto goes = [](const char *name, const QByteArray &where, End end, const QString &host = {}) {
            QTest::newRow(name) << "location.replace('" + where + "')" << end << host;
        };
        const QByteArray back = Back.toLatin1();
        const QByteArray answer = "?code=C0DE&state='+S+'";
        using enum End;
        // What is no answer to this attempt; tst_signin has more of that kind.
        goes("wrong state", back + "?code=C0DE&state=guessed", Stops);
        goes("no state", back + "?code=C0DE", Stops);
        goes("two codes", back + answer + "&code=OTHER", Stops);
        goes("a stranger's no", back + "?error=access_denied", Stops);
        goes("in the fragment", back + "#code=C0DE&state='+S+'", Stops);
        goes("slash at the end", back + "/" + answer, Stops);
        // Addresses that look like it
        goes("its name in another", "https://app.example.com.evil.test/back" + answer, GoesElsewhere,
             u"app.example.com.evil.test:443"_s);
        goes("letters that look like it", "https://\u0430pp.example.com/back" + answer, GoesElsewhere,
             u"xn--pp-6kc.example.com:443"_s);
        goes("other port", "https://app.example.com:8443/back" + answer, GoesElsewhere, u"app.example.com:8443"_s);
        goes("longer path", back + "door" + answer, GoesElsewhere, u"app.example.com:443"_s);
        goes("path below", back + "/more" + answer, GoesElsewhere, u"app.example.com:443"_s);
        goes("path in capitals", "https://app.example.com/BACK" + answer, GoesElsewhere, u"app.example.com:443"_s);
        goes("its name as a user", "https://app.example.com@evil.test/back" + answer, IsRefused);
        goes("user", "https://user@app.example.com/back" + answer, IsRefused);
        goes("not encrypted", "http://app.example.com/back" + answer, IsRefused);
        goes("own scheme", "contactferry:/back" + answer, IsIgnored);
        if (qEnvironmentVariableIsSet("FERRY_LONG_TESTS")) { // each row is a new view
            goes("state in part", back + "?code=C0DE&state='+S.slice(0,-1)+'", Stops);
            goes("empty state", back + "?code=C0DE&state=", Stops);
            goes("two states", back + answer + "&state='+S+'", Stops);
            goes("no code", back + "?state='+S+'", Stops);
            goes("host below it", "https://evil.app.example.com/back" + answer, GoesElsewhere,
                 u"evil.app.example.com:443"_s);
            goes("path beside", back + "/../other" + answer, GoesElsewhere, u"app.example.com:443"_s);
            goes("path with a parameter", back + ";x" + answer, GoesElsewhere, u"app.example.com:443"_s);
        }
        // Not the page itself
        QTest::newRow("frame") << "document.body.append(Object.assign(document.createElement('iframe'),{src:'" + back
                + answer + "'}))"
                               << IsRefused << QString();
    }
    void nobodyElseGetsTheCodeOrGivesOne()
    {
        QFETCH(QByteArray, script);
        QFETCH(End, end);
        QFETCH(QString, host);
        const int before = exchanges();
        const ErrorOutput errors;
        serve(script);
        begin(m_person->clock, m_site.url({}));
        if (end == End::IsIgnored) {
            QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/after"_s), Patience);
            QCOMPARE(m_dialog->step(), SignInDialog::Step::InWindow);
        } else if (end == End::IsRefused) {
            const auto *notice = m_dialog->findChild<PlainLabel *>(u"signInNotice"_s);
            QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), Patience);
            QCOMPARE(m_dialog->step(), SignInDialog::Step::InWindow);
        } else {
            QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Failed, Patience);
            QVERIFY2(text(u"title"_s).contains(end == End::Stops ? "not the answer"_L1 : "page is closed"_L1),
                     qPrintable(text(u"title"_s)));
        }
        QCOMPARE(asked().value(0), host);
        QVERIFY(m_proxy.plainRequests().isEmpty());
        QCOMPARE(exchanges(), before);
        QCOMPARE(m_plus->state(), PlusController::State::SignedOut);
        verifyNothingLeaked(errors.text() + logged.join(u'\n').toUtf8(), {u"C0DE"_s, state()});
    }

    /// O3: each state is good for its attempt.
    void theAnswerToTheAttemptBeforeIsNotUsed()
    {
        serve("location.replace('" + Back.toLatin1() + "?error=access_denied&state='+S)");
        begin(m_person->clock, m_site.url({}));
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Failed, Patience);
        QVERIFY(text(u"title"_s).contains("You said no"_L1));
        const int before = exchanges();
        serve("location.replace('" + Back.toLatin1() + "?code=C0DE&state=" + state().toLatin1() + "')");
        press();
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Failed, Patience);
        QVERIFY(text(u"title"_s).contains("not the answer"_L1));
        QCOMPARE(exchanges(), before);
    }

    /// A code that the service never gave, with the right state.
    void aCodeOfTheirOwnIsRefusedByTheService()
    {
        const int before = exchanges();
        serve("location.replace('" + Back.toLatin1() + "?code=C0DE&state='+S)");
        begin(m_person->clock, m_site.url({}));
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Failed, Patience);
        QVERIFY(text(u"title"_s).contains("did not accept"_L1));
        QCOMPARE(exchanges(), before + 1);
        QCOMPARE(m_plus->state(), PlusController::State::SignedOut);
        QCOMPARE(asked(), QStringList());
    }

    void theWindowMayBeClosedInTheMiddle_data()
    {
        QTest::addColumn<bool>("isDeleted");
        QTest::addColumn<bool>("isEarly");
        QTest::newRow("closed, at once") << false << true;
        QTest::newRow("closed, on the page") << false << false;
        QTest::newRow("deleted, at once") << true << true;
        QTest::newRow("deleted, on the page") << true << false;
    }
    void theWindowMayBeClosedInTheMiddle()
    {
        QFETCH(bool, isDeleted);
        QFETCH(bool, isEarly);
        const int before = exchanges();
        serve("fetch('/here')");
        begin(m_person->clock, m_site.url({}));
        if (!isEarly)
            QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/here"_s), Patience);
        if (isDeleted)
            m_dialog.reset();
        else
            m_dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(m_plus->state(), PlusController::State::SignedOut);
        QCOMPARE(exchanges(), before);
        if (isDeleted)
            return;
        QVERIFY(!m_dialog->findChild<QWidget *>(u"consentView"_s));
    }

    /// O5.
    void aPageThatNeverComesIsGivenUp()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        begin(m_held, QUrl(u"http://127.0.0.1:%1"_s.arg(silent.serverPort())));
        QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), Patience);
        m_held.advance(EmbeddedSignIn::patience - std::chrono::milliseconds(1));
        QCOMPARE(m_dialog->step(), SignInDialog::Step::InWindow);
        m_held.advance(std::chrono::milliseconds(1));
        QCOMPARE(m_dialog->step(), SignInDialog::Step::Failed);
        QVERIFY(text(u"text"_s).contains("did not answer"_L1));
        QCOMPARE(m_dialog->findChild<QPushButton *>(u"signInBegin"_s)->text(), SignInDialog::tr("&Try again"));
    }

    /// O3 and O5: the state dies after ten minutes; until then nobody hurries the person.
    void thePageIsGoodForTenMinutes()
    {
        serve("fetch('/here')");
        begin(m_held, m_site.url({}));
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/here"_s), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_held.untilNext() > EmbeddedSignIn::patience, Patience);
        m_held.advance(LoopbackListener::deadline - std::chrono::milliseconds(1));
        QCOMPARE(m_dialog->step(), SignInDialog::Step::InWindow);
        m_held.advance(std::chrono::milliseconds(1));
        QCOMPARE(m_dialog->step(), SignInDialog::Step::Failed);
        QVERIFY(text(u"title"_s).contains("in time"_L1));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!m_dialog->findChild<QWidget *>(u"consentView"_s));
    }

    void anUnreachablePageIsTold()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QUrl url(u"http://127.0.0.1:%1"_s.arg(gone.serverPort()));
        gone.close();
        begin(m_person->clock, url);
        QTRY_COMPARE_WITH_TIMEOUT(m_dialog->step(), SignInDialog::Step::Failed, Patience);
        QVERIFY(text(u"text"_s).contains("could not be reached"_L1));
    }

    void cleanupTestCase()
    {
        QCOMPARE(m_sandbox.terminate(), 0);
        m_loader.reset();
    }
};

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(name, home.path().toLocal8Bit());
    QApplication app(argc, argv);
    TestWebSignIn test(home.path());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_websignin.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/net/proxylogin.h"
#include "tests/ui/consent/engineprocesses.h"
#include "tests/ui/consent/loopbacksite.h"
#include "tests/ui/consent/viewtest.h"
#include "ui/consent/browserlauncher.h"
#include "ui/consent/consentpage.h"
#include "ui/consent/engineage.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using namespace Ferry::Test;

class TestWebConsentView : public ViewTest
{
    Q_OBJECT

public:
    explicit TestWebConsentView(const QString &home)
        : m_home(home)
    {
    }

private:
    const QString m_home;
    LoopbackSite m_site;

    void openPath(const QString &path) { open({.url = m_site.url(path)}); }

private slots:
    void initTestCase()
    {
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--remote-debugging-port=9222 --disable-web-security");
        qputenv("QTWEBENGINE_REMOTE_DEBUGGING", "9222");
        loadEngine();
        m_site.addPage(u"/first"_s, "<title>first</title><a href=/second>on</a>");
        m_site.addPage(u"/second"_s, pageWithClick("window.close()"));
        m_site.addPage(u"/hops"_s, "<script>setTimeout(()=>{location='/second'},200)</script>");
        m_site.addPage(u"/opener"_s,
                       "<script>document.cookie='who=me'</script>" + pageWithClick("window.open('/popup')"));
        m_site.addPage(u"/popup"_s,
                       "<script>fetch('/seen?'+document.cookie+'&'+!!window.opener)</script>"
                           + pageWithClick("window.close()"));
        m_site.addPage(u"/pusher"_s, "<script>window.open('/popup'); fetch('/pushed')</script>");
        m_site.addPage(u"/cookie"_s, "<script>fetch('/seen?'+document.cookie)</script>");
        m_site.addPage(u"/talk"_s,
                       "<script>alert('one'); const c=confirm('two'); const p=prompt('three'); alert('four');"
                       "alert('five'); fetch('/answer?'+c+'&'+p)</script>");
        m_site.addPage(u"/picker"_s,
                       "<input type=file id=f style='display:none'>"
                           + pageWithClick("document.getElementById('f').click()"));
        m_site.addPage(
            u"/wishes"_s,
            "<script>navigator.geolocation.getCurrentPosition(()=>fetch('/geo?yes'),()=>fetch('/geo?no'));"
            "Notification.requestPermission().then(r=>fetch('/notify?'+r));"
            "navigator.mediaDevices.getUserMedia({audio:true}).then(()=>fetch('/mic?yes'),()=>fetch('/mic?no'));"
            "const c=document.createElement('canvas');"
            "fetch('/webgl?'+(c.getContext('webgl')?'yes':'no'));"
            "fetch('/wasm?'+(typeof WebAssembly))</script>");
        m_site.addPage(u"/frames"_s,
                       "<iframe src='http://evil.example/'></iframe><iframe srcdoc='<b>x</b>'></iframe>"
                       "<img src='http://evil.example/x.png' onerror=\"fetch('/img?blocked')\">"
                       "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' "
                       "onload=\"fetch('/data?shown')\">");
        m_site.addAnswer(u"/file"_s,
                         "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
                         "Content-Disposition: attachment; filename=gift.sh\r\n",
                         "#!/bin/sh\n");
        m_site.addPage(u"/giver"_s, "<script>setTimeout(()=>{location='/file'},200)</script>");
        m_site.addAnswer(u"/away"_s, "HTTP/1.1 302 Found\r\nLocation: http://evil.example/x\r\n");
    }
    void init()
    {
        m_site.forget();
        newWindow();
    }
    void cleanup() { dropWindow(); }

    void environmentCannotWeakenTheEngine()
    {
        QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINE_REMOTE_DEBUGGING"));
        const QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
        QVERIFY(!flags.contains("remote-debugging"));
        QVERIFY(!flags.contains("web-security"));
        QVERIFY(flags.contains("jitless"));
    }

    void engineSaysItsAge() { QVERIFY(chromiumReleased(m_loader->factory()->securityPatchVersion()).has_value()); }

    void pageAndItsAddressAreShown()
    {
        openPath(u"/first"_s);
        QVERIFY(!m_told.everSecure); // plain http, if on loopback
        QVERIFY(m_told.faults.isEmpty());
    }

    void backGoesBack()
    {
        openPath(u"/hops"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_told.address(), m_site.url(u"/second"_s), Patience);
        m_view->reload();
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().count(u"/second"_s) == 2, Patience);
    }

    void popupIsInTheSameCareAndReturns()
    {
        openPath(u"/opener"_s);
        QVERIFY(clickUntil([this] { return m_told.address() == m_site.url(u"/popup"_s); }));
        QVERIFY(m_told.canGoBack);
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/seen?who=me&true"_s), Patience);
        QVERIFY(clickUntil([this] { return m_told.address() == m_site.url(u"/opener"_s); }));
        QTRY_VERIFY_WITH_TIMEOUT(!m_told.canGoBack, Patience);
        QCOMPARE(m_told.closings, 0);
    }

    void backLeavesAPopup()
    {
        openPath(u"/opener"_s);
        QVERIFY(clickUntil([this] { return m_told.address() == m_site.url(u"/popup"_s); }));
        m_view->back();
        QCOMPARE(m_told.address(), m_site.url(u"/opener"_s));
    }

    void viewMayGoWhileAPopupIsOpen()
    {
        openPath(u"/opener"_s);
        QVERIFY(clickUntil([this] { return m_told.address() == m_site.url(u"/popup"_s); }));
        delete m_view;
        m_view = makeView(m_told);
        m_told = {};
        openPath(u"/first"_s);
    }

    void windowsNobodyClickedForDoNotOpen()
    {
        openPath(u"/pusher"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/pushed"_s), Patience);
        QCOMPARE(m_told.address(), m_site.url(u"/pusher"_s));
        QVERIFY(!m_site.requested().contains(u"/popup"_s));
    }

    void pageClosesItself()
    {
        openPath(u"/second"_s);
        QVERIFY(clickUntil([this] { return m_told.closings > 0; }));
    }

    void pageClosesItselfAfterALongWay()
    {
        openPath(u"/hops"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_told.address(), m_site.url(u"/second"_s), Patience);
        QVERIFY(clickUntil([this] { return m_told.closings > 0; }));
    }

    void otherPlacesAreRefused_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::newRow("http://evil.example/") << u"evil.example"_s;
        QTest::newRow("http://127.0.0.1.evil.example/") << u"127.0.0.1.evil.example"_s;
        QTest::newRow("file:///etc/passwd") << QString();
        QTest::newRow("qrc:/icons/lock.svg") << QString();
        QTest::newRow("chrome://version") << QString();
        QTest::newRow("view-source:https://a.example/") << QString();
        QTest::newRow("data:text/html,x") << QString();
        QTest::newRow("contactferry:x") << QString();
        QTest::newRow("mailto:a@b.example") << QString();
    }
    void otherPlacesAreRefused()
    {
        QFETCH(QString, shown);
        const QByteArray target = QTest::currentDataTag();
        m_site.addPage(u"/leaver"_s,
                       "<script>setTimeout(()=>{try{location='" + target
                           + "'}catch(e){} "
                             "setTimeout(()=>fetch('/still-here'),300)},100)</script>");
        openPath(u"/leaver"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/still-here"_s), Patience);
        QCOMPARE(m_told.address(), m_site.url(u"/leaver"_s));
        if (!shown.isEmpty())
            QVERIFY(m_told.hasRefused(ConsentRefusal::Navigation, shown));
        QVERIFY(m_told.faults.isEmpty());
    }

    void redirectElsewhereIsRefused()
    {
        m_view->open({.url = m_site.url(u"/away"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(m_told.hasRefused(ConsentRefusal::Navigation, u"evil.example"_s), Patience);
        QVERIFY(!m_told.addresses.contains(QUrl(u"http://evil.example/x"_s)));
    }

    void partsFromElsewhereAreRefused()
    {
        openPath(u"/frames"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/img?blocked"_s), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/data?shown"_s), Patience);
    }

    void refusedConsentUrlIsNotOpened()
    {
        m_view->open({.url = QUrl(u"http://evil.example/"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(m_told.hasRefused(ConsentRefusal::Navigation, u"evil.example"_s), Patience);
    }

    void downloadsAreRefused()
    {
        openPath(u"/giver"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_told.hasRefused(ConsentRefusal::Download), Patience);
    }

    void dialogsAreFewAndAnsweredWithNo()
    {
        m_view->open({.url = m_site.url(u"/talk"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/answer?false&null"_s), Patience);
        QCOMPARE(m_told.said, QStringList{u"127.0.0.1 one"_s});
        QCOMPARE(m_told.asked, (QStringList{u"127.0.0.1 two"_s, u"127.0.0.1 three"_s}));
    }

    void filesAreNotGivenOut()
    {
        openPath(u"/picker"_s);
        QVERIFY(clickUntil([this] { return m_told.hasRefused(ConsentRefusal::FilePicker); }));
    }

    void wishesAreDenied()
    {
        openPath(u"/wishes"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/geo?no"_s), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/notify?denied"_s), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/mic?no"_s), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/webgl?no"_s), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/wasm?undefined"_s), Patience);
    }

    void profilesShareNothing()
    {
        openPath(u"/opener"_s); // sets the cookie
        ViewListener other;
        const std::unique_ptr<ConsentView> second(makeView(other));
        second->open({.url = m_site.url(u"/cookie"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/seen?"_s), Patience);
        QVERIFY(!m_site.requested().contains(u"/seen?who=me"_s));
    }

    void unreachablePageIsAFailure()
    {
        QTcpServer closedPort;
        QVERIFY(closedPort.listen(QHostAddress::LocalHost));
        const quint16 port = closedPort.serverPort();
        closedPort.close();
        m_view->open({.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(port))});
        QTRY_VERIFY_WITH_TIMEOUT(!m_told.faults.isEmpty(), Patience);
    }

    void deadRendererIsAFailureAndNotOurEnd()
    {
        openPath(u"/first"_s);
        const QList<qint64> processes = ourRenderers();
        QVERIFY(!processes.isEmpty());
        for (const qint64 process : processes)
            QCOMPARE(kill(static_cast<pid_t>(process), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_told.faults.value(0, ConsentFault::NotLoaded), ConsentFault::RendererEnded,
                                  Patience);
        delete m_view;
        m_told = {};
        m_view = makeView(m_told);
        openPath(u"/first"_s);
    }

    void f6LeavesThePage()
    {
        const SystemClock clock;
        const BrowserLauncher launcher([](const QUrl &) { return true; });
        ProxyLogin login;
        ConsentPage page(*m_loader, launcher, login, clock, m_window.get());
        m_window->resize(600, 500);
        page.resize(m_window->size());
        page.show();
        page.begin(*findAddressSource(u"yahoo"), m_site.url(u"/first"_s));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), Patience));
        auto *view = page.findChild<QWidget *>("consentView"_L1);
        const auto isInThePage = [view] { return view->isAncestorOf(QApplication::focusWidget()); };
        QTRY_VERIFY_WITH_TIMEOUT(isInThePage(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_site.requested().contains(u"/first"_s), Patience);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget()->objectName(), u"consentOpenInBrowser"_s, Patience);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isInThePage(), Patience);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget()->objectName(), u"consentAddress"_s, Patience);
    }

    void nothingIsLeftInTheHome()
    {
        m_view->setListener(nullptr);
        delete m_view;
        m_view = makeView(m_told);
        const QStringList files = filesBelow(m_home);
        QVERIFY2(files.isEmpty(), qPrintable(files.join(u'\n')));
    }

    void cleanupTestCase() { m_loader.reset(); }
};

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(name, home.path().toLocal8Bit());
    QApplication app(argc, argv);
    TestWebConsentView test(home.path());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_webconsentview.moc"

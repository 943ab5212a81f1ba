// SPDX-License-Identifier: GPL-3.0-or-later
// What a page that means ill tries, each against the real engine (goals G-W1 to G-W6 of the security review).
#include "tests/ui/consent/engineprocesses.h"
#include "tests/ui/consent/loopbacksite.h"
#include "tests/ui/consent/viewtest.h"
#include "ui/consent/webengine/rendererlimit.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QNetworkInterface>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QWheelEvent>

#include <algorithm>
#include <unistd.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using namespace Ferry::Test;

namespace {

QStringList logged;
QtMessageHandler loggedBefore = nullptr;

void writeDown(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    logged << message;
    loggedBefore(type, context, message);
}

/// What \a process holds in memory, in bytes.
quint64 memoryOf(qint64 process)
{
    const QByteArray pages = processFile(process, u"statm"_s).split(' ').value(1);
    return pages.toULongLong() * static_cast<quint64>(sysconf(_SC_PAGESIZE));
}

} // namespace

class TestWebFence : public ViewTest
{
    Q_OBJECT

public:
    explicit TestWebFence(const QString &home)
        : m_home(home)
    {
    }

private:
    const QString m_home;
    LoopbackSite m_site;

    void openPath(const QString &path) { open({.url = m_site.url(path)}); }
    [[nodiscard]] bool wasAsked(const QString &target) const { return m_site.requested().contains(target); }

private slots:
    void initTestCase()
    {
        loggedBefore = qInstallMessageHandler(writeDown);
        loadEngine();
        m_site.addPage(u"/plain"_s, "<title>plain</title>");
        m_site.addPage(u"/popup"_s, "popup");
        m_site.addPage(u"/done"_s, "done");
    }
    void init()
    {
        m_site.forget();
        newWindow();
    }
    void cleanup() { dropWindow(); }

    // G-W3 and G-W4: nothing of this computer

    void nothingOfThisComputerIsGiven_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QStringList>("answers");
        const auto row = [](const char *name, const QByteArray &script, const QStringList &answers) {
            QTest::newRow(name) << script << answers;
        };
        const QString no = u"no"_s;
        row("location", "navigator.geolocation.getCurrentPosition(()=>say('yes'),()=>say('no'))", {no});
        row("notifications", "Notification.requestPermission().then(r=>say(r=='granted'?'yes':'no'))", {no});
        row("microphone", "navigator.mediaDevices.getUserMedia({audio:true}).then(()=>say('yes'),()=>say('no'))", {no});
        row("camera", "navigator.mediaDevices.getUserMedia({video:true}).then(()=>say('yes'),()=>say('no'))", {no});
        row("screen", "navigator.mediaDevices.getDisplayMedia({video:true}).then(()=>say('yes'),()=>say('no'))", {no});
        row("clipboard", "navigator.clipboard.readText().then(t=>say('yes'+t),()=>say('no'))", {no});
        row("clipboard-items", "navigator.clipboard.read().then(()=>say('yes'),()=>say('no'))", {no});
        row("clipboard-paste",
            "const a=document.body.appendChild(document.createElement('textarea'));a.focus();"
            "const r=document.execCommand('paste');say(r||a.value?'yes':'no')",
            {no});
        row("full-screen",
            "document.documentElement.requestFullscreen().then(()=>say('yes'),()=>"
            "say(document.fullscreenElement?'yes':'no'))",
            {no});
        row("mouse",
            "document.addEventListener('pointerlockerror',()=>say('no'));"
            "document.addEventListener('pointerlockchange',()=>say('yes'));document.body.requestPointerLock()",
            {no});
        row("file-system", "showOpenFilePicker().then(()=>say('yes'),()=>say('no'))", {no});
        row("file-system-save", "showSaveFilePicker().then(()=>say('yes'),()=>say('no'))", {no});
        row("file-system-folder", "showDirectoryPicker().then(()=>say('yes'),()=>say('no'))", {no});
        row("midi", "navigator.requestMIDIAccess().then(()=>say('yes'),()=>say('no'))", {no});
        row("usb", "navigator.usb.requestDevice({filters:[]}).then(()=>say('yes'),()=>say('no'))", {no});
        row("bluetooth",
            "navigator.bluetooth.requestDevice({acceptAllDevices:true}).then(()=>say('yes'),()=>say('no'))", {no});
        row("serial", "navigator.serial.requestPort().then(()=>say('yes'),()=>say('no'))", {no});
        row("local-fonts", "queryLocalFonts().then(()=>say('yes'),()=>say('no'))", {no});
        row("lasting-storage", "navigator.storage.persist().then(r=>say(r?'yes':'no'),()=>say('no'))", {no});
        row("webgl",
            "const c=document.createElement('canvas');say(c.getContext('webgl')||c.getContext('webgl2')?'yes':'no')",
            {no});
        row("webassembly", "say(typeof WebAssembly=='undefined'?'no':'yes')", {no});
        row("pdf-viewer", "say(navigator.pdfViewerEnabled?'yes':'no')", {no});
        row("local-file", "fetch('file:///etc/hostname').then(()=>say('yes'),()=>say('no'))", {no});
        row("resource", "fetch('qrc:/icons/lock.svg').then(()=>say('yes'),()=>say('no'))", {no});
        row("web-channel", "say(typeof qt=='undefined'&&typeof QWebChannel=='undefined'?'no':'yes')", {no});
    }
    void nothingOfThisComputerIsGiven()
    {
        QFETCH(QByteArray, script);
        QFETCH(QStringList, answers);
        QApplication::clipboard()->setText(u"secret"_s);
        // Nothing there to ask is a No too.
        m_site.addPage(u"/wish"_s,
                       "<script>const say=a=>fetch('/answer?'+a);const wish=()=>{try{" + script
                           + "}catch(e){say('no')}}</script>" + pageWithClick("wish();fetch('/clicked')"));
        openPath(u"/wish"_s);
        QVERIFY(clickUntil([this] { return wasAsked(u"/clicked"_s); }));
        for (const QString &answer : answers)
            QTRY_VERIFY_WITH_TIMEOUT(wasAsked("/answer?"_L1 + answer), Patience);
        for (const QString &target : m_site.requested())
            QVERIFY2(!target.startsWith("/answer?yes"_L1), qPrintable(target));
        QVERIFY(m_told.faults.isEmpty());
    }

    void refusedPermissionsAreTold_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("location") << QByteArray("navigator.geolocation.getCurrentPosition(()=>0)");
        QTest::newRow("notifications") << QByteArray("Notification.requestPermission()");
        QTest::newRow("protocol-handler") << QByteArray("navigator.registerProtocolHandler('mailto','/take?%s')");
        QTest::newRow("file-system") << QByteArray("showOpenFilePicker()");
    }
    void refusedPermissionsAreTold()
    {
        QFETCH(QByteArray, script);
        m_site.addPage(u"/wish"_s, pageWithClick(script + ";fetch('/clicked')"));
        openPath(u"/wish"_s);
        QVERIFY(clickUntil([this] { return wasAsked(u"/clicked"_s); }));
        const bool isPicker = script.startsWith("show");
        QTRY_VERIFY_WITH_TIMEOUT(m_told.hasRefused(ConsentRefusal::Permission)
                                     || (isPicker && m_told.hasRefused(ConsentRefusal::FilePicker)),
                                 Patience);
    }

    void printingIsRefused()
    {
        m_site.addPage(u"/print"_s, pageWithClick("print();fetch('/printed')"));
        openPath(u"/print"_s);
        QVERIFY(clickUntil([this] { return wasAsked(u"/printed"_s); }));
        QTRY_VERIFY_WITH_TIMEOUT(m_told.hasRefused(ConsentRefusal::Print), Patience);
    }

    void localAddressesAreNotGivenOut()
    {
        m_site.addPage(u"/rtc"_s,
                       "<script>const seen=[];(async()=>{try{const p=new RTCPeerConnection();p.createDataChannel('x');"
                       "p.onicecandidate=e=>{if(e.candidate)seen.push(e.candidate.candidate);else "
                       "fetch('/ice?'+encodeURIComponent(seen.join()))};"
                       "await p.setLocalDescription(await p.createOffer())}catch(e){fetch('/ice?none')}})()</script>");
        openPath(u"/rtc"_s);
        const auto answer = [this] {
            const QStringList found = m_site.requested().filter(u"/ice?"_s);
            return found.isEmpty() ? QString() : found.first();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!answer().isEmpty(), Patience);
        for (const QHostAddress &address : QNetworkInterface::allAddresses())
            QVERIFY2(!answer().contains(address.toString()), qPrintable(answer()));
    }

    void whatIsDroppedOnAPageStaysOutside()
    {
        openPath(u"/plain"_s);
        QTRY_VERIFY_WITH_TIMEOUT(pageWidget(), Patience);
        QMimeData data;
        data.setUrls({QUrl(u"file:///etc/hostname"_s)});
        QDragEnterEvent drag(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
        drag.accept();
        QCoreApplication::sendEvent(pageWidget(), &drag);
        QVERIFY(!drag.isAccepted());
    }

    // G-W3: windows, dialogs, passwords

    void aClickOpensOneWindow()
    {
        m_site.addPage(u"/storm"_s,
                       pageWithClick("for(let i=0;i<9;++i)window.open('/popup?'+i,'_blank');fetch('/clicked')"));
        openPath(u"/storm"_s);
        QVERIFY(clickUntil([this] { return wasAsked(u"/clicked"_s); }));
        QTRY_VERIFY_WITH_TIMEOUT(m_told.address().path() == "/popup"_L1, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_told.progress, 100, Patience);
        QVERIFY(m_site.requested().filter(u"/popup"_s).size() <= m_site.requested().count(u"/clicked"_s));
    }

    void dialogsAreThree()
    {
        m_site.addPage(u"/nag"_s,
                       "<script>for(let i=0;i<200;++i){alert('a'.repeat(1000));confirm(i);prompt(i)}"
                       "fetch('/over')</script>");
        m_view->open({.url = m_site.url(u"/nag"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked(u"/over"_s), Patience);
        QCOMPARE(m_told.said.size() + m_told.asked.size(), 3);
        QCOMPARE(m_told.said.first(), "127.0.0.1 "_L1 + QString(300, u'a'));
    }

    void leavingIsNotArguedAbout()
    {
        m_site.addPage(u"/stay"_s,
                       "<script>addEventListener('beforeunload',e=>{e.preventDefault();e.returnValue='stay'})</script>"
                           + pageWithClick("location='/plain'"));
        openPath(u"/stay"_s);
        click();
        m_view->open({.url = m_site.url(u"/done"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked(u"/done"_s) || wasAsked(u"/plain"_s), Patience);
    }

    void passwordsOfTheBrowserAreNotGiven_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("page") << QByteArray("<script>location='/secret'</script>");
        QTest::newRow("frame") << QByteArray("<iframe src='/secret'></iframe>");
        QTest::newRow("picture") << QByteArray("<img src='/secret'>");
    }
    void passwordsOfTheBrowserAreNotGiven()
    {
        QFETCH(QByteArray, html);
        m_site.addAnswer(u"/secret"_s,
                         "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"Mail password\"\r\n");
        m_site.addPage(u"/ask"_s, html);
        m_view->open({.url = m_site.url(u"/ask"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(m_told.hasRefused(ConsentRefusal::SignIn, u"127.0.0.1"_s), Patience);
        QVERIFY(!m_site.heads().toLower().contains("\nauthorization:"));
    }

    // redirect_url

    void theEndIsReachedAndNotLoaded_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<bool>("reached");
        const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        const auto redirect = [](const QByteArray &to) { return "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\n"; };
        const auto script = [](const QByteArray &to) { return "<script>location='" + to + "'</script>"; };
        QTest::newRow("redirect") << redirect("/done") << QByteArray() << QByteArray("/done") << true;
        QTest::newRow("redirect-with-query")
            << redirect("/done?status=ok#x") << QByteArray() << QByteArray("/done") << true;
        QTest::newRow("script") << ok << script("/done") << QByteArray("/done") << true;
        QTest::newRow("form") << ok
                              << QByteArray("<form id=f method=post action=/done></form>"
                                            "<script>document.getElementById('f').submit()</script>")
                              << QByteArray("/done") << true;
        QTest::newRow("elsewhere") << redirect("https://end.example/done?x") << QByteArray()
                                   << QByteArray("https://end.example/done") << true;
        QTest::newRow("plain-http") << redirect("http://end.example/done") << QByteArray()
                                    << QByteArray("http://end.example/done") << true;
        QTest::newRow("other-path") << redirect("/plain") << QByteArray() << QByteArray("/done") << false;
    }
    void theEndIsReachedAndNotLoaded()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, html);
        QFETCH(QByteArray, end);
        QFETCH(bool, reached);
        m_site.addAnswer(u"/way"_s, head, html);
        const QUrl endUrl = m_site.url(u"/"_s).resolved(QUrl(QString::fromLatin1(end)));
        m_view->open({.url = m_site.url(u"/way"_s), .end = endUrl});
        if (!reached) {
            QTRY_VERIFY_WITH_TIMEOUT(wasAsked(u"/plain"_s), Patience);
            QCOMPARE(m_told.ends, 0);
            return;
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_told.ends, 1, Patience);
        QVERIFY(m_site.requested().filter(u"/done"_s).isEmpty());
        QVERIFY(m_told.faults.isEmpty());
        QVERIFY(m_told.refusals.isEmpty());
    }
    void theEndInAFrameIsNoAnswerAndNotLoaded()
    {
        m_site.addAnswer(u"/way"_s, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", "<iframe src=/done></iframe>");
        m_view->open({.url = m_site.url(u"/way"_s), .end = m_site.url(u"/done"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(m_told.refusals.size(), 1, Patience);
        QCOMPARE(m_told.ends, 0);
        QVERIFY(m_site.requested().filter(u"/done"_s).isEmpty());
    }

    // files

    void fileIsGivenWhereTheSourceTakesOne_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("mouse") << false;
        QTest::newRow("keyboard") << true;
    }
    void fileIsGivenWhereTheSourceTakesOne()
    {
        QFETCH(bool, byKey);
        QTemporaryFile file;
        QVERIFY(file.open());
        QCOMPARE(file.write("Name,Mail"), 9);
        QVERIFY(file.flush());
        m_site.addPage(u"/upload"_s,
                       "<input type=file id=f accept='.csv,text/vcard' style='display:none' "
                       "onchange=\"this.files[0].text().then(t=>fetch('/got?'+t))\">"
                       "<button id=b onclick=\"document.getElementById('f').click()\" "
                       "style='position:fixed;inset:0;width:100%;height:100%'>Choose</button>"
                       "<script>document.getElementById('b').focus()</script>");
        open({.url = m_site.url(u"/upload"_s), .takesFile = true});
        const auto wanted = [this] { return !m_told.filesWanted.isEmpty(); };
        if (byKey) {
            for (int i = 0; i < 120 && !wanted(); ++i) {
                QTest::keyClick(pageWidget(), Qt::Key_Return);
                if (QTest::qWaitFor(wanted, 500))
                    break;
            }
        }
        QVERIFY(byKey ? wanted() : clickUntil(wanted));
        QVERIFY2(m_told.filesWanted.first().contains(u"*.csv"_s), qPrintable(m_told.filesWanted.first().join(u' ')));
        QVERIFY2(m_told.filesWanted.first().contains(u"*.vcf"_s), qPrintable(m_told.filesWanted.first().join(u' ')));
        m_view->giveFile(file.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked(u"/got?Name,Mail"_s), Patience);
        QCOMPARE(m_told.filesWaiting, 0);
    }

    void pageThatDoesNotAskAgainIsWaitedFor()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        openPath(u"/plain"_s);
        m_view->giveFile(file.fileName());
        QTRY_COMPARE_WITH_TIMEOUT(m_told.filesWaiting, 1, Patience);
    }

    // zoom

    void pageIsZoomed()
    {
        m_site.addPage(
            u"/zoom"_s,
            "<script>addEventListener('resize',()=>fetch('/dpr?'+Math.round(devicePixelRatio*100)))</script>");
        openPath(u"/zoom"_s);
        m_view->zoom(+1);
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked(u"/dpr?110"_s), Patience);
        m_view->zoom(-1);
        m_view->zoom(-1);
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked(u"/dpr?90"_s), Patience);
        m_view->zoom(0);
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked(u"/dpr?100"_s), Patience);
        QCOMPARE(m_told.zooms, (QList{110, 100, 90, 100}));
        for (int i = 0; i < 20; ++i)
            m_view->zoom(+1);
        QCOMPARE(m_told.zooms.last(), 300);
    }

    void wheelZooms()
    {
        openPath(u"/plain"_s);
        QTRY_VERIFY_WITH_TIMEOUT(pageWidget(), Patience);
        QWheelEvent wheel(QPointF(9, 9), pageWidget()->mapToGlobal(QPointF(9, 9)), {}, QPoint(0, 120), Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(pageWidget(), &wheel);
        QCOMPARE(m_told.zooms, QList{110});
    }

    void zoomStaysOnTheNextPage()
    {
        m_site.addPage(u"/next"_s,
                       "<script>setInterval(()=>fetch('/dpr?'+Math.round(devicePixelRatio*100)),200)</script>");
        openPath(u"/plain"_s);
        m_view->zoom(+1);
        m_told.progress = 0;
        openPath(u"/next"_s);
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked(u"/dpr?110"_s), Patience);
    }

    // G-W6

    void hungPageIsNoticedAndCanBeLeft()
    {
        m_site.addPage(u"/hang"_s, "<script>setTimeout(()=>{for(;;);},1000)</script>");
        openPath(u"/hang"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_told.responding, QList{false}, Patience);
        // It still has the name of the process that it comes from.
        const auto isBusy = [](qint64 process) { return processFile(process, u"stat"_s).contains(") R"); };
        QList<qint64> hung = ourEngineProcesses();
        hung.removeIf([isBusy](qint64 process) { return !isBusy(process); });
        QVERIFY(!hung.isEmpty());
        delete m_view;
        m_told = {};
        m_view = makeView(m_told);
        openPath(u"/plain"_s);
        const auto isGone = [](qint64 process) { return processFile(process, u"cmdline"_s).isEmpty(); };
        QTRY_VERIFY_WITH_TIMEOUT(std::all_of(hung.begin(), hung.end(), isGone), Patience);
    }

    void pageThatWantsAllMemoryEndsAlone_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("buffers") << QByteArray("const a=[];for(;;)a.push(new Uint8Array(1<<26).fill(1))");
        QTest::newRow("objects") << QByteArray("const a=[];for(let i=0;;++i)a.push(Array(1<<16).fill(i))");
        QTest::newRow("answer") << QByteArray(
            "fetch('/endless?answer').then(r=>r.arrayBuffer()).catch(()=>fetch('/enough'))");
        QTest::newRow("page") << QByteArray("location='/endless'");
        QTest::newRow("document") << QByteArray("const t='x'.repeat(1<<24);for(let i=0;;++i)document.body.append(t+i)");
        QTest::newRow("blobs") << QByteArray(
            "const a=[];(async()=>{for(let i=0;i<64;++i){const b=new Blob([new Uint8Array(1<<26).fill(i)]);a.push(b);"
            "await b.slice(0,1).arrayBuffer()}fetch('/enough')})().catch(()=>fetch('/enough'))");
        QTest::newRow("blob") << QByteArray("fetch('/endless?blob').then(r=>r.blob()).catch(()=>fetch('/enough'))");
    }
    void pageThatWantsAllMemoryEndsAlone()
    {
        QFETCH(QByteArray, script);
        m_site.addPage(u"/greedy"_s,
                       "<body><script>setTimeout(()=>{try{" + script
                           + "}catch(e){fetch('/enough')}},1000)</script></body>");
        m_site.addEndless(u"/endless"_s, QByteArray(1 << 20, 'x'));
        openPath(u"/greedy"_s);
        // It gets no more than there is for it, and ends of that, goes on without, or comes to a stand.
        qint64 poured = 0;
        QElapsedTimer still;
        const auto stands = [&] {
            if (std::exchange(poured, m_site.poured()) != m_site.poured())
                still.start();
            return still.isValid() && still.hasExpired(15'000);
        };
        QVERIFY(QTest::qWaitFor(
            [&] { return wasAsked(u"/enough"_s) || m_told.faults.contains(ConsentFault::RendererEnded) || stands(); },
            2 * Patience));
        for (const qint64 process : ourRenderers())
            QVERIFY(memoryOf(process) < RendererMemory + RendererMemory / 4);
        QVERIFY2(memoryOf(QCoreApplication::applicationPid()) < RendererMemory / 2,
                 qPrintable(QString::number(memoryOf(QCoreApplication::applicationPid()))));
        delete m_view;
        m_told = {};
        m_view = makeView(m_told);
        openPath(u"/plain"_s);
    }

    void nobodyIsCalledBeforeTheClick()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        QSignalSpy called(&other, &QTcpServer::newConnection);
        const QByteArray address = "http://127.0.0.1:" + QByteArray::number(other.serverPort());
        m_site.addPage(u"/hints"_s,
                       "<link rel=preconnect href='" + address
                           + "'><link rel=dns-prefetch href='//prefetch.example'>"
                             "<link rel=prerender href='"
                           + address + "/'><a href='" + address
                           + "/'>x</a>"
                             "<script>setTimeout(()=>fetch('/over'),2000)</script>");
        openPath(u"/hints"_s);
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked(u"/over"_s), Patience);
        QCOMPARE(called.size(), 0);
    }

    void linksTellNobodyThatTheyWereFollowed()
    {
        m_site.addPage(u"/audit"_s, "<a href='/plain' ping='/pinged' style='position:fixed;inset:0'>x</a>");
        openPath(u"/audit"_s);
        // A click while the page is on its way begins it anew.
        QVERIFY(clickUntil([this] { return m_told.address() == m_site.url(u"/plain"_s); }, 5000));
        QTRY_COMPARE_WITH_TIMEOUT(m_told.progress, 100, Patience);
        QVERIFY(!wasAsked(u"/pinged"_s));
    }

    // G-W1 and G-W5

    void nothingAPageKeepsOutlivesTheView()
    {
        m_site.addPage(u"/keep"_s,
                       "<script>(async()=>{document.cookie='a=b;max-age=99999';localStorage.a='b';sessionStorage.a='b';"
                       "await new Promise(r=>{const q=indexedDB.open('d',1);q.onupgradeneeded=()=>"
                       "q.result.createObjectStore('s');q.onsuccess=r;q.onerror=r});"
                       "try{await(await caches.open('c')).put('/x',new Response('y'))}catch(e){}"
                       "fetch('/kept')})()</script>");
        m_site.addPage(u"/look"_s,
                       "<script>(async()=>{const d=await indexedDB.databases();const c=await caches.keys();"
                       "fetch('/left?'+[document.cookie,localStorage.a||'',sessionStorage.a||'',d.length,c.length])})()"
                       "</script>");
        openPath(u"/keep"_s);
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked(u"/kept"_s), Patience);
        delete m_view;
        QCOMPARE(filesBelow(m_home).join(u'\n'), QString());
        m_told = {};
        m_view = makeView(m_told);
        openPath(u"/look"_s);
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked(u"/left?,,,0,0"_s), Patience);
    }

    void addressesAndWordsOfPagesAreNotLogged()
    {
        m_site.addPage(u"/talk"_s,
                       "<script>console.log('hush1');console.error('hush2');setTimeout(()=>{fetch('/spoke');"
                       "throw 'hush3'},0)</script>");
        m_site.addAnswer(u"/broken"_s, "HTTP/1.1 302 Found\r\nLocation: http://evil.example/hush4\r\n");
        openPath(u"/talk"_s);
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked(u"/spoke"_s), Patience);
        m_view->open({.url = m_site.url(u"/broken?code=hush5"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(m_told.hasRefused(ConsentRefusal::Navigation, u"evil.example"_s), Patience);
        QCOMPARE(logged.filter(u"hush"_s), QStringList());
    }

    void nothingIsLeftInTheHome()
    {
        dropWindow();
        m_loader.reset();
        QCOMPARE(filesBelow(m_home).join(u'\n'), QString());
    }
};

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(name, home.path().toLocal8Bit());
    QApplication app(argc, argv);
    TestWebFence test(home.path());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_webfence.moc"

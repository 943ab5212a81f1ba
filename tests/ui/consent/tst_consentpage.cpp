// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consentpage.h"

#include "app/net/proxylogin.h"
#include "tests/support/heldclock.h"
#include "tests/ui/consent/fakeembeddedbrowser.h"
#include "ui/consent/addressline.h"
#include "ui/consent/browserlauncher.h"
#include "ui/consent/proxydialog.h"
#include "ui/proxyprompt.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestConsentPage : public QObject
{
    Q_OBJECT

private:
    const QUrl m_url{u"https://api.cloudsponge.com/auth/yahoo?id=1"_s};
    Test::HeldClock m_clock;
    std::unique_ptr<Test::FakeEmbeddedBrowser> m_browser;
    QList<QUrl> m_opened;
    bool m_browserOpens = true;
    std::unique_ptr<BrowserLauncher> m_launcher;
    std::unique_ptr<ProxyLogin> m_proxyLogin;
    std::unique_ptr<ConsentPage> m_page;

    [[nodiscard]] static const AddressSource &source(QStringView code) { return *findAddressSource(code); }
    void begin(QStringView code)
    {
        m_page->begin(source(code), m_url);
        m_page->resize(900, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    template<typename Widget>
    [[nodiscard]] Widget *part(QLatin1StringView name) const
    {
        auto *widget = m_page->findChild<Widget *>(name);
        Q_ASSERT(widget);
        return widget;
    }
    [[nodiscard]] QPushButton *button(QLatin1StringView name) const { return part<QPushButton>(name); }
    [[nodiscard]] QString text(QLatin1StringView name) const { return part<PlainLabel>(name)->text(); }
    /// All that a person reads on the page now.
    [[nodiscard]] QString everything() const
    {
        QStringList texts;
        for (const auto *label : m_page->findChildren<PlainLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u'\n');
    }

private slots:
    void init()
    {
        m_browser = std::make_unique<Test::FakeEmbeddedBrowser>();
        m_opened.clear();
        m_browserOpens = true;
        m_launcher = std::make_unique<BrowserLauncher>([this](const QUrl &url) {
            m_opened << url;
            return m_browserOpens;
        });
        m_proxyLogin = std::make_unique<ProxyLogin>();
        m_page = std::make_unique<ConsentPage>(*m_browser, *m_launcher, *m_proxyLogin, m_clock);
    }
    void cleanup()
    {
        m_page.reset();
        m_proxyLogin.reset();
        QVERIFY(!m_browser->view);
    }

    void pageOpensInTheWindow()
    {
        begin(u"yahoo");
        QVERIFY(m_browser->view->isVisible());
        QCOMPARE(m_browser->view->asked, QStringList{"open "_L1 + m_url.toString()});
        QVERIFY(part<QWidget>("consentAddress"_L1)->isVisible());
        QVERIFY(text("consentState"_L1).contains("Yahoo"_L1));
        QVERIFY(button("consentOpenInBrowser"_L1)->isVisible());
        QVERIFY(button("consentCopyLink"_L1)->isVisible());
        QVERIFY(button("consentUsePhone"_L1)->isVisible());
        QVERIFY(!button("consentShowHere"_L1)->isVisible());
        QVERIFY(m_opened.isEmpty());
    }

    void nothingIsLoadedBeforeItIsAskedFor()
    {
        QCOMPARE(m_browser->loads, 0);
        m_page->prepare();
        QCOMPARE(m_browser->loads, 1);
        QCOMPARE(m_browser->created, 0);
    }

    void nothingIsLoadedWhenNotOffered()
    {
        m_browser->state = EmbeddedView::RunningAsRoot;
        m_page->prepare();
        begin(u"yahoo");
        QCOMPARE(m_browser->loads, 0);
    }

    void ownBrowserIsPreselectedWithAReason_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<EmbeddedView>("state");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("canShowHere");
        using enum EmbeddedView;
        QTest::newRow("gmail") << u"gmail"_s << Offered << u"Gmail does not let people sign in"_s << true;
        QTest::newRow("not-installed") << u"yahoo"_s << NotInstalled << u"contact-ferry-webengine"_s << false;
        QTest::newRow("root") << u"yahoo"_s << RunningAsRoot << u"as root"_s << false;
        QTest::newRow("no-sandbox") << u"yahoo"_s << NoSandbox << u"sandbox"_s << false;
        QTest::newRow("switched-off") << u"yahoo"_s << SwitchedOff << u"On this computer"_s << false;
        QTest::newRow("broken") << u"yahoo"_s << Broken << u"could not be started"_s << false;
        QTest::newRow("gmail-not-installed") << u"gmail"_s << NotInstalled << u"contact-ferry-webengine"_s << false;
    }
    void ownBrowserIsPreselectedWithAReason()
    {
        QFETCH(QString, code);
        QFETCH(EmbeddedView, state);
        QFETCH(QString, reason);
        QFETCH(bool, canShowHere);
        m_browser->state = state;
        begin(code);
        QVERIFY(!m_browser->view);
        QVERIFY2(everything().contains(reason), qPrintable(everything()));
        QVERIFY(button("consentPanelOpen"_L1)->isVisible());
        QCOMPARE(button("consentShowHere"_L1)->isVisible(), canShowHere);
        QVERIFY(!part<QWidget>("consentAddress"_L1)->isVisible());
        QVERIFY(m_opened.isEmpty());
    }

    void refusingSourceCanStillBeTriedHere()
    {
        begin(u"gmail");
        button("consentShowHere"_L1)->click();
        QVERIFY(m_browser->view && m_browser->view->isVisible());
    }

    void browserOpensOnAClick()
    {
        begin(u"gmail");
        button("consentPanelOpen"_L1)->click();
        QCOMPARE(m_opened, QList{m_url});
        QVERIFY(everything().contains("is open in your browser"_L1));
    }

    void everyWayTakenIsSaid()
    {
        QList<SignInWay> ways;
        connect(m_page.get(), &ConsentPage::wayBegun, this, [&ways](SignInWay way) { ways << way; });
        begin(u"yahoo");
        using enum SignInWay;
        QCOMPARE(ways, QList{EmbeddedBrowser});
        button("consentUsePhone"_L1)->click();
        QCOMPARE(ways, (QList{EmbeddedBrowser, Link}));
        m_browserOpens = false;
        button("consentOpenInBrowser"_L1)->click();
        QCOMPARE(ways.size(), 2); // nothing was opened
        m_browserOpens = true;
        button("consentPanelOpen"_L1)->click();
        QCOMPARE(ways.constLast(), OwnBrowser);
        button("consentCopyLink"_L1)->click();
        QCOMPARE(ways.constLast(), Link);
    }

    void missingBrowserIsTold()
    {
        m_browserOpens = false;
        begin(u"yahoo");
        button("consentOpenInBrowser"_L1)->click();
        QVERIFY(everything().contains("could not be opened"_L1));
    }

    void browserIsNeverGivenAnythingButPages()
    {
        for (const QString &url :
             {u"file:///etc/passwd"_s, u"http://evil.example/"_s, u"javascript:1"_s, u"mailto:a@b.example"_s}) {
            m_page->begin(source(u"gmail"), QUrl(url));
            button("consentPanelOpen"_L1)->click();
        }
        QVERIFY(m_opened.isEmpty());
    }

    void viewSurvivesALookAtTheOtherWays()
    {
        begin(u"yahoo");
        const QPointer<Test::FakeConsentView> view = m_browser->view;
        button("consentUsePhone"_L1)->click();
        QVERIFY(part<QWidget>("consentQrCode"_L1)->isVisible());
        QVERIFY(!view->isVisible());
        button("consentUsePhone"_L1)->click();
        QVERIFY(view->isVisible());
        button("consentOpenInBrowser"_L1)->click();
        QVERIFY(!view->isVisible());
        button("consentShowHere"_L1)->click();
        QVERIFY(view->isVisible());
        QCOMPARE(m_browser->created, 1);
    }

    void phoneGetsTheLinkAsText()
    {
        begin(u"gmail");
        button("consentUsePhone"_L1)->click();
        QCOMPARE(part<QPlainTextEdit>("consentLink"_L1)->toPlainText(), m_url.toString());
    }

    void linkIsCopied()
    {
        begin(u"gmail");
        button("consentCopyLink"_L1)->click();
        QCOMPARE(QApplication::clipboard()->text(), m_url.toString(QUrl::FullyEncoded));
        QVERIFY(text("consentNotice"_L1).contains("copied"_L1));
    }

    void barFollowsThePage()
    {
        begin(u"yahoo");
        auto *back = part<QToolButton>("consentBack"_L1);
        QVERIFY(!back->isEnabled());
        m_browser->view->say(&ConsentViewListener::canGoBackChanged, true);
        m_browser->view->say(&ConsentViewListener::addressChanged, QUrl(u"https://login.yahoo.com/"_s), true);
        QCOMPARE(part<AddressLine>("consentAddress"_L1)->address(), QUrl(u"https://login.yahoo.com/"_s));
        back->click();
        part<QToolButton>("consentReload"_L1)->click();
        QCOMPARE(m_browser->view->asked.sliced(1), (QStringList{u"back"_s, u"reload"_s}));
    }

    void loadingIsTold()
    {
        begin(u"yahoo");
        m_browser->view->say(&ConsentViewListener::loadProgress, 10);
        QVERIFY(text("consentState"_L1).startsWith("Loading"_L1));
        m_browser->view->say(&ConsentViewListener::loadProgress, 100);
        QVERIFY(text("consentState"_L1).startsWith("Waiting"_L1));
    }

    void closedPageForgetsAndSaysSo()
    {
        begin(u"yahoo");
        const QPointer<Test::FakeConsentView> view = m_browser->view;
        QSignalSpy closed(m_page.get(), &ConsentPage::viewClosed);
        view->say(&ConsentViewListener::closed);
        QCOMPARE(closed.size(), 1);
        QTRY_VERIFY(!view);
        QVERIFY(everything().contains("has closed"_L1));
        QVERIFY(!button("consentShowHere"_L1)->isVisible());
    }

    void lastPageEndsTheView()
    {
        const QUrl end(u"https://contacts.example/done"_s);
        m_page->begin(source(u"yahoo"), m_url, ConsentPage::FirstWay::BestForSource, end);
        m_page->show();
        const QPointer<Test::FakeConsentView> view = m_browser->view;
        QCOMPARE(view->target.end, end);
        QSignalSpy closed(m_page.get(), &ConsentPage::viewClosed);
        view->say(&ConsentViewListener::reachedEnd, end);
        QCOMPARE(closed.size(), 1);
        QTRY_VERIFY(!view);
        QVERIFY(everything().contains("last page of Yahoo"_L1));
    }

    void pageMayEndItAllWhileTheViewSpeaks()
    {
        begin(u"yahoo");
        connect(m_page.get(), &ConsentPage::viewClosed, m_page.get(), &ConsentPage::end);
        m_browser->view->say(&ConsentViewListener::closed);
        QTRY_VERIFY(!m_browser->view);
    }

    void failedViewOffersTheBrowser()
    {
        begin(u"yahoo");
        QTest::ignoreMessage(QtWarningMsg, "Consent view: gone");
        m_browser->view->say(&ConsentViewListener::failed, ConsentFault::NotLoaded, u"gone"_s);
        QTRY_VERIFY(!m_browser->view);
        QVERIFY(everything().contains("could not be shown here"_L1));
        button("consentShowHere"_L1)->click();
        QVERIFY(m_browser->view);
        QCOMPARE(m_browser->created, 2);
    }

    void deadRendererLeavesAllWaysOpen()
    {
        begin(u"yahoo");
        QTest::ignoreMessage(QtWarningMsg, "Consent view: killed");
        m_browser->view->say(&ConsentViewListener::failed, ConsentFault::RendererEnded, u"killed"_s);
        QVERIFY2(everything().contains("The import goes on"_L1), qPrintable(everything()));
        for (const QLatin1StringView name :
             {"consentPanelOpen"_L1, "consentCopyLink"_L1, "consentUsePhone"_L1, "consentShowHere"_L1})
            QVERIFY(button(name)->isVisible());
        QVERIFY(text("consentState"_L1).startsWith("Waiting"_L1));
    }

    void engineWithoutItsSandboxIsNotOfferedAgain()
    {
        begin(u"yahoo");
        QTest::ignoreMessage(QtWarningMsg, "Consent view: open");
        m_browser->view->say(&ConsentViewListener::failed, ConsentFault::NoSandbox, u"open"_s);
        QVERIFY2(everything().contains("does not let an embedded browser have a sandbox"_L1), qPrintable(everything()));
        QVERIFY(button("consentPanelOpen"_L1)->isVisible());
        QVERIFY(!button("consentShowHere"_L1)->isVisible());
        begin(u"yahoo");
        QCOMPARE(m_browser->created, 1);
    }

    void hungPageIsToldAndReloadBeginsAnew()
    {
        begin(u"yahoo");
        m_browser->view->say(&ConsentViewListener::respondingChanged, false);
        QVERIFY(text("consentNotice"_L1).contains("does not respond"_L1));
        m_browser->view->say(&ConsentViewListener::respondingChanged, true);
        QVERIFY(text("consentNotice"_L1).isEmpty());
        m_browser->view->say(&ConsentViewListener::respondingChanged, false);
        const QPointer<Test::FakeConsentView> hung = m_browser->view;
        part<QToolButton>("consentReload"_L1)->click();
        QTRY_VERIFY(!hung);
        QCOMPARE(m_browser->created, 2);
        QCOMPARE(m_browser->view->asked, QStringList{"open "_L1 + m_url.toString()});
        QVERIFY(m_browser->view->isVisible());
        QVERIFY(text("consentNotice"_L1).isEmpty());
    }

    void zoomHasItsUsualKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("asked");
        QTest::newRow("plus") << int(Qt::Key_Plus) << u"zoom 1"_s;
        QTest::newRow("equal") << int(Qt::Key_Equal) << u"zoom 1"_s;
        QTest::newRow("minus") << int(Qt::Key_Minus) << u"zoom -1"_s;
        QTest::newRow("zero") << int(Qt::Key_0) << u"zoom 0"_s;
    }
    void zoomHasItsUsualKeys()
    {
        QFETCH(int, key);
        QFETCH(QString, asked);
        begin(u"yahoo");
        QTest::keyClick(m_browser->view, static_cast<Qt::Key>(key), Qt::ControlModifier);
        QCOMPARE(m_browser->view->asked.value(1), asked);
    }

    void zoomIsTold()
    {
        begin(u"yahoo");
        m_browser->view->say(&ConsentViewListener::zoomChanged, 125);
        QVERIFY(text("consentNotice"_L1).contains("125%"_L1));
    }

    void onlyAFileSourceTakesFiles()
    {
        begin(u"yahoo");
        QVERIFY(!m_browser->view->target.takesFile);
        begin(u"csv");
        QVERIFY(m_browser->view->target.takesFile);
    }

    void chosenFileIsHandedOver()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        begin(u"csv");
        m_browser->view->say(&ConsentViewListener::fileWanted, QStringList{u"*.csv"_s, u"*.vcf"_s});
        auto *dialog = part<QFileDialog>("consentFileDialog"_L1);
        QVERIFY(dialog->windowTitle().contains("CSV or vCard file"_L1));
        QVERIFY(dialog->nameFilters().first().endsWith("(*.csv *.vcf)"_L1));
        dialog->selectFile(file.fileName());
        QMetaObject::invokeMethod(dialog, "accept");
        QCOMPARE(m_browser->view->asked.last(), "file "_L1 + file.fileName());
        m_browser->view->say(&ConsentViewListener::fileWaiting);
        QVERIFY(text("consentNotice"_L1).contains("once more"_L1));
    }

    void fileDialogGoesWithTheView()
    {
        begin(u"csv");
        m_browser->view->say(&ConsentViewListener::fileWanted, QStringList());
        const QPointer<QFileDialog> dialog = part<QFileDialog>("consentFileDialog"_L1);
        m_page->end();
        QTRY_VERIFY(!dialog);
    }

    void smallWindowBelongsToThePage()
    {
        begin(u"yahoo");
        QVERIFY(button("consentMore"_L1)->isHidden());
        // What a screen of 1280 x 800 leaves it at twice the size.
        m_page->resize(624, 276);
        QTRY_VERIFY(button("consentMore"_L1)->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const int view = m_browser->view->height();
        QVERIFY2(view * 10 >= m_page->height() * 6, qPrintable(u"%1 of %2"_s.arg(view).arg(m_page->height())));
        QVERIFY(!button("consentOpenInBrowser"_L1)->isVisible());
        QVERIFY(button("consentCancel"_L1)->isVisible());
        QVERIFY(text("consentState"_L1).contains("Yahoo"_L1));

        QMenu *menu = button("consentMore"_L1)->menu();
        emit menu->aboutToShow();
        QStringList ways;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                ways << action->text();
        }
        QCOMPARE(ways,
                 (QStringList{u"Open in my browser"_s, u"Copy link"_s, u"Use my phone"_s, u"Back to the sources"_s}));
        menu->actions().at(1)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), m_url.toString());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), button("consentMore"_L1));

        m_page->resize(900, 600);
        QTRY_VERIFY(button("consentOpenInBrowser"_L1)->isVisible());
        QVERIFY(button("consentMore"_L1)->isHidden());
    }

    void proxyIsNamedAndAskedForOnce()
    {
        new ProxyPrompt(*m_proxyLogin, m_page.get());
        begin(u"yahoo");
        m_browser->view->say(&ConsentViewListener::proxyAsks, u"proxy.example"_s, false);
        const QPointer<ProxyDialog> dialog = m_page->findChild<ProxyDialog *>();
        QVERIFY(dialog->findChild<PlainLabel *>("proxyWhat"_L1)->text().contains("proxy.example"_L1));
        auto *password = dialog->findChild<QLineEdit *>("proxyPassword"_L1);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        dialog->findChild<QLineEdit *>("proxyUser"_L1)->setText(u"ann"_s);
        password->setText(u"geheim"_s);
        dialog->accept();
        QTRY_COMPARE(m_browser->view->asked.last(), u"proxy ann geheim"_s);
        QTRY_VERIFY(!dialog);

        // The next view is told without a question, and so are our own requests.
        m_page->begin(source(u"yahoo"), m_url);
        m_browser->view->say(&ConsentViewListener::proxyAsks, u"proxy.example"_s, false);
        QTRY_COMPARE(m_browser->view->asked.last(), u"proxy ann geheim"_s);
        QVERIFY(!m_page->findChild<ProxyDialog *>());
        QCOMPARE(m_proxyLogin->of(u"proxy.example"_s).password, u"geheim"_s);

        m_browser->view->say(&ConsentViewListener::proxyAsks, u"proxy.example"_s, true);
        QVERIFY(m_page->findChild<PlainLabel *>("proxyWhat"_L1)->text().contains("refused"_L1));
    }

    void proxyQuestionGoesWithTheView()
    {
        new ProxyPrompt(*m_proxyLogin, m_page.get());
        begin(u"yahoo");
        m_browser->view->say(&ConsentViewListener::proxyAsks, u"proxy.example"_s, false);
        const QPointer<ProxyDialog> dialog = m_page->findChild<ProxyDialog *>();
        QVERIFY(dialog);
        m_page->end();
        QTRY_VERIFY(!dialog);
    }

    void whoLeavesTheProxyDialogIsOfferedAnotherWay()
    {
        new ProxyPrompt(*m_proxyLogin, m_page.get());
        begin(u"yahoo");
        m_browser->view->say(&ConsentViewListener::proxyAsks, u"proxy.example"_s, false);
        QTest::ignoreMessage(QtWarningMsg, "Consent view: no name for the proxy");
        m_page->findChild<ProxyDialog *>()->reject();
        QTRY_VERIFY(everything().contains("could not be shown here"_L1));
        QTRY_VERIFY(!m_browser->view);
        // Whoever wants the page here after all, is asked again.
        button("consentShowHere"_L1)->click();
        m_browser->view->say(&ConsentViewListener::proxyAsks, u"proxy.example"_s, false);
        QTRY_VERIFY(m_page->findChild<ProxyDialog *>());
    }

    void everyRefusalIsTold_data()
    {
        QTest::addColumn<ConsentRefusal>("what");
        QTest::addColumn<QString>("told");
        using enum ConsentRefusal;
        QTest::newRow("navigation") << Navigation << u"evil.example"_s;
        QTest::newRow("certificate") << Certificate << u"evil.example"_s;
        QTest::newRow("download") << Download << u"save a file"_s;
        QTest::newRow("picker") << FilePicker << u"asks for a file"_s;
        QTest::newRow("window") << Window << u"open a window"_s;
        QTest::newRow("sign-in") << SignIn << u"evil.example"_s;
        QTest::newRow("client-certificate") << ClientCertificate << u"evil.example"_s;
        QTest::newRow("permission") << Permission << u"something of this computer"_s;
        QTest::newRow("print") << Print << u"print"_s;
    }
    void everyRefusalIsTold()
    {
        QFETCH(ConsentRefusal, what);
        QFETCH(QString, told);
        begin(u"yahoo");
        m_browser->view->say(&ConsentViewListener::refused, what, u"evil.example"_s);
        QVERIFY(text("consentNotice"_L1).contains(told));
        QVERIFY(part<QWidget>("consentNotice"_L1)->isVisible());
    }

    void whatThePageSaysIsPlainText()
    {
        begin(u"yahoo");
        m_browser->view->say(&ConsentViewListener::pageSaid, u"evil.example"_s, u"<b>wrong</b> password"_s);
        QCOMPARE(text("consentNotice"_L1), u"“evil.example” says: <b>wrong</b> password"_s);
        m_browser->view->say(&ConsentViewListener::pageAsked, u"evil.example"_s, u"100 %1 sure?"_s);
        QVERIFY(text("consentNotice"_L1).startsWith(u"“evil.example” asked “100 %1 sure?”"_s));
    }

    void engineWithoutSandboxOrFixesIsTold_data()
    {
        QTest::addColumn<EmbeddedView>("state");
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("sandboxTold");
        QTest::addColumn<bool>("ageTold");
        QTest::newRow("good") << EmbeddedView::Offered << u"146.0.1.1"_s << false << false;
        QTest::newRow("old") << EmbeddedView::Offered << u"108.0.5359.94"_s << false << true;
        QTest::newRow("open") << EmbeddedView::OfferedWithoutSandbox << u"146.0.1.1"_s << true << false;
        QTest::newRow("both") << EmbeddedView::OfferedWithoutSandbox << u"108.0.5359.94"_s << true << true;
    }
    void engineWithoutSandboxOrFixesIsTold()
    {
        QFETCH(EmbeddedView, state);
        QFETCH(QString, version);
        QFETCH(bool, sandboxTold);
        QFETCH(bool, ageTold);
        m_browser->state = state;
        m_browser->version = version;
        begin(u"yahoo");
        QCOMPARE(everything().contains("sandbox"_L1), sandboxTold);
        QCOMPARE(everything().contains("more than a year"_L1), ageTold);
    }

    void cancelIsAButtonAndAKey()
    {
        begin(u"gmail");
        QSignalSpy cancelled(m_page.get(), &ConsentPage::cancelled);
        button("consentCancel"_L1)->click();
        QTest::keyClick(button("consentPanelOpen"_L1), Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 2);
    }

    void sourcesAreAButton()
    {
        begin(u"yahoo");
        QSignalSpy wanted(m_page.get(), &ConsentPage::sourcesWanted);
        QVERIFY(button("consentSources"_L1)->toolTip().contains("Cancels"_L1));
        button("consentSources"_L1)->click();
        QCOMPARE(wanted.size(), 1);
    }

    void endForgets()
    {
        begin(u"yahoo");
        const QPointer<Test::FakeConsentView> view = m_browser->view;
        m_page->end();
        QTRY_VERIFY(!view);
        QVERIFY(part<QPlainTextEdit>("consentLink"_L1)->toPlainText().isEmpty());
        begin(u"yahoo");
        QCOMPARE(m_browser->created, 2);
    }

    void f6GoesRoundThePanes()
    {
        begin(u"yahoo");
        QTRY_COMPARE(QApplication::focusWidget(), m_browser->view);
        QTest::keyClick(m_browser->view, Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), button("consentOpenInBrowser"_L1));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), part<QWidget>("consentAddress"_L1));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), m_browser->view);
        QTest::keyClick(m_browser->view, Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), part<QWidget>("consentAddress"_L1));
    }

    void tabReachesEveryControlInReadingOrder()
    {
        begin(u"yahoo");
        m_browser->view->say(&ConsentViewListener::canGoBackChanged, true);
        part<QWidget>("consentBack"_L1)->setFocus();
        QStringList names;
        for (int i = 0; i < 9; ++i) {
            names << QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(names,
                 (QStringList{u"consentBack"_s, u"consentReload"_s, u"consentAddress"_s, u"consentView"_s,
                              u"consentOpenInBrowser"_s, u"consentCopyLink"_s, u"consentUsePhone"_s,
                              u"consentSources"_s, u"consentCancel"_s}));
    }

    void everythingThatTakesFocusHasAName()
    {
        begin(u"yahoo");
        for (const auto *widget : m_page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget == m_browser->view)
                continue;
            const auto *abstractButton = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (abstractButton && !abstractButton->text().isEmpty()),
                     qPrintable(widget->objectName() + QLatin1StringView(widget->metaObject()->className())));
        }
    }
};

QTEST_MAIN(TestConsentPage)
#include "tst_consentpage.moc"

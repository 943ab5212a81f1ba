// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/net/proxylogin.h"
#include "models/items/sourcelistmodel.h"
#include "tests/ui/consent/fakeembeddedbrowser.h"
#include "tests/ui/scriptedsession.h"
#include "ui/consent/browserlauncher.h"
#include "ui/pages/failurepage.h"
#include "ui/pages/importjourney.h"
#include "ui/pages/sourcepage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/steptrail.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using Page = ImportJourney::Page;

class TestImportJourney : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_sources = std::make_unique<SourceListModel>();
        m_session = std::make_unique<Test::ScriptedSession>();
        m_journey = std::make_unique<ImportJourney>(*m_sources, m_browser, m_launcher, m_proxyLogin, m_clock);
        m_pages = std::make_unique<QSignalSpy>(m_journey.get(), &ImportJourney::pageChanged);
        m_left = std::make_unique<QSignalSpy>(m_journey.get(), &ImportJourney::leaveRequested);
        m_journey->show();
    }
    void cleanup() { m_journey.reset(); }

    void eachPhaseHasItsPage()
    {
        m_journey->chooseSource(true);
        m_journey->showConnecting({.service = u"yahoo"_s});
        m_journey->follow(*m_session);
        m_session->start({.service = u"yahoo"_s});
        m_session->go(ImportPhase::AwaitingConsent);
        m_session->go(ImportPhase::AwaitingConsent); // every second again
        m_session->go(ImportPhase::Gathering);
        m_session->bring(Test::people(2), 4);
        m_session->end(ImportPhase::Done);
        QCOMPARE(pages(), (QList{Page::Source, Page::Connecting, Page::Consent, Page::Gathering}));
        QVERIFY(m_left->isEmpty());
    }

    void theConsentPageMayBeSkipped()
    {
        m_journey->showConnecting({.service = u"yahoo"_s});
        m_journey->follow(*m_session);
        m_session->start({.service = u"yahoo"_s});
        m_session->go(ImportPhase::Gathering);
        QCOMPARE(pages(), (QList{Page::Connecting, Page::Gathering}));
        QVERIFY(!m_browser.view);
    }

    void theBrowserForgetsWhenConsentIsOver_data()
    {
        QTest::addColumn<ImportPhase>("next");
        QTest::newRow("given") << ImportPhase::Gathering;
        QTest::newRow("failed") << ImportPhase::Failed;
        QTest::newRow("cancelled") << ImportPhase::Cancelled;
        QTest::newRow("at once done") << ImportPhase::Done;
    }
    void theBrowserForgetsWhenConsentIsOver()
    {
        QFETCH(const ImportPhase, next);
        m_journey->chooseSource(true);
        m_journey->follow(*m_session);
        m_session->start({.service = u"yahoo"_s});
        m_session->go(ImportPhase::AwaitingConsent);
        QVERIFY(m_browser.view);
        if (isOver(next))
            m_session->end(next, Error{.code = Error::Code::Gone});
        else
            m_session->go(next);
        QTRY_VERIFY(!m_browser.view);
    }

    void anEndIsToldAsWhatItIs_data()
    {
        QTest::addColumn<ImportPhase>("phase");
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<int>("arrived");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("failed") << ImportPhase::Failed << Error::Code::Network << 0 << true;
        QTest::newRow("failed, some arrived") << ImportPhase::Failed << Error::Code::Gone << 3 << true;
        QTest::newRow("cancelled here") << ImportPhase::Cancelled << Error::Code::Aborted << 0 << false;
        QTest::newRow("cancelled here, some arrived") << ImportPhase::Cancelled << Error::Code::Aborted << 3 << true;
        QTest::newRow("cancelled there") << ImportPhase::Cancelled << Error::Code::Service << 0 << true;
    }
    void anEndIsToldAsWhatItIs()
    {
        QFETCH(const ImportPhase, phase);
        QFETCH(const Error::Code, code);
        QFETCH(const int, arrived);
        QFETCH(const bool, isTold);
        m_journey->follow(*m_session);
        m_session->start({.service = u"yahoo"_s});
        if (arrived > 0)
            m_session->bring(Test::people(arrived), 10);
        m_session->end(phase, Error{.code = code, .serviceCode = 514});
        QCOMPARE(m_journey->page() == Page::Failure, isTold);
        QCOMPARE(m_left->size(), isTold ? 0 : 1);
    }

    void whatArrivedIsToldAgainstWhatThereIs()
    {
        m_journey->follow(*m_session);
        m_session->start({.service = u"yahoo"_s});
        m_session->bring(Test::people(3), 2340);
        m_session->end(ImportPhase::Failed, Error{.code = Error::Code::Gone});
        const QString meaning = failure().findChild<PlainLabel *>(u"meaning"_s)->text();
        const QString title = failure().findChild<PlainLabel *>(u"title"_s)->text();
        const QString all = title + u' ' + meaning;
        QVERIFY2(all.contains(u"3"_s) && all.contains(QLocale().toString(2340)), qPrintable(all));
    }

    void aFailureBeforeThereWasASessionHasItsPage()
    {
        m_journey->showConnecting({.service = u"yahoo"_s});
        m_journey->showFailure(Error{.code = Error::Code::NotConfigured}, u"Yahoo"_s);
        QCOMPARE(m_journey->page(), Page::Failure);
        QSignalSpy preferences(m_journey.get(), &ImportJourney::preferencesRequested);
        emit failure().preferencesWanted();
        QCOMPARE(preferences.size(), 1);
    }

    void anotherWayIsTheOwnBrowser()
    {
        QSignalSpy retry(m_journey.get(), &ImportJourney::retryRequested);
        m_journey->follow(*m_session);
        m_session->start({.service = u"yahoo"_s});
        m_session->end(ImportPhase::Failed, Error{.code = Error::Code::Service, .serviceCode = 514});
        emit failure().anotherWayWanted();
        QCOMPARE(retry.size(), 1);
        auto second = std::make_unique<Test::ScriptedSession>();
        m_journey->follow(*second);
        second->start({.service = u"yahoo"_s});
        second->go(ImportPhase::AwaitingConsent);
        QVERIFY(!m_browser.view);
    }

    void onlyTheLastSessionIsHeard()
    {
        m_journey->follow(*m_session);
        m_session->start({.service = u"yahoo"_s});
        Test::ScriptedSession second;
        m_journey->follow(second);
        second.start({.service = u"gmail"_s});
        m_session->end(ImportPhase::Failed, Error{.code = Error::Code::Gone});
        QCOMPARE(m_journey->page(), Page::Connecting);
        m_journey->chooseSource(true);
        second.end(ImportPhase::Failed, Error{.code = Error::Code::Gone});
        QCOMPARE(m_journey->page(), Page::Source);
    }

    void stepsMakeWayForTheConsentPage()
    {
        const auto *steps = m_journey->findChild<StepTrail *>();
        m_journey->resize(624, 280);
        m_journey->follow(*m_session);
        m_session->start({.service = u"yahoo"_s});
        QVERIFY(steps->isVisible());
        m_session->go(ImportPhase::AwaitingConsent);
        QVERIFY(steps->isHidden());
        m_journey->resize(1000, 700);
        QTRY_VERIFY(steps->isVisible());
        m_journey->resize(624, 280);
        QTRY_VERIFY(steps->isHidden());
        m_session->go(ImportPhase::Gathering);
        QVERIFY(steps->isVisible());
    }

    void theSessionMayGoBeforeTheJourney()
    {
        m_journey->follow(*m_session);
        m_session->start({.service = u"yahoo"_s});
        m_session->go(ImportPhase::AwaitingConsent);
        m_session.reset();
        m_journey->chooseSource(true);
        QCOMPARE(m_journey->page(), Page::Source);
    }

private:
    [[nodiscard]] QList<Page> pages() const
    {
        QList<Page> shown;
        for (const QList<QVariant> &arguments : *m_pages)
            shown.append(arguments.front().value<Page>());
        return shown;
    }
    [[nodiscard]] FailurePage &failure() const { return *m_journey->findChild<FailurePage *>(); }

    SystemClock m_clock;
    Test::FakeEmbeddedBrowser m_browser;
    BrowserLauncher m_launcher{[](const QUrl &) { return true; }};
    ProxyLogin m_proxyLogin;
    std::unique_ptr<SourceListModel> m_sources;
    std::unique_ptr<Test::ScriptedSession> m_session;
    std::unique_ptr<ImportJourney> m_journey;
    std::unique_ptr<QSignalSpy> m_pages;
    std::unique_ptr<QSignalSpy> m_left;
};

QTEST_MAIN(TestImportJourney)
#include "tst_importjourney.moc"

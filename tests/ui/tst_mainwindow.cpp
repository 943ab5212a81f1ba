// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mainwindowkit.h"
#include "ui/pages/contactspage.h"
#include "ui/pages/failurepage.h"
#include "ui/pages/passwordpage.h"
#include "ui/pages/resumepage.h"
#include "ui/pages/sourcepage.h"
#include "ui/widgets/activitybar.h"
#include "ui/widgets/importlist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/troubleline.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyLibraryShowsTheWelcomePage();
    void theJourneyGoesFromSourceToContacts();
    void titleAndStatusSayHowManyCameFromWhom();
    void aFailureKeepsWhatArrivedAndOffersAnotherTry();
    void aCancellationIsNoFailure_data();
    void aCancellationIsNoFailure();
    void cancellingGoesBackToTheContactsShownBefore();
    void leftOutEntriesAreTold();
    void withoutAKeyThePreferencesAreOffered();
    void keptImportsAreListedAndOpened();
    void theServiceIsToldWhatTheSettingsSay();
    void aSourceWithoutAConsentPageAsksForAPassword();
    void anInterruptedImportIsOffered();
    void puttingItOffShowsWhatIsKept();
    void aLostConnectionIsTold();
    void findGoesToTheSearchLine();
    void escapeGoesBack();
    void itFitsASmallScreen();
    void deletingIsNotTheDefault();
    void exportingTellsWhereTheFileIs();
    void theWindowMayGoAtAnyTime_data();
    void theWindowMayGoAtAnyTime();

private:
    [[nodiscard]] qint64 keepImport(const QList<Contact> &contacts);
    [[nodiscard]] qint64 interruptImport(const QList<Contact> &contacts, StoredImport::Phase phase);
    [[nodiscard]] QStringList pages() const;

    std::unique_ptr<Test::MainWindowKit> m_kit;
    std::unique_ptr<QSignalSpy> m_pages;
};

void MainWindowTest::init()
{
    m_kit = std::make_unique<Test::MainWindowKit>();
    m_pages = std::make_unique<QSignalSpy>(m_kit->window.get(), &MainWindow::pageShown);
    m_kit->window->show();
}

void MainWindowTest::cleanup()
{
    m_kit.reset();
}

QStringList MainWindowTest::pages() const
{
    QStringList names;
    for (const QList<QVariant> &arguments : *m_pages)
        names.append(arguments.front().toString());
    return names;
}

qint64 MainWindowTest::keepImport(const QList<Contact> &contacts)
{
    QFuture<Result<qint64>> kept = m_kit->library.run([contacts](ContactLibrary &library) -> Result<qint64> {
        const Result<qint64> id = library.beginImport(
            {.serviceCode = u"yahoo"_s, .sourceName = u"Yahoo"_s, .startedAt = QDateTime::currentDateTimeUtc()});
        if (!id)
            return id;
        const Contact owner{.emails = {{.address = u"joe@example.com"_s}}};
        if (const auto page = library.appendPage(*id, {.contacts = contacts, .owner = owner}); !page)
            return fail(page.error());
        if (const auto end = library.finishImport(*id, StoredImport::State::Complete, QDateTime::currentDateTimeUtc());
            !end)
            return fail(end.error());
        return id;
    });
    kept.waitForFinished();
    return kept.result().value_or(0);
}

void MainWindowTest::anEmptyLibraryShowsTheWelcomePage()
{
    m_kit->window->openLibrary();
    QTRY_COMPARE(pages(), QStringList{u"welcome"_s});
    QVERIFY(!m_kit->window->findChild<ImportList *>()->isVisible());
    QVERIFY(!m_kit->window->findChild<QAction *>(u"export"_s)->isEnabled());
}

void MainWindowTest::theJourneyGoesFromSourceToContacts()
{
    m_kit->window->newImport();
    m_kit->window->startImport({.service = u"yahoo"_s});
    QVERIFY(m_kit->session);
    m_kit->session->go(ImportPhase::AwaitingConsent);
    QVERIFY(m_kit->browser.view);
    m_kit->session->go(ImportPhase::Gathering);
    QTRY_VERIFY(!m_kit->browser.view); // consent is given: the embedded browser forgets everything
    m_kit->session->bring(Test::people(3), 5);
    m_kit->session->bring(Test::people(2), 5);
    QSignalSpy over(m_kit->window.get(), &MainWindow::importFinished);
    m_kit->session->end(ImportPhase::Done);
    QCOMPARE(over.size(), 1);
    QCOMPARE(pages(), (QStringList{u"source"_s, u"connecting"_s, u"consent"_s, u"gathering"_s, u"contacts"_s}));
    QCOMPARE(m_kit->window->contacts().rowCount(), 5);
    QVERIFY(m_kit->window->findChild<QAction *>(u"export"_s)->isEnabled());
}

void MainWindowTest::titleAndStatusSayHowManyCameFromWhom()
{
    m_kit->window->startImport({.service = u"yahoo"_s});
    m_kit->session->bring(Test::people(4), 4);
    m_kit->session->end(ImportPhase::Done);
    const QString wanted = u"from Yahoo, joe@example.com"_s;
    QVERIFY2(m_kit->window->windowTitle().contains(wanted), qPrintable(m_kit->window->windowTitle()));
    QVERIFY(m_kit->window->windowTitle().startsWith(u'4'));
    QCOMPARE(m_kit->window->findChild<PlainLabel *>(u"counts"_s)->text(), m_kit->window->windowTitle());
}

void MainWindowTest::aFailureKeepsWhatArrivedAndOffersAnotherTry()
{
    m_kit->window->startImport({.service = u"yahoo"_s, .includeAddresses = false});
    m_kit->session->bring(Test::people(2), 10);
    m_kit->session->end(ImportPhase::Failed, Error{.code = Error::Code::Gone});
    QCOMPARE(pages().constLast(), u"failure"_s);
    QCOMPARE(m_kit->window->contacts().rowCount(), 2);

    auto *failure = m_kit->window->findChild<FailurePage *>();
    QVERIFY(failure->isVisible());
    emit failure->arrivedWanted();
    QCOMPARE(pages().constLast(), u"contacts"_s);

    emit failure->tryAgainWanted();
    QVERIFY(m_kit->session);
    QCOMPARE(m_kit->session->progress().phase, ImportPhase::Beginning);
    QCOMPARE(m_kit->session->progress().request, (ImportRequest{.service = u"yahoo"_s, .includeAddresses = false}));
}

void MainWindowTest::aCancellationIsNoFailure_data()
{
    QTest::addColumn<ImportPhase>("when");
    QTest::newRow("beginning") << ImportPhase::Beginning;
    QTest::newRow("consent") << ImportPhase::AwaitingConsent;
    QTest::newRow("gathering") << ImportPhase::Gathering;
}

void MainWindowTest::aCancellationIsNoFailure()
{
    QFETCH(ImportPhase, when);
    m_kit->window->newImport();
    m_kit->window->startImport({.service = u"yahoo"_s});
    m_kit->session->go(when);
    m_kit->session->cancel();
    QVERIFY(!pages().contains(u"failure"_s));
    QCOMPARE(pages().constLast(), u"source"_s);
    QTRY_VERIFY(!m_kit->browser.view);
}

void MainWindowTest::cancellingGoesBackToTheContactsShownBefore()
{
    QVERIFY(keepImport(Test::people(3)) > 0);
    m_kit->window->openLibrary();
    QTRY_COMPARE(m_kit->window->contacts().rowCount(), 3);
    m_kit->window->newImport();
    m_kit->window->startImport({.service = u"yahoo"_s});
    m_kit->session->go(ImportPhase::AwaitingConsent);
    m_kit->session->cancel();
    QCOMPARE(pages().constLast(), u"contacts"_s);
    QVERIFY(m_kit->window->windowTitle().startsWith(u'3'));
}

void MainWindowTest::leftOutEntriesAreTold()
{
    m_kit->window->startImport({.service = u"yahoo"_s});
    m_kit->session->bring(Test::people(1), 1);
    m_kit->session->leaveOut(3);
    m_kit->session->end(ImportPhase::Done);
    auto *messages = m_kit->window->findChild<MessageBar *>();
    QVERIFY(messages->isVisible());
    QVERIFY(messages->findChild<PlainLabel *>(u"messageText"_s)->text().contains(u'3'));
}

void MainWindowTest::withoutAKeyThePreferencesAreOffered()
{
    m_kit->refusal = Error{.code = Error::Code::NotConfigured};
    QSignalSpy wanted(m_kit->window.get(), &MainWindow::preferencesRequested);
    m_kit->window->newImport();
    m_kit->window->startImport({.service = u"yahoo"_s});
    QCOMPARE(pages().constLast(), u"failure"_s);
    emit m_kit->window->findChild<FailurePage *>()->preferencesWanted();
    QCOMPARE(wanted.size(), 1);
}

void MainWindowTest::keptImportsAreListedAndOpened()
{
    const qint64 older = keepImport(Test::people(3));
    const qint64 newer = keepImport(Test::people(7));
    QVERIFY(older > 0 && newer > older);
    m_kit->window->openLibrary();
    QTRY_COMPARE(m_kit->window->contacts().rowCount(), 7);
    auto *list = m_kit->window->findChild<ImportList *>();
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 2);
    list->setFocus();
    QTest::keySequence(m_kit->window.get(), QKeySequence::Find);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(m_kit->window->focusWidget()));
    list->setCurrentIndex(list->model()->index(1, 0));
    QTRY_COMPARE(m_kit->window->contacts().rowCount(), 3);
    QVERIFY(m_kit->window->windowTitle().startsWith(u'3'));
}

qint64 MainWindowTest::interruptImport(const QList<Contact> &contacts, StoredImport::Phase phase)
{
    QFuture<Result<qint64>> kept = m_kit->library.run([contacts, phase](ContactLibrary &library) -> Result<qint64> {
        const Result<qint64> id = library.beginImport(
            {.serviceCode = u"yahoo"_s, .sourceName = u"Yahoo"_s, .startedAt = QDateTime::currentDateTimeUtc()});
        if (!id)
            return id;
        if (const auto known = library.setRemote(*id, {.id = u"1126"_s}); !known)
            return fail(known.error());
        if (const auto there = library.setPhase(*id, phase); !there)
            return fail(there.error());
        if (!contacts.isEmpty()) {
            if (const auto page = library.appendPage(*id, {.contacts = contacts, .announcedTotal = 10}); !page)
                return fail(page.error());
        }
        return id;
    });
    kept.waitForFinished();
    return kept.result().value_or(0);
}

void MainWindowTest::theServiceIsToldWhatTheSettingsSay()
{
    const QUrl end(u"https://example.com/done"_s);
    m_kit->settings.setPersonal(&SettingLayer::userId, std::optional(u"joe"_s));
    m_kit->settings.setPersonal(&SettingLayer::redirectUrl, std::optional(end));
    m_kit->window->startImport({.service = u"yahoo"_s});
    QCOMPARE(m_kit->session->progress().request.userId, u"joe"_s);
    QCOMPARE(m_kit->session->progress().request.redirectUrl, end);
}

void MainWindowTest::aSourceWithoutAConsentPageAsksForAPassword()
{
    m_kit->window->newImport();
    auto *sources = m_kit->window->findChild<SourcePage *>();
    emit sources->chosen(*findAddressSource(u"icloud"), false);
    QCOMPARE(pages().constLast(), u"password"_s);
    QVERIFY(!m_kit->session);
    auto *page = m_kit->window->findChild<PasswordPage *>();
    emit page->cancelled();
    QCOMPARE(pages().constLast(), u"source"_s);
    emit sources->chosen(*findAddressSource(u"icloud"), false);
    emit page->entered(u"joe@example.com"_s, u"abcd-efgh"_s);
    QVERIFY(m_kit->session && m_kit->session->signIn);
    QCOMPARE(m_kit->session->signIn->username, u"joe@example.com"_s);
    QCOMPARE(m_kit->session->signIn->password, u"abcd-efgh"_s);
    QVERIFY(!m_kit->session->progress().request.includeAddresses);
    m_kit->session->end(ImportPhase::Failed, Error{.code = Error::Code::Service, .serviceCode = 263});
    QCOMPARE(pages().constLast(), u"failure"_s);
    // Nobody has the password any more, so another try asks for it.
    emit m_kit->window->findChild<FailurePage *>()->tryAgainWanted();
    QCOMPARE(pages().constLast(), u"password"_s);
    m_kit->window->startImport({.service = u"yahoo"_s});
    QVERIFY(!m_kit->session->signIn);
}

void MainWindowTest::anInterruptedImportIsOffered()
{
    QVERIFY(interruptImport({}, StoredImport::Phase::AwaitingConsent) > 0);
    QVERIFY(interruptImport(Test::people(4), StoredImport::Phase::Downloading) > 0);
    m_kit->window->openLibrary();
    QTRY_VERIFY2(pages() == QStringList{u"resume"_s}, qPrintable(pages().join(u" "_s)));
    auto *page = m_kit->window->findChild<ResumePage *>();
    const auto text = [page](const QString &name) { return page->findChild<PlainLabel *>(name)->text(); };
    const auto button = [page](const QString &name) { return page->findChild<QPushButton *>(name); };
    QVERIFY2(text(u"what"_s).contains(u"Yahoo"_s), qPrintable(text(u"what"_s)));
    QVERIFY2(text(u"arrived"_s).startsWith(u"4 of 10"_s), qPrintable(text(u"arrived"_s)));
    QVERIFY(button(u"giveUp"_s)->text().contains(u"Keep"_s));
    button(u"giveUp"_s)->click();
    // Then the other one, of which nothing had come.
    QTRY_VERIFY2(text(u"arrived"_s).startsWith(u"No contact"_s), qPrintable(text(u"arrived"_s)));
    QVERIFY(button(u"giveUp"_s)->text().contains(u"Forget"_s));
    QTRY_VERIFY(button(u"takeUp"_s)->isEnabled());
    button(u"takeUp"_s)->click();
    QVERIFY(m_kit->session && m_kit->session->progress().isResumed);
    QCOMPARE(pages().constLast(), u"connecting"_s);
    m_kit->session->go(ImportPhase::AwaitingConsent);
    QCOMPARE(pages().constLast(), u"consent"_s);
}

void MainWindowTest::puttingItOffShowsWhatIsKept()
{
    QVERIFY(keepImport(Test::people(3)) > 0);
    QVERIFY(interruptImport(Test::people(4), StoredImport::Phase::Downloading) > 0);
    m_kit->window->openLibrary();
    QTRY_VERIFY2(pages() == QStringList{u"resume"_s}, qPrintable(pages().join(u" "_s)));
    m_kit->window->findChild<QPushButton *>(u"later"_s)->click();
    QTRY_COMPARE(m_kit->window->contacts().rowCount(), 4);
    QCOMPARE(pages().constLast(), u"contacts"_s);
    QVERIFY(m_kit->window->hasInterrupted());
}

void MainWindowTest::aLostConnectionIsTold()
{
    using namespace std::chrono_literals;
    m_kit->window->startImport({.service = u"yahoo"_s});
    auto *line = m_kit->window->findChild<TroubleLine *>();
    auto *words = line->findChild<PlainLabel *>(u"trouble"_s);
    for (const ImportPhase phase : {ImportPhase::Beginning, ImportPhase::AwaitingConsent, ImportPhase::Gathering}) {
        m_kit->session->go(phase);
        QVERIFY(line->isHidden());
        m_kit->session->lose(ConnectionTrouble{.failures = 1, .nextTryIn = 3500ms});
        QVERIFY(line->isVisible());
        QVERIFY2(words->text().contains(u"4"_s), qPrintable(words->text()));
        m_kit->session->lose(ConnectionTrouble{.failures = 1});
        QVERIFY2(words->text().contains(u"still trying"_s), qPrintable(words->text()));
        m_kit->session->lose(ConnectionTrouble{.offline = true});
        QVERIFY2(words->text().contains(u"offline"_s), qPrintable(words->text()));
        m_kit->session->lose({});
        QVERIFY(line->isHidden());
    }
    // Once contacts are shown, below them.
    m_kit->session->bring(Test::people(2), 9);
    m_kit->session->lose(ConnectionTrouble{.failures = 2, .nextTryIn = 8s});
    const auto *activity = m_kit->window->statusBar()->findChild<ActivityBar *>();
    QVERIFY(activity->isVisible());
    QVERIFY2(activity->findChild<PlainLabel *>()->text().contains(u"Connection lost"_s),
             qPrintable(activity->findChild<PlainLabel *>()->text()));
    m_kit->session->end(ImportPhase::Failed, Error{.code = Error::Code::Network});
    QVERIFY(line->isHidden());
}

void MainWindowTest::findGoesToTheSearchLine()
{
    QVERIFY(keepImport(Test::people(3)) > 0);
    m_kit->window->openLibrary();
    QTRY_COMPARE(m_kit->window->contacts().rowCount(), 3);
    m_kit->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_kit->window.get()));
    auto *page = m_kit->window->findChild<ContactsPage *>();
    page->findChild<QWidget *>(u"contactTable"_s)->setFocus();
    QTest::keySequence(m_kit->window.get(), QKeySequence::Find);
    QVERIFY(page->findChild<QWidget *>(u"contactSearch"_s)->hasFocus());
}

void MainWindowTest::escapeGoesBack()
{
    m_kit->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_kit->window.get()));
    const auto escape = [] {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    };
    m_kit->window->newImport();
    escape();
    QCOMPARE(pages().constLast(), u"welcome"_s);

    m_kit->window->newImport();
    m_kit->window->startImport({.service = u"yahoo"_s});
    m_kit->session->go(ImportPhase::Gathering);
    escape();
    QCOMPARE(m_kit->session->cancels, 1);

    m_kit->window->startImport({.service = u"yahoo"_s});
    m_kit->session->end(ImportPhase::Failed, Error{.code = Error::Code::Gone});
    QCOMPARE(pages().constLast(), u"failure"_s);
    escape();
    QCOMPARE(pages().constLast(), u"source"_s);
}

void MainWindowTest::itFitsASmallScreen()
{
    // 1440 x 900 at 200 %, with a title bar and a panel.
    const QSize least = m_kit->window->minimumSizeHint();
    QVERIFY2(least.width() <= 720 && least.height() <= 400,
             qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
}

void MainWindowTest::deletingIsNotTheDefault()
{
    QVERIFY(keepImport(Test::people(3)) > 0);
    m_kit->window->openLibrary();
    QTRY_COMPARE(m_kit->window->contacts().rowCount(), 3);
    const QList<QAction *> actions = m_kit->window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text().startsWith("&Delete"_L1))
            action->trigger();
    }
    auto *question = m_kit->window->findChild<QMessageBox *>();
    QVERIFY(question);
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    question->findChild<QPushButton *>(u"deleteImport"_s)->click();
    QTRY_COMPARE(pages().constLast(), u"welcome"_s);
}

void MainWindowTest::exportingTellsWhereTheFileIs()
{
    QVERIFY(keepImport(Test::people(3)) > 0);
    m_kit->window->openLibrary();
    QTRY_COMPARE(m_kit->window->contacts().rowCount(), 3);
    QSignalSpy exported(m_kit->window.get(), &MainWindow::exported);
    m_kit->window->exportAll(ExportFormat::VCard3, m_kit->dir.filePath(u"people.vcf"_s));
    QVERIFY(exported.wait());
    auto *messages = m_kit->window->findChild<MessageBar *>();
    QVERIFY(messages->isVisible());
    QVERIFY(messages->findChild<PlainLabel *>(u"messageText"_s)->text().contains("people.vcf"_L1));
    QFile file(m_kit->dir.filePath(u"people.vcf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("BEGIN:VCARD"), 3);

    m_kit->window->exportAll(ExportFormat::VCard3, m_kit->dir.filePath(u"missing/people.vcf"_s));
    QVERIFY(exported.wait());
    QVERIFY(!exported.constLast().constFirst().value<Result<ExportReport>>());
}

void MainWindowTest::theWindowMayGoAtAnyTime_data()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < 6; ++step)
        QTest::addRow("step-%d", step) << step;
}

void MainWindowTest::theWindowMayGoAtAnyTime()
{
    QFETCH(int, step);
    QVERIFY(keepImport(Test::people(3)) > 0);
    m_kit->window->openLibrary();
    if (step >= 1)
        m_kit->window->newImport();
    if (step >= 2)
        m_kit->window->startImport({.service = u"gmail"_s});
    if (step >= 3)
        m_kit->session->go(ImportPhase::AwaitingConsent);
    if (step >= 4)
        m_kit->session->bring(Test::people(2), 4);
    if (step >= 5)
        m_kit->window->exportAll(ExportFormat::GoogleCsv, m_kit->dir.filePath(u"people.csv"_s));
    m_kit->window.reset();
    QVERIFY(!m_kit->session);
    QCoreApplication::processEvents();
}

} // namespace Ferry

QTEST_MAIN(Ferry::MainWindowTest)
#include "tst_mainwindow.moc"

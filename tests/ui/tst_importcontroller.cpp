// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/libraryworker.h"
#include "tests/ui/scriptedsession.h"
#include "ui/importcontroller.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

using State = StoredImport::State;
using Test::people;

/// The controller on a real library, with sessions that go where the test says.
class ImportControllerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void openingListsWhatIsKept();
    void whatWasInterruptedStaysSoUnlessNobodyKnowsIt();
    void anInterruptedImportGoesOn();
    void givingUpKeepsWhatArrived();
    void givingUpOnNothingForgetsIt();
    void anInterruptedDemoIsEndedAndTold();
    void removingDuringAnImportLeavesItAlone();
    void aDamagedLibraryIsSetAside();
    void aLibraryThatCannotBeOpenedIsReported();
    void openingAnImportReadsItsContacts();
    void theLastImportChosenIsTheOneShown();
    void removingTheShownImportForgetsIt();
    void removingAnotherLeavesTheShownOne();
    void anImportGoesFromConnectingToFinished();
    void shownContactsStayUntilTheFirstNewOnesArrive();
    void anEmptyAddressBookEmptiesTheTable();
    void aFailureKeepsWhatArrived();
    void aRefusalEndsTheImport();
    void aLateSessionIsCalledOff();
    void thereIsOneImportAtATime();
    void retryingBeginsTheSameImport();
    void aSignInIsHandedOnOnceAndNotKept();
    void aPasswordIsAskedForWheneverItIsNeeded_data();
    void aPasswordIsAskedForWheneverItIsNeeded();
    void anAccountMayOfferAnotherWayThanAPassword();
    void theDemoIsNamed();
    void itMayGoAtAnyTime_data();
    void itMayGoAtAnyTime();

private:
    template<typename Work>
    auto inLibrary(Work work)
    {
        auto future = m_library->run(std::move(work));
        future.waitForFinished();
        return future.result();
    }
    [[nodiscard]] qint64 keepImport(int contacts, State state, const QString &service = u"yahoo"_s);
    /// Keeps an import that the service knows and that never ended.
    [[nodiscard]] qint64 interruptImport(int contacts, const QString &service = u"yahoo"_s);
    void openLibrary();

    std::unique_ptr<QTemporaryDir> m_dir;
    Profile m_profile;
    std::unique_ptr<LibraryWorker> m_library;
    std::unique_ptr<ImportController> m_controller;
    /// Of the last session made.
    QPointer<Test::ScriptedSession> m_session;
    std::optional<Error> m_refusal;
    /// Holds the session back until the test asks for it.
    bool m_late = false;
    std::function<void()> m_deliver;
    /// What the controller said, in order.
    QStringList m_said;
};

void ImportControllerTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_profile = *openProfile(m_dir->filePath(u"profile"_s));
    m_library = std::make_unique<LibraryWorker>(m_profile);
    m_refusal.reset();
    m_late = false;
    m_said.clear();
    m_controller = std::make_unique<ImportController>(
        *m_library, [this](QObject *context, const ImportController::SessionReady &ready) {
            if (m_refusal)
                return ready(fail(*m_refusal));
            const auto deliver = [this, ready] {
                auto session = std::make_unique<Test::ScriptedSession>();
                m_session = session.get();
                ready(std::move(session));
            };
            if (!m_late)
                return deliver();
            m_deliver = [guard = QPointer<QObject>(context), deliver] {
                if (guard)
                    deliver();
            };
        });
    ImportController *c = m_controller.get();
    const auto note = [this](const QString &what) { return [this, what] { m_said.append(what); }; };
    connect(c, &ImportController::libraryOpened, this, note(u"opened"_s));
    connect(c, &ImportController::libraryFailed, this, note(u"library failed"_s));
    connect(c, &ImportController::librarySalvaged, this, note(u"set aside"_s));
    connect(c, &ImportController::failed, this, note(u"failed"_s));
    connect(c, &ImportController::connecting, this, note(u"connecting"_s));
    connect(c, &ImportController::refused, this, note(u"refused"_s));
    connect(c, &ImportController::sessionMade, this, note(u"session"_s));
    connect(c, &ImportController::contactsReplaced, this, note(u"replaced"_s));
    connect(c, &ImportController::arriving, this, note(u"arriving"_s));
    connect(c, &ImportController::calledOff, this, note(u"called off"_s));
    connect(c, &ImportController::finished, this, note(u"finished"_s));
}

void ImportControllerTest::cleanup()
{
    m_deliver = {};
    m_controller.reset();
    m_library.reset();
}

qint64 ImportControllerTest::keepImport(int contacts, State state, const QString &service)
{
    return inLibrary([=](ContactLibrary &library) {
               const QDateTime now = QDateTime::currentDateTimeUtc();
               const Result<qint64> id =
                   library.beginImport({.serviceCode = service, .sourceName = service, .startedAt = now});
               if (id && contacts > 0)
                   std::ignore = library.appendPage(*id, {.contacts = people(contacts)});
               if (id && state != State::Running)
                   std::ignore = library.finishImport(*id, state, now);
               return id;
           })
        .value_or(0);
}

void ImportControllerTest::openLibrary()
{
    QSignalSpy opened(m_controller.get(), &ImportController::libraryOpened);
    m_controller->openLibrary();
    QVERIFY(opened.wait());
}

void ImportControllerTest::openingListsWhatIsKept()
{
    const qint64 complete = keepImport(3, State::Complete);
    const qint64 partial = keepImport(2, State::Partial, u"gmail"_s);
    const qint64 empty = keepImport(0, State::Complete, u"aol"_s);
    const qint64 failed = keepImport(0, State::Failed, u"gmx"_s);
    QVERIFY(complete > 0 && partial > 0 && empty > 0 && failed > 0);
    openLibrary();
    const ImportListModel &imports = m_controller->imports();
    QCOMPARE(imports.rowCount(), 3);
    QCOMPARE(imports.rowOf(failed), -1); // what brought nothing is no place where contacts are
    QCOMPARE(imports.import(imports.rowOf(complete)).state, ImportSummary::State::Complete);
    QCOMPARE(imports.import(imports.rowOf(partial)).state, ImportSummary::State::Partial);
    QCOMPARE(m_controller->shown().id, 0);
}

void ImportControllerTest::whatWasInterruptedStaysSoUnlessNobodyKnowsIt()
{
    const qint64 known = keepImport(4, State::Running);
    QVERIFY(inLibrary([known](ContactLibrary &library) { return library.setRemote(known, {.id = u"1"_s}); }));
    const qint64 some = keepImport(2, State::Running);
    const qint64 none = keepImport(0, State::Running);
    openLibrary();
    QCOMPARE(m_controller->imports().rowCount(), 2);
    const auto stateOf = [this](qint64 id) {
        return inLibrary([id](ContactLibrary &library) { return library.import(id); })->state;
    };
    QCOMPARE(stateOf(known), State::Running);
    QCOMPARE(stateOf(some), State::Partial);
    QCOMPARE(stateOf(none), State::Failed);
}

qint64 ImportControllerTest::interruptImport(int contacts, const QString &service)
{
    const qint64 id = keepImport(contacts, State::Running, service);
    const bool known =
        inLibrary([id](ContactLibrary &library) { return library.setRemote(id, {.id = u"1126"_s}); }).has_value();
    return known ? id : 0;
}

void ImportControllerTest::anInterruptedImportGoesOn()
{
    const qint64 older = interruptImport(2);
    const qint64 newer = interruptImport(3);
    openLibrary();
    QCOMPARE(m_controller->interrupted().size(), 2);
    QCOMPARE(m_controller->interrupted().front().id, newer);
    m_controller->resume(newer + 100); // no such import
    QVERIFY(!m_controller->isImporting());
    m_controller->resume(newer);
    QVERIFY(m_controller->isImporting());
    QVERIFY(m_session->progress().isResumed);
    QCOMPARE(m_session->progress().storedId, newer);
    QCOMPARE(m_said, (QStringList{u"opened"_s, u"connecting"_s, u"session"_s}));
    m_controller->resume(older); // one at a time
    QCOMPARE(m_session->progress().storedId, newer);
    m_session->bring(people(3), 5);
    m_session->bring(people(2), 5);
    m_session->end(ImportPhase::Done);
    QCOMPARE(m_controller->contacts().rowCount(), 5);
    QCOMPARE(m_controller->interrupted().size(), 1);

    // What is begun after that begins anew.
    m_controller->start({.service = u"gmail"_s});
    QVERIFY(!m_session->progress().isResumed);
}

void ImportControllerTest::givingUpKeepsWhatArrived()
{
    const qint64 id = interruptImport(3);
    openLibrary();
    QSignalSpy opened(m_controller.get(), &ImportController::libraryOpened);
    m_controller->giveUp(id);
    QVERIFY(opened.wait());
    QVERIFY(m_controller->interrupted().isEmpty());
    QCOMPARE(m_controller->imports().rowCount(), 1);
    QCOMPARE(inLibrary([id](ContactLibrary &library) { return library.import(id); })->state, State::Partial);
}

void ImportControllerTest::givingUpOnNothingForgetsIt()
{
    const qint64 id = interruptImport(0);
    openLibrary();
    QSignalSpy opened(m_controller.get(), &ImportController::libraryOpened);
    m_controller->giveUp(id);
    QVERIFY(opened.wait());
    QVERIFY(m_controller->interrupted().isEmpty());
    QVERIFY(inLibrary([](ContactLibrary &library) { return library.imports(); })->isEmpty());
}

void ImportControllerTest::anInterruptedDemoIsEndedAndTold()
{
    const auto from = [this](qint64 id, const QString &endpoint) {
        return inLibrary([=](ContactLibrary &library) {
                   return library.setRemote(id, {.id = u"1126"_s, .endpoint = endpoint});
               })
            .has_value();
    };
    const qint64 real = keepImport(1, State::Running);
    const qint64 own = keepImport(1, State::Running, u"aol"_s);
    const qint64 some = keepImport(3, State::Running, u"gmail"_s);
    const qint64 none = keepImport(0, State::Running, u"gmx"_s);
    QVERIFY(from(real, u"https://api.cloudsponge.com/"_s) && from(own, u"http://127.0.0.1:8765/"_s)
            && from(some, u"http://127.0.0.1:1/"_s) && from(none, u"http://127.0.0.1:1/"_s));
    QSignalSpy ended(m_controller.get(), &ImportController::demoEnded);
    m_controller->setEndpoint(QUrl(u"http://127.0.0.1:8765/"_s)); // of an operator who tries things out
    openLibrary();
    QCOMPARE(m_controller->interrupted().size(), 2);
    for (const StoredImport &import : m_controller->interrupted())
        QVERIFY(import.id == real || import.id == own);
    QCOMPARE(ended.size(), 2);
    QCOMPARE(ended.first().first().toString(), u"gmx"_s);
    QCOMPARE(ended.last().last().toLongLong(), 3);
    QCOMPARE(inLibrary([some](ContactLibrary &library) { return library.import(some); })->state, State::Partial);
    QCOMPARE(m_controller->imports().rowOf(none), -1);
    openLibrary();
    QCOMPARE(ended.size(), 2);
}

void ImportControllerTest::removingDuringAnImportLeavesItAlone()
{
    const qint64 other = keepImport(3, State::Complete);
    openLibrary();
    m_controller->start({.service = u"yahoo"_s});
    const qint64 running = keepImport(0, State::Running); // as a session does; it has no id of the service yet
    QSignalSpy opened(m_controller.get(), &ImportController::libraryOpened);
    m_controller->removeImport(other);
    QVERIFY(opened.wait());
    QCOMPARE(inLibrary([running](ContactLibrary &library) { return library.import(running); })->state, State::Running);
    QVERIFY(m_controller->interrupted().isEmpty());
}

void ImportControllerTest::aDamagedLibraryIsSetAside()
{
    QVERIFY(keepImport(2, State::Complete) > 0);
    m_controller.reset();
    m_library.reset();
    const QStringList files = QDir(m_profile.dataDir).entryList({u"*.sqlite*"_s, u"*.db*"_s}, QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        QFile file(m_profile.dataDir + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4096, 'x'));
    }
    m_library = std::make_unique<LibraryWorker>(m_profile);
    ImportController controller(*m_library, {});
    QSignalSpy salvaged(&controller, &ImportController::librarySalvaged);
    QSignalSpy opened(&controller, &ImportController::libraryOpened);
    controller.openLibrary();
    QVERIFY(opened.wait());
    QCOMPARE(salvaged.size(), 1);
    QVERIFY(QFile::exists(salvaged.front().front().value<Salvage>().damagedPath));
    QCOMPARE(controller.imports().rowCount(), 0);
}

void ImportControllerTest::aLibraryThatCannotBeOpenedIsReported()
{
    QVERIFY(QDir(m_profile.dataDir).removeRecursively());
    QFile inTheWay(m_profile.dataDir);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    m_controller->openLibrary();
    QTRY_COMPARE(m_said, QStringList{u"library failed"_s});
}

void ImportControllerTest::openingAnImportReadsItsContacts()
{
    const qint64 id = keepImport(5, State::Complete);
    openLibrary();
    QSignalSpy opened(m_controller.get(), &ImportController::importOpened);
    m_controller->openImport(id);
    QCOMPARE(m_controller->shown().id, id);
    QVERIFY(opened.wait());
    QCOMPARE(m_controller->contacts().rowCount(), 5);
    m_controller->openImport(id + 100); // no such import
    QCOMPARE(m_controller->shown().id, id);
    QCOMPARE(m_controller->contacts().rowCount(), 5);
}

void ImportControllerTest::theLastImportChosenIsTheOneShown()
{
    const qint64 first = keepImport(5, State::Complete);
    const qint64 second = keepImport(2, State::Complete);
    openLibrary();
    QSignalSpy opened(m_controller.get(), &ImportController::importOpened);
    m_controller->openImport(first);
    m_controller->openImport(second);
    QVERIFY(opened.wait());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(m_controller->shown().id, second);
    QCOMPARE(m_controller->contacts().rowCount(), 2);
}

void ImportControllerTest::removingTheShownImportForgetsIt()
{
    const qint64 id = keepImport(5, State::Complete);
    openLibrary();
    m_controller->openImport(id);
    QTRY_COMPARE(m_controller->contacts().rowCount(), 5);
    QSignalSpy removed(m_controller.get(), &ImportController::shownRemoved);
    QSignalSpy opened(m_controller.get(), &ImportController::libraryOpened);
    m_controller->removeImport(id);
    QVERIFY(opened.wait());
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_controller->shown().id, 0);
    QCOMPARE(m_controller->contacts().rowCount(), 0);
    QCOMPARE(m_controller->imports().rowCount(), 0);
}

void ImportControllerTest::removingAnotherLeavesTheShownOne()
{
    const qint64 shown = keepImport(5, State::Complete);
    const qint64 other = keepImport(2, State::Complete);
    openLibrary();
    m_controller->openImport(shown);
    QTRY_COMPARE(m_controller->contacts().rowCount(), 5);
    QSignalSpy opened(m_controller.get(), &ImportController::libraryOpened);
    m_controller->removeImport(other);
    QVERIFY(opened.wait());
    QCOMPARE(m_controller->shown().id, shown);
    QCOMPARE(m_controller->contacts().rowCount(), 5);
    QCOMPARE(m_controller->imports().rowCount(), 1);
}

void ImportControllerTest::anImportGoesFromConnectingToFinished()
{
    m_controller->start({.service = u"yahoo"_s});
    QVERIFY(m_controller->isImporting());
    const qint64 id = keepImport(5, State::Complete);
    m_session->keepAs(id);
    m_session->go(ImportPhase::AwaitingConsent);
    m_session->go(ImportPhase::Gathering);
    m_session->bring(people(3), 5);
    QCOMPARE(m_controller->shown().owner, u"joe@example.com"_s);
    m_session->bring(people(2), 5);
    QSignalSpy listed(m_controller.get(), &ImportController::importsListed);
    m_session->end(ImportPhase::Done);
    QVERIFY(!m_controller->isImporting());
    QCOMPARE(m_said,
             (QStringList{u"connecting"_s, u"session"_s, u"replaced"_s, u"arriving"_s, u"arriving"_s, u"finished"_s}));
    QCOMPARE(m_controller->contacts().rowCount(), 5);
    QCOMPARE(m_controller->shown().sourceName, u"Yahoo"_s);
    QVERIFY(listed.wait());
    QCOMPARE(listed.front().front().toInt(), m_controller->imports().rowOf(id));
    QCOMPARE(m_controller->shown().id, id);
}

void ImportControllerTest::shownContactsStayUntilTheFirstNewOnesArrive()
{
    const qint64 id = keepImport(5, State::Complete);
    openLibrary();
    m_controller->openImport(id);
    QTRY_COMPARE(m_controller->contacts().rowCount(), 5);
    m_controller->start({.service = u"gmail"_s});
    m_session->go(ImportPhase::Gathering);
    QCOMPARE(m_controller->contacts().rowCount(), 5);
    QCOMPARE(m_controller->shown().id, id);
    m_controller->openImport(id);
    QCOMPARE(m_controller->contacts().rowCount(), 5); // not while importing: it would be emptied
    m_session->bring(people(1), 1);
    QCOMPARE(m_controller->contacts().rowCount(), 1);
}

void ImportControllerTest::anEmptyAddressBookEmptiesTheTable()
{
    const qint64 id = keepImport(5, State::Complete);
    openLibrary();
    m_controller->openImport(id);
    QTRY_COMPARE(m_controller->contacts().rowCount(), 5);
    m_controller->start({.service = u"gmail"_s});
    m_session->end(ImportPhase::Done);
    QCOMPARE(m_controller->contacts().rowCount(), 0);
    QCOMPARE(m_controller->shown().serviceCode, u"gmail"_s);
}

void ImportControllerTest::aFailureKeepsWhatArrived()
{
    m_controller->start({.service = u"yahoo"_s});
    m_session->bring(people(3), 9);
    QSignalSpy finished(m_controller.get(), &ImportController::finished);
    m_session->end(ImportPhase::Failed, Error{.code = Error::Code::Gone});
    QCOMPARE(finished.size(), 1);
    QCOMPARE(m_controller->contacts().rowCount(), 3);
    QVERIFY(!m_controller->isImporting());
}

void ImportControllerTest::aRefusalEndsTheImport()
{
    m_refusal = Error{.code = Error::Code::NotConfigured};
    QSignalSpy refused(m_controller.get(), &ImportController::refused);
    QSignalSpy finished(m_controller.get(), &ImportController::finished);
    m_controller->start({.service = u"yahoo"_s});
    QCOMPARE(m_said, (QStringList{u"connecting"_s, u"refused"_s, u"finished"_s}));
    QCOMPARE(refused.front().at(1).toString(), u"Yahoo"_s);
    const auto progress = finished.front().front().value<ImportProgress>();
    QCOMPARE(progress.phase, ImportPhase::Failed);
    QCOMPARE(progress.error->code, Error::Code::NotConfigured);
    QVERIFY(!m_controller->isImporting());
}

void ImportControllerTest::aLateSessionIsCalledOff()
{
    m_late = true;
    m_controller->start({.service = u"yahoo"_s});
    QVERIFY(m_controller->isImporting());
    m_controller->cancel();
    QVERIFY(!m_controller->isImporting());
    m_deliver();
    QVERIFY(!m_session);
    QCOMPARE(m_said, (QStringList{u"connecting"_s, u"called off"_s, u"finished"_s}));
    m_controller->cancel(); // nothing is under way
    QCOMPARE(m_said.size(), 3);

    m_controller->start({.service = u"yahoo"_s});
    m_deliver();
    QVERIFY(m_session);
}

void ImportControllerTest::thereIsOneImportAtATime()
{
    m_controller->start({.service = u"yahoo"_s});
    const QPointer<Test::ScriptedSession> first = m_session;
    m_controller->start({.service = u"gmail"_s});
    QCOMPARE(m_session, first);
    m_late = true;
    m_session->end(ImportPhase::Failed, Error{.code = Error::Code::Gone});
    m_controller->start({.service = u"yahoo"_s});
    m_deliver = {};
    m_controller->start({.service = u"gmail"_s});
    QVERIFY(!m_deliver);
}

void ImportControllerTest::retryingBeginsTheSameImport()
{
    const ImportRequest wanted{.service = u"yahoo"_s, .includeAddresses = false};
    m_controller->start(wanted);
    m_session->end(ImportPhase::Failed, Error{.code = Error::Code::Gone});
    const QPointer<Test::ScriptedSession> first = m_session;
    m_controller->retry();
    QVERIFY(!first); // one session performs one import
    QCOMPARE(m_session->progress().request, wanted);
}

void ImportControllerTest::aSignInIsHandedOnOnceAndNotKept()
{
    m_late = true;
    m_controller->startWithPassword({.service = u"icloud"_s}, {.username = u"joe"_s, .password = u"secret"_s});
    m_deliver();
    QVERIFY(m_session->signIn && m_session->signIn->password == u"secret"_s);
    m_session->end(ImportPhase::Failed, Error{.code = Error::Code::Service, .serviceCode = 263});

    // One that is called off, or refused, is not there for the next import.
    m_controller->startWithPassword({.service = u"icloud"_s}, {.username = u"joe"_s, .password = u"secret"_s});
    m_controller->cancel();
    m_late = false;
    m_refusal = Error{.code = Error::Code::NotConfigured};
    m_controller->startWithPassword({.service = u"icloud"_s}, {.username = u"joe"_s, .password = u"secret"_s});
    m_refusal.reset();
    m_controller->start({.service = u"yahoo"_s});
    QVERIFY(m_session && !m_session->signIn);
}

void ImportControllerTest::aPasswordIsAskedForWheneverItIsNeeded_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"begun", "tried again", "gone on with, then tried again"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void ImportControllerTest::aPasswordIsAskedForWheneverItIsNeeded()
{
    QFETCH(const QString, how);
    const ImportRequest wanted{.service = u"icloud"_s, .includeAddresses = false};
    QSignalSpy asked(m_controller.get(), &ImportController::passwordWanted);
    const Error gone{.code = Error::Code::Gone};
    if (how == "begun"_L1) {
        m_controller->start(wanted);
    } else if (how == "tried again"_L1) {
        m_controller->startWithPassword(wanted, {.username = u"joe"_s, .password = u"secret"_s});
        m_session->end(ImportPhase::Failed, gone);
        m_controller->retry();
    } else {
        const qint64 id = interruptImport(3, wanted.service);
        QVERIFY(id > 0);
        openLibrary();
        m_controller->resume(id);
        QVERIFY(m_session && m_session->progress().isResumed);
        m_session->end(ImportPhase::Failed, gone);
        m_controller->retry();
    }
    QCOMPARE(asked.size(), 1);
    const auto request = asked.constFirst().constFirst().value<ImportRequest>();
    QCOMPARE(request.service, wanted.service);
    QCOMPARE(request.includeAddresses, wanted.includeAddresses);
    QVERIFY(!m_controller->isImporting()); // not by the consent page, which it has not got
}

void ImportControllerTest::anAccountMayOfferAnotherWayThanAPassword()
{
    QSignalSpy asked(m_controller.get(), &ImportController::passwordWanted);
    m_controller->sources().setOffers({{.code = u"icloud"_s, .kind = AddressSource::Kind::Consent, .enabled = true}});
    m_controller->start({.service = u"icloud"_s});
    QCOMPARE(asked.size(), 0);
    QVERIFY(m_session && !m_session->signIn);
}

void ImportControllerTest::theDemoIsNamed()
{
    m_controller->setDemo(true);
    m_controller->start({.service = u"yahoo"_s});
    QVERIFY(m_session->progress().request.sourceName.contains(u"Yahoo"_s));
    QVERIFY(m_session->progress().request.sourceName != u"Yahoo"_s);
}

void ImportControllerTest::itMayGoAtAnyTime_data()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < 6; ++step)
        QTest::addRow("step-%d", step) << step;
}

void ImportControllerTest::itMayGoAtAnyTime()
{
    QFETCH(int, step);
    const qint64 id = keepImport(3, State::Complete);
    m_controller->openLibrary();
    if (step >= 1) {
        QTRY_VERIFY(m_said.contains(u"opened"_s));
        m_controller->openImport(id);
    }
    m_late = step == 2;
    if (step >= 2)
        m_controller->start({.service = u"gmail"_s});
    if (step >= 3)
        m_session->bring(people(2), 4);
    if (step >= 4)
        m_session->end(ImportPhase::Done);
    if (step >= 5)
        m_controller->removeImport(id);
    m_controller.reset();
    if (m_deliver)
        m_deliver();
    QVERIFY(!m_session);
    m_library.reset();
    QCoreApplication::processEvents();
}

} // namespace Ferry

QTEST_GUILESS_MAIN(Ferry::ImportControllerTest)
#include "tst_importcontroller.moc"

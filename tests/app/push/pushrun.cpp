// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/push/pushrun.h"

#include "app/push/phonekeys.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QThreadPool>

namespace Ferry::Test {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList manyTokens()
{
    QStringList tokens;
    for (int i = 0; i < 5000; ++i)
        tokens += u"token-%1"_s.arg(i);
    return tokens;
}

} // namespace

PushRun::PushRun(std::uint64_t seed, int contactsThere)
    : plus(seed, contactsThere)
    , m_folder(QDir(u"/dev/shm"_s).exists() ? u"/dev/shm/ferry-push-XXXXXX"_s
                                            : QDir::tempPath() + u"/ferry-push-XXXXXX"_s)
    , m_tokens(manyTokens())
    , m_client(plus.network, clock, QUrl(u"http://127.0.0.1:1"_s), m_tokens)
{
    start();
}

void PushRun::start()
{
    m_journal = std::make_unique<JournalWorker>(m_folder.path());
    m_session = std::make_unique<PushSession>(m_client, *m_journal, clock, options);
}

void PushRun::kill()
{
    ++kills;
    m_session.reset();
    m_journal.reset();
    // What it asked last it does not hear of.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    plus.deadFrom = -1;
}

void PushRun::waitForJournal()
{
    if (!m_journal)
        return;
    bool isDone = false;
    QObject context;
    m_journal->run(
        &context, [](PushJournal &) -> Result<void> { return {}; }, [&](const Result<void> &) { isDone = true; });
    QElapsedTimer timer;
    timer.start();
    while (!isDone && timer.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 100);
    QThreadPool::globalInstance()->waitForDone(); // long answers are read there
}

bool PushRun::runToEnd()
{
    for (int idle = 0; idle < 2000;) {
        const int before = plus.calls;
        waitForJournal();
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
        if (plus.deadFrom >= 0 && plus.calls > plus.deadFrom) {
            kill();
            return false;
        }
        if (m_session->state() == PushSession::State::Finished || m_session->state() == PushSession::State::Broken)
            return m_session->state() == PushSession::State::Finished;
        if (m_session->state() == PushSession::State::SignedOut)
            m_session->signedIn();
        if (plus.calls != before) {
            idle = 0;
            continue;
        }
        ++idle;
        clock.advanceToNext();
    }
    return false;
}

AccountContents PushRun::contents()
{
    const auto decide = std::exchange(plus.decide, {});
    const int calls = plus.calls;
    AccountContentsJob job(m_client, clock, {});
    job.start();
    QElapsedTimer timer;
    timer.start();
    while (!job.isFinished() && timer.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    plus.decide = decide;
    plus.calls = calls;
    plus.methods.clear();
    return job.result().value_or(AccountContents{});
}

bool PushRun::push(const QList<Contact> &contacts, const QStringList &tags)
{
    m_plan = PushPlan(contacts, contents(), phoneKeysFor(u"DE"_s));
    PushRecord record{.api = QUrl(u"http://127.0.0.1:1"_s), .sourceName = u"Test"_s};
    for (const QString &tag : tags)
        record.tags += PushTag{.name = tag};
    m_session->begin(m_plan, record);
    m_id = 1;
    return runToEnd() || (kills > 0 && !m_session && resume());
}

bool PushRun::resume()
{
    start();
    m_session->resume(m_id);
    return runToEnd() || (!m_session && resume());
}

bool PushRun::undo()
{
    start();
    m_session->undo(m_id);
    return runToEnd() || (!m_session && resume());
}

bool PushRun::retry()
{
    for (int i = 0; i < 20 && m_session->counts().failed > 0; ++i) {
        m_session->retryFailed();
        if (!runToEnd() && (m_session || !resume()))
            return false;
    }
    return m_session->counts().failed == 0;
}

QList<Contact> contactsToPush(int count)
{
    // The smallest PNG there is.
    const QString photo =
        u"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="_s;
    QList<Contact> contacts;
    for (int i = 0; i < count; ++i) {
        Contact contact{.givenName = u"Given%1"_s.arg(i), .familyName = u"Family%1"_s.arg(i % 17)};
        if (i % 5 != 4)
            contact.emails = {{u"person%1@x.example"_s.arg(i), u"Home"_s}};
        if (i % 3 == 0)
            contact.phones = {{u"030 1234%1"_s.arg(1000 + i)}};
        if (i % 7 == 0)
            contact.photos = {photo};
        if (i % 4 == 1)
            contact.notes = u"Notes of %1"_s.arg(i);
        contacts += contact;
    }
    return contacts;
}

} // namespace Ferry::Test

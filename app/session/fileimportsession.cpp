// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/fileimportsession.h"

#include "app/core/clock.h"
#include "app/formats/contactreader.h"
#include "app/store/libraryworker.h"

#include <QDir>
#include <QPromise>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// The first page is small, so that there is something to see at once. Each has to reach the disk, so they grow.
constexpr qint64 FirstPage = 100;
constexpr qint64 LargestPage = 10'000;
/// A folder with more is none of contacts.
constexpr qsizetype MostFiles = 10'000;

bool isNamedLikeContacts(const QString &fileName)
{
    static constexpr std::array Others{".vcard"_L1, ".ldi"_L1, ".jcard"_L1, ".tsv"_L1};
    return formatFromSuffix(fileName) || std::any_of(Others.begin(), Others.end(), [&](QLatin1StringView suffix) {
               return fileName.endsWith(suffix, Qt::CaseInsensitive);
           });
}

/// The files in the folder of \a input; itself when it is none.
QList<ContactInput> filesIn(const ContactInput &input)
{
    if (input.path.isEmpty() || !QFileInfo(input.path).isDir())
        return {input};
    QList<ContactInput> files;
    const QFileInfoList entries = QDir(input.path).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (isNamedLikeContacts(entry.fileName()))
            files.append({.name = input.name + u'/' + entry.fileName(), .path = entry.filePath()});
    }
    return files;
}

} // namespace

/// Does the work, on the library's thread.
class FileImportSession::Reader
{
public:
    Reader(ContactLibrary &library, NewImport import, const Clock &clock, const std::atomic<bool> &stopped,
           QPromise<Page> &pages)
        : m_library(library)
        , m_import(std::move(import))
        , m_clock(clock)
        , m_stopped(stopped)
        , m_pages(pages)
    {
    }

    Outcome read(const QList<ContactInput> &inputs)
    {
        for (const ContactInput &input : inputs) {
            const QList<ContactInput> files = filesIn(input);
            if (files.isEmpty())
                m_files.append({.name = input.name, .error = Error{.code = Error::Code::NotFound}});
            if (files.size() > MostFiles) {
                m_files.append({.name = input.name, .error = Error{.code = Error::Code::TooLarge}});
                continue;
            }
            for (const ContactInput &file : files) {
                readFile(file);
                if (m_fault || m_stopped)
                    return finish();
            }
        }
        return finish();
    }

private:
    void readFile(const ContactInput &file)
    {
        const ContactReceiver receiver = [this](Contact contact) {
            m_page.append(std::move(contact));
            return !m_stopped && (m_page.size() < std::clamp(m_received, FirstPage, LargestPage) || keepPage(0));
        };
        // What could be read before an error counts, too.
        qint64 seen = m_received + m_page.size();
        Result<ReadReport> report = file.path.isEmpty() ? readContacts(file.text, receiver, file.mapping)
                                                        : readContactFile(file.path, receiver, file.mapping);
        const qint64 skipped = report ? report->skipped : 0;
        if (!m_fault && !m_stopped && (!m_page.isEmpty() || skipped > 0))
            keepPage(skipped);
        seen = m_received - seen;

        FileReading reading{.name = file.name};
        if (report)
            reading.report = std::move(*report);
        else
            reading.report.contacts = seen;
        if (m_fault)
            reading.error = m_fault;
        else if (!report)
            reading.error = report.error();
        else if (reading.report.contacts == 0)
            reading.error = Error{.code = skipped > 0 ? Error::Code::Incomplete : Error::Code::NotFound};
        m_files.append(std::move(reading));
    }

    /// False when the store could not keep it.
    bool keepPage(qint64 skipped)
    {
        if (m_id == 0) {
            if (m_page.isEmpty()) {
                m_skipped += skipped; // until there is an import that it can be said of
                return true;
            }
            const Result<qint64> begun = m_library.beginImport(m_import);
            if (!begun)
                return giveUp(begun.error());
            m_id = *begun;
        }
        const qint64 allSkipped = m_skipped + skipped;
        const ImportPage page{.position = m_nextStart, .contacts = m_page, .skipped = allSkipped};
        if (const Result<qint64> kept = m_library.appendPage(m_id, page); !kept)
            return giveUp(kept.error());
        m_skipped = 0;
        m_nextStart += m_page.size() + allSkipped;
        m_received += m_page.size();
        m_pages.addResult(Page{m_id, std::exchange(m_page, {})});
        return true;
    }

    bool giveUp(const Error &error)
    {
        m_fault = error;
        return false;
    }

    Outcome finish()
    {
        const auto isBad = [](const FileReading &file) { return file.error.has_value(); };
        const auto bad = std::find_if(m_files.cbegin(), m_files.cend(), isBad);
        const bool isWhole = bad == m_files.cend();
        const bool isRead = !std::all_of(m_files.cbegin(), m_files.cend(), isBad);

        using State = StoredImport::State;
        Outcome outcome{.state = isWhole ? State::Complete : State::Partial, .files = m_files};
        if (m_stopped) {
            outcome.state = State::Cancelled;
            outcome.error = Error{.code = Error::Code::Aborted};
        } else if (m_fault) {
            outcome.error = m_fault;
        } else if (!isRead) {
            outcome.error = isWhole ? Error{.code = Error::Code::NotFound} : bad->error;
        }
        if (m_id != 0) {
            const Result<void> ended = m_library.finishImport(m_id, outcome.state, m_clock.now());
            if (!ended && !outcome.error)
                outcome.error = ended.error();
        }
        return outcome;
    }

    ContactLibrary &m_library;
    NewImport m_import;
    const Clock &m_clock;
    const std::atomic<bool> &m_stopped;
    QPromise<Page> &m_pages;
    QList<Contact> m_page;
    QList<FileReading> m_files;
    std::optional<Error> m_fault;
    qint64 m_id = 0;
    qint64 m_nextStart = 0;
    qint64 m_received = 0;
    qint64 m_skipped = 0;
};

FileImportSession::FileImportSession(QList<ContactInput> inputs, LibraryWorker &library, const Clock &clock,
                                     QObject *parent)
    : ImportSession(parent)
    , m_inputs(std::move(inputs))
    , m_library(library)
    , m_clock(clock)
{
    connect(&m_pages, &QFutureWatcherBase::resultsReadyAt, this, &FileImportSession::takePages);
    connect(&m_tick, &QTimer::timeout, this, &ImportSession::changed);
}

FileImportSession::~FileImportSession()
{
    *m_stopped = true;
}

void FileImportSession::start(const ImportRequest &request)
{
    if (m_progress.phase != ImportPhase::Idle)
        return;
    m_progress.request = request;
    m_progress.phase = ImportPhase::Downloading;
    m_startedAt = m_clock.monotonic();
    m_tick.start(std::chrono::seconds{1});

    const auto pages = std::make_shared<QPromise<Page>>();
    pages->start();
    m_pages.setFuture(pages->future());
    const NewImport import{.serviceCode = request.service,
                           .sourceName = request.sourceName,
                           .withAddresses = true,
                           .startedAt = m_clock.now()};
    m_library.run(
        this,
        [inputs = std::move(m_inputs), import, pages, stopped = m_stopped, &clock = m_clock](ContactLibrary &library) {
            Outcome outcome = Reader(library, import, clock, *stopped, *pages).read(inputs);
            pages->finish();
            return Result<Outcome>(std::move(outcome));
        },
        [this](const Result<Outcome> &outcome) { conclude(outcome); });
    emit changed();
}

void FileImportSession::startWithPassword(const ImportRequest &request, SignIn)
{
    start(request);
}

void FileImportSession::resume(const StoredImport &import)
{
    if (m_progress.phase != ImportPhase::Idle)
        return;
    m_progress.request = {.service = import.serviceCode, .sourceName = import.sourceName};
    m_progress.isResumed = true;
    m_progress.storedId = import.id;
    conclude(fail(Error::Code::FileMissing, u"a file is not gone on with"_s));
}

void FileImportSession::cancel()
{
    *m_stopped = true; // the reader comes to its end, and conclude() with what it has kept by then
}

std::chrono::milliseconds FileImportSession::elapsed() const
{
    return (isOver(m_progress.phase) ? m_endedAt : m_clock.monotonic()) - m_startedAt;
}

void FileImportSession::takePages()
{
    const QPointer<FileImportSession> alive(this);
    while (alive && m_taken < m_pages.future().resultCount()) {
        const Page page = m_pages.future().resultAt(m_taken++);
        if (page.contacts.isEmpty())
            continue;
        m_progress.storedId = page.storedId;
        emit contactsArrived(m_progress.received, page.contacts);
        if (!alive)
            return;
        m_progress.received += page.contacts.size();
        emit changed();
    }
}

void FileImportSession::conclude(const Result<Outcome> &outcome)
{
    const QPointer<FileImportSession> alive(this);
    takePages();
    if (!alive)
        return;
    m_pages.setFuture({}); // it holds every contact
    m_tick.stop();
    m_endedAt = m_clock.monotonic();
    m_progress.error = outcome ? outcome->error : std::optional<Error>(outcome.error());
    if (outcome) {
        m_progress.files = outcome->files;
        for (const FileReading &file : outcome->files)
            m_progress.skipped += file.report.skipped;
    }
    m_progress.phase = !m_progress.error                 ? ImportPhase::Done
        : m_progress.error->code == Error::Code::Aborted ? ImportPhase::Cancelled
                                                         : ImportPhase::Failed;
    emit changed();
    if (alive)
        emit finished();
}

} // namespace Ferry

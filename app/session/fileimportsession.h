// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/filereading.h"
#include "app/session/importsession.h"

#include <QFutureWatcher>
#include <QTimer>

#include <atomic>
#include <memory>

namespace Ferry {

class Clock;
class LibraryWorker;

/// The import of files, without any service: reads them on the library's thread, one after the other, and keeps what is in
/// them page by page.
///
///     start() -> file -> page into the store -> contactsArrived() ... -> next file ... -> finished()
///
/// The phase is Downloading from start() on. Ends as Done when any of several files was read to its end, or the only one
/// was; progress().files tells of each. Whatever ends it early, cancel(), its deletion, a full disk or the end of the
/// program, what was kept until then stays as an import of which something is missing; without a contact there is none.
class FileImportSession final : public ImportSession
{
    Q_OBJECT

public:
    /// \a library and \a clock must outlive it.
    FileImportSession(QList<ContactInput> inputs, LibraryWorker &library, const Clock &clock,
                      QObject *parent = nullptr);
    ~FileImportSession() override;

    /// Of \a request the service, a LocalSource, and the sourceName count.
    void start(const ImportRequest &request) override;
    /// Nobody has to sign in to a file: the same as start().
    void startWithPassword(const ImportRequest &request, SignIn signIn) override;
    /// Fails: a file is read again from its beginning.
    void resume(const StoredImport &import) override;
    void cancel() override;

    [[nodiscard]] const ImportProgress &progress() const override { return m_progress; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;

private:
    /// Contacts that are in the store.
    struct Page {
        qint64 storedId = 0;
        QList<Contact> contacts = {};
    };
    struct Outcome {
        StoredImport::State state = StoredImport::State::Failed;
        QList<FileReading> files = {};
        std::optional<Error> error = {};
    };
    class Reader;

    void takePages();
    void conclude(const Result<Outcome> &outcome);

    QList<ContactInput> m_inputs;
    LibraryWorker &m_library;
    const Clock &m_clock;
    ImportProgress m_progress;
    std::chrono::milliseconds m_startedAt{0};
    std::chrono::milliseconds m_endedAt{0};
    QTimer m_tick;
    std::shared_ptr<std::atomic<bool>> m_stopped = std::make_shared<std::atomic<bool>>(false);
    QFutureWatcher<Page> m_pages;
    int m_taken = 0;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importsession.h"
#include "models/core/result.h"

#include <QTimer>

namespace Ferry {

class Clock;
class LibraryWorker;

/// Keeps contacts of an account as an import: page by page into the store, and only then shown.
///
///     start() -> page into the store -> contactsArrived() ... -> finished()
///
/// Whatever ends it early, what was kept until then stays, as an import of which something is missing.
class AccountImportSession final : public ImportSession
{
    Q_OBJECT

public:
    /// \a owner is the person whose account it is. \a library and \a clock must outlive it.
    AccountImportSession(QList<Contact> contacts, const Contact &owner, LibraryWorker &library, const Clock &clock,
                         QObject *parent = nullptr);

    /// Of \a request the service, a LocalSource, and the sourceName count.
    void start(const ImportRequest &request) override;
    /// Who signs in has signed in before: the same as start().
    void startWithPassword(const ImportRequest &request, SignIn signIn) override;
    /// Fails: the account has to be read again.
    void resume(const StoredImport &import) override;
    void cancel() override { m_stopped = true; }

    [[nodiscard]] const ImportProgress &progress() const override { return m_progress; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;

private:
    void begin();
    void keepNext();
    void conclude(std::optional<Error> error);

    QList<Contact> m_contacts;
    Contact m_owner;
    LibraryWorker &m_library;
    const Clock &m_clock;
    ImportProgress m_progress;
    std::chrono::milliseconds m_startedAt{0};
    std::chrono::milliseconds m_endedAt{0};
    QTimer m_tick;
    bool m_stopped = false;
};

} // namespace Ferry

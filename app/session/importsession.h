// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importprogress.h"
#include "app/store/storedimport.h"

#include <QObject>

namespace Ferry {

/// What a provider without a consent page lets a program in with: better a password made for that alone.
struct SignIn {
    QString username = {};
    QString password = {};
};

/// One import from begin to end: performs what ImportFlow decides, with jobs, one timer and a clock.
///
///     start() -> begin_import -> consent URL -> events, at most one a second -> pages -> store -> finished()
///
/// Deleting it while it runs leaves the import as a kill of the program would: to be resumed.
///
/// changed() comes with every step and at least once a second while it runs, so that a screen can show the
/// time.
class ImportSession : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins \a request. One session performs one import.
    virtual void start(const ImportRequest &request) = 0;
    /// The same without a consent page: the service signs in with \a signIn, whose only copy this takes and which is
    /// overwritten once it is on its way.
    virtual void startWithPassword(const ImportRequest &request, SignIn signIn) = 0;
    /// Goes on with \a import, one of ContactLibrary::interruptedImports(), where it was: consent, polling, or the next
    /// page. All contacts that it has come first, as rows from 0 on. Ends in Failed at once, with Error::OtherEndpoint and
    /// the import still to be taken up, when another service's address gave it its id.
    virtual void resume(const StoredImport &import) = 0;
    /// Ends it. What has arrived stays in the store. To be able to resume() it later, delete the session instead.
    virtual void cancel() = 0;

    [[nodiscard]] virtual const ImportProgress &progress() const = 0;
    /// Time since start() or resume(); stands still once it is over.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;

signals:
    /// progress() or elapsed() has news.
    void changed();
    /// \a contacts are on disk, as rows from \a position on.
    void contactsArrived(qint64 position, const QList<Ferry::Contact> &contacts);
    /// The phase is over, once; nothing follows.
    void finished();
};

} // namespace Ferry

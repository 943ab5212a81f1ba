// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importprogress.h"

#include <QObject>

namespace Ferry {

/// One import from begin to end: performs what ImportFlow decides, with jobs, one timer and a clock.
///
///     start() -> begin_import -> consent URL -> events, at most one a second -> pages -> store -> finished()
///
/// changed() comes with every step and at least once a second while it runs, so that a screen can show the
/// time.
class ImportSession : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins \a request. One session performs one import.
    virtual void start(const ImportRequest &request) = 0;
    /// Ends it. What has arrived stays in the store.
    virtual void cancel() = 0;

    [[nodiscard]] virtual const ImportProgress &progress() const = 0;
    /// Time since start(); stands still once it is over.
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/cloudspongeclient.h"
#include "app/core/profile.h"
#include "app/session/pagearrangement.h"
#include "app/store/libraryworker.h"

#include <QPointer>

#include <memory>

namespace Ferry {

class SpoolWriter;

/// Brings the pages of an import from the service into the library, one at a time, each by way of the spool:
///
///     fetch() -> a file in the spool -> bytes of the answer, as they come -> decoded -> library -> kept()
///
/// Every fetch() ends with one of the signals, unless stop() comes first; but what is on its way into the library is
/// kept() all the same.
class PageDownload final : public QObject
{
    Q_OBJECT

public:
    /// \a library must outlive it, as must what \a client was made with.
    PageDownload(CloudSpongeClient client, LibraryWorker &library, Profile profile, QObject *parent);
    ~PageDownload() override;

    /// What of an import is asked for.
    struct Question {
        /// Its id in the library.
        qint64 importId = 0;
        ImportReference reference = {};
        /// `lastPage` is ours to fill in.
        PageContext context = {};
    };
    void fetch(const Question &question);
    /// The last page before the next one held \a contacts; for an import that is taken up.
    void continueAfter(QList<Contact> contacts) { m_lastPage = std::move(contacts); }
    void stop();

signals:
    /// The address book is \a owner's.
    void ownerSeen(const Ferry::Contact &owner);
    /// \a contacts are in the library; \a event says what that means to the flow.
    void kept(const QList<Ferry::Contact> &contacts, const Ferry::ImportFlow::PageStored &event);
    /// There is no such page to be had now.
    void failed(const Ferry::Error &error);
    /// It could not be kept.
    void notKept(const Ferry::Error &error);

private:
    void ask();
    void take(DecodedPage decoded);
    void keep(ArrangedPage arrived);
    void giveUp(const Error &error);
    /// Forgets the spool of a page; a file without a byte is removed.
    void dropEmptySpool();

    CloudSpongeClient m_client;
    LibraryWorker &m_library;
    Profile m_profile;
    Question m_question;
    QList<Contact> m_lastPage;
    QPointer<Job> m_job;
    std::unique_ptr<SpoolWriter> m_spool;
    bool m_isStopped = false;
};

} // namespace Ferry

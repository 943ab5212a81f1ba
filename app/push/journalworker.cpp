// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/journalworker.h"

#include <utility>

namespace Ferry {

JournalWorker::JournalWorker(QString folder)
    : m_folder(std::move(folder))
{
    // One thread that stays: an SQLite connection must not change hands.
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

JournalWorker::~JournalWorker()
{
    m_pool.start([this] { m_journal.reset(); });
    m_pool.waitForDone();
}

void JournalWorker::submit(std::function<void(Result<PushJournal *>)> work)
{
    m_pool.start([this, work = std::move(work)] { work(journal()); });
}

Result<PushJournal *> JournalWorker::journal()
{
    if (!m_journal) {
        Result<std::unique_ptr<PushJournal>> opened = PushJournal::open(m_folder);
        if (!opened)
            return fail(opened.error());
        m_journal = std::move(*opened);
    }
    return m_journal.get();
}

} // namespace Ferry

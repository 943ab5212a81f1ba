// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/libraryworker.h"

#include <utility>

namespace Ferry {

LibraryWorker::LibraryWorker(Profile profile)
    : m_profile(std::move(profile))
{
    // One thread that stays: an SQLite connection must not change hands.
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

LibraryWorker::~LibraryWorker()
{
    std::deque<Item> dropped; // ends after the lock: its futures call whoever follows them
    {
        const std::scoped_lock lock(m_mutex);
        std::deque<Item> kept;
        for (Item &item : m_queue)
            (item.kind == Kind::Read ? dropped : kept).push_back(std::move(item));
        m_queue = std::move(kept);
    }
    m_pool.start([this] { m_library.reset(); });
    m_pool.waitForDone();
}

void LibraryWorker::submit(Kind kind, std::function<void(Result<ContactLibrary *>)> work)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back({kind, std::move(work)});
    }
    m_pool.start([this] { workOff(); });
}

/// One turn for each item that was submitted; more than there is work once some was dropped.
void LibraryWorker::workOff()
{
    Item item;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_queue.empty())
            return;
        item = std::move(m_queue.front());
        m_queue.pop_front();
    }
    item.work(library());
}

Result<ContactLibrary *> LibraryWorker::library()
{
    if (!m_library) {
        Result<std::unique_ptr<ContactLibrary>> opened = ContactLibrary::open(m_profile);
        if (!opened)
            return fail(opened.error());
        m_library = std::move(*opened);
    }
    return m_library.get();
}

} // namespace Ferry

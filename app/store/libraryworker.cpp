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
    m_pool.clear();
    m_pool.start([this] { m_library.reset(); });
    m_pool.waitForDone();
}

void LibraryWorker::submit(std::function<void(Result<ContactLibrary *>)> work)
{
    m_pool.start([this, work = std::move(work)] { work(library()); });
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/spoolwriter.h"

namespace Ferry {

SpoolWriter::SpoolWriter(LibraryWorker &library, SpoolFile file)
    : m_library(library)
    , m_page(std::make_shared<Page>(std::move(file)))
{
}

Result<void> SpoolWriter::take(QByteArrayView bytes)
{
    if (m_page->isFaulty.load(std::memory_order_acquire))
        return fail(*m_page->fault);
    m_taken += bytes.size();
    m_library.run([page = m_page, copy = bytes.toByteArray()](ContactLibrary &) -> Result<void> {
        if (page->fault)
            return fail(*page->fault); // never a page with a hole
        const Result<void> written = page->file.append(copy);
        if (!written) {
            page->fault = written.error();
            page->isFaulty.store(true, std::memory_order_release);
        }
        return written;
    });
    return {};
}

void SpoolWriter::settle(QObject *context, std::function<void(Result<void>)> ready)
{
    m_library.run(
        context,
        [page = m_page](ContactLibrary &) -> Result<void> {
            if (page->fault)
                return fail(*page->fault);
            return {};
        },
        std::move(ready));
}

} // namespace Ferry

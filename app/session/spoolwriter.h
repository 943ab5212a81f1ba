// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/bodysink.h"
#include "app/store/libraryworker.h"
#include "app/store/spool.h"

#include <atomic>
#include <memory>
#include <optional>

namespace Ferry {

/// A page on its way into the spool. Its bytes are written on the library's thread in the order they come, so that a slow
/// disk holds nobody up; whatever the library is asked later finds them there.
class SpoolWriter final : public BodySink
{
public:
    /// \a library must outlive the writer.
    SpoolWriter(LibraryWorker &library, SpoolFile file);

    /// Takes the bytes over at once. An error is what an earlier piece met.
    [[nodiscard]] Result<void> take(QByteArrayView bytes) override;
    void settle(QObject *context, std::function<void(Result<void>)> ready) override;

    [[nodiscard]] bool isEmpty() const { return m_taken == 0; }
    struct Page;
    /// For work on the library's thread.
    [[nodiscard]] std::shared_ptr<Page> page() const { return m_page; }

private:
    LibraryWorker &m_library;
    std::shared_ptr<Page> m_page;
    qint64 m_taken = 0;
};

/// Shared by the writer and its work in the queue.
struct SpoolWriter::Page {
    explicit Page(SpoolFile &&opened)
        : file(std::move(opened))
    {
    }

    /// Touched on the library's thread alone.
    SpoolFile file;
    /// The first write that failed.
    std::optional<Error> fault = {};
    /// Set once `fault` is.
    std::atomic<bool> isFaulty = false;
};

} // namespace Ferry

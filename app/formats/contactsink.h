// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/outputbuffer.h"
#include "models/core/result.h"

#include <QIODevice>

#include <functional>

namespace Ferry {

/// Told now and then how many contacts are written; false stops the export. Called on the exporting thread.
using ExportProgress = std::function<bool(qint64 done)>;

/// Where a format's writer puts its bytes: a buffer that goes to the device in large pieces, each write checked.
class ContactSink
{
public:
    ContactSink(QIODevice &device, const ExportProgress &progress);

    /// The bytes not yet handed on; append to it.
    [[nodiscard]] OutputBuffer &buffer() { return m_buffer; }
    /// A contact is whole in the buffer. Aborted when the export is to stop.
    [[nodiscard]] Result<void> contactDone();
    /// Hands on the rest, and returns how many bytes there were in all.
    [[nodiscard]] Result<qint64> finish();

private:
    [[nodiscard]] Result<void> flush();

    QIODevice &m_device;
    const ExportProgress &m_progress;
    OutputBuffer m_buffer;
    qint64 m_contacts = 0;
    qint64 m_bytes = 0;
};

} // namespace Ferry

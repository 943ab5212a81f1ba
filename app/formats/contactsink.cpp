// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/contactsink.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr qsizetype LargePiece = 256 * 1024;
constexpr qint64 ContactsPerReport = 256;

} // namespace

ContactSink::ContactSink(QIODevice &device, const ExportProgress &progress)
    : m_device(device)
    , m_progress(progress)
{
}

Result<void> ContactSink::contactDone()
{
    ++m_contacts;
    if (m_progress && m_contacts % ContactsPerReport == 0 && !m_progress(m_contacts))
        return fail(Error::Code::Aborted);
    return m_buffer.size() < LargePiece ? Result<void>() : flush();
}

Result<qint64> ContactSink::finish()
{
    if (m_progress && !m_progress(m_contacts))
        return fail(Error::Code::Aborted);
    return flush().map([this] { return m_bytes; });
}

Result<void> ContactSink::flush()
{
    if (m_device.write(m_buffer.data(), m_buffer.size()) != m_buffer.size())
        return fail(Error::Code::FileFault, "export: "_L1 + m_device.errorString());
    m_bytes += m_buffer.size();
    m_buffer.truncate(0);
    return {};
}

} // namespace Ferry

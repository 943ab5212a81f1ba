// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/job.h"

namespace Ferry {

void Job::start()
{
    if (m_started || m_finished)
        return;
    m_started = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_finished)
                run();
        },
        Qt::QueuedConnection);
}

void Job::abort()
{
    if (m_finished)
        return;
    stop();
    failWith(Error{.code = Error::Code::Aborted});
}

bool Job::enterFinished()
{
    return !std::exchange(m_finished, true);
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/rendererlimit.h"

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace Ferry {

void limitRenderer(qint64 pid)
{
#ifdef Q_OS_LINUX
    // Not the address space: V8 reserves a good part of it and uses little.
    const rlimit limit{RendererMemory, RendererMemory};
    prlimit(static_cast<pid_t>(pid), RLIMIT_DATA, &limit, nullptr);
#else
    Q_UNUSED(pid);
#endif
}

} // namespace Ferry

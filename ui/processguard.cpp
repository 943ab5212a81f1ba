// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/processguard.h"

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Ferry {

namespace {

bool isEngineSwitch(std::string_view entry)
{
    return entry.starts_with("QTWEBENGINE") && entry != "QTWEBENGINE_DISABLE_SANDBOX=1";
}

} // namespace

void guardProcess()
{
    ::umask(077);
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);

    // Collected first: unsetenv() moves the list under our feet.
    std::vector<std::string> dropped;
    for (char **entry = environ; entry && *entry; ++entry) {
        if (isEngineSwitch(*entry))
            dropped.emplace_back(*entry, std::strcspn(*entry, "="));
    }
    for (const std::string &name : dropped)
        ::unsetenv(name.c_str());
}

} // namespace Ferry

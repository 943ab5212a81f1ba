// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/contactsplusoptions.h"
#include "app/sandbox/scenario.h"

#include <QStringList>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace Ferry::Sandbox {

/// What the command line asks for.
struct Options {
    int port = 0; ///< 0: any free one
    std::string key = "sandbox-key";
    std::string password = "sandbox-password";
    std::uint64_t seed = 1;
    int contacts = 500;
    std::chrono::milliseconds gathering{4000};            ///< from Allow to COMPLETE
    std::chrono::milliseconds consentDeadline{1'200'000}; ///< from begin_import to error 516
    std::chrono::milliseconds lifetime{300'000};          ///< from COMPLETE to 410
    std::chrono::milliseconds latency{0};                 ///< before every answer of the interface
    Scenario scenario = {};
    std::map<std::string, Scenario> scenarioByService = {}; ///< keyed by lower-case service code
    PlusOptions plus = {};
    std::string accessLog = {}; ///< file for one line per request; empty: none
    bool exitWithParent = false;
};

/// The options in \a arguments (the program's name first). Prints and exits on --help, --version and on
/// errors, as QCommandLineParser does; a second argument of a wrong kind is told with status 2.
[[nodiscard]] Options parseOptions(const QStringList &arguments);

} // namespace Ferry::Sandbox

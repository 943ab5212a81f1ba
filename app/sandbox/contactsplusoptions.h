// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/contactsplusscenario.h"

#include <QStringList>

#include <chrono>

class QCommandLineParser;

namespace Ferry::Sandbox {

/// What the command line asks of the Contacts+ side.
struct PlusOptions {
    QString clientId = QStringLiteral("sandbox-client");
    QString clientSecret = QStringLiteral("sandbox-client-secret");
    /// Beside these, every http address on this machine is registered, whatever its port (RFC 8252 section 7.3).
    QStringList redirectUris = {};
    int contacts = 40; ///< in the account at the start
    std::chrono::milliseconds tokenLife{3'600'000};
    PlusScenario scenario = {};
};

void addPlusOptions(QCommandLineParser &parser);

/// The options that \a parser found; an empty \a refusal, or why they are not to be used.
[[nodiscard]] PlusOptions readPlusOptions(const QCommandLineParser &parser, QString &refusal);

} // namespace Ferry::Sandbox

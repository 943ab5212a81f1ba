// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/profile.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>

namespace Ferry {

/// What a second start of the program, on a profile that is open already, wants of the first: its window, with these files.
/// Nothing else ever goes that way.
struct Handover {
    /// Absolute paths.
    QStringList files = {};
    /// What the desktop gave the second start so that a window may come to the front; empty when it gave nothing.
    QByteArray activationToken = {};

    bool operator==(const Handover &) const = default;
};

/// What both sides keep to, whoever the other side is.
struct HandoverLimits {
    /// Of a message.
    qsizetype bytes = qsizetype(1) << 20;
    qsizetype files = 5'000;
    qsizetype tokenBytes = 512;
    /// Connections at once; further ones are closed.
    int connections = 8;
    /// For a whole message, and for the answer to it.
    std::chrono::milliseconds patience = std::chrono::seconds(5);
    /// Until somebody has to be listening: who holds the lock may be just starting.
    std::chrono::milliseconds starting = std::chrono::seconds(2);
};

/// Where the program that has \a profile open may be listening, best first; each a path that a socket's address has room for.
[[nodiscard]] QStringList handoverPlaces(const Profile &profile);

/// One line of JSON, its end included; a token that no desktop gives is left out. Error::TooLarge for what the other side
/// would not take.
[[nodiscard]] Result<QByteArray> writeHandover(const Handover &handover, const HandoverLimits &limits = {});
/// What \a line, without its end, says. Error::BadReply unless it is exactly what writeHandover() makes.
[[nodiscard]] Result<Handover> readHandover(const QByteArray &line, const HandoverLimits &limits = {});

/// Whether the process at the other end of the socket \a descriptor runs as the same user as this one.
[[nodiscard]] bool isPeerOurselves(qintptr descriptor);

} // namespace Ferry

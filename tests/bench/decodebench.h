// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "tests/bench/finding.h"
#include "tests/bench/measure.h"

#include <QByteArray>

namespace Ferry::Bench {

/// Decoding \a json, an answer of /contacts with \a people contacts, in processor time. An Error when the decoders do not
/// agree on every one.
[[nodiscard]] Result<QList<Finding>> measureDecoding(const QByteArray &json, int people, Effort effort);

} // namespace Ferry::Bench

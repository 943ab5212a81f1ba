// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArrayView>

namespace Ferry {

/// Takes the body of a successful answer as it arrives, so that it is safe before anyone understands it.
class BodySink
{
public:
    virtual ~BodySink() = default;

    /// The next \a bytes, in order, content encoding undone. A failure ends the exchange with that error.
    [[nodiscard]] virtual Result<void> take(QByteArrayView bytes) = 0;
};

} // namespace Ferry

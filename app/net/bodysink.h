// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArrayView>
#include <QObject>

#include <functional>

namespace Ferry {

/// Takes the body of a successful answer as it arrives, so that it is safe before anyone understands it.
class BodySink
{
public:
    virtual ~BodySink() = default;

    /// The next \a bytes, in order, content encoding undone. A failure ends the exchange with that error.
    [[nodiscard]] virtual Result<void> take(QByteArrayView bytes) = 0;
    /// Calls \a ready, unless \a context is gone by then, once everything taken is where a crash of the program leaves it,
    /// or with the reason why it cannot be.
    virtual void settle(QObject *context, std::function<void(Result<void>)> ready)
    {
        Q_UNUSED(context)
        ready({});
    }
};

} // namespace Ferry

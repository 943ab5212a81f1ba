// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace Ferry {

/// How CloudSponge writes its answers; what they say is the same.
enum class WireFormat { Json, Xml };

/// \a segment of a path with the ending that asks for \a format: "1126.json".
[[nodiscard]] inline QString inFormat(const QString &segment, WireFormat format)
{
    return segment + (format == WireFormat::Xml ? QLatin1StringView(".xml") : QLatin1StringView(".json"));
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactsource.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonDocument>
#include <QJsonValue>

#include <functional>

namespace Ferry {

/// Goes over the values of the array that a JSON text is, one by one, so that a bad one spoils none but itself; a text that is
/// one object is taken for its only value, as is an array for which \a isSingle holds. Deeper than ReadLimits::Depth or larger
/// than a record may be is skipped and told. What \a take returns as a problem is told, false stops.
struct JsonRecords {
    using Outcome = tl::expected<bool, ReadProblem::Kind>;
    std::function<bool(QByteArrayView text)> isSingle = {};
    std::function<Outcome(const QJsonValue &value)> take = {};

    /// BadReply when \a file is neither an array nor an object.
    [[nodiscard]] Result<ReadReport> read(QByteArrayView file) const;
};

/// \a document as it stands in a file, so that other readers too find every character.
[[nodiscard]] QByteArray jsonRecord(const QJsonDocument &document);

} // namespace Ferry

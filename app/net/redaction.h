// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QUrl>

namespace Ferry::Redaction {

/// What a log may hold of \a url: scheme, host, and the shape of its path. Ids, values, user and password become `*`.
[[nodiscard]] QString address(const QUrl &url);

/// What a log may hold of a body: its size and type.
[[nodiscard]] QString body(qint64 size, QByteArrayView contentType);

/// What a log may hold of a sentence another party wrote: one short line without addresses, links, numbers or long tokens.
[[nodiscard]] QString sentence(QStringView text);

} // namespace Ferry::Redaction

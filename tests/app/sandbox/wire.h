// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QUrl>

namespace Ferry::Test {

/// An answer as it came over the wire.
struct WireAnswer {
    int status = 0;                            ///< 0: the connection ended before one
    QMap<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};                      ///< without its chunks
    bool complete = false;                     ///< the body is as long as was announced

    [[nodiscard]] QJsonObject json() const;
};

/// Sends a request byte for byte as given, which no client library does, and reads the answer to its end.
/// \a headers are whole lines without ends; Host, Content-Length (when there is a body) and Connection are
/// added.
[[nodiscard]] WireAnswer exchange(const QUrl &server, const QByteArray &method, const QByteArray &target,
                                  const QList<QByteArray> &headers = {}, const QByteArray &body = {},
                                  int patienceMs = 30'000);

/// The Authorization header that the sandbox accepts.
[[nodiscard]] QByteArray basicCredentials();

/// GET with those credentials.
[[nodiscard]] WireAnswer get(const QUrl &server, const QByteArray &target);

/// Begins an import of \a service and returns the answer's object.
[[nodiscard]] QJsonObject beginImport(const QUrl &server, const QByteArray &service, const QByteArray &more = {});

/// The events of import \a id, each as "EVENT_TYPE STATUS value".
[[nodiscard]] QStringList eventsOf(const QUrl &server, qint64 id);

} // namespace Ferry::Test

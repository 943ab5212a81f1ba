// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <deque>
#include <functional>
#include <utility>
#include <vector>

namespace Ferry::Test {

/// What a scripted server answers. With `error` set and `status` 0 the exchange breaks off without an answer.
struct CannedReply {
    int status = 200;
    QByteArray body = {};
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    /// Never says anything; only abort() ends it.
    bool hangs = false;
};

/// What was sent.
struct RecordedRequest {
    QNetworkAccessManager::Operation operation = QNetworkAccessManager::UnknownOperation;
    QNetworkRequest request = {};
    QByteArray body = {};

    [[nodiscard]] QUrl url() const { return request.url(); }
};

/// A network that answers from a script and remembers what was asked. What no script foresees is refused and counted.
class FakeNetworkAccessManager final : public QNetworkAccessManager
{
    Q_OBJECT

public:
    using QNetworkAccessManager::QNetworkAccessManager;

    /// Answers in the order of asking.
    std::deque<CannedReply> script;
    /// Asked when the script is used up; for tests that answer by what is asked.
    std::function<CannedReply(const RecordedRequest &)> respond;
    std::vector<RecordedRequest> requests;
    /// Requests that nothing foresaw.
    int unscripted = 0;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *outgoingData) override;
};

} // namespace Ferry::Test

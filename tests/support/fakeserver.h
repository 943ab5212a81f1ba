// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QTcpSocket;

namespace Ferry::Test {

/// One thing a scripted server does with a connection.
struct Act {
    enum class Kind {
        /// Writes `bytes`.
        Send,
        /// Writes `bytes` one by one, `pace` apart.
        Drip,
        /// Writes `bytes` again and again until the other side goes.
        Flood,
        /// Does nothing for `pace`.
        Pause,
        /// Does nothing more, and keeps the connection open.
        Hang,
        /// Closes in order once all is written.
        Close,
        /// Resets the connection.
        Reset,
        /// Ends the connection without the goodbye that TLS has for it.
        Truncate,
    };

    Kind kind = Kind::Close;
    QByteArray bytes = {};
    std::chrono::milliseconds pace = {};
};

using Acts = QList<Act>;

/// A whole answer with its length announced, and the connection closed after it.
[[nodiscard]] Acts httpAnswer(int status, const QByteArray &body,
                              const QList<std::pair<QByteArray, QByteArray>> &headers = {});

/// What arrived at the server, raw.
struct ReceivedRequest {
    QByteArray head = {};
    QByteArray body = {};

    /// "GET /x HTTP/1.1"
    [[nodiscard]] QByteArray line() const { return head.left(head.indexOf('\r')); }
    /// The value of header \a name in any case; empty without it.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// A server on 127.0.0.1 that plays scripted bytes through a real socket: for what a fake reply cannot show. One request a
/// connection. It lives in the test's own event loop.
class FakeServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit FakeServer(QObject *parent = nullptr);
    /// Speaks TLS with \a tls.
    explicit FakeServer(const QSslConfiguration &tls, QObject *parent = nullptr);

    /// `http://127.0.0.1:port` or `https://localhost:port`.
    [[nodiscard]] QUrl url() const;

    /// Answers in the order of asking; when used up, `respond` is asked, else the connection is closed.
    std::deque<Acts> script;
    std::function<Acts(const ReceivedRequest &)> respond;
    std::vector<ReceivedRequest> requests;
    /// Connections that were opened.
    int connections = 0;
    /// Plaintext bytes that arrived, whether or not they made a request.
    qint64 bytesReceived = 0;
    /// Connections that the other side, or we, have ended.
    int disconnections = 0;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void serve(QTcpSocket *socket);

    std::optional<QSslConfiguration> m_tls;
};

} // namespace Ferry::Test

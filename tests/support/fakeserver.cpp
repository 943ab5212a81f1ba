// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeserver.h"

#include <QSslSocket>
#include <QTimer>

#include <sys/socket.h>

namespace Ferry::Test {

namespace {

/// Plays the acts on one connection, then goes with it.
class Performance final : public QObject
{
public:
    Performance(QTcpSocket *socket, Acts acts)
        : QObject(socket)
        , m_socket(socket)
        , m_acts(std::move(acts))
    {
        connect(socket, &QTcpSocket::bytesWritten, this, [this] { pour(); });
    }

    void next()
    {
        if (m_acts.isEmpty()) {
            m_socket->disconnectFromHost();
            return;
        }
        m_act = m_acts.takeFirst();
        switch (m_act.kind) {
        case Act::Kind::Send:
            m_socket->write(m_act.bytes);
            next();
            return;
        case Act::Kind::Drip:
            drip();
            return;
        case Act::Kind::Flood:
            m_pouring = true;
            pour();
            return;
        case Act::Kind::Pause:
            QTimer::singleShot(m_act.pace, this, [this] { next(); });
            return;
        case Act::Kind::Hang:
            return;
        case Act::Kind::Close:
            m_socket->disconnectFromHost();
            return;
        case Act::Kind::Reset:
            m_socket->flush();
            reset();
            return;
        case Act::Kind::Truncate:
            m_socket->flush();
            ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
            return;
        }
    }

private:
    void drip()
    {
        if (m_act.bytes.isEmpty()) {
            next();
            return;
        }
        m_socket->write(m_act.bytes.left(1));
        m_act.bytes.remove(0, 1);
        QTimer::singleShot(m_act.pace, this, [this] { drip(); });
    }
    void pour()
    {
        constexpr qint64 ahead = qint64{1} << 20;
        while (m_pouring && m_socket->state() == QAbstractSocket::ConnectedState && m_socket->bytesToWrite() < ahead) {
            if (m_socket->write(m_act.bytes) < 0)
                m_pouring = false;
        }
    }
    void reset()
    {
        // SO_LINGER 0 turns the close into an RST.
        const linger none{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof(none));
        m_socket->abort();
    }

    QTcpSocket *m_socket;
    Acts m_acts;
    Act m_act;
    bool m_pouring = false;
};

qint64 announcedLength(const QByteArray &head)
{
    return ReceivedRequest{head, {}}.header("content-length").toLongLong();
}

} // namespace

QByteArray ReceivedRequest::header(const QByteArray &name) const
{
    for (const QByteArray &field : head.split('\n')) {
        const qsizetype colon = field.indexOf(':');
        if (colon > 0 && field.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return field.mid(colon + 1).trimmed();
    }
    return {};
}

Acts httpAnswer(int status, const QByteArray &body, const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    return {{.kind = Act::Kind::Send, .bytes = bytes}, {.kind = Act::Kind::Close}};
}

FakeServer::FakeServer(QObject *parent)
    : QTcpServer(parent)
{
    listen(QHostAddress::LocalHost);
}

FakeServer::FakeServer(const QSslConfiguration &tls, QObject *parent)
    : FakeServer(parent)
{
    m_tls = tls;
}

QUrl FakeServer::url() const
{
    QUrl url;
    url.setScheme(m_tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(m_tls ? QStringLiteral("localhost") : QStringLiteral("127.0.0.1"));
    url.setPort(serverPort());
    return url;
}

void FakeServer::incomingConnection(qintptr descriptor)
{
    ++connections;
    QTcpSocket *socket = nullptr;
    if (m_tls) {
        auto *tlsSocket = new QSslSocket(this);
        tlsSocket->setSslConfiguration(*m_tls);
        tlsSocket->setSocketDescriptor(descriptor);
        tlsSocket->startServerEncryption();
        socket = tlsSocket;
    } else {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
    }
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        ++disconnections;
        socket->deleteLater();
    });
    serve(socket);
}

void FakeServer::serve(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, data = QByteArray(), served = false]() mutable {
        const QByteArray news = socket->readAll();
        bytesReceived += news.size();
        data += news;
        const qsizetype end = data.indexOf("\r\n\r\n");
        if (served || end < 0 || data.size() - end - 4 < announcedLength(data.left(end)))
            return;
        served = true;
        requests.push_back({data.left(end), data.mid(end + 4)});
        Acts acts;
        if (!script.empty()) {
            acts = std::move(script.front());
            script.pop_front();
        } else if (respond) {
            acts = respond(requests.back());
        }
        (new Performance(socket, std::move(acts)))->next();
    });
}

} // namespace Ferry::Test

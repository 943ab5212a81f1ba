// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace Ferry::Test {

/// The way to a server, which can be cut and mended: a network that comes and goes.
class Relay : public QObject
{
public:
    explicit Relay(const QUrl &target)
        : m_target(target)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] { accept(); });
        mend();
        m_port = m_server.serverPort();
    }

    [[nodiscard]] QUrl url() const
    {
        QUrl url = m_target;
        url.setPort(m_port);
        return url;
    }
    /// Ends every connection, and lets nobody through.
    void cut()
    {
        m_server.close();
        const QList<QTcpSocket *> sockets = findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets)
            socket->abort();
    }
    void mend()
    {
        if (!m_server.listen(QHostAddress::LocalHost, m_port))
            qFatal("the port is taken");
    }

private:
    void accept()
    {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            auto *server = new QTcpSocket(this);
            client->setParent(this);
            carry(client, server);
            carry(server, client);
            server->connectToHost(m_target.host(), static_cast<quint16>(m_target.port()));
        }
    }
    static void carry(QTcpSocket *from, QTcpSocket *to)
    {
        const auto pass = [from, to] { to->write(from->readAll()); };
        connect(from, &QTcpSocket::readyRead, to, pass);
        connect(from, &QTcpSocket::disconnected, to, [from, to, pass] {
            pass();
            to->disconnectFromHost();
            from->deleteLater();
        });
        connect(from, &QTcpSocket::errorOccurred, to, [from, to] {
            if (from->state() == QAbstractSocket::UnconnectedState)
                to->disconnectFromHost();
        });
    }

    QUrl m_target;
    QTcpServer m_server;
    quint16 m_port = 0;
};

/// The real time, in which nobody waits long before asking again, and for an answer a sixth of the time: Qt 6.4 does not
/// tell of every connection that ends.
class HastyClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_clock.monotonic(); }
    [[nodiscard]] QDateTime now() const override { return m_clock.now(); }
    QObject *callLater(std::chrono::milliseconds delay, QObject *context, std::function<void()> wake) override
    {
        using namespace std::chrono_literals;
        const bool isDeadline = delay == 15s || delay >= 30s;
        return m_clock.callLater(isDeadline ? delay / 6 : delay / 100, context, std::move(wake));
    }

private:
    SystemClock m_clock;
};

} // namespace Ferry::Test

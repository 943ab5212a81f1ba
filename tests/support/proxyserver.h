// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QStringList>
#include <QTcpServer>

class QTcpSocket;

namespace Ferry::Test {

/// A small HTTP proxy on 127.0.0.1 that tunnels (RFC 9110 section 9.3.6), wants a user name and a password (Basic), and
/// leads every host to this machine. Remembers who asked for what.
class ProxyServer : public QObject
{
    Q_OBJECT

public:
    /// Lets everybody through while \a user is empty.
    explicit ProxyServer(const QString &user = {}, const QString &password = {});

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QNetworkProxy proxy() const
    {
        return {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port()};
    }
    /// "http://127.0.0.1:3128", as environment variables have it.
    [[nodiscard]] QByteArray address() const;
    void setLogin(const QString &user, const QString &password);

    /// How often it wanted to know who asks.
    [[nodiscard]] int challenges() const { return m_challenges; }
    /// How often it was told something wrong.
    [[nodiscard]] int refusals() const { return m_refusals; }
    /// "host:port" of each tunnel, in order.
    [[nodiscard]] QStringList tunnels() const { return m_tunnels; }
    /// All that was not asked by CONNECT: what the proxy could read.
    [[nodiscard]] QByteArray plainRequests() const { return m_plain; }

private:
    void serve(QTcpSocket *client);
    void open(QTcpSocket *client, const QString &target);

    QTcpServer m_server;
    QByteArray m_expected;
    QByteArray m_plain;
    QStringList m_tunnels;
    int m_challenges = 0;
    int m_refusals = 0;
};

} // namespace Ferry::Test

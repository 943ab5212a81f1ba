// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxyserver.h"

#include <QTcpSocket>

namespace Ferry::Test {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith(name + ':'))
            return line.sliced(name.size() + 1).trimmed();
    }
    return {};
}

} // namespace

ProxyServer::ProxyServer(const QString &user, const QString &password)
{
    setLogin(user, password);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            connect(client, &QTcpSocket::readyRead, this, [this, client] { serve(client); });
            connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        }
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

QByteArray ProxyServer::address() const
{
    return "http://127.0.0.1:" + QByteArray::number(port());
}

void ProxyServer::setLogin(const QString &user, const QString &password)
{
    m_expected = user.isEmpty() ? QByteArray() : "Basic " + (user + u':' + password).toUtf8().toBase64();
}

void ProxyServer::serve(QTcpSocket *client)
{
    if (!client->peek(1 << 16).contains("\r\n\r\n"))
        return;
    const QByteArray head = client->readAll();
    const QList<QByteArray> request = head.left(head.indexOf('\r')).split(' ');
    const QByteArray given = headerOf(head, "proxy-authorization");
    if (!m_expected.isEmpty() && given != m_expected) {
        ++m_challenges;
        if (!given.isEmpty())
            ++m_refusals;
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"house\"\r\n"
                      "Content-Length: 0\r\nProxy-Connection: close\r\nConnection: close\r\n\r\n");
        return client->disconnectFromHost();
    }
    if (request.value(0) != "CONNECT") {
        m_plain += head;
        client->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return client->disconnectFromHost();
    }
    open(client, QString::fromLatin1(request.value(1)));
}

void ProxyServer::open(QTcpSocket *client, const QString &target)
{
    m_tunnels << target;
    client->disconnect(this);
    auto *server = new QTcpSocket(client);
    server->setProxy(QNetworkProxy::NoProxy);
    connect(server, &QTcpSocket::connected, client, [client, server] {
        client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
        connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(server, &QTcpSocket::errorOccurred, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), target.section(u':', -1).toUShort());
}

} // namespace Ferry::Test

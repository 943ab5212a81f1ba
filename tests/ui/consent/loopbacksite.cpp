// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/consent/loopbacksite.h"

#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Test {

LoopbackSite::LoopbackSite()
    : m_server(std::make_unique<QTcpServer>())
{
    listen();
}

LoopbackSite::LoopbackSite(const QSslConfiguration &tls)
    : m_secure(true)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

void LoopbackSite::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            serve(socket);
        }
    });
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

void LoopbackSite::addPage(const QString &path, const QByteArray &html)
{
    addAnswer(path, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n", "<!doctype html>" + html);
}

void LoopbackSite::addAnswer(const QString &path, const QByteArray &head, const QByteArray &body)
{
    m_answers[path] =
        head + "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

void LoopbackSite::addEndless(const QString &path, const QByteArray &piece)
{
    m_endless[path] = piece;
}

QUrl LoopbackSite::url(const QString &path) const
{
    return url(path, u"127.0.0.1"_s);
}

QUrl LoopbackSite::url(const QString &path, const QString &host) const
{
    return QUrl(u"%1://%2:%3%4"_s.arg(m_secure ? u"https"_s : u"http"_s, host).arg(port()).arg(path));
}

void LoopbackSite::serve(QTcpSocket *socket)
{
    // Requests of these pages have no body and fit into one packet; wait for the whole head all the same.
    if (!socket->peek(1 << 16).contains("\r\n\r\n"))
        return;
    if (const auto *secured = qobject_cast<QSslSocket *>(socket))
        m_wasShownCertificate = m_wasShownCertificate || !secured->peerCertificate().isNull();
    const QByteArray head = socket->readAll();
    m_heads += head;
    const QString target = QString::fromLatin1(head.split(' ').value(1));
    m_requested << target;
    static const QByteArray none = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    const QString path = target.section(u'?', 0, 0);
    if (m_endless.contains(path)) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n"
                      "Connection: close\r\n\r\n");
        const QByteArray piece = m_endless.value(path);
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket, piece](qint64 bytes) {
            m_poured += bytes;
            pour(socket, piece);
        });
        pour(socket, piece);
        return;
    }
    socket->write(m_answers.value(path, none));
    socket->disconnectFromHost();
}

void LoopbackSite::pour(QTcpSocket *socket, const QByteArray &piece)
{
    constexpr qint64 ahead = qint64{1} << 22;
    while (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < ahead) {
        if (socket->write(piece) < 0)
            return;
    }
}

} // namespace Ferry::Test

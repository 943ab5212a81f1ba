// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/handoverserver.h"

#include "app/core/logging.h"

#include <QLocalSocket>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

HandoverServer::HandoverServer(const HandoverLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(m_limits.connections);
    connect(&m_server, &QLocalServer::newConnection, this, &HandoverServer::takeConnection);
}

HandoverServer::~HandoverServer() = default;

Result<QString> HandoverServer::listen(const QStringList &places)
{
    for (const QString &place : places) {
        QLocalServer::removeServer(place);
        if (m_server.listen(place))
            return place;
    }
    return fail(Error::Code::FileFault, u"cannot listen for second starts: %1"_s.arg(m_server.errorString()));
}

void HandoverServer::takeConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (m_connections >= m_limits.connections || !isPeerOurselves(socket->socketDescriptor())) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        // Qt would read on for as long as somebody writes.
        socket->setReadBufferSize(m_limits.bytes);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(m_limits.patience, socket, [socket] {
            socket->abort();
            socket->deleteLater();
        });
        read(socket);
    }
}

void HandoverServer::read(QLocalSocket *socket)
{
    const bool isWhole = socket->canReadLine();
    if (!isWhole && socket->bytesAvailable() < m_limits.bytes)
        return; // more may come, until time is up
    disconnect(socket, &QLocalSocket::readyRead, this, nullptr);
    const Result<Handover> handover = isWhole ? readHandover(socket->readLine().chopped(1), m_limits)
                                              : fail(Error::Code::TooLarge, u"handover: no end"_s);
    if (!handover) {
        qCWarning(uiLog) << "refused a second start:" << handover.error().detail;
        socket->abort();
        socket->deleteLater();
        return;
    }
    socket->write("ok\n");
    socket->disconnectFromServer(); // once that is written
    emit received(*handover);
}

} // namespace Ferry

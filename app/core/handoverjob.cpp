// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/handoverjob.h"

#include <QLocalSocket>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

HandoverJob::HandoverJob(const QStringList &places, const Handover &handover, const HandoverLimits &limits,
                         QObject *parent)
    : JobOf(parent)
    , m_places(places)
    , m_handover(handover)
    , m_limits(limits)
{
}

HandoverJob::~HandoverJob()
{
    dropSocket();
}

void HandoverJob::run()
{
    const Result<QByteArray> message = writeHandover(m_handover, m_limits);
    if (!message)
        return failWith(message.error());
    if (m_places.isEmpty())
        return failWith({.code = Error::Code::Locked, .detail = u"no room for a socket's name"_s});
    m_message = *message;
    m_deadline.setRemainingTime(m_limits.patience);
    const auto giveUp = [this] {
        stop();
        failWith({.code = Error::Code::Locked, .detail = u"the program that is open does not answer"_s});
    };
    QTimer::singleShot(m_limits.patience, this, giveUp);
    QTimer::singleShot(m_limits.starting, this, [this, giveUp] {
        if (!m_wasHeard)
            giveUp();
    });
    tryNext();
}

void HandoverJob::stop()
{
    dropSocket();
}

void HandoverJob::dropSocket()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    std::exchange(m_socket, nullptr)->deleteLater();
}

void HandoverJob::tryNext()
{
    dropSocket();
    if (isFinished() || m_deadline.hasExpired())
        return; // the timer tells
    m_socket = new QLocalSocket(this);
    connect(m_socket, &QLocalSocket::connected, this, &HandoverJob::send);
    // Also when it was closed without an answer: then there were too many at once, or it is not one of ours.
    connect(m_socket, &QLocalSocket::errorOccurred, this, [this, socket = m_socket] {
        if (socket == m_socket)
            tryNextSoon();
    });
    m_socket->connectToServer(m_places.at(m_next++ % m_places.size()));
}

void HandoverJob::tryNextSoon()
{
    constexpr auto Pause = 50ms;
    QTimer::singleShot(Pause, m_socket, [this] { tryNext(); });
}

void HandoverJob::send()
{
    if (!isPeerOurselves(m_socket->socketDescriptor())) {
        m_socket->abort(); // which is no error to it
        return tryNextSoon();
    }
    m_wasHeard = true;
    connect(m_socket, &QLocalSocket::readyRead, this, [this] {
        constexpr qsizetype Most = 16;
        if (!m_socket->canReadLine() && m_socket->bytesAvailable() < Most)
            return;
        const bool isTaken = m_socket->readLine(Most) == "ok\n";
        dropSocket();
        if (isTaken)
            finishWith(true);
        else
            failWith({.code = Error::Code::Locked, .detail = u"whoever listens is none of ours"_s});
    });
    m_socket->write(m_message);
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/handover.h"
#include "app/core/job.h"

#include <QDeadlineTimer>
#include <QStringList>

class QLocalSocket;

namespace Ferry {

/// Hands files over to the program that has the profile open. Yields nothing but that it took them.
///
/// Error::Locked when nobody takes them in time: then the other program cannot be reached, is busy
/// with a scripted run, is just ending, or is not one of ours. One that is just starting is waited for.
/// Error::TooLarge and Error::BadReply, as writeHandover(), when they are not even sent.
class HandoverJob : public JobOf<bool>
{
    Q_OBJECT

public:
    /// \a places: handoverPlaces() of the profile.
    HandoverJob(const QStringList &places, const Handover &handover, const HandoverLimits &limits = {},
                QObject *parent = nullptr);
    ~HandoverJob() override;

protected:
    void run() override;
    void stop() override;

private:
    void tryNext();
    void tryNextSoon();
    void send();
    void dropSocket();

    QStringList m_places;
    Handover m_handover;
    HandoverLimits m_limits;
    QByteArray m_message;
    QDeadlineTimer m_deadline;
    qsizetype m_next = 0;
    /// Somebody of ours is listening.
    bool m_wasHeard = false;
    QLocalSocket *m_socket = nullptr;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/handover.h"

#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace Ferry {

/// Takes what second starts hand over, from the same user only:
///
///     connection -> one line, within its bounds and its time -> received() -> "ok", and closed
///                         '--> anything else ----------------> closed
///
/// Whoever connects is distrusted: at the worst, files of the person are opened in their own window.
class HandoverServer : public QObject
{
    Q_OBJECT

public:
    explicit HandoverServer(const HandoverLimits &limits = {}, QObject *parent = nullptr);
    ~HandoverServer() override;

    /// Listens at the first of \a places where that can be done. Only the holder of the profile's lock may call it: whatever
    /// an earlier run left there is removed. Error::FileFault when nobody will be heard.
    [[nodiscard]] Result<QString> listen(const QStringList &places);

signals:
    void received(const Ferry::Handover &handover);

private:
    void takeConnection();
    void read(QLocalSocket *socket);

    HandoverLimits m_limits;
    int m_connections = 0;
    QLocalServer m_server; // its connections, which go with it, are counted
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/networkwatch.h"

#include <QNetworkInformation>

namespace Ferry {

SystemNetworkWatch::SystemNetworkWatch(QObject *parent)
    : NetworkWatch(parent)
{
    // Without a back end for it there is no instance either, and we count as online.
    QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability);
    if (const QNetworkInformation *information = QNetworkInformation::instance())
        connect(information, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::changed);
}

bool SystemNetworkWatch::isOnline() const
{
    const QNetworkInformation *information = QNetworkInformation::instance();
    return !information || information->reachability() != QNetworkInformation::Reachability::Disconnected;
}

} // namespace Ferry

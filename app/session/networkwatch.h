// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Ferry {

/// Whether this computer is on a network, as far as its system says; handed in so that tests can say it.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// True as well when the system does not know.
    [[nodiscard]] virtual bool isOnline() const = 0;

signals:
    /// isOnline() is another one now.
    void changed();
};

/// What the system says (QNetworkInformation: NetworkManager, or what GLib knows).
class SystemNetworkWatch final : public NetworkWatch
{
    Q_OBJECT

public:
    explicit SystemNetworkWatch(QObject *parent = nullptr);
    [[nodiscard]] bool isOnline() const override;
};

} // namespace Ferry

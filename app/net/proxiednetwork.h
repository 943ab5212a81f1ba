// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/proxylogin.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QThreadPool>

#include <chrono>

namespace Ferry {

/// The network by way of the system's proxies; this very machine is reached without any.
///
/// Qt asks the system for them on the thread that asks the network, and the system may take seconds: it runs scripts, looks
/// up names, calls other programs. So they are asked for beforehand and elsewhere, and whoever asks the network waits for
/// findWay() first. Without that a request goes to no proxy.
class ProxiedNetwork final : public QNetworkAccessManager
{
    Q_OBJECT

public:
    /// Says which proxies lead to an address, best first. May block; called on another thread.
    using Lookup = std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)>;

    /// \a login must outlive the network.
    explicit ProxiedNetwork(ProxyLogin &login, Lookup lookup = &QNetworkProxyFactory::systemProxyForQuery,
                            QObject *parent = nullptr);
    ~ProxiedNetwork() override;

    /// How long what the system said is taken for true.
    static constexpr std::chrono::seconds Validity{60};

    /// Finds out how \a url is reached, and calls \a then, at once if that is known. Ends with \a context.
    void findWay(const QUrl &url, QObject *context, std::function<void()> then);
    /// The proxy on the way to \a url refused what it was told last, or was told nothing. Calls \a then later: whether there
    /// is something else to try now. Ends with \a context.
    void signIn(const QUrl &url, QObject *context, const std::function<void(bool)> &then);

private:
    class Factory;

    struct Way {
        QList<QNetworkProxy> proxies = {};
        std::chrono::steady_clock::time_point foundAt = {};
        /// Of what its proxy was told last; see ProxyLogin::Known.
        int tried = 0;
    };

    [[nodiscard]] QList<QNetworkProxy> proxiesFor(const QString &host, int port);

    ProxyLogin &m_login;
    Lookup m_lookup;
    QThreadPool m_pool;
    /// By host and port.
    QHash<QString, Way> m_ways;
};

} // namespace Ferry

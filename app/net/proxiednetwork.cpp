// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/proxiednetwork.h"

#include "models/source/secureurl.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int HttpsPort = 443;

QString keyOf(const QString &host, int port)
{
    return u"%1:%2"_s.arg(host.toLower()).arg(port > 0 ? port : HttpsPort);
}

QString keyOf(const QUrl &url)
{
    return keyOf(url.host(), url.port());
}

} // namespace

class ProxiedNetwork::Factory final : public QNetworkProxyFactory
{
public:
    explicit Factory(ProxiedNetwork &network)
        : m_network(network)
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return m_network.proxiesFor(query.peerHostName(), query.peerPort());
    }

private:
    ProxiedNetwork &m_network;
};

ProxiedNetwork::ProxiedNetwork(ProxyLogin &login, Lookup lookup, QObject *parent)
    : QNetworkAccessManager(parent)
    , m_login(login)
    , m_lookup(std::move(lookup))
{
    m_pool.setMaxThreadCount(1); // what asks the system is not made for more
    setProxyFactory(new Factory(*this));
}

ProxiedNetwork::~ProxiedNetwork()
{
    m_pool.clear();
    setProxyFactory(nullptr);
}

void ProxiedNetwork::findWay(const QUrl &url, QObject *context, std::function<void()> then)
{
    const auto known = m_ways.constFind(keyOf(url));
    const bool isKnown = known != m_ways.cend() && std::chrono::steady_clock::now() - known->foundAt < Validity;
    if (isLoopbackHost(url.host()) || isKnown)
        return then();
    auto *watcher = new QFutureWatcher<QList<QNetworkProxy>>(context);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, url, then = std::move(then)] {
        watcher->deleteLater();
        Way &way = m_ways[keyOf(url)];
        way.proxies = watcher->result();
        way.foundAt = std::chrono::steady_clock::now();
        for (const QNetworkProxy &proxy : std::as_const(way.proxies))
            m_login.suggest(proxy.hostName(), proxy.user(), proxy.password());
        then();
    });
    watcher->setFuture(
        QtConcurrent::run(&m_pool, [lookup = m_lookup, query = QNetworkProxyQuery(url)] { return lookup(query); }));
}

QList<QNetworkProxy> ProxiedNetwork::proxiesFor(const QString &host, int port)
{
    const auto way = m_ways.find(keyOf(host, port));
    if (isLoopbackHost(host) || way == m_ways.end() || way->proxies.isEmpty())
        return {QNetworkProxy::NoProxy};
    QList<QNetworkProxy> proxies = way->proxies;
    for (QNetworkProxy &proxy : proxies) {
        // Given with the proxy it goes there once, and a refusal is the end: no signal to be answered on the spot.
        const ProxyLogin::Known known = m_login.of(proxy.hostName());
        proxy.setUser(known.user);
        proxy.setPassword(known.password);
    }
    way->tried = m_login.of(proxies.constFirst().hostName()).serial;
    return proxies;
}

void ProxiedNetwork::signIn(const QUrl &url, QObject *context, const std::function<void(bool)> &then)
{
    const Way way = m_ways.value(keyOf(url));
    if (!way.proxies.isEmpty())
        return m_login.ask(way.proxies.constFirst().hostName(), way.tried, context, then);
    QMetaObject::invokeMethod(
        context, [then] { then(false); }, Qt::QueuedConnection);
}

} // namespace Ferry

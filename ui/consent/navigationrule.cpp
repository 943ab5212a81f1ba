// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/navigationrule.h"

#include "models/source/secureurl.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

NavigationRule::NavigationRule(const QUrl &consentUrl)
    : m_loopback(isSecureOrLoopback(consentUrl) && isLoopbackHost(consentUrl.host()))
{
}

bool NavigationRule::allowsPage(const QUrl &url) const
{
    return isSecureOrLoopback(url) && (m_loopback || !isLoopbackHost(url.host()));
}

bool NavigationRule::allowsFrame(const QUrl &url) const
{
    if (url.scheme() == "about"_L1)
        return url.path() == "blank"_L1 || url.path() == "srcdoc"_L1;
    return allowsPage(url);
}

bool NavigationRule::allowsPart(const QUrl &url) const
{
    const QString scheme = url.scheme();
    if (scheme == "data"_L1 || scheme == "blob"_L1)
        return true;
    if (scheme == "wss"_L1 || scheme == "ws"_L1) {
        QUrl page = url;
        page.setScheme(scheme == "wss"_L1 ? u"https"_s : u"http"_s);
        return allowsPage(page);
    }
    return allowsFrame(url);
}

QString shownHost(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    return host.isEmpty() ? url.scheme() + u':' : host;
}

} // namespace Ferry

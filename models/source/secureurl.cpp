// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/secureurl.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// "host" of "scheme://user@host:port/path", as it is written.
QStringView writtenHost(QStringView text)
{
    const qsizetype start = text.indexOf("//"_L1);
    if (start < 0)
        return {};
    QStringView authority = text.sliced(start + 2);
    for (qsizetype i = 0; i < authority.size(); ++i) {
        const QChar c = authority[i];
        if (c == u'/' || c == u'?' || c == u'#') {
            authority.truncate(i);
            break;
        }
    }
    authority = authority.sliced(authority.lastIndexOf(u'@') + 1);
    if (authority.startsWith(u'['))
        return authority.sliced(1).first(qMax(authority.indexOf(u']') - 1, 0));
    const qsizetype port = authority.lastIndexOf(u':');
    return port < 0 ? authority : authority.first(port);
}

bool isUnreadable(char32_t c)
{
    return c == U'\\' || QChar::isSpace(c) || !QChar::isPrint(c);
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    if (host == "localhost"_L1 || host == "::1"_L1)
        return true;
    // QUrl has already brought every spelling of an IPv4 address into this form.
    static const QRegularExpression dotted(uR"(\A127(\.(0|[1-9]\d{0,2})){3}\z)"_s);
    return dotted.match(host).hasMatch();
}

bool isSecureOrLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (!url.isValid() || host.isEmpty() || url.authority().contains(u'@'))
        return false;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackHost(host));
}

Result<QUrl> secureUrl(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    if (std::any_of(characters.begin(), characters.end(), isUnreadable))
        return fail(Error::Code::InsecureUrl, u"characters that have no place in an address"_s);
    const QUrl url(text, QUrl::StrictMode);
    if (!isSecureOrLoopback(url))
        return fail(Error::Code::InsecureUrl, u"%1 to \"%2\""_s.arg(url.scheme(), url.host(QUrl::FullyEncoded)));
    if (isLoopbackHost(url.host()) && writtenHost(text).compare(url.host(), Qt::CaseInsensitive) != 0)
        return fail(Error::Code::InsecureUrl, u"a disguised loopback address"_s);
    return url;
}

} // namespace Ferry

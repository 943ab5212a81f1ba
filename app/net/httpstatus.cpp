// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpstatus.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

Error::Code codeOfStatus(int status)
{
    switch (status) {
    case 400:
        return Error::Code::BadRequest;
    case 401:
        return Error::Code::Unauthorized;
    case 404:
        return Error::Code::NotFound;
    case 410:
        return Error::Code::Gone;
    case 429:
        return Error::Code::RateLimited;
    default:
        if (status >= 300 && status < 400)
            return Error::Code::RedirectRefused;
        return status >= 500 && status < 600 ? Error::Code::ServerFault : Error::Code::UnexpectedStatus;
    }
}

} // namespace

std::optional<Error> statusError(const HttpAnswer &answer, const QDateTime &now)
{
    if (answer.isSuccess())
        return {};
    return Error{.code = codeOfStatus(answer.status),
                 .detail = u"HTTP %1"_s.arg(answer.status),
                 .httpStatus = answer.status,
                 .retryAfter = parseRetryAfter(answer.header("retry-after"), now)};
}

Error::Code networkErrorCode(QNetworkReply::NetworkError fault)
{
    // Qt's enumeration, of which only these concern us; all others mean that there was no proper answer.
    if (fault == QNetworkReply::SslHandshakeFailedError)
        return Error::Code::Tls;
    if (fault == QNetworkReply::TimeoutError)
        return Error::Code::Timeout;
    if (fault == QNetworkReply::OperationCanceledError)
        return Error::Code::Timeout;
    if (fault == QNetworkReply::TooManyRedirectsError || fault == QNetworkReply::InsecureRedirectError)
        return Error::Code::RedirectRefused;
    if (fault == QNetworkReply::ProtocolFailure)
        return Error::Code::BadReply;
    return Error::Code::Network;
}

std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView value, const QDateTime &now)
{
    // RFC 9110 section 10.2.3: digits only, else an HTTP date; anything else is as if it were not there.
    constexpr qint64 longest = qint64{366} * 24 * 3600;
    const QByteArray text = value.trimmed().toByteArray();
    if (text.isEmpty())
        return {};
    if (std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return std::chrono::seconds{fits ? std::min(seconds, longest) : longest};
    }
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    const qint64 seconds = now.secsTo(date);
    if (!date.isValid() || seconds <= 0)
        return {};
    return std::chrono::seconds{std::min(seconds, longest)};
}

} // namespace Ferry

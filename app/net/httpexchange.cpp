// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpexchange.h"

#include "app/core/clock.h"
#include "app/net/certificatename.h"
#include "app/net/httpstatus.h"
#include "app/net/redaction.h"
#include "models/source/secureurl.h"

#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    const auto it = std::find_if(headers.cbegin(), headers.cend(), [name](const auto &header) {
        return name.compare(header.first, Qt::CaseInsensitive) == 0;
    });
    return it == headers.cend() ? QByteArray() : it->second;
}

HttpExchange::HttpExchange(QNetworkAccessManager &network, Clock &clock, HttpQuestion question,
                           ExchangeLimits limits, BodySink *sink, QObject *parent)
    : JobOf(parent)
    , m_network(network)
    , m_clock(clock)
    , m_question(std::move(question))
    , m_limits(limits)
    , m_sink(sink)
{
}

void HttpExchange::run()
{
    const QUrl url = m_question.request.url();
    if (!isSecureOrLoopback(url)) {
        failWith(Error{.code = Error::Code::InsecureUrl, .detail = Redaction::address(url)});
        return;
    }
    m_reply = m_question.isPost ? m_network.post(m_question.request, m_question.form)
                                : m_network.get(m_question.request);
    m_reply->setParent(this); // dies with us
    watchConnection();
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::takeHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::takeBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::conclude);
    m_clock.callLater(m_limits.whole, this, [this] {
        giveUp({.code = Error::Code::Timeout, .detail = u"the whole exchange took too long"_s});
    });
}

void HttpExchange::watchConnection()
{
    m_connectAlarm = m_clock.callLater(m_limits.connect, this, [this] {
        giveUp({.code = Error::Code::Timeout, .detail = u"no connection in time"_s});
    });
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpExchange::restartSilence);
    // Qt has matched the common name at best; this comes before anything of ours is sent.
    connect(m_reply, &QNetworkReply::encrypted, this, [this] {
        if (!certificateIsForHost())
            giveUp({.code = Error::Code::Tls, .detail = u"the certificate does not name the host"_s});
    });
}

bool HttpExchange::certificateIsForHost() const
{
    return certificateNames(m_reply->sslConfiguration().peerCertificate(), m_question.request.url().host());
}

void HttpExchange::restartSilence()
{
    if (isFinished())
        return;
    delete m_connectAlarm;
    m_lastByte = m_clock.monotonic();
    if (m_silenceAlarm)
        return;
    // One alarm that looks how long it has been quiet: a new one with each packet would cost more than the packet.
    const auto arm = [this](std::chrono::milliseconds delay, auto &&again) -> void {
        m_silenceAlarm = m_clock.callLater(delay, this, [this, again] {
            const std::chrono::milliseconds quiet = m_clock.monotonic() - m_lastByte;
            if (quiet >= m_limits.silence)
                giveUp({.code = Error::Code::Timeout, .detail = u"the server fell silent"_s});
            else
                again(m_limits.silence - quiet, again);
        });
    };
    arm(m_limits.silence, arm);
}

void HttpExchange::takeHeaders()
{
    if (isFinished() || m_headersTaken)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return;
    m_headersTaken = true;
    restartSilence();
    // A connection kept from an earlier exchange brings no encrypted() of its own.
    if (m_question.request.url().scheme() == "https"_L1 && m_reply->sslConfiguration().peerCertificate().isNull() == false
        && !certificateIsForHost()) {
        giveUp({.code = Error::Code::Tls, .detail = u"the certificate does not name the host"_s});
        return;
    }
    m_answer.status = status;
    m_answer.headers = m_reply->rawHeaderPairs();
    qint64 size = 0;
    for (const auto &[name, value] : std::as_const(m_answer.headers))
        size += name.size() + value.size() + 4;
    if (size > m_limits.headers) {
        giveUp({.code = Error::Code::TooLarge, .detail = u"%1 bytes of headers"_s.arg(size), .httpStatus = status});
        return;
    }
    if (status >= 300 && status < 400) {
        const QUrl target = m_question.request.url().resolved(
            QUrl(QString::fromUtf8(m_answer.header("location")), QUrl::StrictMode));
        giveUp({.code = Error::Code::RedirectRefused, .detail = target.host(), .httpStatus = status});
        return;
    }
    // No need to wait for what is announced to be too much.
    bool isNumber = false;
    const qint64 announced = m_answer.header("content-length").toLongLong(&isNumber);
    if (isNumber && announced > m_limits.body)
        giveUp({.code = Error::Code::TooLarge, .detail = u"%1 bytes announced"_s.arg(announced), .httpStatus = status});
}

void HttpExchange::takeBody()
{
    takeHeaders();
    if (isFinished())
        return;
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty())
        return;
    restartSilence();
    if (m_answer.received + bytes.size() > m_limits.body) {
        giveUp({.code = Error::Code::TooLarge,
                .detail = u"more than %1 bytes"_s.arg(m_limits.body),
                .httpStatus = m_answer.status});
        return;
    }
    m_answer.received += bytes.size();
    m_answer.body += bytes;
    if (m_sink && m_answer.isSuccess()) {
        if (Result<void> taken = m_sink->take(bytes); !taken)
            giveUp(std::move(taken.error()));
    }
}

void HttpExchange::conclude()
{
    takeBody();
    if (isFinished())
        return;
    const QNetworkReply::NetworkError fault = m_reply->error();
    // From ContentAccessDenied (201) up to UnknownServerError (499) Qt only repeats the status.
    const bool repeatsStatus = m_answer.status >= 400 && fault >= QNetworkReply::ContentAccessDenied
        && fault <= QNetworkReply::UnknownServerError;
    // 401 and 407 come as AuthenticationRequired; Qt has no credentials to offer, so it ends there.
    if (fault != QNetworkReply::NoError && !repeatsStatus) {
        giveUp({.code = networkErrorCode(fault),
                .detail = u"network error %1 after %2 bytes"_s.arg(fault).arg(m_answer.received)});
        return;
    }
    if (m_answer.status == 0) {
        giveUp({.code = Error::Code::Network, .detail = u"no answer"_s});
        return;
    }
    bool isNumber = false;
    const qint64 announced = m_answer.header("content-length").toLongLong(&isNumber);
    // The announced length is that of the encoded body, which Qt has decoded for us.
    const bool encoded = !m_answer.header("content-encoding").isEmpty();
    if (isNumber && !encoded && announced != m_answer.received) {
        giveUp({.code = Error::Code::BadReply,
                .detail = u"%1 bytes of %2 announced"_s.arg(m_answer.received).arg(announced),
                .httpStatus = m_answer.status});
        return;
    }
    finishWith(m_answer);
}

void HttpExchange::giveUp(Error error)
{
    if (isFinished())
        return;
    stop();
    failWith(std::move(error));
}

void HttpExchange::stop()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpexchange.h"

#include "app/core/clock.h"
#include "app/net/certificatename.h"
#include "app/net/httpstatus.h"
#include "app/net/proxiednetwork.h"
#include "app/net/redaction.h"
#include "app/net/wipe.h"
#include "models/source/secureurl.h"

#include <QIODevice>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A form on its way, overwritten when it is gone: there may be a password in it. It can be read once: by itself Qt sends
/// a request again, up to twice, when the connection ends before the answer, and what was done already is done anew.
class FormDevice final : public QIODevice
{
public:
    explicit FormDevice(QByteArray form)
        : m_form(std::move(form))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~FormDevice() override
    {
        close();
        wipe(m_form);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    [[nodiscard]] bool atEnd() const override { return m_read == m_form.size(); }
    [[nodiscard]] qint64 size() const override { return m_form.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_form.size() - m_read + QIODevice::bytesAvailable();
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min(most, m_form.size() - m_read);
        std::copy_n(m_form.cbegin() + m_read, size, data);
        m_read += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_form;
    qint64 m_read = 0;
};

Error foreignCertificate()
{
    return {.code = Error::Code::Tls, .detail = u"the certificate does not name the host"_s};
}

Error proxyRefused()
{
    return {.code = Error::Code::Network, .detail = u"a proxy wants to know who asks"_s, .httpStatus = 407};
}

} // namespace

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    const auto it = std::find_if(headers.cbegin(), headers.cend(), [name](const auto &header) {
        return name.compare(header.first, Qt::CaseInsensitive) == 0;
    });
    return it == headers.cend() ? QByteArray() : it->second;
}

HttpExchange::HttpExchange(QNetworkAccessManager &network, Clock &clock, HttpQuestion question, ExchangeLimits limits,
                           BodySink *sink, QObject *parent)
    : JobOf(parent)
    , m_network(network)
    , m_clock(clock)
    , m_question(std::move(question))
    , m_limits(limits)
    , m_sink(sink)
{
}

HttpExchange::~HttpExchange()
{
    stop();
    wipe(m_question.form);
}

void HttpExchange::run()
{
    const QUrl url = m_question.request.url();
    if (!isSecureOrLoopback(url)) {
        failWith({.code = Error::Code::InsecureUrl, .detail = Redaction::address(url)});
        return;
    }
    attempt();
}

void HttpExchange::attempt()
{
    m_wholeAlarm = m_clock.callLater(m_limits.whole, this, [this] {
        giveUp({.code = Error::Code::Timeout, .detail = u"the whole exchange took too long"_s});
    });
    m_connectAlarm = m_clock.callLater(m_limits.connect, this, [this] {
        giveUp({.code = Error::Code::Timeout, .detail = u"no connection in time"_s});
    });
    auto *proxied = qobject_cast<ProxiedNetwork *>(&m_network);
    if (!proxied)
        return send();
    m_waiting = std::make_unique<QObject>();
    proxied->findWay(m_question.request.url(), m_waiting.get(), [this] {
        m_waiting.release()->deleteLater(); // it may own who is calling
        send();
    });
}

void HttpExchange::send()
{
    // The reply stays the manager's child: one of its own signals may be what ends us, and it must outlive that.
    if (m_question.isPost) {
        // Or Qt would read all of it into a copy of its own, which can be sent again.
        m_question.request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_question.request.setHeader(QNetworkRequest::ContentLengthHeader, m_question.form.size());
        // A copy that shares nothing, so that either can be overwritten.
        auto *form = new FormDevice(QByteArray(m_question.form.constData(), m_question.form.size()));
        m_reply = m_network.post(m_question.request, form);
        form->setParent(m_reply);
    } else {
        m_reply = m_network.get(m_question.request);
    }
    followReply();
}

void HttpExchange::followReply()
{
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::progress);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::progress);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::conclude);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpExchange::restartSilence);
    // Qt has matched the common name at best; this comes before anything of ours is sent.
    connect(m_reply, &QNetworkReply::encrypted, this, [this] {
        if (!certificateIsForHost())
            giveUp(foreignCertificate());
    });
}

bool HttpExchange::certificateIsForHost() const
{
    return certificateNames(m_reply->sslConfiguration().peerCertificate(), m_question.request.url().host());
}

void HttpExchange::restartSilence()
{
    delete m_connectAlarm;
    m_lastByte = m_clock.monotonic();
    if (!m_silenceAlarm)
        watchSilence(m_limits.silence);
}

void HttpExchange::watchSilence(std::chrono::milliseconds delay)
{
    // One alarm that looks how long it has been quiet: a new one with each packet would cost more than the packet.
    m_silenceAlarm = m_clock.callLater(delay, this, [this] {
        const std::chrono::milliseconds quiet = m_clock.monotonic() - m_lastByte;
        if (quiet >= m_limits.silence)
            giveUp({.code = Error::Code::Timeout, .detail = u"the server fell silent"_s});
        else
            watchSilence(m_limits.silence - quiet);
    });
}

void HttpExchange::progress()
{
    if (std::optional<Error> error = readBody())
        giveUp(std::move(*error));
}

std::optional<Error> HttpExchange::readHeaders()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_headersTaken || status == 0)
        return {};
    m_headersTaken = true;
    restartSilence();
    m_answer.status = status;
    m_answer.headers = m_reply->rawHeaderPairs();
    // A connection kept from an earlier exchange brings no encrypted() of its own.
    if (m_reply->attribute(QNetworkRequest::ConnectionEncryptedAttribute).toBool() && !certificateIsForHost())
        return foreignCertificate();
    // Beyond 100 headers, or lines of 8 KB, Qt throws all of them away without a word.
    if (m_answer.headers.isEmpty())
        return Error{.code = Error::Code::BadReply, .detail = u"an answer without any header"_s, .httpStatus = status};
    qint64 size = 0;
    for (const auto &[name, value] : std::as_const(m_answer.headers))
        size += name.size() + value.size() + 4;
    if (size > m_limits.headers)
        return Error{.code = Error::Code::TooLarge, .detail = u"%1 bytes of headers"_s.arg(size), .httpStatus = status};
    if (status >= 300 && status < 400) {
        const QUrl target(QString::fromUtf8(m_answer.header("location")), QUrl::StrictMode);
        return Error{.code = Error::Code::RedirectRefused,
                     .detail = m_question.request.url().resolved(target).host(),
                     .httpStatus = status};
    }
    // No need to wait for what is announced to be too much.
    if (const qint64 announced = m_answer.header("content-length").toLongLong(); announced > m_limits.body)
        return Error{
            .code = Error::Code::TooLarge, .detail = u"%1 bytes announced"_s.arg(announced), .httpStatus = status};
    return {};
}

std::optional<Error> HttpExchange::readBody()
{
    if (std::optional<Error> error = readHeaders())
        return error;
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty())
        return {};
    restartSilence();
    if (m_answer.received + bytes.size() > m_limits.body)
        return Error{.code = Error::Code::TooLarge,
                     .detail = u"more than %1 bytes"_s.arg(m_limits.body),
                     .httpStatus = m_answer.status};
    m_answer.received += bytes.size();
    m_answer.body += bytes;
    if (m_sink && m_answer.isSuccess()) {
        if (Result<void> taken = m_sink->take(bytes); !taken)
            return std::move(taken.error());
    }
    return {};
}

std::optional<Error> HttpExchange::ending() const
{
    const QNetworkReply::NetworkError fault = m_reply->error();
    // From ContentAccessDenied up to UnknownServerError Qt only repeats the status.
    const bool repeatsStatus = m_answer.status >= 400 && fault >= QNetworkReply::ContentAccessDenied
        && fault <= QNetworkReply::UnknownServerError;
    const bool encoded = !m_answer.header("content-encoding").isEmpty();
    // Cut in the body: whether Qt calls that an error hangs on the timing of the last packets.
    const bool cut = fault == QNetworkReply::RemoteHostClosedError && m_answer.status != 0;
    // Qt's one word for a body that unfolds beyond reason or cannot be unfolded.
    const bool unfoldable = fault == QNetworkReply::UnknownContentError && m_answer.isSuccess() && encoded;
    if (fault == QNetworkReply::ProxyAuthenticationRequiredError)
        return proxyRefused();
    if (fault != QNetworkReply::NoError && !repeatsStatus)
        return Error{.code = cut || unfoldable ? Error::Code::BadReply : networkErrorCode(fault),
                     .detail = u"network error %1 after %2 bytes"_s.arg(fault).arg(m_answer.received)};
    if (m_answer.status == 0)
        return Error{.code = Error::Code::Network, .detail = u"no answer"_s};
    bool isNumber = false;
    const qint64 announced = m_answer.header("content-length").toLongLong(&isNumber);
    // The announced length is that of the encoded body, which Qt has decoded for us.
    if (isNumber && !encoded && announced != m_answer.received)
        return Error{.code = Error::Code::BadReply,
                     .detail = u"%1 bytes of %2 announced"_s.arg(m_answer.received).arg(announced),
                     .httpStatus = m_answer.status};
    return {};
}

void HttpExchange::conclude()
{
    std::optional<Error> error = readBody();
    if (!m_reply)
        return; // the sink has aborted us
    if (!error)
        error = ending();
    if (m_reply->error() == QNetworkReply::ProxyAuthenticationRequiredError && askProxyLogin())
        return;
    stop();
    wipe(m_question.form);
    if (error)
        failWith(std::move(*error));
    else
        finishWith(m_answer);
}

bool HttpExchange::askProxyLogin()
{
    auto *proxied = qobject_cast<ProxiedNetwork *>(&m_network);
    if (!proxied)
        return false;
    stop();
    callOffAlarms();
    m_answer = {};
    m_headersTaken = false;
    m_waiting = std::make_unique<QObject>();
    proxied->signIn(m_question.request.url(), m_waiting.get(), [this](bool given) {
        m_waiting.release()->deleteLater();
        if (given)
            attempt();
        else
            failWith(proxyRefused());
    });
    return true;
}

void HttpExchange::callOffAlarms()
{
    delete m_wholeAlarm;
    delete m_connectAlarm;
    delete m_silenceAlarm;
}

void HttpExchange::giveUp(Error error)
{
    stop();
    wipe(m_question.form);
    failWith(std::move(error));
}

void HttpExchange::stop()
{
    m_waiting.reset();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace Ferry

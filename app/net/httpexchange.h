// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"
#include "app/net/bodysink.h"

#include <QByteArray>
#include <QList>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

class QNetworkAccessManager;

namespace Ferry {

class Clock;

/// An HTTP answer that came in whole; any status but a redirect.
struct HttpAnswer {
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    /// Bytes of the body, content encoding undone.
    qint64 received = 0;

    /// The value of header \a name in any case; empty without it.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

/// How long an exchange may take, and how much it may bring.
struct ExchangeLimits {
    /// From start to the request being sent: name, connection, TLS.
    std::chrono::milliseconds connect = std::chrono::seconds{15};
    /// Without one byte of the answer.
    std::chrono::milliseconds silence = std::chrono::seconds{30};
    /// For everything together; a drip of bytes does not prolong it.
    std::chrono::milliseconds whole = std::chrono::minutes{10};
    /// Bytes of the body, content encoding undone.
    qint64 body = qint64{8} << 20;
    /// Bytes of all headers together.
    qint64 headers = qint64{64} << 10;
};

/// What is asked: a request complete with its headers, and what is posted. What is posted leaves once at most, unless it is
/// empty, and is overwritten then.
struct HttpQuestion {
    QNetworkRequest request = {};
    QByteArray form = {};
    bool isPost = false;
};

/// One question and its answer over HTTP, with an end in every case:
///
///     start -> connecting -> request sent -> headers -> body ... -> HttpAnswer
///              '-- connect --''------- silence, anew with each byte --'
///              '------------------------- whole -----------------------'
///
/// Where the network is a ProxiedNetwork, it finds its way first, within the time for connecting; and when a proxy wants to
/// know who asks, the person may say so, in their own time, and everything begins anew.
///
/// Errors: InsecureUrl, Network (with HTTP status 407 when a proxy did not let us through), Timeout, Tls, RedirectRefused (any 3xx), TooLarge, BadReply (shorter or longer than
/// announced), or what the sink said. A status that is no success is an answer; statusError() tells what it means.
class HttpExchange final : public JobOf<HttpAnswer>
{
    Q_OBJECT

public:
    /// \a network, \a clock and \a sink (may be null) must outlive the exchange. The sink sees bodies of success only.
    HttpExchange(QNetworkAccessManager &network, Clock &clock, HttpQuestion question, ExchangeLimits limits,
                 BodySink *sink, QObject *parent);
    ~HttpExchange() override;

    /// What arrived of a successful answer's body, also after the exchange broke off.
    [[nodiscard]] QByteArray arrived() const { return m_answer.isSuccess() ? m_answer.body : QByteArray(); }

protected:
    void run() override;
    void stop() override;

private:
    void attempt();
    void send();
    void followReply();
    [[nodiscard]] bool askProxyLogin();
    void callOffAlarms();
    void restartSilence();
    void watchSilence(std::chrono::milliseconds delay);
    void progress();
    void conclude();
    // They say what is wrong and leave the end to their caller: it may cost us our life.
    [[nodiscard]] std::optional<Error> readHeaders();
    [[nodiscard]] std::optional<Error> readBody();
    [[nodiscard]] std::optional<Error> ending() const;
    void giveUp(Error error);
    [[nodiscard]] bool certificateIsForHost() const;

    QNetworkAccessManager &m_network;
    Clock &m_clock;
    HttpQuestion m_question;
    ExchangeLimits m_limits;
    BodySink *m_sink = nullptr;
    QPointer<QNetworkReply> m_reply;
    HttpAnswer m_answer;
    QPointer<QObject> m_wholeAlarm;
    QPointer<QObject> m_connectAlarm;
    QPointer<QObject> m_silenceAlarm;
    std::chrono::milliseconds m_lastByte{0};
    bool m_headersTaken = false;
    /// Lives while the way is looked for, or the person asked who they are to a proxy.
    std::unique_ptr<QObject> m_waiting;
};

} // namespace Ferry

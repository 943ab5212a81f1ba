// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/signin.h"
#include "app/core/clock.h"
#include "app/core/job.h"

#include <QTcpServer>

class QTcpSocket;

namespace Ferry {

/// Waits on this machine for the browser to come back from the service's page (RFC 8252 section 7.3), and distrusts
/// whoever calls: any program here can, and any web page can make the browser do so.
///
///     listening --- the answer to this attempt, once ---> its code, or SignInDenied; closed
///         |  \---- anything else ---> 404 or 400, and the wait goes on
///         '------- deadline -------> Timeout
///
/// Only GET of the very path, with the right Host, is read, at most 8 KB of it and for 10 s; each connection gets one
/// answer of fixed text. With no port in the redirect address any free one is taken.
class LoopbackListener final : public JobOf<QString>
{
    Q_OBJECT

public:
    static constexpr qint64 requestLimit = 8 * 1024;
    static constexpr std::chrono::minutes deadline{10};
    static constexpr std::chrono::seconds patience{10};

    /// Whether the browser can come back to \a redirectUri by way of a listener: http, and 127.0.0.1, [::1] or localhost.
    [[nodiscard]] static bool canServe(const QUrl &redirectUri);

    /// \a clock must outlive the listener. It listens at once; see redirectUri().
    LoopbackListener(Clock &clock, const QUrl &redirectUri, QObject *parent = nullptr);
    ~LoopbackListener() override;

    /// Where it listens, with the port it got; Locked when another program has the port.
    [[nodiscard]] const Result<QUrl> &redirectUri() const { return m_redirectUri; }
    /// Says what the answer must fit; call it before start(). Its redirect address must be redirectUri().
    void expect(const SignInAttempt &attempt) { m_attempt = attempt; }

protected:
    void run() override;
    void stop() override;

private:
    void serve();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &status, const QByteArray &text);
    void conclude(Result<QString> outcome);

    Clock &m_clock;
    QTcpServer m_server;
    Result<QUrl> m_redirectUri;
    SignInAttempt m_attempt;
};

} // namespace Ferry

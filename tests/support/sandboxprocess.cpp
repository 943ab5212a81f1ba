// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandboxprocess.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace Ferry::Test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 30'000; // a loaded machine, with sanitizers

/// Waits in an event loop, so that what the test has under way goes on meanwhile.
void waitFor(QNetworkReply &reply)
{
    QEventLoop loop;
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    if (!reply.isFinished())
        loop.exec();
}

} // namespace

SandboxProcess::SandboxProcess(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(FERRY_SANDBOX_PROGRAM),
                    QStringList{u"--port"_s, u"0"_s, u"--exit-with-parent"_s} + arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return;
    }
    const QByteArray line = m_process.readLine().trimmed();
    if (line.startsWith("LISTENING "))
        m_url = QUrl(QString::fromLatin1(line.mid(10)), QUrl::StrictMode);
}

SandboxProcess::~SandboxProcess()
{
    kill();
}

QString SandboxProcess::errorText() const
{
    if (m_process.state() == QProcess::NotRunning && m_process.error() == QProcess::UnknownError)
        return u"the sandbox ended with status %1"_s.arg(m_process.exitCode());
    return m_process.errorString();
}

QUrl SandboxProcess::url(const QString &pathAndQuery) const
{
    return QUrl(m_url.toString() + pathAndQuery, QUrl::StrictMode);
}

QString SandboxProcess::domainKey()
{
    return u"sandbox-key"_s;
}

QString SandboxProcess::domainPassword()
{
    return u"sandbox-password"_s;
}

QJsonObject SandboxProcess::stats() const
{
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url(u"/sandbox/stats.json"_s))));
    waitFor(*reply);
    return QJsonDocument::fromJson(reply->readAll()).object();
}

bool SandboxProcess::decide(const QUrl &consentUrl, bool allow) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(consentUrl);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    const std::unique_ptr<QNetworkReply> reply(network.post(request, allow ? "decision=allow" : "decision=deny"));
    waitFor(*reply);
    return reply->error() == QNetworkReply::NoError;
}

int SandboxProcess::terminate()
{
    m_process.terminate();
    if (!m_process.waitForFinished(patience) || m_process.exitStatus() != QProcess::NormalExit)
        return -1;
    return m_process.exitCode();
}

void SandboxProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

} // namespace Ferry::Test

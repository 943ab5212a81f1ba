// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QNetworkProxy>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace Ferry::Test {

/// One server of tests/data/tls/matrix.txt.
struct TlsCase {
    QString name = {};
    /// How it is asked for; the host need not exist, TlsServer::proxy() leads there.
    QUrl url = {};
    bool isAccepted = false;
};

/// All servers of tests/data/tls/matrix.txt (tlsserver.py beside it plays them), good and bad, running for one test. What
/// the good ones answer has the title "reached".
class TlsServer
{
public:
    /// Makes the certificates and waits until all listen.
    TlsServer();
    ~TlsServer();

    /// False when it did not start; standard error says why.
    [[nodiscard]] bool isListening() const { return m_isListening; }
    [[nodiscard]] const QList<TlsCase> &cases() const { return m_cases; }
    /// The certificate, PEM, of the one authority that a stack under test is to trust.
    [[nodiscard]] const QString &authorityFile() const { return m_authorityFile; }
    /// Leads every host to 127.0.0.1. Chromium goes past it to 127.0.0.1 itself, which comes to the same.
    [[nodiscard]] QNetworkProxy proxy() const;

    /// How much of requests the server of case \a name has read: what was sent after it was trusted. -1 when it is gone.
    [[nodiscard]] qint64 bytesReceived(const QString &name);

private:
    [[nodiscard]] QByteArray readLine();

    QTemporaryDir m_folder;
    QProcess m_process;
    QList<TlsCase> m_cases;
    QString m_authorityFile;
    quint16 m_proxyPort = 0;
    bool m_isListening = false;
};

} // namespace Ferry::Test

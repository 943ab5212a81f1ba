// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tlsserver.h"

#include <QFile>
#include <QStringList>

namespace Ferry::Test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 60'000; // some hundred runs of openssl on a loaded machine

QList<TlsCase> readMatrix(const QString &path)
{
    QList<TlsCase> cases;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList columns = line.split(u'|');
        if (line.startsWith(u'#') || columns.size() != 4)
            continue;
        TlsCase row{.name = columns[0].trimmed(), .isAccepted = columns[3].trimmed() == "accepted"_L1};
        row.url.setScheme(u"https"_s);
        row.url.setHost(columns[1].trimmed());
        row.url.setPath(u"/"_s);
        cases.append(row);
    }
    return cases;
}

} // namespace

TlsServer::TlsServer()
    : m_cases(readMatrix(QStringLiteral(FERRY_TEST_DATA "/tls/matrix.txt")))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(
        u"python3"_s,
        {QStringLiteral(FERRY_TLS_SERVER), QStringLiteral(FERRY_TEST_DATA "/tls/matrix.txt"), m_folder.path()});
    qsizetype next = 0;
    for (;;) {
        const QByteArray line = readLine();
        if (line.isEmpty())
            return;
        if (line == "READY")
            break;
        const qsizetype space = line.indexOf(' ');
        const QByteArray word = line.left(space);
        const QByteArray rest = line.mid(space + 1);
        if (word == "AUTHORITY") {
            m_authorityFile = QString::fromUtf8(rest);
        } else if (word == "PROXY") {
            m_proxyPort = static_cast<quint16>(rest.toUInt());
        } else if (word == "CASE") {
            const qsizetype end = rest.indexOf(' ');
            if (next == m_cases.size() || m_cases[next].name != QString::fromUtf8(rest.mid(end + 1)))
                return;
            m_cases[next++].url.setPort(rest.left(end).toInt());
        }
    }
    m_isListening = !m_cases.isEmpty() && next == m_cases.size();
}

TlsServer::~TlsServer()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

QNetworkProxy TlsServer::proxy() const
{
    return {QNetworkProxy::HttpProxy, u"127.0.0.1"_s, m_proxyPort};
}

qint64 TlsServer::bytesReceived(const QString &name)
{
    m_process.write("bytes " + name.toUtf8() + '\n');
    const QByteArray line = readLine();
    bool isNumber = false;
    const qint64 bytes = line.mid(6).toLongLong(&isNumber);
    return line.startsWith("BYTES ") && isNumber ? bytes : -1;
}

QByteArray TlsServer::readLine()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return {};
    }
    return m_process.readLine().trimmed();
}

} // namespace Ferry::Test

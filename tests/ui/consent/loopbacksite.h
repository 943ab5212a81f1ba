// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSslConfiguration>
#include <QStringList>
#include <QTcpServer>
#include <QUrl>

#include <memory>

class QTcpSocket;

namespace Ferry::Test {

/// A web site of a few pages on 127.0.0.1 that remembers what it was asked for.
class LoopbackSite : public QObject
{
    Q_OBJECT

public:
    /// Plain http.
    LoopbackSite();
    /// https, with the certificate of \a tls.
    explicit LoopbackSite(const QSslConfiguration &tls);

    /// Serves \a html at \a path.
    void addPage(const QString &path, const QByteArray &html);
    /// Answers \a path with \a head (status line and headers, without the empty line) and \a body.
    void addAnswer(const QString &path, const QByteArray &head, const QByteArray &body = {});

    /// Answers \a path with \a piece again and again, for as long as somebody listens.
    void addEndless(const QString &path, const QByteArray &piece);
    /// How many bytes of endless answers were taken so far.
    [[nodiscard]] qint64 poured() const { return m_poured; }

    [[nodiscard]] QUrl url(const QString &path) const;
    /// As url(), called \a host.
    [[nodiscard]] QUrl url(const QString &path, const QString &host) const;
    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }
    /// Paths with queries, in order.
    [[nodiscard]] QStringList requested() const { return m_requested; }
    /// All heads as they came.
    [[nodiscard]] QByteArray heads() const { return m_heads; }
    /// Whether any connection showed a certificate of its own.
    [[nodiscard]] bool wasShownCertificate() const { return m_wasShownCertificate; }
    void forget()
    {
        m_requested.clear();
        m_heads.clear();
    }

private:
    void listen();
    void serve(QTcpSocket *socket);
    void pour(QTcpSocket *socket, const QByteArray &piece);

    std::unique_ptr<QTcpServer> m_server;
    bool m_secure = false;
    bool m_wasShownCertificate = false;
    QByteArray m_heads;
    QHash<QString, QByteArray> m_answers;
    QHash<QString, QByteArray> m_endless;
    qint64 m_poured = 0;
    QStringList m_requested;
};

} // namespace Ferry::Test

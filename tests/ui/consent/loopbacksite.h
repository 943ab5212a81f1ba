// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <QTcpServer>
#include <QUrl>

namespace Ferry::Test {

/// A web site of a few pages on 127.0.0.1 that remembers what it was asked for.
class LoopbackSite : public QObject
{
    Q_OBJECT

public:
    LoopbackSite();

    /// Serves \a html at \a path.
    void addPage(const QString &path, const QByteArray &html);
    /// Answers \a path with \a head (status line and headers, without the empty line) and \a body.
    void addAnswer(const QString &path, const QByteArray &head, const QByteArray &body = {});

    [[nodiscard]] QUrl url(const QString &path) const;
    /// Paths with queries, in order.
    [[nodiscard]] QStringList requested() const { return m_requested; }
    void forget() { m_requested.clear(); }

private:
    void serve(QTcpSocket *socket);

    QTcpServer m_server;
    QHash<QString, QByteArray> m_answers;
    QStringList m_requested;
};

} // namespace Ferry::Test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/wire.h"

#include "tests/support/sandboxprocess.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

namespace Ferry::Test {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Takes the chunks apart; complete only with the last, empty one.
bool unchunk(QByteArray wire, QByteArray &body)
{
    while (true) {
        const qsizetype end = wire.indexOf("\r\n");
        bool ok = false;
        const qsizetype size = wire.left(end).toInt(&ok, 16);
        if (end < 0 || !ok)
            return false;
        if (size == 0)
            return true;
        if (wire.size() < end + 2 + size + 2)
            return false;
        body += wire.mid(end + 2, size);
        wire.remove(0, end + 2 + size + 2);
    }
}

WireAnswer parse(const QByteArray &wire)
{
    WireAnswer answer;
    const qsizetype headEnd = wire.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return answer;
    QList<QByteArray> lines = wire.left(headEnd).replace("\r\n", "\n").split('\n');
    answer.status = lines.takeFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : lines)
        answer.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
    const QByteArray rest = wire.mid(headEnd + 4);
    if (answer.headers.value("transfer-encoding") == "chunked") {
        answer.complete = unchunk(rest, answer.body);
    } else {
        answer.body = rest;
        answer.complete = rest.size() == answer.headers.value("content-length").toLongLong();
    }
    return answer;
}

} // namespace

QJsonObject WireAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

WireAnswer exchange(const QUrl &server, const QByteArray &method, const QByteArray &target,
                    const QList<QByteArray> &headers, const QByteArray &body, int patienceMs)
{
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: " + server.authority().toLatin1() + "\r\n";
    for (const QByteArray &header : headers)
        request += header + "\r\n";
    if (!body.isEmpty())
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    request += "Connection: close\r\n\r\n" + body;

    QTcpSocket socket;
    socket.connectToHost(server.host(), static_cast<quint16>(server.port()));
    if (!socket.waitForConnected(patienceMs))
        return {};
    socket.write(request);
    const QDeadlineTimer deadline(patienceMs);
    QByteArray wire;
    while (socket.state() == QAbstractSocket::ConnectedState && !deadline.hasExpired()) {
        socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        wire += socket.readAll();
    }
    return parse(wire + socket.readAll());
}

QByteArray basicCredentials()
{
    return "Authorization: Basic "
        + (SandboxProcess::domainKey() + u':' + SandboxProcess::domainPassword()).toUtf8().toBase64();
}

WireAnswer get(const QUrl &server, const QByteArray &target)
{
    return exchange(server, "GET", target, {basicCredentials()});
}

QJsonObject beginImport(const QUrl &server, const QByteArray &service, const QByteArray &more)
{
    return exchange(server, "POST", "/begin_import/user_consent.json",
                    {basicCredentials(), "Content-Type: application/x-www-form-urlencoded"},
                    "service=" + service.toPercentEncoding() + more)
        .json();
}

QStringList eventsOf(const QUrl &server, qint64 id)
{
    QStringList result;
    const QJsonArray events =
        get(server, "/events/" + QByteArray::number(id) + ".json").json().value("events"_L1).toArray();
    for (const auto &value : events) {
        const QJsonObject event = value.toObject();
        result += u"%1 %2 %3"_s.arg(event.value("event_type"_L1).toString(), event.value("status"_L1).toString())
                      .arg(event.value("value"_L1).toInteger());
    }
    return result;
}

} // namespace Ferry::Test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/loopbacklistener.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostConnections = 16;
constexpr const char *readProperty = "ferryRead";

const QByteArray page(const QByteArray &title, const QByteArray &text)
{
    return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + title + "</title><h1>" + title
        + "</h1><p>" + text + "</p></html>\n";
}

QHostAddress addressOf(const QUrl &redirectUri)
{
    return redirectUri.host() == "::1"_L1 ? QHostAddress(QHostAddress::LocalHostIPv6)
                                          : QHostAddress(QHostAddress::LocalHost);
}

/// The one value of header \a name in \a head; empty when it is missing or doubled.
QByteArray singleHeader(const QByteArray &head, const QByteArray &name)
{
    QByteArray value;
    int found = 0;
    const QList<QByteArray> lines = head.split('\n').mid(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0) {
            value = line.mid(colon + 1).trimmed();
            ++found;
        }
    }
    return found == 1 ? value : QByteArray();
}

/// The address that the first line asks for; none when it is no plain GET of HTTP/1.
std::optional<QByteArray> targetOf(const QByteArray &head)
{
    const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
    if (words.size() != 3 || words.at(0) != "GET" || !words.at(1).startsWith('/') || !words.at(2).startsWith("HTTP/1."))
        return {};
    const bool visible =
        std::all_of(words.at(1).cbegin(), words.at(1).cend(), [](char c) { return c > ' ' && c < '\x7f'; });
    return visible ? std::optional(words.at(1)) : std::nullopt;
}

} // namespace

bool LoopbackListener::canServe(const QUrl &redirectUri)
{
    const QString host = redirectUri.host();
    return redirectUri.isValid() && redirectUri.scheme() == "http"_L1 && redirectUri.userInfo().isEmpty()
        && !redirectUri.hasQuery() && !redirectUri.hasFragment()
        && (host == "127.0.0.1"_L1 || host == "::1"_L1 || host == "localhost"_L1);
}

LoopbackListener::LoopbackListener(Clock &clock, const QUrl &redirectUri, QObject *parent)
    : JobOf(parent)
    , m_clock(clock)
    , m_redirectUri(fail(Error::Code::InsecureUrl, u"the redirect address is not on this machine"_s))
{
    if (!canServe(redirectUri))
        return;
    m_server.setMaxPendingConnections(mostConnections);
    if (!m_server.listen(addressOf(redirectUri), static_cast<quint16>(redirectUri.port(0)))) {
        m_redirectUri = fail(Error::Code::Locked, u"sign-in: port %1 is taken"_s.arg(redirectUri.port(0)));
        return;
    }
    QUrl bound = redirectUri;
    bound.setPort(m_server.serverPort());
    if (bound.path().isEmpty())
        bound.setPath(u"/"_s);
    m_redirectUri = bound;
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::serve);
}

LoopbackListener::~LoopbackListener() = default;

void LoopbackListener::run()
{
    if (!m_redirectUri)
        return finishWith(fail(m_redirectUri.error()));
    m_clock.callLater(deadline, this,
                      [this] { conclude(fail(Error::Code::ConsentTimeout, u"sign-in: nobody came back"_s)); });
}

void LoopbackListener::stop()
{
    m_server.close();
}

void LoopbackListener::conclude(Result<QString> outcome)
{
    m_server.close();
    finishWith(std::move(outcome));
}

void LoopbackListener::serve()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_server.findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly).size() > mostConnections) {
            socket->abort();
            continue;
        }
        socket->setReadBufferSize(requestLimit + 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        m_clock.callLater(patience, socket, [socket] { socket->abort(); });
    }
}

void LoopbackListener::read(QTcpSocket *socket)
{
    QByteArray head = socket->property(readProperty).toByteArray() + socket->readAll();
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0 && head.size() <= requestLimit) {
        socket->setProperty(readProperty, head);
        return;
    }
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr); // one answer each
    if (end < 0 || end > requestLimit)
        return answer(socket, "431 Request Header Fields Too Large", page("Too much", "This was not understood."));
    head.truncate(end);
    const std::optional<QByteArray> target = targetOf(head);
    // A page of another host name that was made to point here (DNS rebinding) shows in Host.
    const QByteArray host = m_redirectUri->authority(QUrl::FullyEncoded).toLatin1();
    if (!target || singleHeader(head, "Host").toLower() != host)
        return answer(socket, "400 Bad Request", page("Not understood", "This is not what is expected here."));
    // Byte by byte: QUrl would read %63 as c.
    const qsizetype mark = target->indexOf('?');
    if (target->left(mark < 0 ? target->size() : mark) != m_redirectUri->path(QUrl::FullyEncoded).toLatin1())
        return answer(socket, "404 Not Found", page("Not found", "There is nothing here."));
    const QUrl asked = QUrl::fromEncoded("http://" + host + *target, QUrl::StrictMode);
    Result<QString> outcome = readRedirect(asked, m_attempt);
    if (!outcome && outcome.error().code == Error::Code::BadReply)
        return answer(socket, "400 Bad Request", page("Not understood", "This is not what is expected here."));
    const bool denied = !outcome && outcome.error().code == Error::Code::SignInDenied;
    answer(socket, "200 OK",
           outcome      ? page("Thank you", "Contact Ferry goes on. You can close this page.")
               : denied ? page("You said no", "Nothing was changed. You can close this page.")
                        : page("That did not work", "Contact Ferry tells you more. You can close this page."));
    m_attempt.state.clear(); // used once
    // The answer still has to leave; the sockets go with the server, and that with us.
    m_server.close();
    if (socket->state() == QAbstractSocket::UnconnectedState)
        return finishWith(std::move(outcome));
    connect(socket, &QTcpSocket::disconnected, this, [this, outcome = std::move(outcome)] { finishWith(outcome); });
}

void LoopbackListener::answer(QTcpSocket *socket, const QByteArray &status, const QByteArray &text)
{
    socket->write(
        "HTTP/1.1 " + status
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(text.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff"
          "\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\nConnection: close\r\n\r\n"
        + text);
    socket->disconnectFromHost();
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/contactspagejob.h"

#include "app/cloudsponge/answerreader.h"
#include "app/cloudsponge/replycheck.h"
#include "app/core/clock.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

ContactsPageJob::ContactsPageJob(HttpClient http, WireFormat format, ImportReference import, PageRange range,
                                 BodySink *sink, QObject *parent)
    : JobOf(parent)
    , m_http(std::move(http))
    , m_format(format)
    , m_import(std::move(import))
    , m_range(range)
    , m_sink(sink)
{
}

void ContactsPageJob::run()
{
    // The service ignores `count` where `start` is missing.
    HttpParameters query{{u"start"_s, QString::number(m_range.start)}, {u"count"_s, QString::number(m_range.count)}};
    if (!m_import.echo.isEmpty())
        query.append({u"echo"_s, m_import.echo});
    m_exchange =
        m_http.get({u"contacts"_s, inFormat(m_import.importId, m_format)}, query, this, {.body = bodyLimit}, m_sink);
    connect(m_exchange, &Job::finished, this, &ContactsPageJob::read);
    m_exchange->start();
}

void ContactsPageJob::stop()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
}

void ContactsPageJob::read()
{
    const Result<HttpAnswer> &answer = m_exchange->result();
    if (!answer) {
        if (m_exchange->arrived().isEmpty())
            finishWith(fail(answer.error()));
        else
            settle(m_exchange->arrived(), answer.error());
        return;
    }
    Result<QByteArray> body = successfulBody(*answer, Endpoint::Contacts, m_http.clock().now());
    if (body)
        settle(*body, {});
    else
        finishWith(fail(std::move(body.error())));
}

void ContactsPageJob::settle(const QByteArray &body, std::optional<Error> broken)
{
    if (!m_sink)
        return decode(body, std::move(broken));
    // What crashes on these bytes must find them safe at the next start.
    m_sink->settle(this, [this, body, broken = std::move(broken)](const Result<void> &safe) {
        if (isFinished())
            return;
        if (safe)
            decode(body, broken);
        else
            finishWith(fail(safe.error()));
    });
}

void ContactsPageJob::decode(const QByteArray &body, std::optional<Error> broken)
{
    // A watcher, not QFuture::then(this, ...): that one asks in the other thread whether we still live, and in 6.4 uses
    // us afterwards without holding anything.
    auto *watcher = new QFutureWatcher<DecodedPage>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, broken = std::move(broken)] {
        DecodedPage decoded = watcher->future().takeResult();
        if (std::optional<Error> foreign = foreignImport(decoded.page.trace, m_import))
            return finishWith(fail(std::move(*foreign)));
        if (broken)
            decoded.damage = broken; // why it is cut tells more than that it is
        finishWith(std::move(decoded));
    });
    watcher->setFuture(
        QtConcurrent::run([format = m_format, body] { return AnswerReader::parseContacts(format, body); }));
    std::exchange(m_exchange, nullptr)->deleteLater(); // and with it our share of the bytes
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/contactspagejob.h"

#include "app/cloudsponge/jsonreader.h"
#include "app/cloudsponge/replycheck.h"
#include "app/core/clock.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

ContactsPageJob::ContactsPageJob(HttpClient http, QString importId, PageRange range, BodySink *sink, QObject *parent)
    : JobOf(parent)
    , m_http(std::move(http))
    , m_importId(std::move(importId))
    , m_range(range)
    , m_sink(sink)
{
}

void ContactsPageJob::run()
{
    // The service ignores `count` where `start` is missing.
    const HttpParameters range{{u"start"_s, QString::number(m_range.start)},
                               {u"count"_s, QString::number(m_range.count)}};
    m_exchange = m_http.get({u"contacts"_s, m_importId + ".json"_L1}, range, this, {.body = bodyLimit}, m_sink);
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
            decode(m_exchange->arrived(), answer.error());
        return;
    }
    Result<QByteArray> body = successfulBody(*answer, m_http.clock().now());
    if (body)
        decode(*body, {});
    else
        finishWith(fail(std::move(body.error())));
}

void ContactsPageJob::decode(const QByteArray &body, std::optional<Error> broken)
{
    // A watcher, not QFuture::then(this, ...): that one asks in the other thread whether we still live, and in 6.4 uses
    // us afterwards without holding anything.
    auto *watcher = new QFutureWatcher<DecodedPage>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, broken = std::move(broken)] {
        DecodedPage decoded = watcher->future().takeResult();
        if (std::optional<Error> foreign = foreignImport(decoded.page.trace, m_importId))
            return finishWith(fail(std::move(*foreign)));
        if (broken)
            decoded.damage = broken; // why it is cut tells more than that it is
        finishWith(std::move(decoded));
    });
    watcher->setFuture(QtConcurrent::run(&JsonReader::parseContacts, body));
    std::exchange(m_exchange, nullptr)->deleteLater(); // and with it our share of the bytes
}

} // namespace Ferry

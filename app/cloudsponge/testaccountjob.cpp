// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/testaccountjob.h"

#include "app/cloudsponge/jsonreader.h"
#include "app/cloudsponge/replycheck.h"
#include "app/core/clock.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

TestAccountJob::TestAccountJob(HttpClient http, QObject *parent)
    : JobOf(parent)
    , m_http(std::move(http))
{
}

void TestAccountJob::run()
{
    m_exchange = m_http.get({u"services.json"_s}, {}, this);
    connect(m_exchange, &Job::finished, this, &TestAccountJob::read);
    m_exchange->start();
}

void TestAccountJob::stop()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
}

void TestAccountJob::read()
{
    const Result<HttpAnswer> &answer = m_exchange->result();
    if (!answer)
        return finishWith(fail(answer.error()));
    Result<QByteArray> body = successfulBody(*answer, m_http.clock().now());
    if (!body && body.error().code != Error::Code::NotReady)
        return finishWith(fail(std::move(body.error())));
    if (body) {
        if (std::optional<Error> told = JsonReader::parseError(*body))
            return finishWith(fail(std::move(*told)));
    }
    // A sign-in page of some network on the way also answers 200.
    if (body && !body->trimmed().startsWith('{') && !body->trimmed().startsWith('['))
        return finishWith(fail(Error::Code::BadReply, u"services: not JSON"_s));
    finishWith({});
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sandboxbook.h"

#include <QEventLoop>
#include <QTimer>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Bench {

namespace {

template<typename T>
Result<T> resultOf(JobOf<T> *job)
{
    const std::unique_ptr<JobOf<T>> owner(job);
    QEventLoop loop;
    QObject::connect(job, &Job::finished, &loop, &QEventLoop::quit);
    job->start();
    loop.exec();
    return job->result();
}

void pause(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

SandboxBook::SandboxBook(int people)
    : m_people(people)
    , m_sandbox({u"--seed"_s, u"1"_s, u"--contacts"_s, QString::number(people), u"--gather-seconds"_s, u"0"_s,
                 u"--lifetime"_s, u"3600"_s})
{
}

CloudSpongeAccount SandboxBook::account() const
{
    return {m_sandbox.url(), {Test::SandboxProcess::domainKey(), Test::SandboxProcess::domainPassword()}};
}

Result<QString> SandboxBook::grantedImport()
{
    if (!m_sandbox.isListening())
        return fail(Error::Code::Network, m_sandbox.errorText());
    const CloudSpongeClient client(m_network, m_clock, account());
    const Result<ImportTicket> ticket = resultOf(client.beginImport({.service = u"yahoo"_s}, nullptr));
    if (!ticket)
        return fail(ticket.error());
    if (!m_sandbox.decide(ticket->consentUrl, true))
        return fail(Error::Code::Network, u"the consent page is not there"_s);
    for (int attempt = 0; attempt < 30; ++attempt) {
        const Result<EventSnapshot> events = resultOf(client.events(ticket->id, nullptr));
        if (!events)
            return fail(events.error());
        if (events->phase == EventSnapshot::Phase::Complete)
            return ticket->id;
        pause(std::chrono::milliseconds{1'100}); // it allows one question a second
    }
    return fail(Error::Code::Timeout, u"the sandbox does not gather"_s);
}

Result<QByteArray> SandboxBook::answer(const QString &importId)
{
    const CloudSpongeAccount us = account();
    const HttpClient http(m_network, m_clock, {.base = us.endpoint, .credentials = us.credentials});
    const Result<HttpAnswer> answer =
        resultOf(http.get({u"contacts"_s, importId + ".json"_L1}, {}, nullptr, {.body = ContactsPageJob::bodyLimit}));
    if (!answer)
        return fail(answer.error());
    return answer->body;
}

} // namespace Ferry::Bench

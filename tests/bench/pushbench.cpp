// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pushbench.h"

#include "app/contactsplus/contactmapping.h"
#include "app/contactsplus/signin.h"
#include "app/contactsplus/tokenjob.h"
#include "app/core/clock.h"
#include "app/push/preparepushjob.h"
#include "app/push/pushsession.h"
#include "tests/support/fixedtokens.h"
#include "tests/support/sandboxprocess.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>
#include <ctime>
#include <functional>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Bench {

namespace {

constexpr int latency = 50; // milliseconds

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Comes round with the event loop and sees how long that took, and how much the thread worked in between.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_timer.start(std::chrono::milliseconds{1});
    }

    /// Seconds on the clock, the millisecond between two beats included.
    [[nodiscard]] double longestGap() const { return m_longestGap; }
    /// Seconds of the processor: what others do on the machine is not in it.
    [[nodiscard]] double longestWork() const { return m_longestWork; }

private:
    void beat()
    {
        const double now = wallSeconds();
        const double worked = threadSeconds();
        if (m_last > 0) {
            m_longestGap = std::max(m_longestGap, now - m_last);
            m_longestWork = std::max(m_longestWork, worked - m_lastWorked);
        }
        m_last = now;
        m_lastWorked = worked;
    }

    QTimer m_timer;
    double m_longestGap = 0;
    double m_longestWork = 0;
    double m_last = 0;
    double m_lastWorked = 0;
};

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

std::unique_ptr<QNetworkReply> answered(QNetworkReply *reply)
{
    std::unique_ptr<QNetworkReply> owner(reply);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    return owner;
}

/// The sandbox's Contacts+, signed in to.
class Service
{
public:
    Service()
        : m_sandbox({u"--latency"_s, QString::number(latency), u"--account-contacts"_s, u"0"_s})
    {
    }

    [[nodiscard]] QUrl url() const { return m_sandbox.url(); }
    [[nodiscard]] QNetworkAccessManager &network() { return m_network; }
    [[nodiscard]] Clock &clock() { return m_clock; }

    Result<QString> accessToken()
    {
        if (!m_sandbox.isListening())
            return fail(Error::Code::Network, m_sandbox.errorText());
        const PlusEndpoints endpoints{url(), url()};
        const PlusRegistration registration{u"sandbox-client"_s, u"sandbox-client-secret"_s,
                                            QUrl(u"http://127.0.0.1/cb"_s)};
        const SignInAttempt attempt = newSignInAttempt(registration.redirectUri, PlusScope::pushing());
        QNetworkRequest request(authorizationUrl(endpoints, registration, attempt));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        const auto allowed = answered(m_network.post(request, "decision=allow"));
        const QUrlQuery back(allowed->header(QNetworkRequest::LocationHeader).toUrl());
        const HttpClient http(m_network, m_clock, {.base = url()});
        return resultOf(TokenJob::exchangeCode(http, registration, attempt, back.queryItemValue(u"code"_s), nullptr))
            .map([](const TokenSet &tokens) { return tokens.access; });
    }

    /// How many calls it has had.
    int calls()
    {
        const auto told = answered(m_network.get(QNetworkRequest(m_sandbox.url(u"/sandbox/contactsplus.json"_s))));
        const QJsonObject answers = QJsonDocument::fromJson(told->readAll()).object().value("answers"_L1).toObject();
        int calls = 0;
        for (const auto &count : answers)
            calls += count.toInt();
        return calls;
    }

private:
    Test::SandboxProcess m_sandbox;
    QNetworkAccessManager m_network;
    SystemClock m_clock;
};

QList<Contact> people(int count)
{
    QList<Contact> contacts;
    for (int i = 0; i < count; ++i) {
        contacts.append({.givenName = u"Given %1"_s.arg(i),
                         .familyName = u"Family %1"_s.arg(i * 7919 % 100'003),
                         .emails = {{.address = u"person%1@example.org"_s.arg(i), .label = u"Home"_s}},
                         .phones = {{.number = u"+49 40 %1"_s.arg(1'000'000 + i), .label = u"Mobile"_s}}});
    }
    return contacts;
}

/// Creates \a contacts, \a atATime at a time, and nothing else: seconds.
double createAlone(Service &service, const ContactsPlusClient &client, const QList<Contact> &contacts, int atATime)
{
    QList<QJsonObject> waiting;
    for (const Contact &contact : contacts)
        waiting += ContactMapping::toContactData(contact).data;
    QObject work;
    QEventLoop loop;
    int inFlight = 0;
    const std::function<void()> fill = [&] {
        for (; inFlight < atATime && !waiting.isEmpty(); ++inFlight) {
            auto *job = client.createContact(waiting.takeLast(), {}, &work);
            QObject::connect(job, &Job::finished, &work, [&, job] {
                job->deleteLater();
                --inFlight;
                fill();
            });
            job->start();
        }
        if (inFlight == 0)
            loop.quit();
    };
    const double begin = wallSeconds();
    service.clock().callLater(std::chrono::milliseconds{0}, &work, fill);
    loop.exec();
    return wallSeconds() - begin;
}

} // namespace

Result<QList<Finding>> measurePush(Effort effort)
{
    const QList<Contact> contacts = people(effort == Effort::Full ? 2'000 : 20);
    Service service;
    const Result<QString> token = service.accessToken();
    if (!token)
        return fail(token.error());
    Test::FixedTokens tokens({*token});
    const ContactsPlusClient client(service.network(), service.clock(), service.url(), tokens);
    const QTemporaryDir folder;
    JournalWorker journal(folder.path());

    const Heartbeat heartbeat;
    const Result<PushPlan> plan = resultOf(new PreparePushJob(client, service.clock(), contacts, {}, u"DE"_s, nullptr));
    if (!plan)
        return fail(plan.error());
    const int before = service.calls();
    const PushSession::Options options;
    PushSession session(client, journal, service.clock(), options);
    QEventLoop loop;
    QObject::connect(
        &session, &PushSession::stateChanged, &loop,
        [&] {
            if (session.state() == PushSession::State::Finished || session.state() == PushSession::State::Broken)
                loop.quit();
        },
        Qt::QueuedConnection);
    const double begin = wallSeconds();
    session.begin(*plan, {.api = service.url(), .sourceName = u"Bench"_s, .tags = {PushTag{.name = u"Bench"_s}}});
    QTimer::singleShot(std::chrono::minutes{10}, &loop, &QEventLoop::quit);
    loop.exec();
    const double seconds = wallSeconds() - begin;
    const int requests = service.calls() - before;
    if (session.counts().created != contacts.size())
        return fail(Error::Code::BadReply,
                    u"%1 of %2 contacts were pushed"_s.arg(session.counts().created).arg(contacts.size()));

    const double longestWork = heartbeat.longestWork();
    const double longestGap = heartbeat.longestGap();
    const double alone = createAlone(service, client, contacts, options.atATime);
    const double ideal = static_cast<double>(requests) * latency / options.atATime;
    return QList<Finding>{
        {.what = u"push %L1 contacts, %2 at a time, each answer after %3 ms"_s.arg(contacts.size())
                     .arg(options.atATime)
                     .arg(latency),
         .ours = seconds * 1e3,
         .baselineName = u"its %L1 requests alone"_s.arg(requests),
         .baseline = ideal,
         .goal = Goal{Goal::Kind::AtMost, 1 / 0.95}},
        {.what = u"the same push"_s,
         .ours = seconds * 1e3,
         .baselineName = u"its contacts created, without journal and tags"_s,
         .baseline = alone * 1e3,
         .note =
             u"What network library, sandbox and machine need beyond the time of each answer is in the baseline."_s},
        {.what = u"longest work of the windows' thread in one turn"_s,
         .ours = longestWork * 1e3,
         .baselineName = u"what nobody notices"_s,
         .baseline = 10,
         .goal = Goal{Goal::Kind::AtMost, 1}},
        {.what = u"longest time between two turns of it"_s,
         .ours = longestGap * 1e3,
         .baselineName = u"what nobody notices"_s,
         .baseline = 10,
         .goal = Goal{Goal::Kind::AtMost, 1},
         .note = u"Of time on the clock: other work on the machine is in it."_s},
    };
}

} // namespace Ferry::Bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/stats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Ferry::Sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

QLatin1StringView phaseName(Progress::Phase phase)
{
    switch (phase) {
    case Progress::Phase::AwaitingConsent:
        return "awaiting_consent"_L1;
    case Progress::Phase::Gathering:
        return "gathering"_L1;
    case Progress::Phase::Complete:
        return "complete"_L1;
    case Progress::Phase::Failed:
        return "failed"_L1;
    }
    return {};
}

QJsonObject importJson(const Import &import, const Options &options, const std::string &baseUrl, Time now)
{
    const Progress progress = progressOf(import, options, now);
    return {
        {"import_id"_L1, static_cast<qint64>(import.id)},
        {"service"_L1, QString::fromUtf8(import.service->code)},
        {"scenario"_L1, QString::fromStdString(import.scenario.name)},
        {"include_addresses"_L1, import.withAddresses},
        {"user_id"_L1, import.userId ? QJsonValue(QString::fromStdString(*import.userId)) : QJsonValue()},
        {"consent_url"_L1, QString::fromStdString(baseUrl + "/n/" + import.consentCode)},
        {"phase"_L1, phaseName(progress.phase)},
        {"contacts"_L1, import.contacts},
    };
}

} // namespace

void Stats::request(const std::string &path)
{
    constexpr std::size_t mostPaths = 10'000; // a client gone wild must not eat the memory
    const std::scoped_lock lock(m_mutex);
    ++m_requests;
    if (m_byPath.size() < mostPaths || m_byPath.contains(path))
        ++m_byPath[path];
}

void Stats::pollBegins(std::int64_t importId, Time now)
{
    const std::scoped_lock lock(m_mutex);
    Polls &polls = m_polls[importId];
    ++polls.count;
    if (polls.inFlight++ > 0)
        ++m_doubledPolls;
    if (!polls.lastEnd)
        return;
    const auto gap = std::chrono::floor<std::chrono::milliseconds>(now - *polls.lastEnd);
    if (gap < std::chrono::seconds{1})
        ++m_earlyPolls;
    m_shortestGap = m_shortestGap.count() < 0 ? gap : std::min(m_shortestGap, gap);
    m_longestGap = std::max(m_longestGap, gap);
}

void Stats::pollEnds(std::int64_t importId, Time now)
{
    const std::scoped_lock lock(m_mutex);
    Polls &polls = m_polls[importId];
    --polls.inFlight;
    polls.lastEnd = now;
}

void Stats::consentPageServed()
{
    const std::scoped_lock lock(m_mutex);
    ++m_consentPages;
}

void Stats::refusedCredentials()
{
    const std::scoped_lock lock(m_mutex);
    ++m_refused;
}

void Stats::redirectFollowed(bool withCredentials)
{
    const std::scoped_lock lock(m_mutex);
    ++m_redirectsFollowed;
    m_redirectsWithCredentials += withCredentials ? 1 : 0;
}

void Stats::contactsRequest(ContactsRequest request)
{
    constexpr std::size_t most = 10'000;
    const std::scoped_lock lock(m_mutex);
    m_contacts.push_back(std::move(request));
    if (m_contacts.size() > most)
        m_contacts.pop_front();
}

std::string Stats::toJson(const std::vector<Import> &imports, const Options &options, const std::string &baseUrl,
                          Time now) const
{
    const std::scoped_lock lock(m_mutex);
    QJsonObject byPath;
    for (const auto &[path, count] : m_byPath)
        byPath.insert(QString::fromStdString(path), count);
    QJsonArray contacts;
    for (const ContactsRequest &request : m_contacts) {
        contacts.append(QJsonObject{{"import_id"_L1, static_cast<qint64>(request.importId)},
                                    {"start"_L1, QString::fromStdString(request.start)},
                                    {"count"_L1, QString::fromStdString(request.count)},
                                    {"status"_L1, request.status}});
    }
    QJsonArray importList;
    for (const Import &import : imports) {
        QJsonObject object = importJson(import, options, baseUrl, now);
        const auto polls = m_polls.find(import.id);
        object.insert("polls"_L1, polls == m_polls.end() ? 0 : polls->second.count);
        importList.append(object);
    }
    int polls = 0;
    for (const auto &[id, entry] : m_polls)
        polls += entry.count;
    const QJsonObject all{
        {"requests"_L1, m_requests},
        {"requests_by_path"_L1, byPath},
        {"polls"_L1, polls},
        {"early_polls"_L1, m_earlyPolls},
        {"doubled_polls"_L1, m_doubledPolls},
        {"shortest_gap_ms"_L1, static_cast<qint64>(m_shortestGap.count())},
        {"longest_gap_ms"_L1, static_cast<qint64>(m_longestGap.count())},
        {"consent_pages"_L1, m_consentPages},
        {"refused_credentials"_L1, m_refused},
        {"redirects_followed"_L1, m_redirectsFollowed},
        {"redirects_with_credentials"_L1, m_redirectsWithCredentials},
        {"contacts_requests"_L1, contacts},
        {"imports"_L1, importList},
    };
    return QJsonDocument(all).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace Ferry::Sandbox

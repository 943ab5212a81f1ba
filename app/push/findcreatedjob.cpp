// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/findcreatedjob.h"

#include "app/push/retryingjob.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int contactsInPage = 1000;

} // namespace

FindCreatedJob::FindCreatedJob(const ContactsPlusClient &client, Clock &clock, const QString &query,
                               const QString &teamId, IsWanted isWanted, QObject *parent)
    : JobOf(parent)
    , m_client(client)
    , m_clock(clock)
    , m_query(query)
    , m_teamId(teamId)
    , m_isWanted(std::move(isWanted))
{
}

void FindCreatedJob::run()
{
    if (m_query.isEmpty())
        scroll({});
    else
        search({});
}

void FindCreatedJob::search(const QString &cursor)
{
    const auto ask = [this](const QString &from, QObject *parent) {
        return m_client.searchContacts({.query = m_query, .cursor = from, .teamId = m_teamId}, parent);
    };
    lookThrough(ask, cursor, &FindCreatedJob::search, [this] {
        m_cursors.clear();
        scroll({});
    });
}

void FindCreatedJob::scroll(const QString &cursor)
{
    const auto ask = [this](const QString &from, QObject *parent) {
        return m_client.scrollContacts({.cursor = from, .size = contactsInPage, .teamId = m_teamId}, parent);
    };
    lookThrough(ask, cursor, &FindCreatedJob::scroll, [this] { finishWith(std::optional<PlusContact>()); });
}

void FindCreatedJob::lookThrough(const Ask &ask, const QString &cursor, void (FindCreatedJob::*next)(const QString &),
                                 const std::function<void()> &end)
{
    auto *job = new RetryingJob<PlusContactPage>(
        m_clock, [ask, cursor](QObject *parent) { return ask(cursor, parent); }, this);
    connect(job, &Job::finished, this, [this, job, next, end] {
        job->deleteLater();
        const Result<PlusContactPage> page = job->result();
        if (!page)
            return finishWith(fail(page.error()));
        for (const PlusContact &contact : page->contacts) {
            if (m_isWanted(contact))
                return finishWith(std::optional(contact));
        }
        if (page->cursor.isEmpty())
            return end();
        if (m_cursors.contains(page->cursor))
            return finishWith(fail(Error::Code::BadReply, u"the pages of contacts go in a circle"_s));
        m_cursors.insert(page->cursor);
        (this->*next)(page->cursor);
    });
    job->start();
}

} // namespace Ferry

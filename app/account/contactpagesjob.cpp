// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/contactpagesjob.h"

#include "app/push/retryingjob.h"

#include <QPointer>

#include <memory>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

/// So many pages without anything new are a service that has no end.
constexpr int mostIdlePages = 50;

} // namespace

ContactPagesJob::ContactPagesJob(Clock &clock, Ask ask, QObject *parent)
    : JobOf(parent)
    , m_clock(clock)
    , m_ask(std::move(ask))
{
}

void ContactPagesJob::run()
{
    askFor({});
}

void ContactPagesJob::stop()
{
    if (!m_job)
        return;
    m_job->disconnect(this);
    m_job->abort();
}

void ContactPagesJob::askFor(const QString &cursor)
{
    auto tries = std::make_shared<int>(0);
    auto *job = new RetryingJob<PlusContactPage>(
        m_clock,
        [this, cursor, tries](QObject *parent) {
            if (const int failures = (*tries)++; failures > 0)
                emit retrying(failures);
            return m_ask(cursor, parent);
        },
        this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        m_job = nullptr;
        job->deleteLater();
        const Result<PlusContactPage> page = job->result();
        if (page)
            take(*page);
        else
            finishWith(fail(page.error()));
    });
    job->start();
}

void ContactPagesJob::take(const PlusContactPage &page)
{
    QList<PlusContact> fresh;
    for (const PlusContact &contact : page.contacts) {
        // One that changed while the pages were turned may come twice.
        if (m_ids.contains(contact.id))
            continue;
        m_ids.insert(contact.id);
        fresh += contact;
    }
    m_unusable += page.unusable;
    m_idlePages = fresh.isEmpty() ? m_idlePages + 1 : 0;
    const QPointer<ContactPagesJob> alive(this);
    emit pageArrived(fresh);
    if (!alive || isFinished())
        return;
    if (page.cursor.isEmpty())
        return finishWith(m_unusable);
    if (m_cursors.contains(page.cursor) || m_idlePages > mostIdlePages)
        return finishWith(fail(Error::Code::BadReply, u"the pages of contacts do not come to an end"_s));
    m_cursors.insert(page.cursor);
    askFor(page.cursor);
}

} // namespace Ferry

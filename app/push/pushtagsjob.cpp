// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/pushtagsjob.h"

#include "app/push/retryingjob.h"

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

MakePushTagsJob::MakePushTagsJob(const ContactsPlusClient &client, Clock &clock, QList<PushTag> tags,
                                 const QString &teamId, QObject *parent)
    : JobOf(parent)
    , m_client(client)
    , m_clock(clock)
    , m_tags(std::move(tags))
    , m_teamId(teamId)
{
}

void MakePushTagsJob::run()
{
    makeNext();
}

void MakePushTagsJob::makeNext()
{
    const auto missing =
        std::find_if(m_tags.begin(), m_tags.end(), [](const PushTag &tag) { return tag.id.isEmpty(); });
    if (missing == m_tags.end())
        return finishWith(m_tags);
    const qsizetype place = std::distance(m_tags.begin(), missing);
    const QString name = missing->name;
    // Asking for a tag that is there already gives that one, so a lost answer does no harm.
    auto *job = new RetryingJob<PlusTag>(
        m_clock, [this, name](QObject *parent) { return m_client.createTag(name, m_teamId, parent); }, this);
    connect(job, &Job::finished, this, [this, job, place] {
        job->deleteLater();
        const Result<PlusTag> tag = job->result();
        if (!tag)
            return finishWith(fail(tag.error()));
        m_tags[place].id = tag->id;
        makeNext();
    });
    job->start();
}

RemovePushTagsJob::RemovePushTagsJob(const ContactsPlusClient &client, Clock &clock, QList<PushTag> tags,
                                     const QString &teamId, QObject *parent)
    : JobOf(parent)
    , m_client(client)
    , m_clock(clock)
    , m_tags(std::move(tags))
    , m_teamId(teamId)
{
}

template<typename T, typename Ask, typename Done>
void RemovePushTagsJob::ask(Ask question, Done done)
{
    auto *job = new RetryingJob<T>(m_clock, question, this);
    connect(job, &Job::finished, this, [job, done] {
        job->deleteLater();
        done(job->result());
    });
    job->start();
}

void RemovePushTagsJob::run()
{
    takeNext();
}

void RemovePushTagsJob::takeNext()
{
    if (m_tags.isEmpty())
        return finishWith(m_left);
    const PushTag tag = m_tags.takeFirst();
    if (tag.isOurs && !tag.id.isEmpty())
        return askWhetherUsed(tag);
    takeNext();
}

void RemovePushTagsJob::askWhetherUsed(const PushTag &tag)
{
    ask<PlusContactPage>(
        [this, tag](QObject *parent) {
            return m_client.searchContacts({.tagIds = {tag.id}, .teamId = m_teamId}, parent);
        },
        [this, tag](const Result<PlusContactPage> &page) {
            if (!page)
                return finishWith(fail(page.error()));
            if (page->contacts.isEmpty() && page->unusable == 0)
                return askForEtag(tag);
            m_left += tag;
            takeNext();
        });
}

void RemovePushTagsJob::askForEtag(const PushTag &tag)
{
    ask<PlusTagPage>([this, tag](QObject *parent) { return m_client.tags({tag.id}, m_teamId, parent); },
                     [this, tag](const Result<PlusTagPage> &page) {
                         if (!page)
                             return finishWith(fail(page.error()));
                         if (page->tags.isEmpty())
                             return takeNext();
                         remove(tag, page->tags.constFirst().etag);
                     });
}

void RemovePushTagsJob::remove(const PushTag &tag, const QString &etag)
{
    ask<void>([this, tag, etag](QObject *parent) { return m_client.deleteTag(tag.id, etag, m_teamId, parent); },
              [this, tag](const Result<void> &removed) {
                  if (removed || removed.error().code == Error::Code::Gone)
                      return takeNext();
                  if (removed.error().code != Error::Code::Conflict)
                      return finishWith(fail(removed.error()));
                  m_left += tag;
                  takeNext();
              });
}

} // namespace Ferry

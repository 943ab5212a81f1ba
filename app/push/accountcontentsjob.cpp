// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/accountcontentsjob.h"

#include "app/push/retryingjob.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int contactsInPage = 500;
constexpr int tagsInPage = 100;

} // namespace

AccountContentsJob::AccountContentsJob(const ContactsPlusClient &client, Clock &clock, const QString &teamId,
                                       QObject *parent)
    : JobOf(parent)
    , m_client(client)
    , m_clock(clock)
    , m_contents{.teamId = teamId}
{
}

template<typename T, typename Ask, typename Done>
void AccountContentsJob::ask(Ask question, Done done)
{
    auto *job = new RetryingJob<T>(m_clock, question, this);
    connect(job, &Job::finished, this, [this, job, done] {
        job->deleteLater();
        const Result<T> result = job->result();
        if (result)
            done(*result);
        else
            finishWith(fail(result.error()));
    });
    job->start();
}

void AccountContentsJob::run()
{
    ask<PlusAccount>([this](QObject *parent) { return m_client.account(parent); },
                     [this](const PlusAccount &account) {
                         m_contents.account = account;
                         scrollTags({});
                     });
}

bool AccountContentsJob::isNew(const QString &cursor)
{
    const bool seen = m_cursors.contains(cursor);
    m_cursors.insert(cursor);
    return !seen;
}

void AccountContentsJob::scrollTags(const QString &cursor)
{
    const PlusScroll scroll{.cursor = cursor, .size = tagsInPage, .teamId = m_contents.teamId};
    ask<PlusTagPage>([this, scroll](QObject *parent) { return m_client.scrollTags(scroll, parent); },
                     [this](const PlusTagPage &page) {
                         m_contents.tags += page.tags;
                         if (page.cursor.isEmpty()) {
                             m_cursors.clear();
                             return scrollContacts({});
                         }
                         if (!isNew(page.cursor))
                             return finishWith(fail(Error::Code::BadReply, u"the pages of tags go in a circle"_s));
                         scrollTags(page.cursor);
                     });
}

void AccountContentsJob::scrollContacts(const QString &cursor)
{
    const PlusScroll scroll{.cursor = cursor, .size = contactsInPage, .teamId = m_contents.teamId};
    ask<PlusContactPage>([this, scroll](QObject *parent) { return m_client.scrollContacts(scroll, parent); },
                         [this](const PlusContactPage &page) {
                             for (const PlusContact &contact : page.contacts) {
                                 // A contact that changed while we turned the pages may come twice.
                                 if (m_ids.contains(contact.id))
                                     continue;
                                 m_ids.insert(contact.id);
                                 m_contents.contacts += contact;
                             }
                             m_contents.unusable += page.unusable;
                             emit progressed(m_contents.contacts.size());
                             if (page.cursor.isEmpty())
                                 return finishWith(m_contents);
                             if (!isNew(page.cursor))
                                 return finishWith(
                                     fail(Error::Code::BadReply, u"the pages of contacts go in a circle"_s));
                             scrollContacts(page.cursor);
                         });
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/restorecontactsjob.h"

#include "app/push/findcreatedjob.h"
#include "app/push/pushflow.h"

namespace Ferry {

namespace {

constexpr int mostTries = 8;
constexpr qsizetype idsInCall = 100;

/// The next ids of the first group of \a groups, which is left out once it has none.
template<typename Key>
std::pair<Key, QStringList> takeBatch(std::map<Key, QStringList> &groups)
{
    const auto group = groups.begin();
    const Key key = group->first;
    const QStringList ids = group->second.mid(0, idsInCall);
    group->second = group->second.mid(ids.size());
    if (group->second.isEmpty())
        groups.erase(group);
    return {key, ids};
}

} // namespace

RestoreContactsJob::RestoreContactsJob(const ContactsPlusClient &client, Clock &clock, QList<PlusContact> contacts,
                                       QSet<QString> known, QObject *parent)
    : AskingJob(client, clock, parent)
    , m_contacts(std::move(contacts))
    , m_known(std::move(known))
{
}

void RestoreContactsJob::run()
{
    makeNext();
}

void RestoreContactsJob::makeNext()
{
    if (m_next >= m_contacts.size() || m_ending)
        return tagNext();
    create(0);
}

void RestoreContactsJob::create(int tries)
{
    const PlusContact &contact = m_contacts.at(m_next);
    follow(client().createContact(contact.data, contact.teamId, this), [this, tries](const Result<PlusContact> &made) {
        if (made)
            return take(*made);
        if (!RetryPolicy::isWorthRetrying(made.error()) || tries >= mostTries)
            return giveUp(made.error());
        lookUp(tries + 1, made.error());
    });
}

void RestoreContactsJob::lookUp(int tries, const Error &error)
{
    const PlusContact &contact = m_contacts.at(m_next);
    const auto again = [this, tries, error] {
        const auto delay = RetryPolicy::delay(tries, QRandomGenerator::global()->generateDouble(), error.retryAfter);
        clock().callLater(delay, this, [this, tries] {
            if (!isFinished())
                create(tries);
        });
    };
    if (error.code == Error::Code::RateLimited)
        return again(); // it was not even looked at
    const auto isOurs = [this, data = contact.data](const PlusContact &there) {
        return !m_known.contains(there.id) && PushFlow::isMadeOf(there.data, data);
    };
    auto *job = new FindCreatedJob(client(), clock(), PushFlow::searchFor(contact.data), contact.teamId, isOurs, this);
    follow<std::optional<PlusContact>>(job, [this, again](const Result<std::optional<PlusContact>> &found) {
        if (!found)
            return giveUp(found.error());
        if (*found)
            return take(**found);
        again();
    });
}

void RestoreContactsJob::take(const PlusContact &made)
{
    const PlusContact &was = m_contacts.at(m_next);
    PlusContact there = made;
    there.teamId = was.teamId;
    m_known.insert(there.id);
    m_idsNow.insert(was.id, there.id);
    m_report.done += there;
    if (!was.tagIds.isEmpty())
        m_tagged[was.tagIds] += there.id;
    if (!was.ownedBy.isEmpty() && !was.teamId.isEmpty())
        m_owned[was.ownedBy] += there.id;
    ++m_next;
    emit progressed(static_cast<int>(m_next));
    makeNext();
}

void RestoreContactsJob::giveUp(const Error &error)
{
    if (!m_report.error)
        m_report.error = error;
    m_report.failed += m_contacts.at(m_next);
    ++m_next;
    m_ending = m_ending || endsAll(error);
    makeNext();
}

void RestoreContactsJob::tagNext()
{
    if (m_tagged.empty())
        return ownNext();
    const auto [tags, ids] = takeBatch(m_tagged);
    const QString teamId = m_contacts.constFirst().teamId;
    ask<PlusContactPage>([this, tags = tags, ids = ids,
                          teamId](QObject *parent) { return client().manageTags(ids, tags, {}, teamId, parent); },
                         [this](const Result<PlusContactPage> &page) {
                             takeAnswers(page);
                             tagNext();
                         });
}

void RestoreContactsJob::ownNext()
{
    if (m_owned.empty())
        return finishWith(m_report);
    const auto [owner, ids] = takeBatch(m_owned);
    const QString teamId = m_contacts.constFirst().teamId;
    ask<PlusContactPage>([this, owner = owner, ids = ids,
                          teamId](QObject *parent) { return client().changeOwner(ids, owner, teamId, parent); },
                         [this](const Result<PlusContactPage> &page) {
                             takeAnswers(page);
                             ownNext();
                         });
}

void RestoreContactsJob::takeAnswers(const Result<PlusContactPage> &page)
{
    if (!page) {
        // They are there, if not as they were; that has to be said.
        if (!m_report.error)
            m_report.error = page.error();
        return;
    }
    for (const PlusContact &now : page->contacts) {
        for (PlusContact &made : m_report.done) {
            if (made.id != now.id)
                continue;
            const QString teamId = made.teamId;
            made = now;
            made.teamId = teamId;
        }
    }
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/accountbook.h"

#include "app/account/contactpagesjob.h"
#include "app/account/tagjobs.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Ferry {

using namespace std::chrono_literals;

namespace {

/// A page is taken apart on the thread of the window, so it is no larger than that can bear.
constexpr int contactsInPage = 200;
constexpr int rowsInStep = 500;
/// Long enough for the next letter.
constexpr auto pauseBeforeSearch = 400ms;

} // namespace

AccountBook::AccountBook(const ContactsPlusClient &client, Clock &clock, PlusTeam place, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_place(std::move(place))
{
}

AccountBook::~AccountBook() = default;

void AccountBook::setState(State state)
{
    m_state = state;
    emit changed();
}

void AccountBook::load()
{
    m_loading = std::make_unique<QObject>();
    m_error.reset();
    m_tagsError.reset();
    m_failures = 0;
    m_unusable = 0;
    m_preparing = 0;
    m_allArrived = false;
    m_all.clear();
    setState(State::Loading);
    readTags();
}

void AccountBook::readTags()
{
    auto *job = new AllTagsJob(m_client, m_clock, m_place.id, m_loading.get());
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        if (job->result()) {
            m_tags.setTags(*job->result());
        } else if (endsAll(job->result().error())) {
            m_error = job->result().error();
            return setState(State::Failed);
        }
        // A team may show its contacts and not its tags.
        if (!job->result())
            m_tagsError = job->result().error();
        readContacts();
    });
    job->start();
}

void AccountBook::readContacts()
{
    const auto ask = [this](const QString &cursor, QObject *parent) {
        return m_client.scrollContacts({.cursor = cursor, .size = contactsInPage, .teamId = m_place.id}, parent);
    };
    auto *job = new ContactPagesJob(m_clock, ask, m_loading.get());
    const auto conclude = [this] {
        if (m_allArrived && m_preparing == 0)
            setState(m_error ? State::Failed : State::Ready);
    };
    connect(job, &ContactPagesJob::retrying, this, [this](int failures) {
        m_failures = failures;
        emit changed();
    });
    connect(job, &ContactPagesJob::pageArrived, this, [this, conclude](const QList<PlusContact> &contacts) {
        m_failures = 0;
        ++m_preparing;
        prepare(contacts, m_loading.get(), [this, conclude](const QList<AccountEntry> &entries) {
            --m_preparing;
            m_all.put(entries);
            emit changed();
            conclude();
        });
    });
    connect(job, &Job::finished, this, [this, job, conclude] {
        job->deleteLater();
        m_failures = 0;
        m_allArrived = true;
        if (job->result())
            m_unusable = *job->result();
        else
            m_error = job->result().error();
        conclude();
    });
    job->start();
}

void AccountBook::prepare(const QList<PlusContact> &contacts, QObject *owner, const Pages &take)
{
    // Not QFuture::then(context, ...): up to Qt 6.6 it calls into the void when the context dies first.
    auto *watcher = new QFutureWatcher<QList<AccountEntry>>(owner);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, take] {
        watcher->deleteLater();
        take(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([contacts, names = m_tags.names(), team = m_place.id] {
        QList<AccountEntry> entries;
        entries.reserve(contacts.size());
        for (PlusContact contact : contacts) {
            contact.teamId = team; // some answers leave it out, and every call needs it
            entries += entryOf(contact, names);
        }
        return entries;
    }));
}

QList<AccountEntry> AccountBook::entriesOf(const QList<PlusContact> &contacts) const
{
    QList<AccountEntry> entries;
    const TagNames names = m_tags.names();
    for (PlusContact contact : contacts) {
        contact.teamId = m_place.id;
        entries += entryOf(contact, names);
    }
    return entries;
}

void AccountBook::search(const QString &text)
{
    const QString query = text.simplified();
    if (query == m_query)
        return;
    m_query = query;
    m_searchError.reset();
    m_searching.reset();
    if (query.isEmpty()) {
        m_found.clear();
        return endSearch(SearchState::None);
    }
    m_searchState = SearchState::Waiting;
    m_searching = std::make_unique<QObject>();
    m_clock.callLater(pauseBeforeSearch, m_searching.get(), [this] { askForSearch(); });
    emit searchChanged();
}

void AccountBook::searchAgain()
{
    search(std::exchange(m_query, {}));
}

void AccountBook::askForSearch()
{
    m_searchState = SearchState::Asking;
    m_found.clear();
    const auto ask = [this](const QString &cursor, QObject *parent) {
        return m_client.searchContacts({.query = m_query, .cursor = cursor, .teamId = m_place.id}, parent);
    };
    auto *job = new ContactPagesJob(m_clock, ask, m_searching.get());
    // Shown when it is whole: rows that come one by one look as if they were all.
    auto arrived = std::make_shared<QList<PlusContact>>();
    connect(job, &ContactPagesJob::pageArrived, this,
            [arrived](const QList<PlusContact> &contacts) { *arrived += contacts; });
    connect(job, &Job::finished, this, [this, job, arrived] {
        job->deleteLater();
        if (!job->result()) {
            m_searchError = job->result().error();
            return endSearch(SearchState::Refused);
        }
        prepare(*arrived, m_searching.get(), [this](const QList<AccountEntry> &entries) {
            m_found.put(entries);
            m_all.replace(entries); // it may know better than when everything was read
            endSearch(SearchState::Answered);
        });
    });
    job->start();
    emit searchChanged();
}

void AccountBook::endSearch(SearchState state)
{
    m_searchState = state;
    emit searchChanged();
}

void AccountBook::update(const QList<PlusContact> &contacts)
{
    const QList<AccountEntry> entries = entriesOf(contacts);
    m_all.replace(entries);
    m_found.replace(entries);
}

void AccountBook::add(const QList<PlusContact> &contacts)
{
    m_all.put(entriesOf(contacts));
    emit changed();
}

void AccountBook::remove(const QList<PlusContact> &contacts)
{
    QSet<QString> ids;
    for (const PlusContact &contact : contacts)
        ids.insert(contact.id);
    m_all.remove(ids);
    m_found.remove(ids);
    emit changed();
}

void AccountBook::putTag(const PlusTag &tag)
{
    const PlusTag *known = m_tags.find(tag.id);
    const bool isRenamed = known && known->name != tag.name;
    m_tags.put(tag);
    if (isRenamed)
        showTags();
}

void AccountBook::removeTag(const QString &id)
{
    m_tags.remove(id);
    showTags();
}

void AccountBook::showTags()
{
    m_retagging = std::make_unique<QObject>();
    showTagsFrom(0);
}

void AccountBook::showTagsFrom(int row)
{
    const int end = row + rowsInStep;
    m_all.showTags(m_tags.names(), row, end);
    m_found.showTags(m_tags.names(), row, end);
    if (end < std::max(m_all.size(), m_found.size()))
        m_clock.callLater(0ms, m_retagging.get(), [this, end] { showTagsFrom(end); });
}

} // namespace Ferry

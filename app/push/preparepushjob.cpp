// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/preparepushjob.h"

#include "app/push/accountcontentsjob.h"
#include "app/push/phonekeys.h"

#include <QtConcurrentRun>

namespace Ferry {

PreparePushJob::PreparePushJob(const ContactsPlusClient &client, Clock &clock, QList<Contact> contacts,
                               const QString &teamId, const QString &region, QObject *parent)
    : JobOf(parent)
    , m_client(client)
    , m_clock(clock)
    , m_contacts(std::move(contacts))
    , m_teamId(teamId)
    , m_region(region)
{
}

void PreparePushJob::run()
{
    auto *looking = new AccountContentsJob(m_client, m_clock, m_teamId, this);
    connect(looking, &AccountContentsJob::progressed, this, &PreparePushJob::progressed);
    connect(looking, &Job::finished, this, [this, looking] {
        looking->deleteLater();
        if (!looking->result())
            return finishWith(fail(looking->result().error()));
        auto *watcher = new QFutureWatcher<PushPlan>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] { finishWith(watcher->result()); });
        watcher->setFuture(QtConcurrent::run([contacts = m_contacts, there = *looking->result(), region = m_region] {
            return PushPlan(contacts, there, phoneKeysFor(region));
        }));
    });
    looking->start();
}

} // namespace Ferry

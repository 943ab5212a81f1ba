// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/contactbatchesjob.h"

#include <QPointer>

namespace Ferry {

ContactBatchesJob::ContactBatchesJob(const ContactsPlusClient &client, Clock &clock, QStringList ids, Change change,
                                     QObject *parent)
    : AskingJob(client, clock, parent)
    , m_ids(std::move(ids))
    , m_change(std::move(change))
{
}

void ContactBatchesJob::run()
{
    changeNext();
}

void ContactBatchesJob::changeNext()
{
    if (m_ids.isEmpty())
        return finishWith(m_report);
    const QStringList batch = m_ids.mid(0, idsInCall);
    m_ids = m_ids.mid(batch.size());
    ask<PlusContactPage>([this, batch](QObject *parent) { return m_change(batch, parent); },
                         [this, count = static_cast<int>(batch.size())](const Result<PlusContactPage> &page) {
                             if (!page) {
                                 m_report.error = page.error();
                                 return finishWith(m_report);
                             }
                             m_report.done += page->contacts;
                             m_done += count;
                             const QPointer<ContactBatchesJob> alive(this);
                             emit progressed(m_done, page->contacts);
                             if (alive && !isFinished())
                                 changeNext();
                         });
}

} // namespace Ferry

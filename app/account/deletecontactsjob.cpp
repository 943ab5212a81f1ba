// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/deletecontactsjob.h"

#include <QPointer>

namespace Ferry {

namespace {

constexpr int atATime = 4;

} // namespace

DeleteContactsJob::DeleteContactsJob(const ContactsPlusClient &client, Clock &clock, QList<PlusContact> contacts,
                                     QObject *parent)
    : AskingJob(client, clock, parent)
    , m_contacts(std::move(contacts))
{
}

void DeleteContactsJob::endSoon()
{
    m_next = m_contacts.size();
    if (m_running == 0)
        finishWith(m_report);
}

void DeleteContactsJob::run()
{
    fill();
}

void DeleteContactsJob::fill()
{
    while (m_running < atATime && m_next < m_contacts.size()) {
        ++m_running;
        const PlusContact &contact = m_contacts.at(m_next++);
        remove(contact, contact.etag);
    }
    if (m_running == 0)
        finishWith(m_report);
}

void DeleteContactsJob::remove(const PlusContact &contact, const QString &etag)
{
    ask<void>([this, contact,
               etag](QObject *parent) { return client().deleteContact(contact.id, etag, contact.teamId, parent); },
              [this, contact](const Result<void> &removed) {
                  // Gone: by somebody else, or by ourselves and the answer was lost.
                  if (removed || removed.error().code == Error::Code::Gone)
                      return settle(m_report.done, contact);
                  if (removed.error().code == Error::Code::Conflict)
                      return look(contact);
                  giveUp(contact, removed.error());
              });
}

void DeleteContactsJob::look(const PlusContact &contact)
{
    ask<PlusContactPage>(
        [this, contact](QObject *parent) { return client().contacts({contact.id}, contact.teamId, parent); },
        [this, contact](const Result<PlusContactPage> &page) {
            if (!page)
                return giveUp(contact, page.error());
            if (page->contacts.isEmpty())
                return settle(m_report.done, contact);
            PlusContact there = page->contacts.constFirst();
            there.teamId = contact.teamId;
            // Tags and owners come and go; who it is decides.
            if (there.data != contact.data)
                return settle(m_report.changed, there);
            remove(contact, there.etag);
        });
}

void DeleteContactsJob::settle(QList<PlusContact> &list, const PlusContact &contact)
{
    list += contact;
    --m_running;
    const QPointer<DeleteContactsJob> alive(this);
    emit progressed(++m_settled);
    if (alive && !isFinished())
        fill();
}

void DeleteContactsJob::giveUp(const PlusContact &contact, const Error &error)
{
    if (!m_report.error)
        m_report.error = error;
    if (endsAll(error))
        m_next = m_contacts.size();
    settle(m_report.failed, contact);
}

} // namespace Ferry

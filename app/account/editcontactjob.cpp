// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/editcontactjob.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One is somebody else, and so may a lost answer to the second try look.
constexpr int mostConflicts = 2;

} // namespace

EditContactJob::EditContactJob(const ContactsPlusClient &client, Clock &clock, const PlusContact &known,
                               const QJsonObject &data, QObject *parent)
    : AskingJob(client, clock, parent)
    , m_known(known)
    , m_data(data)
    , m_before(known.data)
{
}

void EditContactJob::run()
{
    if (m_data == m_known.data)
        return finishWith(m_known);
    PlusContact wanted = m_known;
    wanted.data = m_data;
    send(wanted);
}

void EditContactJob::send(const PlusContact &contact)
{
    // Asking again is safe: after a lost answer the etag is an old one.
    ask<PlusContact>([this, contact](QObject *parent) { return client().updateContact(contact, parent); },
                     [this](const Result<PlusContact> &updated) {
                         if (updated || updated.error().code != Error::Code::Conflict || ++m_conflicts > mostConflicts)
                             return finishWith(updated);
                         fetch();
                     });
}

void EditContactJob::fetch()
{
    ask<PlusContactPage>([this](QObject *parent) { return client().contacts({m_known.id}, m_known.teamId, parent); },
                         [this](const Result<PlusContactPage> &page) {
                             if (!page)
                                 return finishWith(fail(page.error()));
                             if (page->contacts.isEmpty())
                                 return finishWith(fail(Error::Code::Gone, u"the contact is not there any more"_s));
                             PlusContact there = page->contacts.constFirst();
                             if (there.teamId.isEmpty())
                                 there.teamId = m_known.teamId;
                             m_changedByOthers = changedByThem(m_known.data, m_data, there.data);
                             m_clashes = Ferry::clashes(m_known.data, m_data, there.data);
                             if (!m_clashes.isEmpty()) {
                                 m_there = there;
                                 return finishWith(fail(Error::Code::Conflict, u"two changed the same thing"_s));
                             }
                             const QJsonObject wanted = merged(m_known.data, m_data, there.data);
                             if (wanted == there.data)
                                 return finishWith(there);
                             m_before = there.data;
                             there.data = wanted;
                             send(there);
                         });
}

} // namespace Ferry

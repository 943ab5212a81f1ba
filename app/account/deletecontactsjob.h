// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/askingjob.h"

namespace Ferry {

/// Deletes contacts, several at a time. One whose content others have changed since is left, and reported as changed; one
/// that is gone already is as good as deleted. What would happen to all ends it early: the report then has fewer contacts.
class DeleteContactsJob final : public AskingJob<BulkReport>
{
    Q_OBJECT

public:
    /// \a contacts as the person saw them.
    DeleteContactsJob(const ContactsPlusClient &client, Clock &clock, QList<PlusContact> contacts, QObject *parent);

    /// Begins no more; what is done by then is reported.
    void endSoon();

signals:
    /// So many are settled.
    void progressed(int contacts);

protected:
    void run() override;

private:
    void fill();
    void remove(const PlusContact &contact, const QString &etag);
    void look(const PlusContact &contact);
    void settle(QList<PlusContact> &list, const PlusContact &contact);
    void giveUp(const PlusContact &contact, const Error &error);

    QList<PlusContact> m_contacts;
    BulkReport m_report;
    qsizetype m_next = 0;
    int m_running = 0;
    int m_settled = 0;
};

} // namespace Ferry

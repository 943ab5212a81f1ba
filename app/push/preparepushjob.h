// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/contactsplusclient.h"
#include "app/push/pushplan.h"

#include <QFutureWatcher>

namespace Ferry {

/// Looks through the account and plans the push of \a contacts, both without holding anybody up.
class PreparePushJob final : public JobOf<PushPlan>
{
    Q_OBJECT

public:
    /// \a region is the person's, for phone numbers without a country: see phoneKeysFor(). What \a client refers to, and
    /// \a clock, must outlive the job.
    PreparePushJob(const ContactsPlusClient &client, Clock &clock, QList<Contact> contacts, const QString &teamId,
                   const QString &region, QObject *parent = nullptr);

signals:
    /// So many contacts of the account have come in.
    void progressed(qsizetype contacts);

protected:
    void run() override;

private:
    ContactsPlusClient m_client;
    Clock &m_clock;
    QList<Contact> m_contacts;
    QString m_teamId;
    QString m_region;
};

} // namespace Ferry

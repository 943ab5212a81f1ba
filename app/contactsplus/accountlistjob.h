// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/secretvault.h"
#include "app/contactsplus/signinjob.h"

namespace Ferry {

/// Changes the list of accounts in the vault, and yields it as it is then.
class AccountListJob final : public JobOf<QList<KnownAccount>>
{
    Q_OBJECT

public:
    enum class Change { PutFirst, Remove };

    /// The list is in \a vault, which must outlive the job, under \a name. \a before, if any, is to succeed first; it
    /// becomes the job's own.
    AccountListJob(const SecretVault &vault, QString name, KnownAccount account, Change change, JobOf<void> *before,
                   QObject *parent);

protected:
    void run() override;

private:
    void readList();
    void writeList(const QList<KnownAccount> &accounts);

    const SecretVault &m_vault;
    QString m_name;
    KnownAccount m_account;
    Change m_change;
    JobOf<void> *m_before = nullptr;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/accountlistjob.h"

namespace Ferry {

namespace {

/// Where no keychain is there is nothing in it either: what was signed in to was kept for the session.
bool isDone(const Result<void> &removed)
{
    return removed || removed.error().code == Error::Code::KeychainMissing;
}

} // namespace

AccountListJob::AccountListJob(const SecretVault &vault, QString name, KnownAccount account, Change change,
                               JobOf<void> *before, QObject *parent)
    : JobOf(parent)
    , m_vault(vault)
    , m_name(std::move(name))
    , m_account(std::move(account))
    , m_change(change)
    , m_before(before)
{
    if (m_before)
        m_before->setParent(this);
}

void AccountListJob::run()
{
    if (!m_before)
        return readList();
    connect(m_before, &Job::finished, this, [this] {
        if (isDone(m_before->result()))
            readList();
        else
            finishWith(fail(m_before->result().error()));
    });
    m_before->start();
}

void AccountListJob::readList()
{
    JobOf<KeptSecret> *reading = m_vault.read(m_name, this);
    connect(reading, &Job::finished, this, [this, reading] {
        const Result<KeptSecret> &kept = reading->result();
        if (!kept)
            return finishWith(fail(kept.error()));
        // What cannot be read is not to be written over.
        if (kept->trouble && kept->value.isEmpty() && kept->trouble->code != Error::Code::KeychainMissing)
            return finishWith(fail(*kept->trouble));
        QList<KnownAccount> accounts = readAccounts(kept->value);
        accounts.removeIf([this](const KnownAccount &known) { return known.id == m_account.id; });
        if (m_change == Change::PutFirst)
            accounts.prepend(m_account);
        writeList(accounts);
    });
    reading->start();
}

void AccountListJob::writeList(const QList<KnownAccount> &accounts)
{
    if (accounts.isEmpty()) {
        JobOf<void> *removing = m_vault.remove(m_name, this);
        connect(removing, &Job::finished, this, [this, removing] {
            if (isDone(removing->result()))
                finishWith(QList<KnownAccount>());
            else
                finishWith(fail(removing->result().error()));
        });
        return removing->start();
    }
    JobOf<KeptSecret> *writing = m_vault.write(m_name, writeAccounts(accounts), this);
    connect(writing, &Job::finished, this, [this, writing, accounts] {
        finishWith(writing->result().map([&accounts](const KeptSecret &) { return accounts; }));
    });
    writing->start();
}

} // namespace Ferry

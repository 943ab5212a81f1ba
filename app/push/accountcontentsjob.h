// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/contactsplusclient.h"
#include "app/core/job.h"
#include "app/push/pushplan.h"

#include <QSet>

namespace Ferry {

/// Looks through the account, or one of its teams, once: who it is, all contacts, all tags. Asks again after errors that
/// pass. BadReply when the pages do not come to an end.
class AccountContentsJob final : public JobOf<AccountContents>
{
    Q_OBJECT

public:
    /// What \a client refers to, and \a clock, must outlive the job.
    AccountContentsJob(const ContactsPlusClient &client, Clock &clock, const QString &teamId,
                       QObject *parent = nullptr);

signals:
    /// So many contacts have come in.
    void progressed(qsizetype contacts);

protected:
    void run() override;

private:
    template<typename T, typename Ask, typename Done>
    void ask(Ask question, Done done);
    void scrollContacts(const QString &cursor);
    void scrollTags(const QString &cursor);
    [[nodiscard]] bool isNew(const QString &cursor);

    ContactsPlusClient m_client;
    Clock &m_clock;
    AccountContents m_contents;
    QSet<QString> m_cursors;
    QSet<QString> m_ids;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/contactsplusclient.h"
#include "app/core/job.h"

#include <QSet>

#include <functional>
#include <optional>

namespace Ferry {

/// Looks for the contact that a create made whose answer was lost: by searching, and then among all contacts, since a
/// search may not know yet what is new. Nothing is found when the create never happened.
class FindCreatedJob final : public JobOf<std::optional<PlusContact>>
{
    Q_OBJECT

public:
    using IsWanted = std::function<bool(const PlusContact &)>;

    /// \a query may be empty, see PushFlow::searchFor(). What \a client refers to, and \a clock, must outlive the job.
    FindCreatedJob(const ContactsPlusClient &client, Clock &clock, const QString &query, const QString &teamId,
                   IsWanted isWanted, QObject *parent);

protected:
    void run() override;

private:
    using Ask = std::function<JobOf<PlusContactPage> *(const QString &cursor, QObject *parent)>;
    void search(const QString &cursor);
    void scroll(const QString &cursor);
    /// Asks, and goes on with \a next page while there is one and nothing is found; \a end when there is none.
    void lookThrough(const Ask &ask, const QString &cursor, void (FindCreatedJob::*next)(const QString &),
                     const std::function<void()> &end);

    ContactsPlusClient m_client;
    Clock &m_clock;
    QString m_query;
    QString m_teamId;
    IsWanted m_isWanted;
    QSet<QString> m_cursors;
};

} // namespace Ferry

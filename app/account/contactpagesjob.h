// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/plusvalues.h"
#include "app/core/job.h"

#include <QSet>

#include <functional>

namespace Ferry {

class Clock;

/// Turns the pages of a scroll or a search to the last one, each asked for again after errors that pass. Yields how many
/// entries were no use, see PlusContactPage. BadReply when the pages do not come to an end.
class ContactPagesJob final : public JobOf<int>
{
    Q_OBJECT

public:
    /// Asks for the page at a cursor; the first one's is empty.
    using Ask = std::function<JobOf<PlusContactPage> *(const QString &cursor, QObject *parent)>;

    /// \a clock must outlive the job, and so must whatever \a ask refers to.
    ContactPagesJob(Clock &clock, Ask ask, QObject *parent);

signals:
    /// Contacts that have not come before; there may be none in a page.
    void pageArrived(const QList<Ferry::PlusContact> &contacts);
    /// The service was asked \a failures times in vain for the next page, and is asked again.
    void retrying(int failures);

protected:
    void run() override;
    void stop() override;

private:
    void askFor(const QString &cursor);
    void take(const PlusContactPage &page);

    Clock &m_clock;
    Ask m_ask;
    Job *m_job = nullptr;
    QSet<QString> m_cursors;
    QSet<QString> m_ids;
    int m_unusable = 0;
    int m_idlePages = 0;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/askingjob.h"

#include <QHash>
#include <QSet>

#include <map>

namespace Ferry {

/// Creates contacts again that were deleted, with all that contactData held, their tags, and in a team their owners. The
/// service gives each a new id and a new time of creation. A create whose answer was lost is looked up before it is tried
/// again, so that nobody is there twice.
class RestoreContactsJob final : public AskingJob<BulkReport>
{
    Q_OBJECT

public:
    /// \a known are the ids of contacts that are there and are none of those.
    RestoreContactsJob(const ContactsPlusClient &client, Clock &clock, QList<PlusContact> contacts, QSet<QString> known,
                       QObject *parent);

    /// The new ids by the ids they had.
    [[nodiscard]] const QHash<QString, QString> &idsNow() const { return m_idsNow; }
    /// Begins no more; what is done by then is reported.
    void endSoon() { m_ending = true; }

signals:
    void progressed(int contacts);

protected:
    void run() override;

private:
    void makeNext();
    void create(int tries);
    void lookUp(int tries, const Error &error);
    void take(const PlusContact &made);
    void giveUp(const Error &error);
    void tagNext();
    void ownNext();
    void takeAnswers(const Result<PlusContactPage> &page);

    QList<PlusContact> m_contacts;
    QSet<QString> m_known;
    BulkReport m_report;
    qsizetype m_next = 0;
    bool m_ending = false;
    QHash<QString, QString> m_idsNow;
    /// New ids by the tags, and by the owner, that they had.
    std::map<QStringList, QStringList> m_tagged;
    std::map<QString, QStringList> m_owned;
};

} // namespace Ferry

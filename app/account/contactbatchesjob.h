// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/askingjob.h"

namespace Ferry {

/// Asks for the same change of many contacts, a hundred in a call: tags, owners. Each call may be repeated without harm.
/// What fails ends it; what was done by then stands in the report, with nothing under failed.
class ContactBatchesJob final : public AskingJob<BulkReport>
{
    Q_OBJECT

public:
    static constexpr int idsInCall = 100;

    using Change = std::function<JobOf<PlusContactPage> *(const QStringList &ids, QObject *parent)>;

    ContactBatchesJob(const ContactsPlusClient &client, Clock &clock, QStringList ids, Change change, QObject *parent);

    /// Begins no more; what is done by then is reported.
    void endSoon() { m_ids.clear(); }

signals:
    /// The service did it to so many, which are now \a contacts.
    void progressed(int done, const QList<Ferry::PlusContact> &contacts);

protected:
    void run() override;

private:
    void changeNext();

    QStringList m_ids;
    Change m_change;
    BulkReport m_report;
    int m_done = 0;
};

} // namespace Ferry

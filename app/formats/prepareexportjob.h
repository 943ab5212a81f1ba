// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"
#include "app/formats/preparedexport.h"

#include <atomic>
#include <memory>

namespace Ferry {

/// prepareExport() off the GUI thread. Aborting or destroying the job stops it at the next contact.
class PrepareExportJob final : public JobOf<PreparedExport>
{
    Q_OBJECT

public:
    PrepareExportJob(QList<Contact> contacts, ExportPlan plan, PhotoShrinker shrink, QObject *parent = nullptr);
    ~PrepareExportJob() override;

signals:
    /// \a done of \a total contacts are looked through.
    void progressed(qint64 done, qint64 total);

protected:
    void run() override;
    void stop() override;

private:
    QList<Contact> m_contacts;
    ExportPlan m_plan;
    PhotoShrinker m_shrink = nullptr;
    std::shared_ptr<std::atomic<bool>> m_stopped = std::make_shared<std::atomic<bool>>(false);
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"
#include "app/formats/contactexport.h"
#include "app/formats/preparedexport.h"

#include <atomic>
#include <memory>

namespace Ferry {

/// Writes contacts and then reads them back (verifyExport()), off the GUI thread, with progress and a way out:
///
///     prepareExport() -> one file, or a folder of several -> reading back
///
/// The report has a verification when all of it could be read again.
class ExportJob final : public JobOf<ExportReport>
{
    Q_OBJECT

public:
    /// The contacts as they are, into one file.
    ExportJob(QList<Contact> contacts, ExportFormat format, QString path, QObject *parent = nullptr);
    /// What somebody has seen and agreed to. \a path is that of the file, or of the new folder when the plan wants several.
    ExportJob(PreparedExport prepared, QString path, QObject *parent = nullptr);
    /// A job destroyed while it writes leaves the file as it was before, unless the new one is being put in its place.
    ~ExportJob() override;

    /// Stops the writing if it is not too late for that; finished() tells which: Error::Aborted and the file as it was
    /// before, or the whole new file. While the file is read back it stops that, and the report goes without. abort() does not
    /// wait to see.
    void cancel();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const ExportPlan &plan() const { return m_plan; }
    [[nodiscard]] ExportFormat format() const { return m_plan.format; }

signals:
    /// \a done of \a total contacts are written.
    void progressed(qint64 done, qint64 total);
    /// \a done of \a total contacts are read back.
    void verified(qint64 done, qint64 total);

protected:
    void run() override;
    void stop() override;

private:
    QList<Contact> m_contacts;
    ExportPlan m_plan;
    /// What the contacts have lost already; nothing while nobody has looked.
    std::optional<LossReport> m_losses;
    QString m_path;
    /// Whoever leaves Writing first decides: the person, or the writer that has everything in the temporary file.
    enum class Stage { Writing, Stopped, PuttingInPlace, ReadingBack };
    std::shared_ptr<std::atomic<Stage>> m_stage = std::make_shared<std::atomic<Stage>>(Stage::Writing);
};

} // namespace Ferry

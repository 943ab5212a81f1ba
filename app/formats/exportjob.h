// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"
#include "app/formats/contactexport.h"

#include <atomic>
#include <memory>

namespace Ferry {

/// exportContacts() and then verifyExport() off the GUI thread, with progress and a way out. The report has a verification when
/// the file could be opened again.
class ExportJob final : public JobOf<ExportReport>
{
    Q_OBJECT

public:
    ExportJob(QList<Contact> contacts, ExportFormat format, QString path, QObject *parent = nullptr);
    /// A job destroyed while it writes leaves the file as it was before, unless the new one is being put in its place.
    ~ExportJob() override;

    /// Stops the writing if it is not too late for that; finished() tells which: Error::Aborted and the file as it was
    /// before, or the whole new file. abort() does not wait to see.
    void cancel();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] ExportFormat format() const { return m_format; }

signals:
    /// \a done of \a total contacts are written.
    void progressed(qint64 done, qint64 total);

protected:
    void run() override;
    void stop() override;

private:
    QList<Contact> m_contacts;
    ExportFormat m_format;
    QString m_path;
    /// Whoever leaves Writing first decides: the person, or the writer that has everything in the temporary file.
    enum class Stage { Writing, Stopped, PuttingInPlace };
    std::shared_ptr<std::atomic<Stage>> m_stage = std::make_shared<std::atomic<Stage>>(Stage::Writing);
};

} // namespace Ferry

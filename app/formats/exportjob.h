// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"
#include "app/formats/contactexport.h"

#include <atomic>
#include <memory>

namespace Ferry {

/// exportContacts() off the GUI thread, with progress and a way out.
class ExportJob final : public JobOf<ExportReport>
{
    Q_OBJECT

public:
    ExportJob(QList<Contact> contacts, ExportFormat format, QString path, QObject *parent = nullptr);
    /// A job destroyed while it writes leaves the file as it was before.
    ~ExportJob() override;

    [[nodiscard]] const QString &path() const { return m_path; }

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
    std::shared_ptr<std::atomic_bool> m_stopped = std::make_shared<std::atomic_bool>(false);
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exportjob.h"

#include <QObject>
#include <QPointer>

namespace Ferry {

class ActivityBar;
class MessageBar;

/// Runs one export at a time and shows it: progress below, the outcome above the contacts.
class Exporter : public QObject
{
    Q_OBJECT

public:
    /// Both bars must outlive it.
    Exporter(ActivityBar &activity, MessageBar &messages, QObject *parent = nullptr);

    /// Writes what the person has seen and agreed to, to the file or new folder \a path; otherwise as below.
    void start(const PreparedExport &prepared, const QString &path);
    /// Writes \a contacts; finished() comes exactly once. A second export asked for while one runs is refused with
    /// Error::Locked.
    void start(const QList<Contact> &contacts, ExportFormat format, const QString &path);
    [[nodiscard]] bool isBusy() const { return !m_job.isNull(); }

signals:
    /// isBusy() has news.
    void busyChanged();
    void finished(const Ferry::Result<Ferry::ExportReport> &report);

private:
    void begin(ExportJob *job);
    void conclude();

    ActivityBar &m_activity;
    MessageBar &m_messages;
    QPointer<ExportJob> m_job;
    /// The folder of the last file written, for the message's button.
    QString m_folder;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exporter.h"

#include "ui/errortext.h"
#include "ui/export/exporttext.h"
#include "ui/widgets/activitybar.h"
#include "ui/widgets/messagebar.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace Ferry {

Exporter::Exporter(ActivityBar &activity, MessageBar &messages, QObject *parent)
    : QObject(parent)
    , m_activity(activity)
    , m_messages(messages)
{
    connect(&m_activity, &ActivityBar::cancelled, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(&m_messages, &MessageBar::actionRequested, this, [this] {
        if (!m_folder.isEmpty() && !QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)))
            m_messages.say(MessageBar::Kind::Warning, tr("No program could show the folder %1.").arg(m_folder));
    });
}

void Exporter::start(const PreparedExport &prepared, const QString &path)
{
    begin(new ExportJob(prepared, path, this));
}

void Exporter::start(const QList<Contact> &contacts, ExportFormat format, const QString &path)
{
    begin(new ExportJob(contacts, format, path, this));
}

void Exporter::begin(ExportJob *job)
{
    if (m_job) {
        delete job;
        emit finished(fail(Error::Code::Locked, QStringLiteral("another export is under way")));
        return;
    }
    m_messages.hide();
    m_job = job;
    connect(m_job, &ExportJob::progressed, this, [this](qint64 done, qint64 total) {
        m_activity.show(tr("Exporting %Ln contact(s)…", nullptr, countable(total)), done, total);
    });
    connect(m_job, &ExportJob::verified, this, [this](qint64 done, qint64 total) {
        m_activity.show(tr("Reading %Ln contact(s) back…", nullptr, countable(total)), done, total);
    });
    connect(m_job, &Job::finished, this, &Exporter::conclude);
    m_job->start();
    emit busyChanged();
}

void Exporter::conclude()
{
    ExportJob *job = m_job;
    m_job.clear();
    job->deleteLater();
    m_activity.hide();
    emit busyChanged();

    const Result<ExportReport> report = job->result();
    if (report) {
        // A file is shown in its folder, a folder by what is in it.
        m_folder = report->files.isEmpty() ? QFileInfo(report->path).absolutePath() : report->path;
        QString text = outcomeText(*report, job->plan());
        if (job->plan().target)
            text += u'\n' + bringInText(*job->plan().target);
        m_messages.say(hasSurprises(*report, job->plan()) ? MessageBar::Kind::Warning : MessageBar::Kind::Success, text,
                       tr("Show in folder"));
    } else if (report.error().code != Error::Code::Aborted) {
        m_folder.clear();
        m_messages.say(MessageBar::Kind::Error,
                       describe(report.error(), {.operation = ErrorContext::Operation::Export}).sentences());
    }
    emit finished(report);
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter.h"

#include "app/formats/contactreader.h"
#include "ui/errortext.h"
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

void Exporter::start(const QList<Contact> &contacts, ExportFormat format, const QString &path)
{
    if (m_job) {
        emit finished(fail(Error::Code::Locked, QStringLiteral("another export is under way")));
        return;
    }
    m_messages.hide();
    m_job = new ExportJob(contacts, format, path, this);
    connect(m_job, &ExportJob::progressed, this, [this](qint64 done, qint64 total) {
        m_activity.show(tr("Exporting %Ln contact(s)…", nullptr, static_cast<int>(total)), done, total);
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
        const QFileInfo file(job->path());
        m_folder = file.absolutePath();
        QString text =
            tr("%Ln contact(s) saved to %1.", nullptr, static_cast<int>(report->contacts)).arg(file.fileName());
        if (const qsizetype lossy = report->losses.contacts(); lossy > 0)
            text += u' ' + tr("%Ln of them did not fit whole into this format.", nullptr, static_cast<int>(lossy));
        const auto &verification = report->verification;
        const bool isDifferent = verification && readerFor(job->format()) && !verification->isAsItShouldBe();
        if (isDifferent)
            text += u' ' + tr("Reading the file back showed differences: please check it before you rely on it.");
        m_messages.say(isDifferent ? MessageBar::Kind::Warning : MessageBar::Kind::Success, text, tr("Show in folder"));
    } else if (report.error().code != Error::Code::Aborted) {
        m_folder.clear();
        const ErrorText text = describe(report.error(), {.operation = ErrorContext::Operation::Export});
        m_messages.say(MessageBar::Kind::Error, text.title + u' ' + text.whatItMeans + u' ' + text.nextStep);
    }
    emit finished(report);
}

} // namespace Ferry

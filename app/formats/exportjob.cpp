// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exportjob.h"

#include "app/formats/contactreader.h"
#include "app/formats/exportfolder.h"

#include <QPromise>
#include <QtConcurrent>

#include <algorithm>

namespace Ferry {

namespace {

Result<ExportReport> write(const PreparedExport &prepared, const QString &path, const ExportProgress &progress)
{
    ExportReport report{
        .contacts = prepared.contacts.size(), .losses = prepared.losses, .codePage = prepared.plan.fit.codePage};
    if (prepared.plan.files == ExportPlan::Files::One) {
        report.path = path;
        return writeContactFile(prepared.contacts, prepared.plan.format, path, progress, prepared.plan.fit)
            .map([&](qint64 bytes) {
                report.bytes = bytes;
                return report;
            });
    }
    return exportToFolder(prepared, path, progress).map([&](const ExportedFolder &folder) {
        report.path = folder.path;
        report.files = folder.files;
        report.bytes = folder.bytes;
        return report;
    });
}

/// What reading all files of \a report back shows; nothing when one of them cannot be read, or \a progress says no.
std::optional<ExportVerification> readBack(const PreparedExport &prepared, const ExportReport &report,
                                           const ExportProgress &progress)
{
    const ExportPlan &plan = prepared.plan;
    if (report.files.isEmpty()) {
        const auto whole = verifyExport(prepared.contacts, plan.format, report.path, progress, plan.fit);
        return whole ? std::optional(*whole) : std::nullopt;
    }
    constexpr qsizetype MostDifferent = 100;
    const qsizetype each = plan.files == ExportPlan::Files::OnePerContact
        ? 1
        : static_cast<qsizetype>(std::max<qint64>(plan.contactsPerFile, 1));
    ExportVerification sum{.isRead = true};
    qsizetype first = 0;
    for (const QString &file : report.files) {
        const QList<Contact> contacts = prepared.contacts.mid(first, each);
        const auto part = verifyExport(contacts, plan.format, report.path + u'/' + file, {}, plan.fit);
        if (!part)
            return {};
        sum.isRead = sum.isRead && part->isRead;
        sum.expected += part->expected;
        sum.found += part->found;
        sum.asSent += part->asSent;
        sum.asAnnounced += part->asAnnounced;
        sum.differences += part->differences;
        for (const qsizetype different : part->different) {
            if (sum.different.size() < MostDifferent)
                sum.different.append(first + different);
        }
        first += contacts.size();
        if (progress && !progress(first))
            return {};
    }
    return sum;
}

} // namespace

ExportJob::ExportJob(QList<Contact> contacts, ExportFormat format, QString path, QObject *parent)
    : JobOf<ExportReport>(parent)
    , m_contacts(std::move(contacts))
    , m_plan({.format = format})
    , m_path(std::move(path))
{
}

ExportJob::ExportJob(PreparedExport prepared, QString path, QObject *parent)
    : JobOf<ExportReport>(parent)
    , m_contacts(std::move(prepared.contacts))
    , m_plan(std::move(prepared.plan))
    , m_losses(std::move(prepared.losses))
    , m_path(std::move(path))
{
}

ExportJob::~ExportJob()
{
    cancel();
}

void ExportJob::cancel()
{
    Stage expected = Stage::Writing;
    if (m_stage->compare_exchange_strong(expected, Stage::Stopped))
        return;
    expected = Stage::ReadingBack;
    m_stage->compare_exchange_strong(expected, Stage::Stopped);
}

void ExportJob::run()
{
    const qint64 total = m_contacts.size();
    QFuture<Result<ExportReport>> future =
        QtConcurrent::run([contacts = std::move(m_contacts), plan = m_plan, losses = std::move(m_losses), path = m_path,
                           stage = m_stage](QPromise<Result<ExportReport>> &promise) mutable {
            const qint64 count = contacts.size();
            const auto isStopped = [&] { return stage->load() == Stage::Stopped; };
            Result<PreparedExport> prepared = losses
                ? PreparedExport{.plan = plan, .contacts = std::move(contacts), .losses = std::move(*losses)}
                : prepareExport(std::move(contacts), plan, nullptr, [&](qint64) { return !isStopped(); });
            if (!prepared) {
                promise.addResult(Result<ExportReport>(fail(prepared.error())));
                return;
            }
            Result<ExportReport> report = write(*prepared, path, [&](qint64 done) {
                promise.setProgressValue(static_cast<int>(done));
                if (done < count)
                    return !isStopped();
                Stage expected = Stage::Writing;
                return stage->compare_exchange_strong(expected, Stage::PuttingInPlace)
                    || expected == Stage::PuttingInPlace;
            });
            // The file is there, whatever comes of reading it.
            if (report && readerFor(plan.format)) {
                *stage = Stage::ReadingBack;
                report->verification = readBack(*prepared, *report, [&](qint64 found) {
                    promise.setProgressValue(static_cast<int>(count + found));
                    return !isStopped();
                });
            }
            promise.addResult(std::move(report));
        });
    auto *watcher = new QFutureWatcher<Result<ExportReport>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, total](int done) {
        if (done <= total)
            emit progressed(done, total);
        else
            emit verified(std::min<qint64>(done - total, total), total);
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] { finishWith(watcher->result()); });
    watcher->setFuture(future);
}

void ExportJob::stop()
{
    cancel();
}

} // namespace Ferry

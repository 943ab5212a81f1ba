// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exportjob.h"

#include <QPromise>
#include <QtConcurrent>

namespace Ferry {

ExportJob::ExportJob(QList<Contact> contacts, ExportFormat format, QString path, QObject *parent)
    : JobOf<ExportReport>(parent)
    , m_contacts(std::move(contacts))
    , m_format(format)
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
    m_stage->compare_exchange_strong(expected, Stage::Stopped);
}

void ExportJob::run()
{
    const qint64 total = m_contacts.size();
    QFuture<Result<ExportReport>> future =
        QtConcurrent::run([contacts = std::move(m_contacts), format = m_format, path = m_path,
                           stage = m_stage](QPromise<Result<ExportReport>> &promise) {
            Result<ExportReport> report = exportContacts(contacts, format, path, [&](qint64 done) {
                promise.setProgressValue(static_cast<int>(done));
                if (done < contacts.size())
                    return stage->load() != Stage::Stopped;
                Stage expected = Stage::Writing;
                return stage->compare_exchange_strong(expected, Stage::PuttingInPlace)
                    || expected == Stage::PuttingInPlace;
            });
            if (report) {
                // The file is there, whatever comes of reading it.
                if (const auto verification = verifyExport(contacts, format, path))
                    report->verification = *verification;
            }
            promise.addResult(std::move(report));
        });
    auto *watcher = new QFutureWatcher<Result<ExportReport>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this, total](int done) { emit progressed(done, total); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] { finishWith(watcher->result()); });
    watcher->setFuture(future);
}

void ExportJob::stop()
{
    cancel();
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/prepareexportjob.h"

#include <QPromise>
#include <QtConcurrent>

namespace Ferry {

PrepareExportJob::PrepareExportJob(QList<Contact> contacts, ExportPlan plan, PhotoShrinker shrink, QObject *parent)
    : JobOf<PreparedExport>(parent)
    , m_contacts(std::move(contacts))
    , m_plan(std::move(plan))
    , m_shrink(shrink)
{
}

PrepareExportJob::~PrepareExportJob()
{
    *m_stopped = true;
}

void PrepareExportJob::run()
{
    const qint64 total = m_contacts.size();
    QFuture<Result<PreparedExport>> future =
        QtConcurrent::run([contacts = std::move(m_contacts), plan = m_plan, shrink = m_shrink,
                           stopped = m_stopped](QPromise<Result<PreparedExport>> &promise) mutable {
            promise.addResult(prepareExport(std::move(contacts), plan, shrink, [&](qint64 done) {
                promise.setProgressValue(static_cast<int>(done));
                return !stopped->load();
            }));
        });
    auto *watcher = new QFutureWatcher<Result<PreparedExport>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this, total](int done) { emit progressed(done, total); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] { finishWith(watcher->result()); });
    watcher->setFuture(future);
}

void PrepareExportJob::stop()
{
    *m_stopped = true;
}

} // namespace Ferry

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
    *m_stopped = true;
}

void ExportJob::run()
{
    const qint64 total = m_contacts.size();
    QFuture<Result<ExportReport>> future = QtConcurrent::run(
        [contacts = std::move(m_contacts), format = m_format, path = m_path,
         stopped = m_stopped](QPromise<Result<ExportReport>> &promise) {
            promise.addResult(exportContacts(contacts, format, path, [&](qint64 done) {
                promise.setProgressValue(static_cast<int>(done));
                return !stopped->load();
            }));
        });
    auto *watcher = new QFutureWatcher<Result<ExportReport>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this, total](int done) { emit progressed(done, total); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] { finishWith(watcher->result()); });
    watcher->setFuture(future);
}

void ExportJob::stop()
{
    *m_stopped = true;
}

} // namespace Ferry

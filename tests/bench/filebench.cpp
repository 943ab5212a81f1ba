// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/filebench.h"

#include "app/formats/contactexport.h"
#include "app/store/contactlibrary.h"

#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Bench {

namespace {

constexpr qsizetype pageSize = 1'000;

/// The same bytes by the shortest way, on disk when it returns.
bool writePlainly(const QByteArray &bytes, const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
        && ::fsync(file.handle()) == 0;
}

Result<QList<Finding>> measureExport(const QList<Contact> &contacts, ExportFormat format, const QString &name,
                                     Rounds rounds)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out"_s);
    const Result<ExportReport> report = exportContacts(contacts, format, path);
    if (!report)
        return fail(report.error());
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (report->contacts != contacts.size() || bytes.size() != report->bytes)
        return fail(Error::Code::FileFault, u"%1: wrote %2 contacts"_s.arg(name).arg(report->contacts));

    bool good = true;
    const std::vector<double> seconds = medians(rounds,
                                                {[&] {
                                                     const double begin = wallSeconds();
                                                     good = good && exportContacts(contacts, format, path);
                                                     return wallSeconds() - begin;
                                                 },
                                                 [&] {
                                                     const double begin = wallSeconds();
                                                     good = good && writePlainly(bytes, folder.filePath(u"plain"_s));
                                                     return wallSeconds() - begin;
                                                 }});
    if (!good)
        return fail(Error::Code::FileFault, name);
    const double mebibytes = static_cast<double>(bytes.size()) / (1 << 20);
    return QList<Finding>{{.what = u"write %L1 contacts as %2, synced"_s.arg(contacts.size()).arg(name),
                           .unit = Unit::MebibytesPerSecond,
                           .ours = mebibytes / seconds[0],
                           .baselineName = u"the same bytes"_s,
                           .baseline = mebibytes / seconds[1]}};
}

Result<QList<Finding>> measureLibrary(const QList<Contact> &contacts, Rounds rounds)
{
    const QTemporaryDir folder;
    const Result<Profile> profile = openProfile(folder.path());
    if (!profile)
        return fail(profile.error());
    const auto library = ContactLibrary::open(*profile);
    if (!library)
        return fail(library.error());
    const Result<qint64> id = (*library)->beginImport(
        {.serviceCode = u"yahoo"_s, .sourceName = u"Yahoo"_s, .startedAt = QDateTime::currentDateTimeUtc()});
    if (!id)
        return fail(id.error());
    const double begin = wallSeconds();
    for (qsizetype at = 0; at < contacts.size(); at += pageSize) {
        const Result<bool> kept = (*library)->appendPage(*id, {.position = at, .contacts = contacts.mid(at, pageSize)});
        if (!kept)
            return fail(kept.error());
    }
    const double written = wallSeconds() - begin;

    bool same = true;
    const double read = medians(rounds, {[&] {
                                    const double beginRead = wallSeconds();
                                    const Result<StoredContacts> again = (*library)->contacts(*id);
                                    const double time = wallSeconds() - beginRead;
                                    same = same && again && again->contacts == contacts;
                                    return time;
                                }})
                            .front();
    if (!same)
        return fail(Error::Code::StoreDamaged, u"the library gave other contacts than it was given"_s);
    return QList<Finding>{
        {.what = u"keep %L1 contacts, a commit for each 1,000"_s.arg(contacts.size()), .ours = written * 1e3},
        {.what = u"read %L1 contacts from the library"_s.arg(contacts.size()), .ours = read * 1e3},
    };
}

} // namespace

Result<QList<Finding>> measureFiles(const QList<Contact> &contacts, Effort effort)
{
    QList<Finding> findings;
    for (const auto &measure : {
             measureExport(contacts, ExportFormat::VCard3, u"vCard 3.0"_s, rounds(effort, 3)),
             measureExport(contacts, ExportFormat::GoogleCsv, u"Google CSV"_s, rounds(effort, 3)),
             measureLibrary(contacts, rounds(effort, 3)),
         }) {
        if (!measure)
            return fail(measure.error());
        findings += *measure;
    }
    return findings;
}

} // namespace Ferry::Bench

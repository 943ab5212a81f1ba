// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/spool.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QString spoolFolder(const Profile &profile)
{
    return profile.dataDir + "/spool"_L1;
}

QString importFolder(const Profile &profile, qint64 importId)
{
    return spoolFolder(profile) + u'/' + QString::number(importId);
}

QString pageName(qint64 start, int attempt)
{
    return attempt == 1 ? u"page-%1.json"_s.arg(start) : u"page-%1.%2.json"_s.arg(start).arg(attempt);
}

} // namespace

SpoolFile::SpoolFile(FileHandle file)
    : m_file(std::move(file))
{
}

Result<SpoolFile> SpoolFile::create(const Profile &profile, qint64 importId, qint64 start)
{
    const QString folder = importFolder(profile, importId);
    if (const Result<void> made = makePrivateFolder(folder); !made)
        return fail(made.error());
    int attempt = 1;
    while (fileKind(folder + u'/' + pageName(start, attempt)) != FileKind::Missing)
        ++attempt;
    return FileHandle::createNew(folder + u'/' + pageName(start, attempt)).map([](FileHandle file) {
        return SpoolFile(std::move(file));
    });
}

Result<void> SpoolFile::append(QByteArrayView bytes)
{
    if (!m_file.isOpen())
        return fail(Error::Code::FileFault, u"the spool's page is closed"_s);
    return m_file.write(bytes).map([&] { m_size += bytes.size(); });
}

Result<void> SpoolFile::sync()
{
    if (const Result<void> synced = m_file.sync(); !synced || m_nameIsSafe)
        return synced;
    // Three names are new at most: the page's, its import's folder and the spool's.
    QString folder = QFileInfo(path()).path();
    for (int level = 0; level < 3; ++level) {
        if (const Result<void> synced = syncFolder(folder); !synced)
            return synced;
        folder = QFileInfo(folder).path();
    }
    m_nameIsSafe = true;
    return {};
}

Result<void> SpoolFile::close()
{
    return sync().and_then([this] { return m_file.close(); });
}

Result<void> SpoolFile::remove()
{
    return removeFile(path()).and_then([this] { return m_file.isOpen() ? m_file.close() : Result<void>(); });
}

QList<qint64> spooledImports(const Profile &profile)
{
    QList<qint64> ids;
    const QStringList names = QDir(spoolFolder(profile)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isNumber = false;
        const qint64 id = name.toLongLong(&isNumber);
        if (isNumber && id > 0 && fileKind(importFolder(profile, id)) == FileKind::Folder)
            ids.append(id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<QList<SpooledPage>> spooledPages(const Profile &profile, qint64 importId)
{
    static const QRegularExpression pattern(u"^page-(-?[0-9]+)(?:\\.([0-9]+))?\\.json$"_s);
    QList<SpooledPage> pages;
    const QFileInfoList files = QDir(importFolder(profile, importId)).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        const QRegularExpressionMatch match = pattern.match(file.fileName());
        if (!match.hasMatch() || file.isSymLink())
            continue;
        const int attempt = match.hasCaptured(2) ? match.captured(2).toInt() : 1;
        pages.append({match.captured(1).toLongLong(), attempt, file.size(), file.absoluteFilePath()});
    }
    std::sort(pages.begin(), pages.end(), [](const SpooledPage &a, const SpooledPage &b) {
        return std::tie(a.start, a.attempt) < std::tie(b.start, b.attempt);
    });
    return pages;
}

Result<QByteArray> readSpooledPage(const SpooledPage &page)
{
    QFile file(page.path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? Error::Code::AccessDenied : Error::Code::FileMissing,
                    u"spool: "_s + file.errorString());
    QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return fail(Error::Code::FileFault, u"spool: "_s + file.errorString());
    return bytes;
}

Result<void> removeSpool(const Profile &profile, qint64 importId)
{
    const QString folder = importFolder(profile, importId);
    switch (fileKind(folder)) {
    case FileKind::Missing:
        return {};
    case FileKind::Folder:
        if (!QDir(folder).removeRecursively())
            return fail(Error::Code::AccessDenied, u"the spool cannot be removed"_s);
        break;
    case FileKind::Regular:
    case FileKind::Link:
    case FileKind::Other:
        if (const Result<void> removed = removeFile(folder); !removed)
            return removed;
        break;
    }
    return syncFolder(spoolFolder(profile));
}

} // namespace Ferry

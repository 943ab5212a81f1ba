// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settingsfile.h"

#include "app/core/durablefile.h"
#include "app/core/filehandle.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QSettings>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr qint64 LargestFile = qint64{1} << 20;

/// \a entries as INI text. QSettings alone can write that, but not in the place that counts: it takes a failed sync for
/// success.
Result<QByteArray> iniText(const QVariantMap &entries, const QString &folder)
{
    if (entries.isEmpty())
        return QByteArray();
    const QTemporaryDir scratch(folder + "/.settings-XXXXXX"_L1);
    const QString draft = scratch.filePath(u"settings.ini"_s);
    {
        QSettings file(draft, QSettings::IniFormat);
        for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry)
            file.setValue(entry.key(), entry.value());
        file.sync();
        if (!scratch.isValid() || file.status() != QSettings::NoError)
            return fail(Error::Code::FileFault, u"cannot write a draft of the settings"_s);
    }
    QFile written(draft);
    if (!written.open(QIODevice::ReadOnly))
        return fail(Error::Code::FileFault, u"cannot read the draft of the settings"_s);
    return written.readAll();
}

} // namespace

struct SettingsWriter::OnDisk {
    QString path;
    SettingsFileContent content;

    Result<void> write(const QVariantMap &entries)
    {
        const bool isThere = fileKind(path) == FileKind::Regular;
        if (isThere) {
            if (Result<void> closedToOthers = setFileMode(path, 0600); !closedToOthers)
                return closedToOthers;
        }
        if (isThere && content.isWhole && entries == content.entries)
            return {};
        const Result<QByteArray> text = iniText(entries, QFileInfo(path).path());
        if (!text)
            return fail(text.error());
        if (!content.isWhole && !content.isMissing) {
            if (Result<void> kept = renameOver(path, path + ".damaged"_L1); !kept)
                return kept;
            content.isMissing = true;
        }
        Result<void> written = writeDurably(path, *text);
        if (written)
            content = {.entries = entries};
        return written;
    }
};

SettingsFileContent readSettingsFile(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {.isWhole = errno == ENOENT || errno == ENOTDIR, .isMissing = true};
    // Opening a pipe or a device would hang or never end.
    if (!S_ISREG(status.st_mode) || status.st_size > LargestFile
        || ::access(QFile::encodeName(path).constData(), R_OK) != 0)
        return {.isWhole = false};
    const QSettings file(path, QSettings::IniFormat);
    SettingsFileContent content;
    const QStringList names = file.allKeys();
    for (const QString &name : names)
        content.entries.insert(name, file.value(name));
    content.isWhole = file.status() == QSettings::NoError;
    return content;
}

bool isSafeForPasswords(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0
        && (status.st_uid == 0 || status.st_uid == ::geteuid());
}

SettingsWriter::SettingsWriter(const QString &path, SettingsFileContent content)
    : m_onDisk(std::make_shared<OnDisk>(OnDisk{path, std::move(content)}))
{
    m_pool.setMaxThreadCount(1);
}

QFuture<Result<void>> SettingsWriter::write(const QVariantMap &entries)
{
    // Not QtConcurrent::run(): whoever waits for its future may run the task out of turn, on the thread that waits.
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_pool.start([onDisk = m_onDisk, entries, promise] {
        promise->addResult(onDisk->write(entries));
        promise->finish();
    });
    return promise->future();
}

} // namespace Ferry

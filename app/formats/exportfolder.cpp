// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exportfolder.h"

#include "app/core/durablefile.h"
#include "app/core/filehandle.h"
#include "app/formats/contactexport.h"
#include "app/formats/safefilename.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// One of the files to write.
struct Part {
    QString name;
    qsizetype first = 0;
    qsizetype count = 0;
};

QList<Part> partsOf(const PreparedExport &prepared, const QString &stem)
{
    const ExportPlan &plan = prepared.plan;
    const qsizetype contacts = prepared.contacts.size();
    const QString suffix = exportFormatInfo(plan.format).suffix;
    QList<Part> parts;
    if (plan.files == ExportPlan::Files::OnePerContact) {
        ContactFileNames names(suffix, plan.nameless);
        for (qsizetype i = 0; i < contacts; ++i)
            parts.append({names.nextFor(prepared.contacts.at(i)), i, 1});
        return parts;
    }
    const qsizetype files = fileCount(plan, contacts);
    const qsizetype each = files == 1 ? contacts : static_cast<qsizetype>(std::max<qint64>(plan.contactsPerFile, 1));
    const int digits = static_cast<int>(QString::number(files).size());
    for (qsizetype i = 0; i < files; ++i) {
        const QString number = QString::number(i + 1).rightJustified(digits, u'0');
        parts.append({stem + u'-' + number + u'.' + suffix, i * each, std::min(each, contacts - i * each)});
    }
    return parts;
}

/// A new folder with a name that nothing in \a parent has, for its owner alone.
Result<QString> makeWorkFolder(const QString &parent)
{
    if (fileKind(parent) == FileKind::Missing)
        return fail(Error::Code::FileMissing, u"the folder is not there"_s);
    QTemporaryDir folder(parent + "/.contact-ferry-XXXXXX"_L1);
    folder.setAutoRemove(false);
    if (!folder.isValid())
        return fail(QFileInfo(parent).isWritable() ? Error::Code::FileFault : Error::Code::AccessDenied,
                    folder.errorString());
    return folder.path();
}

/// Gives \a folder the name \a wished, or that with a number behind it, whichever nothing has.
Result<QString> giveName(const QString &folder, const QString &wished)
{
    constexpr int MostTries = 10'000;
    for (int number = 1; number <= MostTries; ++number) {
        const QString path = number == 1 ? wished : u"%1 (%2)"_s.arg(wished, QString::number(number));
        // What appears in between is safe too: a folder cannot be put in the place of a file, nor of a folder with anything
        // in it.
        if (fileKind(path) != FileKind::Missing)
            continue;
        if (const Result<void> renamed = renameOver(folder, path); !renamed)
            return fail(renamed.error());
        return path;
    }
    return fail(Error::Code::FileFault, u"every name is taken"_s);
}

class WorkFolder
{
public:
    explicit WorkFolder(QString path)
        : m_path(std::move(path))
    {
    }
    ~WorkFolder()
    {
        if (!m_path.isEmpty())
            QDir(m_path).removeRecursively();
    }
    WorkFolder(const WorkFolder &) = delete;
    WorkFolder &operator=(const WorkFolder &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    void keep() { m_path.clear(); }

private:
    QString m_path;
};

} // namespace

Result<ExportedFolder> exportToFolder(const PreparedExport &prepared, const QString &path,
                                      const ExportProgress &progress)
{
    const QFileInfo wished(path);
    const Result<QString> made = makeWorkFolder(wished.absolutePath());
    if (!made)
        return fail(made.error());
    WorkFolder work(*made);

    ExportedFolder folder;
    qint64 done = 0;
    const qint64 total = prepared.contacts.size();
    for (const Part &part : partsOf(prepared, wished.fileName())) {
        const ExportProgress partly = [&](qint64 written) {
            return !progress || done + written >= total || progress(done + written);
        };
        // Its own temporary and rename are more than a file in a hidden folder needs, but one way to write is enough.
        const Result<qint64> bytes =
            writeContactFile(prepared.contacts.mid(part.first, part.count), prepared.plan.format,
                             work.path() + u'/' + part.name, partly, prepared.plan.fit);
        if (!bytes)
            return fail(bytes.error());
        folder.files.append(part.name);
        folder.bytes += *bytes;
        done += part.count;
        if (progress && done < total && !progress(done))
            return fail(Error::Code::Aborted);
    }
    if (progress && !progress(total))
        return fail(Error::Code::Aborted);
    const Result<QString> named = giveName(work.path(), wished.absoluteFilePath());
    if (!named)
        return fail(named.error());
    work.keep();
    folder.path = *named;
    // It is there in any case; that its name is not yet on the disk is no reason to say it were not.
    std::ignore = syncFolder(wished.absolutePath());
    return folder;
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/handout.h"

#include "app/core/filehandle.h"
#include "app/formats/contactexport.h"
#include "app/formats/safefilename.h"

#include <QDir>
#include <QIODevice>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// A file as the formats' writers want it, which keeps the reason of a failure.
class FileDevice final : public QIODevice
{
public:
    explicit FileDevice(FileHandle file)
        : m_file(std::move(file))
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }
    [[nodiscard]] Result<void> closeFile() { return m_file.close(); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        const Result<void> written = m_file.write(QByteArrayView(data, size));
        if (written)
            return size;
        m_fault = written.error();
        return -1;
    }

private:
    FileHandle m_file;
    std::optional<Error> m_fault;
};

Result<QString> writeFile(const QString &path, const QList<Contact> &contacts, ExportFormat format,
                          const ExportProgress &progress)
{
    Result<FileHandle> file = FileHandle::createNew(path);
    if (!file)
        return fail(file.error());
    FileDevice device(std::move(*file));
    const Result<qint64> written = writerFor(format)(device, contacts, {}, progress);
    if (!written)
        return fail(device.fault().value_or(written.error()));
    return device.closeFile().map([&path] { return path; });
}

/// "team.vcf" gives "team": it gets its ending from the format.
QString withoutEnding(const QString &name)
{
    return formatFromSuffix(name) ? name.left(name.lastIndexOf(u'.')) : name;
}

} // namespace

Result<QStringList> writeHandout(const QList<Contact> &contacts, const Handout &handout, const QString &folder,
                                 const std::atomic<bool> &stopped)
{
    const QString suffix = exportFormatInfo(handout.format).suffix;
    const ExportProgress progress = [&stopped](qint64) { return !stopped; };
    ContactFileNames names(suffix, handout.nameless);
    if (!handout.separately && contacts.size() > 1) {
        QString name = safeFileName(withoutEnding(handout.name));
        if (name.isEmpty())
            name = safeFileName(handout.nameless);
        return writeFile(folder + u'/' + name + u'.' + suffix, contacts, handout.format, progress)
            .map([](const QString &path) { return QStringList{path}; });
    }
    QStringList paths;
    for (const Contact &contact : contacts) {
        if (stopped)
            return fail(Error::Code::Aborted);
        const Result<QString> path =
            writeFile(folder + u'/' + names.nextFor(contact), {contact}, handout.format, progress);
        if (!path)
            return fail(path.error());
        paths.append(*path);
    }
    return paths;
}

HandoutFolder::HandoutFolder(QString path)
    : m_path(std::move(path))
{
    clear();
}

HandoutFolder::~HandoutFolder()
{
    clear();
}

void HandoutFolder::clear() const
{
    switch (fileKind(m_path)) {
    case FileKind::Missing:
        return;
    case FileKind::Folder:
        QDir(m_path).removeRecursively();
        return;
    case FileKind::Regular:
    case FileKind::Link: // not what it leads to
    case FileKind::Other:
        std::ignore = removeFile(m_path);
        return;
    }
    Q_UNREACHABLE();
}

Result<QString> HandoutFolder::makeRoom()
{
    const QString room = m_path + u'/' + QString::number(++m_rooms);
    return makePrivateFolder(m_path).and_then([&room] { return makePrivateFolder(room); }).map([&room] {
        return room;
    });
}

} // namespace Ferry

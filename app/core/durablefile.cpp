// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/durablefile.h"

#include "app/core/filehandle.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

/// Hands writes through to the temporary and remembers the first failure. Owns the temporary's name until it is given away.
class DurableFile::Sink final : public QIODevice
{
public:
    explicit Sink(FileHandle file)
        : m_file(std::move(file))
    {
        QIODevice::open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    ~Sink() override
    {
        if (!m_renamed)
            std::ignore = removeFile(m_file.path());
    }
    Sink(const Sink &) = delete;
    Sink &operator=(const Sink &) = delete;

    bool isSequential() const override { return true; }
    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }

    Result<void> moveTo(const QString &target)
    {
        if (m_fault)
            return fail(*m_fault);
        const QString folder = QFileInfo(target).path();
        const bool replaces = fileKind(target) != FileKind::Missing;
        const Result<unsigned> mode = replaces ? fileMode(target) : Result<unsigned>(0600U);
        if (!mode)
            return fail(mode.error());
        return m_file.setMode(*mode)
            .and_then([&] { return m_file.sync(); })
            .and_then([&] { return m_file.close(); })
            // Before the old file is given up too: a folder that cannot be synced is found out while nothing is lost yet.
            .and_then([&] { return syncFolder(folder); })
            .and_then([&] { return renameOver(m_file.path(), target); })
            .and_then([&] {
                m_renamed = true;
                return syncFolder(folder);
            });
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (!m_fault) {
            if (const Result<void> written = m_file.write(QByteArrayView(data, size)); !written)
                m_fault = written.error();
        }
        if (!m_fault)
            return size;
        setErrorString(m_fault->detail);
        return -1;
    }

private:
    FileHandle m_file;
    std::optional<Error> m_fault;
    bool m_renamed = false;
};

DurableFile::DurableFile(QString target, std::unique_ptr<Sink> sink)
    : m_target(std::move(target))
    , m_sink(std::move(sink))
{
}

DurableFile::~DurableFile() = default;

Result<std::unique_ptr<DurableFile>> DurableFile::create(const QString &path)
{
    const Result<QString> target = followLinks(path);
    if (!target)
        return fail(target.error());

    switch (fileKind(*target)) {
    case FileKind::Missing:
        break;
    case FileKind::Regular:
        // A rename would replace even a file that is closed to writing: its owner means it to stay.
        if (const Result<void> writable = checkWritable(*target); !writable)
            return fail(writable.error());
        break;
    case FileKind::Folder:
    case FileKind::Link:
    case FileKind::Other:
        return fail(Error::Code::FileFault, u"the target is no ordinary file"_s);
    }

    Result<FileHandle> temporary = FileHandle::createTemporary(QFileInfo(*target).path());
    if (!temporary)
        return fail(temporary.error());
    return std::unique_ptr<DurableFile>(new DurableFile(*target, std::make_unique<Sink>(std::move(*temporary))));
}

QIODevice &DurableFile::sink()
{
    return *m_sink;
}

const std::optional<Error> &DurableFile::fault() const
{
    return m_sink->fault();
}

Result<void> DurableFile::commit()
{
    return m_sink->moveTo(m_target);
}

Result<void> writeDurably(const QString &path, QByteArrayView bytes)
{
    Result<std::unique_ptr<DurableFile>> file = DurableFile::create(path);
    if (!file)
        return fail(file.error());
    (*file)->sink().write(bytes.data(), bytes.size()); // its failure comes out of commit()
    return (*file)->commit();
}

} // namespace Ferry

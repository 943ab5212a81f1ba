// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/filehandle.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr mode_t PrivateFile = 0600;
constexpr mode_t PrivateFolder = 0700;
/// A filling disk answers one huge write with a short count and no error; small ones meet the error where it arises.
constexpr qsizetype LargestWrite = 64 * 1024;

/// The error that errno stands for after \a what.
tl::unexpected<Error> failure(QLatin1StringView what, int number = errno)
{
    Error::Code code = Error::Code::FileFault;
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        code = Error::Code::DiskFull;
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        code = Error::Code::AccessDenied;
        break;
    case ENOENT:
    case ENOTDIR:
        code = Error::Code::FileMissing;
        break;
    default:
        break;
    }
    return fail(code, what + ": "_L1 + QString::fromLocal8Bit(std::strerror(number)));
}

/// Repeats \a call while a signal interrupts it.
template<typename Call>
auto uninterrupted(Call call)
{
    auto answer = call();
    while (answer == -1 && errno == EINTR)
        answer = call();
    return answer;
}

} // namespace

FileHandle::FileHandle(int descriptor, QString path)
    : m_descriptor(descriptor)
    , m_path(std::move(path))
{
}

FileHandle::FileHandle(FileHandle &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
{
}

FileHandle &FileHandle::operator=(FileHandle &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_path, other.m_path);
    return *this;
}

FileHandle::~FileHandle()
{
    if (isOpen())
        ::close(m_descriptor);
}

Result<FileHandle> FileHandle::createNew(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = uninterrupted([&] {
        return ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC, PrivateFile);
    });
    if (descriptor < 0)
        return failure("open"_L1);
    FileHandle file(descriptor, path);
    if (const Result<void> closedToOthers = file.setMode(PrivateFile); !closedToOthers)
        return fail(closedToOthers.error());
    return file;
}

Result<FileHandle> FileHandle::createTemporary(const QString &folder)
{
    // A short name of our own: the target's may already be as long as the file system allows.
    QByteArray name = QFile::encodeName(QDir(folder).filePath(u".contact-ferry-XXXXXX"_s));
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0)
        return failure("create"_L1);
    return FileHandle(descriptor, QFile::decodeName(name));
}

Result<void> FileHandle::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto wanted = static_cast<size_t>(std::min(bytes.size(), LargestWrite));
        const ssize_t written = uninterrupted([&] { return ::write(m_descriptor, bytes.data(), wanted); });
        if (written < 0)
            return failure("write"_L1);
        if (written == 0)
            return failure("write"_L1, EIO);
        bytes = bytes.sliced(written); // a short write is no error yet: the next one tells why
    }
    return {};
}

Result<void> FileHandle::sync()
{
    if (uninterrupted([&] { return ::fsync(m_descriptor); }) != 0)
        return failure("sync"_L1);
    return {};
}

Result<void> FileHandle::setMode(unsigned mode)
{
    if (::fchmod(m_descriptor, static_cast<mode_t>(mode)) != 0)
        return failure("chmod"_L1);
    return {};
}

Result<void> FileHandle::close()
{
    // Not repeated when interrupted: on Linux the descriptor is gone either way.
    if (::close(std::exchange(m_descriptor, -1)) != 0 && errno != EINTR)
        return failure("close"_L1);
    return {};
}

FileKind fileKind(const QString &path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        return FileKind::Missing;
    if (S_ISREG(status.st_mode))
        return FileKind::Regular;
    if (S_ISDIR(status.st_mode))
        return FileKind::Folder;
    return S_ISLNK(status.st_mode) ? FileKind::Link : FileKind::Other;
}

Result<unsigned> fileMode(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return failure("stat"_L1);
    return static_cast<unsigned>(status.st_mode & 0777);
}

Result<void> setFileMode(const QString &path, unsigned mode)
{
    if (::chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(mode)) != 0)
        return failure("chmod"_L1);
    return {};
}

Result<QString> followLinks(const QString &path)
{
    constexpr int Patience = 40; // as many as the kernel follows
    QString current = QFileInfo(path).absoluteFilePath();
    for (int followed = 0; fileKind(current) == FileKind::Link; ++followed) {
        if (followed == Patience)
            return failure("link"_L1, ELOOP);
        std::vector<char> buffer(4096);
        const ssize_t length = ::readlink(QFile::encodeName(current).constData(), buffer.data(), buffer.size());
        if (length < 0 || static_cast<size_t>(length) == buffer.size())
            return failure("link"_L1, length < 0 ? errno : ENAMETOOLONG);
        const QString target = QFile::decodeName(QByteArray(buffer.data(), length));
        // Not cleaned: "a/.." is not "." where a is a link itself.
        current = QDir::isAbsolutePath(target) ? target : QFileInfo(current).path() + u'/' + target;
    }
    return current;
}

Result<void> checkWritable(const QString &path)
{
    if (::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) != 0)
        return failure("access"_L1);
    return {};
}

Result<void> renameOver(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failure("rename"_L1);
    return {};
}

Result<void> removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return failure("remove"_L1);
    return {};
}

Result<void> makePrivateFolder(const QString &path)
{
    const QString parent = QFileInfo(path).path();
    if (fileKind(parent) == FileKind::Missing) {
        if (const Result<void> made = makePrivateFolder(parent); !made)
            return made;
    }
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), PrivateFolder) != 0 && errno != EEXIST)
        return failure("mkdir"_L1);
    if (fileKind(path) != FileKind::Folder)
        return failure("mkdir"_L1, ENOTDIR);
    return setFileMode(path, PrivateFolder);
}

Result<void> syncFolder(const QString &folder)
{
    const int descriptor = uninterrupted(
        [name = QFile::encodeName(folder)] { return ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (descriptor < 0)
        return failure("open folder"_L1);
    const int answer = uninterrupted([&] { return ::fsync(descriptor); });
    const int number = errno;
    ::close(descriptor);
    // Some network and FAT file systems know no sync for folders, and say so this way.
    if (answer != 0 && number != EINVAL && number != ENOTSUP)
        return failure("sync folder"_L1, number);
    return {};
}

} // namespace Ferry

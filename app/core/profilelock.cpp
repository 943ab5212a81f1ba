// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/profilelock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// Opens the lock's file, never through a link, never a pipe or device that somebody put there.
int openLockFile(const QByteArray &path)
{
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    struct stat status = {};
    if (descriptor < 0)
        return descriptor;
    if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && ::fchmod(descriptor, 0600) == 0)
        return descriptor;
    ::close(descriptor);
    errno = EPERM;
    return -1;
}

} // namespace

Result<std::unique_ptr<ProfileLock>> ProfileLock::take(const Profile &profile)
{
    const int descriptor = openLockFile(QFile::encodeName(profile.dataDir + "/lock"_L1));
    if (descriptor < 0)
        return fail(Error::Code::AccessDenied, u"cannot open the profile's lock: %1"_s.arg(qt_error_string(errno)));

    std::unique_ptr<ProfileLock> lock(new ProfileLock(descriptor));
    int answer = 0;
    do {
        answer = ::flock(descriptor, LOCK_EX | LOCK_NB);
    } while (answer != 0 && errno == EINTR);
    if (answer == 0)
        return lock;
    if (errno == EWOULDBLOCK)
        return fail(Error::Code::Locked, u"another Contact Ferry is open on this profile"_s);
    return fail(Error::Code::FileFault, u"cannot lock the profile: %1"_s.arg(qt_error_string(errno)));
}

ProfileLock::~ProfileLock()
{
    ::close(m_descriptor);
}

} // namespace Ferry

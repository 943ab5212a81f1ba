// SPDX-License-Identifier: GPL-3.0-or-later
#undef _FORTIFY_SOURCE // it has an open() of its own
#include "tests/support/failingcalls.h"

#include <cerrno>
#include <cstdarg>
#include <cstddef>
#include <optional>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace Ferry::Test::FailingCalls {

namespace {

struct Plan {
    Call call;
    int countdown;
    int errorNumber;
    bool forEver;
};

thread_local std::optional<Plan> plan;
thread_local int struck = 0;

bool strike(Call call)
{
    if (!plan || plan->call != call)
        return false;
    if (plan->countdown > 1) {
        --plan->countdown;
        return false;
    }
    const int number = plan->errorNumber;
    if (!plan->forEver)
        plan.reset();
    ++struck;
    errno = number;
    return true;
}

} // namespace

void arm(Call call, int nth, int errorNumber, bool forEver)
{
    struck = 0;
    plan = Plan{call, nth, errorNumber, forEver};
}

void disarm()
{
    plan.reset();
}

int strikes()
{
    return struck;
}

} // namespace Ferry::Test::FailingCalls

namespace Faults = Ferry::Test::FailingCalls;

extern "C" {

ssize_t write(int descriptor, const void *data, size_t size)
{
    // Threads are woken by writes as well, and those are not of the disk.
    struct stat status = {};
    const bool isFile = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    return isFile && Faults::strike(Faults::Call::Write) ? -1 : syscall(SYS_write, descriptor, data, size);
}

int fsync(int descriptor)
{
    return Faults::strike(Faults::Call::Sync) ? -1 : static_cast<int>(syscall(SYS_fsync, descriptor));
}

int rename(const char *from, const char *to) noexcept
{
    return Faults::strike(Faults::Call::Rename)
        ? -1
        : static_cast<int>(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int fchmod(int descriptor, mode_t mode) noexcept
{
    return Faults::strike(Faults::Call::Chmod) ? -1 : static_cast<int>(syscall(SYS_fchmod, descriptor, mode));
}

int close(int descriptor)
{
    const int answer =
        static_cast<int>(syscall(SYS_close, descriptor)); // as the kernel does, also when it reports a fault
    return Faults::strike(Faults::Call::Close) ? -1 : answer;
}

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    if ((flags & O_EXCL) != 0 && Faults::strike(Faults::Call::OpenNew))
        return -1;
    return static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t offset)
{
    return Faults::strike(Faults::Call::StoreWrite) ? -1 : syscall(SYS_pwrite64, descriptor, data, size, offset);
}

int fdatasync(int descriptor)
{
    return Faults::strike(Faults::Call::StoreSync) ? -1 : static_cast<int>(syscall(SYS_fdatasync, descriptor));
}

int mkostemp(char *name, int flags)
{
    return Faults::strike(Faults::Call::Create) ? -1 : mkostemps(name, 0, flags);
}
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Makes system calls of this program fail on request. A test that names this has its own write(), fsync(), rename(),
/// fchmod(), close(), mkostemp() and so on linked in the place of the C library's, for SQLite too.
namespace Ferry::Test::FailingCalls {

enum class Call {
    Write,
    Sync,
    Rename,
    Chmod,
    Close,
    Create,
    /// open() of a file that must be new.
    OpenNew,
    /// What SQLite writes with, and how it makes sure.
    StoreWrite,
    StoreSync,
};

/// From now on the \a nth (from 1) \a call of this thread fails with \a errorNumber, once or, when \a forEver, it and all
/// that follow.
void arm(Call call, int nth, int errorNumber, bool forEver = false);
/// Everything works again.
void disarm();
/// How often an armed failure has struck since arm().
int strikes();

} // namespace Ferry::Test::FailingCalls

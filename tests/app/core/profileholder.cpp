// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the lock of the profile at argv[1], says "held" or "refused", and holds it until its input ends.
#include "app/core/profilelock.h"

#include <QString>

#include <cstdio>

int main(int argc, char **argv)
{
    const auto profile = Ferry::openProfile(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    const auto lock = profile ? Ferry::ProfileLock::take(*profile) : Ferry::fail(profile.error());
    std::puts(lock ? "held" : "refused");
    std::fflush(stdout);
    while (lock && std::getchar() != EOF) { }
    return lock ? 0 : 1;
}

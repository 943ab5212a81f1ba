// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/profile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QString stateHome()
{
    const QString fromEnvironment = qEnvironmentVariable("XDG_STATE_HOME");
    return QDir::isAbsolutePath(fromEnvironment) ? fromEnvironment : QDir::homePath() + "/.local/state"_L1;
}

/// Makes \a path, or closes it to others when it is there already.
Result<void> makePrivate(const QString &path)
{
    if (!QDir().mkpath(path))
        return fail(Error::Code::AccessDenied, u"cannot make the profile's folder"_s);
    if (!QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(Error::Code::AccessDenied, u"cannot close the profile's folder to others"_s);
    return {};
}

} // namespace

Result<Profile> openProfile(const QString &root)
{
    Profile profile;
    if (root.isEmpty()) {
        const auto below = [](QStandardPaths::StandardLocation location) -> QString {
            return QStandardPaths::writableLocation(location) + "/contact-ferry"_L1;
        };
        profile.dataDir = below(QStandardPaths::GenericDataLocation);
        profile.configDir = below(QStandardPaths::GenericConfigLocation);
        profile.stateDir = stateHome() + "/contact-ferry"_L1;
    } else {
        const QString absolute = QDir(root).absolutePath();
        if (const Result<void> made = makePrivate(absolute); !made)
            return fail(made.error());
        profile.dataDir = absolute + "/data"_L1;
        profile.configDir = absolute + "/config"_L1;
        profile.stateDir = absolute + "/state"_L1;
    }
    for (const QString &path : {profile.dataDir, profile.configDir, profile.stateDir}) {
        if (const Result<void> made = makePrivate(path); !made)
            return fail(made.error());
    }
    return profile;
}

} // namespace Ferry

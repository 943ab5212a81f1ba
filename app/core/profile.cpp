// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QString stateHome()
{
    const QString fromEnvironment = qEnvironmentVariable("XDG_STATE_HOME");
    return QDir::isAbsolutePath(fromEnvironment) ? fromEnvironment : QDir::homePath() + "/.local/state"_L1;
}

/// Makes \a path, or closes it to others when it is there already. Gives where it really is: a person may keep the folder
/// on another disk and put a link in its place, but below it nothing follows links.
Result<QString> makePrivate(const QString &path)
{
    if (!QDir().mkpath(path))
        return fail(Error::Code::AccessDenied, u"cannot make the profile's folder"_s);
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real.isEmpty() || !QFile::setPermissions(real, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(Error::Code::AccessDenied, u"cannot close the profile's folder to others"_s);
    return real;
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
        const Result<QString> real = makePrivate(QDir(root).absolutePath());
        if (!real)
            return fail(real.error());
        profile.dataDir = *real + "/data"_L1;
        profile.configDir = *real + "/config"_L1;
        profile.stateDir = *real + "/state"_L1;
    }
    for (QString *path : {&profile.dataDir, &profile.configDir, &profile.stateDir}) {
        const Result<QString> real = makePrivate(*path);
        if (!real)
            return fail(real.error());
        *path = *real;
    }
    return profile;
}

} // namespace Ferry

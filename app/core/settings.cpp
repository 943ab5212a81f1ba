// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settings.h"

#include "app/core/durablefile.h"
#include "app/core/filehandle.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdlib>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr const char *PasswordVariable = "CONTACT_FERRY_DOMAIN_PASSWORD";
constexpr const char *KeyVariable = "CONTACT_FERRY_DOMAIN_KEY";
constexpr qint64 LargestFile = qint64{1} << 20;

SettingLayer builtIn()
{
    SettingLayer layer;
    layer.endpoint = QUrl(u"https://api.cloudsponge.com/"_s);
    layer.domainKey = QString();
    layer.domainPassword = QString();
    layer.pageSize = 1000;
    layer.includeAddresses = true;
    layer.offeredSources = QStringList();
    layer.ownBrowserOnly = false;
    layer.consentDeadline = std::chrono::minutes(20);
    layer.colorScheme = ColorScheme::System;
    return layer;
}

struct FileContent {
    QVariantMap entries = {};
    bool isWhole = true;
    bool isMissing = false;
};

FileContent readFile(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {.isWhole = errno == ENOENT || errno == ENOTDIR, .isMissing = true};
    // Opening a pipe or a device would hang or never end.
    if (!S_ISREG(status.st_mode) || status.st_size > LargestFile || ::access(QFile::encodeName(path).constData(), R_OK) != 0)
        return {.isWhole = false};
    const QSettings file(path, QSettings::IniFormat);
    FileContent content;
    const QStringList names = file.allKeys();
    for (const QString &name : names)
        content.entries.insert(name, file.value(name));
    content.isWhole = file.status() == QSettings::NoError;
    return content;
}

/// Whether nobody but its owner, who is the administrator or the person, can read the file.
bool isSafeForPasswords(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0
        && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0 && (status.st_uid == 0 || status.st_uid == ::geteuid());
}

template<typename T>
void takeMissing(std::optional<T> &into, const std::optional<T> &from)
{
    if (!into)
        into = from;
}

void takeMissing(SettingLayer &into, const SettingLayer &from)
{
    takeMissing(into.endpoint, from.endpoint);
    takeMissing(into.domainKey, from.domainKey);
    takeMissing(into.domainPassword, from.domainPassword);
    takeMissing(into.pageSize, from.pageSize);
    takeMissing(into.includeAddresses, from.includeAddresses);
    takeMissing(into.offeredSources, from.offeredSources);
    takeMissing(into.ownBrowserOnly, from.ownBrowserOnly);
    takeMissing(into.consentDeadline, from.consentDeadline);
    takeMissing(into.colorScheme, from.colorScheme);
}

bool isSameServer(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port() == b.port();
}

QString uiStateName(UiState state)
{
    switch (state) {
    case UiState::WindowGeometry:
        return u"window/geometry"_s;
    case UiState::WindowState:
        return u"window/state"_s;
    case UiState::Splitter:
        return u"window/splitter"_s;
    case UiState::Table:
        return u"window/table"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Settings::Settings(const Profile &profile, const QStringList &operatorFiles, const QProcessEnvironment &environment)
    : m_personFile(profile.configDir + "/settings.ini"_L1)
    , m_locked{settingName(&SettingLayer::ownBrowserOnly)}
{
    layer(SettingOrigin::BuiltIn) = builtIn();
    readOperatorFiles(operatorFiles);
    readPersonFile();
    readEnvironment(environment);
}

QStringList Settings::operatorFiles(const QProcessEnvironment &environment)
{
    QStringList folders{u"/etc"_s};
    folders += environment.value(u"XDG_CONFIG_DIRS"_s, u"/etc/xdg"_s).split(u':', Qt::SkipEmptyParts);
    QStringList files;
    for (const QString &folder : folders) {
        const QString file = QDir::cleanPath(folder + "/contact-ferry/defaults.ini"_L1);
        if (QDir::isAbsolutePath(folder) && !files.contains(file))
            files.append(file);
    }
    return files;
}

void Settings::readOperatorFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        const FileContent content = readFile(path);
        if (!content.isWhole)
            m_warnings.append({SettingWarning::Kind::FileUnreadable, path, {}});

        QStringList refused;
        SettingLayer read = layerFromEntries(content.entries, refused);
        for (const QString &name : std::as_const(refused))
            m_warnings.append({SettingWarning::Kind::ValueRefused, path, name});
        if (read.domainPassword && !isSafeForPasswords(path)) {
            read.domainPassword.reset();
            m_warnings.append({SettingWarning::Kind::PasswordExposed, path, settingName(&SettingLayer::domainPassword)});
        }
        takeMissing(layer(SettingOrigin::Operator), read);
        const QStringList locked = content.entries.value(u"locked"_s).toStringList();
        for (const QString &name : locked)
            m_locked.insert(name.trimmed());
    }
}

void Settings::readPersonFile()
{
    const FileContent content = readFile(m_personFile);
    m_personEntries = content.entries;
    m_isPersonFileDamaged = !content.isWhole && !content.isMissing;
    if (!content.isWhole)
        m_warnings.append({SettingWarning::Kind::FileUnreadable, m_personFile, {}});

    QStringList refused;
    SettingLayer read = layerFromEntries(content.entries, refused);
    for (const QString &name : std::as_const(refused))
        m_warnings.append({SettingWarning::Kind::ValueRefused, m_personFile, name});
    if (read.domainPassword) {
        read.domainPassword.reset();
        m_warnings.append(
            {SettingWarning::Kind::PasswordExposed, m_personFile, settingName(&SettingLayer::domainPassword)});
    }
    layer(SettingOrigin::Person) = read;
}

void Settings::readEnvironment(const QProcessEnvironment &environment)
{
    QVariantMap entries;
    const auto take = [&](const char *variable, const QString &name) {
        const QString value = environment.value(QString::fromLatin1(variable));
        if (!value.isEmpty())
            entries.insert(name, value);
    };
    take(KeyVariable, settingName(&SettingLayer::domainKey));
    take(PasswordVariable, settingName(&SettingLayer::domainPassword));

    QStringList refused;
    layer(SettingOrigin::Environment) = layerFromEntries(entries, refused);
    for (const QString &name : std::as_const(refused))
        m_warnings.append({SettingWarning::Kind::ValueRefused, {}, name});
}

void Settings::setCommandLine(const SettingLayer &layerToUse)
{
    layer(SettingOrigin::CommandLine) = layerToUse;
}

template<typename T>
Setting<T> Settings::value(std::optional<T> SettingLayer::*member, bool withPerson) const
{
    using enum SettingOrigin;
    const bool locked = isLocked(settingName(member));
    for (const SettingOrigin origin : {CommandLine, Environment, Person, Operator}) {
        const std::optional<T> &candidate = layer(origin).*member;
        if (candidate && (origin != Person || (withPerson && !locked)))
            return {*candidate, origin, locked || origin > Person};
    }
    return {(layer(BuiltIn).*member).value_or(T{}), BuiltIn, locked};
}

template Setting<QUrl> Settings::value(std::optional<QUrl> SettingLayer::*, bool) const;
template Setting<QString> Settings::value(std::optional<QString> SettingLayer::*, bool) const;
template Setting<int> Settings::value(std::optional<int> SettingLayer::*, bool) const;
template Setting<bool> Settings::value(std::optional<bool> SettingLayer::*, bool) const;
template Setting<QStringList> Settings::value(std::optional<QStringList> SettingLayer::*, bool) const;
template Setting<std::chrono::minutes> Settings::value(std::optional<std::chrono::minutes> SettingLayer::*, bool) const;
template Setting<ColorScheme> Settings::value(std::optional<ColorScheme> SettingLayer::*, bool) const;

Setting<QString> Settings::domainPassword() const
{
    Setting<QString> password = value(&SettingLayer::domainPassword);
    if (password.origin != SettingOrigin::Operator)
        return password;
    const SettingLayer &theirs = layer(SettingOrigin::Operator);
    const QUrl theirServer = theirs.endpoint.value_or(*layer(SettingOrigin::BuiltIn).endpoint);
    if (domainKey().value != theirs.domainKey.value_or(QString()) || !isSameServer(endpoint().value, theirServer))
        return {};
    return password;
}

QByteArray Settings::uiState(UiState state) const
{
    return m_personEntries.value(uiStateName(state)).toByteArray();
}

void Settings::setUiState(UiState state, const QByteArray &value)
{
    m_personEntries.insert(uiStateName(state), value);
}

Result<void> Settings::save()
{
    writeEntries(layer(SettingOrigin::Person), m_personEntries);
    // QSettings writes the INI text, but not in the place that counts: it takes a failed sync for success.
    const QTemporaryDir scratch(QFileInfo(m_personFile).path() + "/.settings-XXXXXX"_L1);
    const QString draft = scratch.filePath(u"settings.ini"_s);
    {
        QSettings file(draft, QSettings::IniFormat);
        for (auto entry = m_personEntries.cbegin(); entry != m_personEntries.cend(); ++entry)
            file.setValue(entry.key(), entry.value());
        file.sync();
        if (!scratch.isValid() || file.status() != QSettings::NoError)
            return fail(Error::Code::FileFault, u"cannot write a draft of the settings"_s);
    }
    QFile written(draft);
    if (!m_personEntries.isEmpty() && !written.open(QIODevice::ReadOnly))
        return fail(Error::Code::FileFault, u"cannot read the draft of the settings"_s);

    if (m_isPersonFileDamaged) {
        if (Result<void> kept = renameOver(m_personFile, m_personFile + ".damaged"_L1); !kept)
            return kept;
        m_isPersonFileDamaged = false;
    } else if (fileKind(m_personFile) == FileKind::Regular) {
        if (Result<void> closed = setFileMode(m_personFile, 0600); !closed)
            return closed;
    }
    return writeDurably(m_personFile, written.isOpen() ? written.readAll() : QByteArray());
}

QProcessEnvironment takeEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (char *password = std::getenv(PasswordVariable)) {
        ::explicit_bzero(password, std::strlen(password)); // unsetenv() alone leaves it readable in /proc/PID/environ
        ::unsetenv(PasswordVariable);
    }
    return environment;
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settings.h"

#include "app/core/settingsfile.h"

#include <QDir>

#include <cstdlib>
#include <cstring>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr const char *PasswordVariable = "CONTACT_FERRY_DOMAIN_PASSWORD";
constexpr const char *KeyVariable = "CONTACT_FERRY_DOMAIN_KEY";
constexpr const char *ClientIdVariable = "CONTACT_FERRY_CLIENT_ID";
constexpr const char *ClientSecretVariable = "CONTACT_FERRY_CLIENT_SECRET";
constexpr const char *RedirectVariable = "CONTACT_FERRY_REDIRECT_URI";

SettingLayer builtIn()
{
    SettingLayer layer;
    layer.endpoint = QUrl(u"https://api.cloudsponge.com/"_s);
    layer.domainKey = QString();
    layer.domainPassword = QString();
    layer.userId = QString();
    layer.redirectUrl = QUrl();
    layer.plusApiUrl = QUrl(u"https://api.contactsplus.com/"_s);
    layer.plusAppUrl = QUrl(u"https://app.contactsplus.com/"_s);
    layer.plusClientId = QString();
    layer.plusClientSecret = QString();
    layer.plusRedirectUri = QUrl();
    layer.plusRequestsAtATime = 6;
    layer.answerFormat = AnswerFormat::Json;
    layer.credentialsPlace = CredentialsPlace::Basic;
    layer.pageSize = 1000;
    layer.includeAddresses = true;
    layer.offeredSources = QStringList();
    layer.ownBrowserOnly = false;
    layer.consentDeadline = std::chrono::minutes(20);
    layer.colorScheme = ColorScheme::System;
    layer.dragFormat = u"vcard3"_s;
    layer.dragSeparately = false;
    return layer;
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
    takeMissing(into.userId, from.userId);
    takeMissing(into.redirectUrl, from.redirectUrl);
    takeMissing(into.plusApiUrl, from.plusApiUrl);
    takeMissing(into.plusAppUrl, from.plusAppUrl);
    takeMissing(into.plusClientId, from.plusClientId);
    takeMissing(into.plusClientSecret, from.plusClientSecret);
    takeMissing(into.plusRedirectUri, from.plusRedirectUri);
    takeMissing(into.plusRequestsAtATime, from.plusRequestsAtATime);
    takeMissing(into.answerFormat, from.answerFormat);
    takeMissing(into.credentialsPlace, from.credentialsPlace);
    takeMissing(into.pageSize, from.pageSize);
    takeMissing(into.includeAddresses, from.includeAddresses);
    takeMissing(into.offeredSources, from.offeredSources);
    takeMissing(into.ownBrowserOnly, from.ownBrowserOnly);
    takeMissing(into.consentDeadline, from.consentDeadline);
    takeMissing(into.colorScheme, from.colorScheme);
    takeMissing(into.dragFormat, from.dragFormat);
    takeMissing(into.dragSeparately, from.dragSeparately);
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
    case UiState::ExportTarget:
        return u"window/export-target"_s;
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

Settings::~Settings() = default;

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
        const SettingsFileContent content = readSettingsFile(path);
        if (!content.isWhole)
            m_warnings.append({SettingWarning::Kind::FileUnreadable, path, {}});

        QStringList refused;
        SettingLayer read = layerFromEntries(content.entries, refused);
        for (const QString &name : std::as_const(refused))
            m_warnings.append({SettingWarning::Kind::ValueRefused, path, name});
        for (const auto secret : secretSettings) {
            if (!(read.*secret) || isSafeForPasswords(path))
                continue;
            (read.*secret).reset();
            m_warnings.append({SettingWarning::Kind::PasswordExposed, path, settingName(secret)});
        }
        takeMissing(layer(SettingOrigin::Operator), read);
        const QStringList locked = content.entries.value(u"locked"_s).toStringList();
        for (const QString &name : locked)
            m_locked.insert(name.trimmed());
    }
}

void Settings::readPersonFile()
{
    const SettingsFileContent content = readSettingsFile(m_personFile);
    m_personEntries = content.entries;
    m_writer = std::make_unique<SettingsWriter>(m_personFile, content);
    if (!content.isWhole)
        m_warnings.append({SettingWarning::Kind::FileUnreadable, m_personFile, {}});

    QStringList refused;
    SettingLayer read = layerFromEntries(content.entries, refused);
    for (const QString &name : std::as_const(refused)) {
        m_warnings.append({SettingWarning::Kind::ValueRefused, m_personFile, name});
        m_personRefused.insert(name);
    }
    for (const auto secret : secretSettings) {
        if (!(read.*secret))
            continue;
        (read.*secret).reset();
        m_warnings.append({SettingWarning::Kind::PasswordExposed, m_personFile, settingName(secret)});
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
    take(ClientIdVariable, settingName(&SettingLayer::plusClientId));
    take(ClientSecretVariable, settingName(&SettingLayer::plusClientSecret));
    take(RedirectVariable, settingName(&SettingLayer::plusRedirectUri));

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
template Setting<AnswerFormat> Settings::value(std::optional<AnswerFormat> SettingLayer::*, bool) const;
template Setting<CredentialsPlace> Settings::value(std::optional<CredentialsPlace> SettingLayer::*, bool) const;

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

Setting<QString> Settings::plusClientSecret() const
{
    Setting<QString> secret = value(&SettingLayer::plusClientSecret);
    if (secret.origin != SettingOrigin::Operator)
        return secret;
    const SettingLayer &theirs = layer(SettingOrigin::Operator);
    const QUrl theirServer = theirs.plusApiUrl.value_or(*layer(SettingOrigin::BuiltIn).plusApiUrl);
    const bool isTheirs = plusClientId().value == theirs.plusClientId.value_or(QString())
        && isSameServer(plusApiUrl().value, theirServer);
    return isTheirs ? secret : Setting<QString>{};
}

QByteArray Settings::uiState(UiState state) const
{
    return m_personEntries.value(uiStateName(state)).toByteArray();
}

void Settings::setUiState(UiState state, const QByteArray &value)
{
    m_personEntries.insert(uiStateName(state), value);
}

QFuture<Result<void>> Settings::save()
{
    writeEntries(layer(SettingOrigin::Person), m_personRefused, m_personEntries);
    return m_writer->write(m_personEntries);
}

QProcessEnvironment takeEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {PasswordVariable, ClientSecretVariable}) {
        if (char *secret = std::getenv(variable)) {
            ::explicit_bzero(secret, std::strlen(secret)); // unsetenv() alone leaves it readable in /proc/PID/environ
            ::unsetenv(variable);
        }
    }
    return environment;
}

} // namespace Ferry

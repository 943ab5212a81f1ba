// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/profile.h"
#include "app/core/settinglayer.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QProcessEnvironment>
#include <QSet>
#include <QStringList>

#include <array>
#include <memory>

namespace Ferry {

class SettingsWriter;

/// Where a value comes from; a later origin beats an earlier one.
enum class SettingOrigin { BuiltIn, Operator, Person, Environment, CommandLine };

template<typename T>
struct Setting {
    T value = {};
    SettingOrigin origin = SettingOrigin::BuiltIn;
    /// A value of the person's own would have no effect: the operator locked it, or environment or command line say it.
    bool isFixed = false;

    bool operator==(const Setting &) const = default;
};

/// A value in a settings file that was passed over; the person is told.
struct SettingWarning {
    enum class Kind {
        /// A password in an operator's file that others than its owner may read, or in the person's, where none belongs.
        PasswordExposed,
        /// Not a value that this setting can have.
        ValueRefused,
        /// The file is there but cannot be read, or not all of it.
        FileUnreadable,
    };

    Kind kind = Kind::ValueRefused;
    QString file = {};
    /// As in the file: "cloudsponge/endpoint".
    QString name = {};

    bool operator==(const SettingWarning &) const = default;
};

/// What the windows remember: their looks, and what was chosen in them last.
enum class UiState { WindowGeometry, WindowState, Splitter, Table, ExportTarget };

/// All settings of one profile, read once. The person's own are kept in `settings.ini` of the profile's configuration
/// folder; their password is not among them, see SecretVault.
class Settings
{
public:
    /// Of \a operatorFiles the first that has a value wins. An operator's file takes the settings that its entry `locked`
    /// lists ("locked=cloudsponge/endpoint, import/sources") out of the person's hands. \a environment is what takeEnvironment() gave.
    Settings(const Profile &profile, const QStringList &operatorFiles, const QProcessEnvironment &environment);
    /// Waits for what is being written.
    ~Settings();
    Settings(const Settings &) = delete;
    Settings &operator=(const Settings &) = delete;

    /// /etc/contact-ferry/defaults.ini, then contact-ferry/defaults.ini in each folder of XDG_CONFIG_DIRS.
    [[nodiscard]] static QStringList operatorFiles(const QProcessEnvironment &environment);

    /// What the command line says beats everything else.
    void setCommandLine(const SettingLayer &layer);

    /// CloudSponge's address: https, or http on this machine.
    [[nodiscard]] Setting<QUrl> endpoint() const { return value(&SettingLayer::endpoint); }
    [[nodiscard]] Setting<QString> domainKey() const { return value(&SettingLayer::domainKey); }
    /// The password that came with the environment, the command line or an operator's file; never the person's own, and
    /// empty when there is none. An operator's goes only with the operator's own key and to the operator's endpoint.
    [[nodiscard]] Setting<QString> domainPassword() const;
    /// Whose imports these are, as the service is told (`user_id`); empty: nothing is told.
    [[nodiscard]] Setting<QString> userId() const { return value(&SettingLayer::userId); }
    /// Where the consent page leads in the end (`redirect_url`); empty: to the service's own last page.
    [[nodiscard]] Setting<QUrl> redirectUrl() const { return value(&SettingLayer::redirectUrl); }
    /// The host that Contacts+'s calls go to, and the one whose page asks the person: https, or http on this machine.
    [[nodiscard]] Setting<QUrl> plusApiUrl() const { return value(&SettingLayer::plusApiUrl); }
    [[nodiscard]] Setting<QUrl> plusAppUrl() const { return value(&SettingLayer::plusAppUrl); }
    /// How the program is registered with Contacts+; empty when it is not.
    [[nodiscard]] Setting<QString> plusClientId() const { return value(&SettingLayer::plusClientId); }
    /// As domainPassword(): never the person's own, and an operator's goes only with the operator's client id and API.
    [[nodiscard]] Setting<QString> plusClientSecret() const;
    [[nodiscard]] Setting<QUrl> plusRedirectUri() const { return value(&SettingLayer::plusRedirectUri); }
    /// Requests of a push that are on their way at a time, 1 to mostRequestsAtATime; with so many, one more may be queued.
    [[nodiscard]] Setting<int> plusRequestsAtATime() const { return value(&SettingLayer::plusRequestsAtATime); }
    [[nodiscard]] Setting<AnswerFormat> answerFormat() const { return value(&SettingLayer::answerFormat); }
    [[nodiscard]] Setting<CredentialsPlace> credentialsPlace() const { return value(&SettingLayer::credentialsPlace); }
    /// Contacts in one page of a download; 1 to 10,000.
    [[nodiscard]] Setting<int> pageSize() const { return value(&SettingLayer::pageSize); }
    [[nodiscard]] Setting<bool> includeAddresses() const { return value(&SettingLayer::includeAddresses); }
    /// Codes of the sources to offer, in that order; empty for all of them.
    [[nodiscard]] Setting<QStringList> offeredSources() const { return value(&SettingLayer::offeredSources); }
    /// Never show the consent page inside the window. The operator's alone.
    [[nodiscard]] Setting<bool> ownBrowserOnly() const { return value(&SettingLayer::ownBrowserOnly); }
    /// How long to wait for consent; 1 minute to a day.
    [[nodiscard]] Setting<std::chrono::minutes> consentDeadline() const
    {
        return value(&SettingLayer::consentDeadline);
    }
    [[nodiscard]] Setting<ColorScheme> colorScheme() const { return value(&SettingLayer::colorScheme); }
    /// In which format contacts leave that are dragged out, by the name of an export format; another name is vCard 3.0.
    [[nodiscard]] Setting<QString> dragFormat() const { return value(&SettingLayer::dragFormat); }
    /// Whether each of them becomes a file of its own.
    [[nodiscard]] Setting<bool> dragSeparately() const { return value(&SettingLayer::dragSeparately); }
    [[nodiscard]] QByteArray uiState(UiState state) const;

    /// Sets the person's own value; none takes it back, also one in the file that was passed over. It counts at once and
    /// is on disk after save().
    template<typename T>
    void setPersonal(std::optional<T> SettingLayer::*member, std::optional<T> value)
    {
        m_personRefused.remove(settingName(member));
        layer(SettingOrigin::Person).*member = std::move(value);
    }
    /// What would count if the person had said nothing.
    template<typename T>
    [[nodiscard]] Setting<T> withoutPersonal(std::optional<T> SettingLayer::*member) const
    {
        return value(member, false);
    }
    void setUiState(UiState state, const QByteArray &value);
    /// Writes the person's file, mode 0600, without holding up who asks. Entries of other versions of the program stay, and
    /// so do values that were passed over; a file that could not be read to its end is kept beside it as
    /// `settings.ini.damaged`. Errors as DurableFile's.
    QFuture<Result<void>> save();

    [[nodiscard]] const QList<SettingWarning> &warnings() const { return m_warnings; }

private:
    template<typename T>
    [[nodiscard]] Setting<T> value(std::optional<T> SettingLayer::*member, bool withPerson = true) const;
    [[nodiscard]] const SettingLayer &layer(SettingOrigin origin) const
    {
        return m_layers[static_cast<std::size_t>(origin)];
    }
    [[nodiscard]] SettingLayer &layer(SettingOrigin origin) { return m_layers[static_cast<std::size_t>(origin)]; }
    void readOperatorFiles(const QStringList &paths);
    void readPersonFile();
    void readEnvironment(const QProcessEnvironment &environment);
    [[nodiscard]] bool isLocked(const QString &name) const { return m_locked.contains(name); }

    QString m_personFile;
    std::array<SettingLayer, 5> m_layers;
    /// What the person's file holds, entries unknown to us included.
    QVariantMap m_personEntries;
    /// Names of the person's values that were passed over: to be kept until the person says something else.
    QSet<QString> m_personRefused;
    std::unique_ptr<SettingsWriter> m_writer;
    QSet<QString> m_locked;
    QList<SettingWarning> m_warnings;
};

/// The process's environment, CONTACT_FERRY_DOMAIN_PASSWORD and CONTACT_FERRY_CLIENT_SECRET included, which are at once
/// wiped from the process itself, so that neither children nor /proc/PID/environ have them. Call it before there are threads.
[[nodiscard]] QProcessEnvironment takeEnvironment();

} // namespace Ferry

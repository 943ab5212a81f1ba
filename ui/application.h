// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/keychainsecretstore.h"
#include "app/auth/memorysecretstore.h"
#include "app/auth/secretvault.h"
#include "app/cloudsponge/cloudspongeclient.h"
#include "app/contactsplus/plusaccess.h"
#include "app/core/clock.h"
#include "app/core/handoverserver.h"
#include "app/core/profile.h"
#include "app/core/profilelock.h"
#include "app/core/settings.h"
#include "app/net/proxiednetwork.h"
#include "app/push/journalworker.h"
#include "app/session/networkwatch.h"
#include "app/store/libraryworker.h"
#include "ui/commandline.h"
#include "ui/consent/browserlauncher.h"
#include "ui/consent/consentviewloader.h"
#include "ui/look/theme.h"
#include "ui/mainwindow.h"

#include <QPointer>

#include <memory>

namespace Ferry {

class DemoService;
class PlusController;
class PreferencesDialog;
class PushController;
class ScriptedPush;
class ScriptedRun;
struct AccountTrial;

/// The composition root: the only place that names concrete services. Builds them, hands them to the window, and undoes
/// them in the opposite order.
class Application : public QObject
{
    Q_OBJECT

public:
    /// Takes over \a profile and its lock for as long as it lives.
    Application(CommandLine commandLine, Profile profile, std::unique_ptr<ProfileLock> lock,
                const QProcessEnvironment &environment);
    ~Application() override;

    /// Shows the window and does what the command line asks for.
    void start();

private:
    void requestSession(QObject *context, ImportController::SessionReady ready);
    /// Who we are to CloudSponge, and how we speak with it.
    [[nodiscard]] CloudSpongeAccount accountOf(const Credentials &credentials) const;
    [[nodiscard]] static CloudSpongeAccount accountOf(const AccountTrial &trial);
    /// Asks once which sources \a account offers; where that is not to be had, the built-in list stays.
    void refreshSources(const CloudSpongeAccount &account);
    /// The same as soon as sources are shown, if no keychain need be asked for it.
    void refreshSourcesQuietly();
    [[nodiscard]] std::unique_ptr<ImportSession> makeSession(const CloudSpongeAccount &account);
    /// Starts the sandbox and then calls \a then; \a otherwise when it does not start.
    void startDemo(const std::function<void()> &then, const std::function<void()> &otherwise);
    /// Second starts on this profile are heard from now on.
    void listen();
    /// As soon as the library has been read.
    void offerInterruptedPush();
    void openPreferences();
    /// Contacts+ for a run that nobody watches.
    [[nodiscard]] PlusAccess &scriptedPlus();
    /// From now on, or no more, the sandbox plays the services.
    void setDemo(const std::optional<QUrl> &url);
    void pushScripted(const QList<Contact> &contacts, const QString &sourceName,
                      const std::function<void(const QString &summary, const QString &failure)> &done);
    [[nodiscard]] NetworkWatch &networkWatch();

    CommandLine m_commandLine;
    Profile m_profile;
    std::unique_ptr<ProfileLock> m_lock;
    Settings m_settings;
    SystemClock m_clock;
    KeychainSecretStore m_keychain;
    MemorySecretStore m_memory;
    SecretVault m_vault;
    /// What the sandbox gives means nothing to anybody else, so it never goes to the keychain.
    SecretVault m_demoVault;
    ProxyLogin m_proxyLogin;
    ProxiedNetwork m_network{m_proxyLogin};
    std::unique_ptr<NetworkWatch> m_networkWatch;
    LibraryWorker m_library;
    Theme m_theme;
    BrowserLauncher m_launcher;
    ConsentViewLoader m_browser;
    /// The sandbox's address while the demo runs.
    std::optional<QUrl> m_demoUrl;
    std::unique_ptr<DemoService> m_demo;
    /// Whose sources were asked for last.
    std::optional<CloudSpongeAccount> m_sourcesOf;
    std::unique_ptr<JournalWorker> m_pushes;
    std::unique_ptr<PlusController> m_plus;
    std::unique_ptr<PushController> m_pushController;
    std::unique_ptr<PlusAccess> m_scriptedPlus;
    std::unique_ptr<ScriptedPush> m_push;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ScriptedRun> m_script;
    HandoverServer m_secondStarts;
    QPointer<PreferencesDialog> m_preferences;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/plusaccess.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace Ferry {

class BrowserLauncher;
class EmbeddedBrowser;
class ProxyLogin;
class Settings;

/// The person's accounts at Contacts+ as all windows know them: one object, owned by Application.
///
///     Unknown -- load() --> Loading --> SignedOut | SignedIn | Troubled
///     SignedIn <-- sign in again -- Expired;  SignedOut <-- signOut() -- SignedIn
///
/// To have somebody sign in, open a SignInDialog: see askToSignIn() there.
class PlusController final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        /// Nobody has asked yet: load().
        Unknown,
        /// The keychain is being asked.
        Loading,
        /// Nobody is signed in to.
        SignedOut,
        /// As account().
        SignedIn,
        /// account() is known, and has to be signed in to again.
        Expired,
        /// Nothing can be said of accounts: trouble() tells why. NotConfigured: the program is not registered with
        /// Contacts+; KeychainLocked: there may be accounts behind the lock.
        Troubled,
    };

    /// Where Contacts+ is, and who we are to it, instead of what the settings say: for the demo.
    struct Demo {
        PlusEndpoints endpoints = {};
        PlusRegistration registration = {};
    };

    /// All must outlive it. \a demoVault never reaches the keychain.
    struct Services {
        QNetworkAccessManager &network;
        Clock &clock;
        const Settings &settings;
        const SecretVault &vault;
        const SecretVault &demoVault;
        const BrowserLauncher &launcher;
        EmbeddedBrowser &browser;
        ProxyLogin &proxyLogin;
    };

    explicit PlusController(const Services &services, QObject *parent = nullptr);
    ~PlusController() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }

    /// Finds out how we are registered, and which accounts are kept; not done at the start, since the keychain may ask the
    /// person to unlock it. stateChanged() follows, unless it is known already.
    void load();
    /// As load(), also when it was found out before: after trouble, or when the preferences are others.
    void reload();
    /// The settings may be others: where they are, what is known is found out anew.
    void takeSettings();
    /// Other settings than the person's from now on, or theirs again. Accounts are unknown after it.
    void setDemo(const std::optional<Demo> &demo);

    /// Nothing of the person's own is concerned, the keychain included.
    [[nodiscard]] bool isDemo() const { return m_demo.has_value(); }

    /// The account in use, if any.
    [[nodiscard]] const std::optional<KnownAccount> &account() const { return m_account; }
    /// All that are kept, the one in use first.
    [[nodiscard]] const QList<KnownAccount> &accounts() const { return m_accounts; }
    /// What to call \a account before people.
    [[nodiscard]] static QString nameOf(const KnownAccount &account);
    /// The sign-in to account() could not be put into the keychain: it is gone when the program ends.
    [[nodiscard]] bool isForSessionOnly() const { return m_isForSessionOnly; }
    /// As the account in use; there must be one. Good as long as this, whatever is used later.
    [[nodiscard]] ContactsPlusClient client() const;
    /// As \a account, whichever is in use; load() must be over.
    [[nodiscard]] ContactsPlusClient clientOf(const KnownAccount &account) const;
    /// There must be an account.
    [[nodiscard]] const PlusEndpoints &endpoints() const;
    [[nodiscard]] const Services &services() const { return m_services; }

    /// The teams of the account in use, as last asked; see refreshTeams().
    [[nodiscard]] const QList<PlusTeam> &teams() const { return m_teams; }
    /// The one of teams() with this \a id; null when there is none, as for the empty id of the person's own contacts.
    [[nodiscard]] const PlusTeam *team(const QString &id) const;
    /// Whether teams() was asked for this account, and answered.
    [[nodiscard]] bool areTeamsKnown() const { return m_areTeamsKnown; }
    /// teamsChanged() follows, or teamsFailed().
    void refreshTeams();

    /// Uses another one of accounts().
    void switchTo(const KnownAccount &account);
    /// Forgets the sign-in to \a account, here and in the keychain; signedOut() follows.
    void signOut(const KnownAccount &account);

    /// How we are registered; null while that is unknown. For SignInDialog.
    [[nodiscard]] PlusAccess *access() const { return m_access.get(); }
    /// A sign-in to \a account has succeeded by access(). For SignInDialog.
    void takeSignIn(const KnownAccount &account);

signals:
    /// The person wants to say how the program is registered.
    void preferencesRequested();
    /// Also when another account is in use.
    void stateChanged();
    void teamsChanged();
    void teamsFailed(const Ferry::Error &error);
    /// Somebody has just signed in, for the first time or again.
    void signedIn(const Ferry::KnownAccount &account);
    /// \a trouble: why the keychain may still have the sign-in.
    void signedOut(const Ferry::KnownAccount &account, const std::optional<Ferry::Error> &trouble);

private:
    void setState(State state);
    void renew(std::unique_ptr<QObject> &work);
    void forgetWhatIsKnown();
    void fail(const Error &error);
    [[nodiscard]] PlusEndpoints wantedEndpoints() const;
    void makeAccess(const PlusRegistration &registration);
    void readAccountList();
    void begin(const KnownAccount &account, State state);
    [[nodiscard]] const SecretVault &vault() const { return m_demo ? m_services.demoVault : m_services.vault; }

    Services m_services;
    std::optional<Demo> m_demo;
    State m_state = State::Unknown;
    std::optional<Error> m_trouble;
    std::optional<KnownAccount> m_account;
    QList<KnownAccount> m_accounts;
    QList<PlusTeam> m_teams;
    bool m_areTeamsKnown = false;
    bool m_isForSessionOnly = false;
    std::unique_ptr<PlusAccess> m_access;
    /// Of other settings; pushes that were begun with them may still go on.
    std::vector<std::unique_ptr<PlusAccess>> m_retired;
    /// What is being found out belongs to it; deleting it ends that.
    std::unique_ptr<QObject> m_work;
    std::unique_ptr<QObject> m_teamWork;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/loopbacklistener.h"
#include "app/contactsplus/signinjob.h"

#include <functional>

namespace Ferry {

/// Signs in by the person's own browser: listens, has the page opened, takes the code that comes back, and changes it for
/// tokens. Errors: as LoopbackListener, SignInJob; NotConfigured when the registered redirect address is none that can be
/// listened at, or there is no client id; and Service when no browser could be opened.
class BrowserSignInJob final : public JobOf<KnownAccount>
{
    Q_OBJECT

public:
    /// Opens a page; false when that cannot be done.
    using OpenPage = std::function<bool(const QUrl &)>;

    /// \a network, \a clock and \a vault must outlive the job.
    BrowserSignInJob(QNetworkAccessManager &network, Clock &clock, const PlusEndpoints &endpoints,
                     const PlusRegistration &registration, const SecretVault &vault, QStringList scopes, OpenPage open,
                     QObject *parent = nullptr);

    /// See SignInJob::tokens().
    [[nodiscard]] TokenSet tokens() const { return m_signIn ? m_signIn->tokens() : TokenSet(); }

protected:
    void run() override;
    void stop() override;

private:
    void exchange(const SignInAttempt &attempt, const QString &code);

    QNetworkAccessManager &m_network;
    Clock &m_clock;
    PlusEndpoints m_endpoints;
    PlusRegistration m_registration;
    const SecretVault &m_vault;
    QStringList m_scopes;
    OpenPage m_open;
    SignInJob *m_signIn = nullptr;
    Job *m_current = nullptr;
};

} // namespace Ferry

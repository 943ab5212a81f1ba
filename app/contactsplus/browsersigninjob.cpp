// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/browsersigninjob.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

BrowserSignInJob::BrowserSignInJob(QNetworkAccessManager &network, Clock &clock, const PlusEndpoints &endpoints,
                                   const PlusRegistration &registration, const SecretVault &vault, QStringList scopes,
                                   OpenPage open, QObject *parent)
    : JobOf(parent)
    , m_network(network)
    , m_clock(clock)
    , m_endpoints(endpoints)
    , m_registration(registration)
    , m_vault(vault)
    , m_scopes(std::move(scopes))
    , m_open(std::move(open))
{
}

void BrowserSignInJob::run()
{
    if (m_registration.clientId.isEmpty() || !LoopbackListener::canServe(m_registration.redirectUri))
        return finishWith(fail(Error::Code::NotConfigured, u"no client id, or a redirect that is not here"_s));
    auto *listener = new LoopbackListener(m_clock, m_registration.redirectUri, this);
    m_current = listener;
    if (!listener->redirectUri())
        return finishWith(fail(listener->redirectUri().error()));
    const SignInAttempt attempt = newSignInAttempt(*listener->redirectUri(), m_scopes);
    listener->expect(attempt);
    connect(listener, &Job::finished, this, [this, listener, attempt] {
        listener->deleteLater();
        m_current = nullptr;
        if (listener->result())
            exchange(attempt, *listener->result());
        else
            finishWith(fail(listener->result().error()));
    });
    listener->start();
    if (!m_open(authorizationUrl(m_endpoints, m_registration, attempt))) {
        stop();
        finishWith(fail(Error::Code::Service, u"no browser could be opened"_s));
    }
}

void BrowserSignInJob::exchange(const SignInAttempt &attempt, const QString &code)
{
    m_signIn = new SignInJob(m_network, m_clock, m_endpoints, m_registration, m_vault, attempt, code, this);
    m_current = m_signIn;
    connect(m_signIn, &Job::finished, this, [this] {
        m_current = nullptr;
        finishWith(m_signIn->result());
    });
    m_signIn->start();
}

void BrowserSignInJob::stop()
{
    if (!m_current)
        return;
    m_current->disconnect(this);
    m_current->abort();
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/tokenkeeper.h"

#include "app/contactsplus/tokenjob.h"
#include "app/core/clock.h"

#include <utility>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

/// Somebody who waits for a token.
class TokenKeeper::Request final : public JobOf<QString>
{
public:
    Request(TokenKeeper *keeper, QString refused, QObject *parent)
        : JobOf(parent)
        , m_keeper(keeper)
        , m_refused(std::move(refused))
    {
    }

    void give(const Result<QString> &token) { finishWith(token); }
    /// Whether the token \a access would not do. A refresh done for this one counts whatever it gave: a service that gives
    /// the same token again must not be asked for ever.
    [[nodiscard]] bool isRefused(const QString &access) const { return !m_refreshed && access == m_refused; }
    [[nodiscard]] bool wasRefused(const QString &access) const { return access == m_refused; }
    void setRefreshed() { m_refreshed = true; }

protected:
    void run() override
    {
        if (m_keeper)
            m_keeper->enqueue(this);
        else
            finishWith(fail(Error::Code::SignInRequired, u"the account is gone"_s));
    }

private:
    QPointer<TokenKeeper> m_keeper;
    QString m_refused;
    bool m_refreshed = false;
};

TokenKeeper::TokenKeeper(HttpClient http, PlusRegistration registration, const SecretVault &vault, QString name,
                         QObject *parent)
    : QObject(parent)
    , m_http(std::move(http))
    , m_registration(std::move(registration))
    , m_vault(vault)
    , m_name(std::move(name))
{
}

TokenKeeper::~TokenKeeper()
{
    m_work.reset();
    for (const QPointer<Request> &request : std::exchange(m_waiting, {})) {
        if (request)
            request->abort();
    }
}

JobOf<QString> *TokenKeeper::accessToken(const QString &refused, QObject *parent)
{
    return new Request(this, refused, parent);
}

void TokenKeeper::enqueue(Request *request)
{
    m_waiting.append(request);
    serve();
}

void TokenKeeper::serve()
{
    switch (m_state) {
    case State::Reading:
    case State::Refreshing:
        return;
    case State::Unread:
        readVault();
        return;
    case State::SignedOut:
        refuseAll({.code = Error::Code::SignInRequired});
        return;
    case State::Ready:
        break;
    }
    const bool ending = isEnding(m_tokens, m_http.clock().now());
    for (const QPointer<Request> &request : std::as_const(m_waiting)) {
        if (request && (m_tokens.access.isEmpty() || ending || request->isRefused(m_tokens.access)))
            return refresh();
    }
    // Whoever is given a token may ask for the next one, or delete us.
    const QPointer<TokenKeeper> alive(this);
    const QString access = m_tokens.access;
    for (const QPointer<Request> &request : std::exchange(m_waiting, {})) {
        if (request && !request->isFinished())
            request->give(access);
        if (!alive)
            return;
    }
}

void TokenKeeper::beginWork()
{
    if (m_work) {
        // We may be in one of its signals.
        const QObjectList jobs = m_work->children();
        for (QObject *job : jobs)
            job->disconnect(this);
        m_work.release()->deleteLater();
    }
    m_work = std::make_unique<QObject>();
}

void TokenKeeper::readVault()
{
    m_state = State::Reading;
    beginWork();
    JobOf<KeptSecret> *reading = m_vault.read(m_name, m_work.get());
    connect(reading, &Job::finished, this, [this, reading] {
        const Result<KeptSecret> kept = reading->result();
        const Result<TokenSet> tokens = kept ? fromSecret(kept->value) : Result<TokenSet>(fail(kept.error()));
        if (tokens) {
            m_tokens = *tokens;
            m_state = State::Ready;
        } else if (!kept || kept->trouble) {
            // It may be there all the same: a locked keychain is no reason to sign in again.
            m_state = State::Unread;
            return refuseAll(kept ? *kept->trouble : kept.error());
        } else {
            m_state = State::SignedOut;
        }
        serve();
    });
    reading->start();
}

void TokenKeeper::refresh()
{
    m_state = State::Refreshing;
    if (m_tokens.refresh.isEmpty()) {
        m_state = State::SignedOut;
        const QPointer<TokenKeeper> alive(this);
        emit signInRequired();
        if (alive)
            serve();
        return;
    }
    for (const QPointer<Request> &request : std::as_const(m_waiting)) {
        if (request)
            request->setRefreshed();
    }
    beginWork();
    TokenJob *job = TokenJob::refresh(m_http, m_registration, m_tokens, m_work.get());
    connect(job, &Job::finished, this, [this, job] {
        const Result<TokenSet> tokens = job->result();
        if (tokens) {
            m_tokens = *tokens;
            return write(State::Ready);
        }
        if (tokens.error().code != Error::Code::SignInRequired) {
            m_state = State::Ready;
            return makeDo(tokens.error());
        }
        m_tokens = {};
        m_state = State::SignedOut;
        const QPointer<TokenKeeper> alive(this);
        emit signInRequired();
        if (alive)
            serve();
    });
    job->start();
}

void TokenKeeper::makeDo(const Error &error)
{
    const bool isOver =
        m_tokens.access.isEmpty() || (m_tokens.accessEnds.isValid() && m_tokens.accessEnds <= m_http.clock().now());
    const QPointer<TokenKeeper> alive(this);
    const QString access = m_tokens.access;
    for (const QPointer<Request> &request : std::exchange(m_waiting, {})) {
        if (request && !request->isFinished())
            request->give(isOver || request->wasRefused(access) ? Result<QString>(fail(error)) : access);
        if (!alive)
            return;
    }
}

void TokenKeeper::write(State then)
{
    beginWork();
    JobOf<KeptSecret> *writing = m_vault.write(m_name, toSecret(m_tokens), m_work.get());
    connect(writing, &Job::finished, this, [this, writing, then] {
        m_state = then;
        const QPointer<TokenKeeper> alive(this);
        emit kept(writing->result() ? writing->result()->place : KeptSecret::Place::Nowhere);
        if (alive)
            serve();
    });
    writing->start();
}

void TokenKeeper::refuseAll(const Error &error)
{
    const QPointer<TokenKeeper> alive(this);
    for (const QPointer<Request> &request : std::exchange(m_waiting, {})) {
        if (request && !request->isFinished())
            request->give(fail(error));
        if (!alive)
            return;
    }
}

void TokenKeeper::keep(TokenSet tokens)
{
    m_tokens = std::move(tokens);
    m_state = State::Refreshing;
    write(State::Ready);
}

JobOf<void> *TokenKeeper::forget(QObject *parent)
{
    beginWork();
    m_tokens = {};
    m_state = State::SignedOut;
    serve();
    return m_vault.remove(m_name, parent);
}

} // namespace Ferry

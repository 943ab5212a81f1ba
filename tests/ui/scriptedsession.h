// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importsession.h"
#include "models/contact/contact.h"

namespace Ferry::Test {

/// A session that goes where the test says.
class ScriptedSession final : public ImportSession
{
public:
    explicit ScriptedSession(QObject *parent = nullptr)
        : ImportSession(parent)
    {
    }

    void start(const ImportRequest &request) override
    {
        m_progress.request = request;
        go(ImportPhase::Beginning);
    }
    void startWithPassword(const ImportRequest &request, SignIn given) override
    {
        signIn = std::move(given);
        start(request);
    }
    void resume(const StoredImport &import) override
    {
        m_progress.request = {.service = import.serviceCode, .sourceName = import.sourceName};
        m_progress.isResumed = true;
        m_progress.storedId = import.id;
        go(ImportPhase::Beginning);
    }
    void cancel() override
    {
        ++cancels;
        end(ImportPhase::Cancelled, Error{.code = Error::Code::Aborted});
    }
    [[nodiscard]] const ImportProgress &progress() const override { return m_progress; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return std::chrono::seconds(3); }

    void go(ImportPhase phase)
    {
        m_progress.phase = phase;
        if (phase == ImportPhase::AwaitingConsent)
            m_progress.consentUrl = QUrl(QStringLiteral("https://api.cloudsponge.com/n/ABCDEFG"));
        emit changed();
    }
    void bring(const QList<Contact> &contacts, qint64 total)
    {
        const qint64 position = m_progress.received;
        m_progress.phase = ImportPhase::Downloading;
        m_progress.total = total;
        m_progress.owner = QStringLiteral("joe@example.com");
        emit contactsArrived(position, contacts);
        m_progress.received += contacts.size();
        emit changed();
    }
    void keepAs(qint64 storedId) { m_progress.storedId = storedId; }
    void lose(const std::optional<ConnectionTrouble> &trouble)
    {
        m_progress.trouble = trouble;
        emit changed();
    }
    void leaveOut(qint64 entries) { m_progress.skipped = entries; }
    void end(ImportPhase phase, const std::optional<Error> &error = {})
    {
        m_progress.phase = phase;
        m_progress.error = error;
        emit changed();
        emit finished();
    }

    int cancels = 0;
    std::optional<SignIn> signIn;

private:
    ImportProgress m_progress;
};

/// \a count contacts that differ.
inline QList<Contact> people(int count)
{
    QList<Contact> contacts;
    for (int i = 0; i < count; ++i)
        contacts.append({.givenName = QStringLiteral("Person %1").arg(i),
                         .emails = {{.address = QStringLiteral("p%1@example.com").arg(i)}}});
    return contacts;
}

} // namespace Ferry::Test

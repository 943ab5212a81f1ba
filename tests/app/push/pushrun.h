// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/push/accountcontentsjob.h"
#include "app/push/pushsession.h"
#include "tests/support/fakeplus.h"
#include "tests/support/fixedtokens.h"
#include "tests/support/heldclock.h"

#include <QTemporaryDir>

#include <memory>

namespace Ferry::Test {

/// A push against FakePlus in held time, which may be killed at any call and taken up again.
class PushRun
{
public:
    explicit PushRun(std::uint64_t seed = 1, int contactsThere = 0);

    FakePlus plus;
    HeldClock clock;
    PushSession::Options options = {};
    int kills = 0;

    /// The account as it is now.
    [[nodiscard]] AccountContents contents();
    /// Plans and performs a push to the end, kills included. False when it does not come to one.
    [[nodiscard]] bool push(const QList<Contact> &contacts, const QStringList &tags = {});
    [[nodiscard]] bool undo();
    [[nodiscard]] bool resume();
    /// Again until nothing is failed any more.
    [[nodiscard]] bool retry();
    /// Lets it run until it is at its end, dead, or stuck; true for the end.
    [[nodiscard]] bool runToEnd();

    [[nodiscard]] PushSession &session() const { return *m_session; }
    [[nodiscard]] const PushPlan &plan() const { return m_plan; }
    [[nodiscard]] qint64 id() const { return m_id; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    void start();

private:
    void kill();
    void waitForJournal();

    /// In memory where there is such a place: what survives a power cut is tested elsewhere, and here only slow.
    QTemporaryDir m_folder;
    FixedTokens m_tokens;
    ContactsPlusClient m_client;
    PushPlan m_plan;
    qint64 m_id = 0;
    std::unique_ptr<JournalWorker> m_journal;
    std::unique_ptr<PushSession> m_session;
};

/// Contacts that are in the account already, partly, and others; some with a photo, some with less in common.
[[nodiscard]] QList<Contact> contactsToPush(int count);

} // namespace Ferry::Test

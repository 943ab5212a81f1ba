// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/plusaccess.h"
#include "app/push/pushsession.h"
#include "app/session/networkwatch.h"
#include "ui/consent/browserlauncher.h"

#include <memory>

namespace Ferry {

/// Pushes without being asked anything: signs in by the person's own browser where nobody is signed in, does what the
/// plan proposes, and says how it went. A push that an earlier run was interrupted in is finished first where \c resume is
/// set.
class ScriptedPush final : public QObject
{
    Q_OBJECT

public:
    struct Wish {
        QString teamId = {};
        /// None: the tag that says where the contacts come from.
        QStringList tags = {};
        QString sourceName = {};
        bool resume = false;
        int requestsAtATime = PushSession::Options().atATime;
    };

    /// All of them must outlive it.
    struct Services {
        PlusAccess &access;
        JournalWorker &journal;
        Clock &clock;
        const NetworkWatch &network;
        const BrowserLauncher &launcher;
    };

    ScriptedPush(const Services &services, Wish wish, QList<Contact> contacts, QObject *parent = nullptr);
    ~ScriptedPush() override;

    void start();

signals:
    /// It is over. \a summary is one line with the numbers, empty when it did not come to that; \a failure says what
    /// is not as it should be, and is empty otherwise.
    void finished(const QString &summary, const QString &failure);

private:
    void findAccount();
    void signIn(void (ScriptedPush::*next)());
    void findInterrupted();
    void prepare();
    void makeSession();
    void follow();
    void goOnSignedIn();
    void end(const QString &summary, const QString &failure);
    void fail(const Error &error);

    Services m_services;
    Wish m_wish;
    QList<Contact> m_contacts;
    std::unique_ptr<PushSession> m_session;
    /// Contacts that the plan found there, or that were left out.
    int m_alreadyThere = 0;
    bool m_hasSignedIn = false;
    bool m_hasEnded = false;
};

} // namespace Ferry

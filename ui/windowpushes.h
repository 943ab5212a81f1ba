// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/contactchoice.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace Ferry {

class ImportController;
class PushController;
class PushDialog;
class PushHistory;
class SignInDialog;
class WindowActions;
class WindowExports;
class WindowPages;
class WindowParts;

/// Everything in the main window that carries contacts into Contacts+: from the wish, by way of a sign-in, a plan and the
/// push's page, to its undoing.
class WindowPushes final : public QObject
{
    Q_OBJECT

public:
    struct Services {
        PushController &pushes;
        ImportController &imports;
        WindowActions &actions;
        WindowParts &parts;
        WindowPages &pages;
        WindowExports &exports;
    };

    /// All of \a services must outlive it; \a window owns it.
    WindowPushes(const Services &services, QWidget *window);

    /// Asks what to push, signing in first where that is needed.
    void ask(std::optional<ContactScope> wished = {});
    /// The push waits until somebody is signed in, or the keychain unlocked.
    void signInAgain();
    /// Shows the earlier pushes.
    void showHistory();
    /// A push that an earlier run was interrupted in is offered to be gone on with.
    void offerInterrupted();
    /// Whether the window may close now. If not, the person is asked, and the window closed when they want that.
    [[nodiscard]] bool mayClose();

signals:
    /// ask() or signInAgain() needs a sign-in.
    void signInOpened(Ferry::SignInDialog *dialog);
    /// What ask() asks.
    void choiceOpened(Ferry::PushDialog *dialog);
    /// ask() has nothing to ask about: no contacts are shown.
    void nothingToPush();
    /// The person knows that a push goes on and wants the window closed.
    void closeWanted();

private:
    void connectAccounts();
    void connectPushes();
    void connectPage();
    void askWhenSignedIn();
    void openDialog();
    void undoCurrent();
    void saveFailed();

    Services m_services;
    QWidget *m_window = nullptr;
    bool m_isWanted = false;
    std::optional<ContactScope> m_wished;
    bool m_mayClose = false;
    bool m_toldOfSession = false;
    QPointer<PushDialog> m_dialog;
    QPointer<PushHistory> m_history;
};

} // namespace Ferry

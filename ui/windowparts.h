// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;
class QSplitter;
class QStackedWidget;

namespace Ferry {

class AccountActions;
class AccountPage;
class ActivityBar;
class BrowserLauncher;
class Clock;
class ContactsPage;
class EmbeddedBrowser;
class ImportController;
class ImportJourney;
class ImportList;
class MessageBar;
class PlainLabel;
class ProxyLogin;
class PushBar;
class PushController;
class PushPage;
class ResumePage;
class SidePane;
class WelcomePage;

/// What stands in the main window and where:
///
///     imports  | messages
///     accounts | welcome page, offer to resume, journey, contacts, push or account
///     counts               activity, push
class WindowParts : public QObject
{
    Q_OBJECT

public:
    struct Services {
        ImportController &imports;
        EmbeddedBrowser &browser;
        const BrowserLauncher &launcher;
        ProxyLogin &proxyLogin;
        PushController &pushes;
        const Clock &clock;
        bool demoAvailable = false;
    };

    /// Lays everything out in \a window, which owns this and all parts.
    WindowParts(QMainWindow *window, const Services &services);

    [[nodiscard]] AccountActions &accountActions() { return *m_accountActions; }

    QSplitter *splitter = nullptr;
    SidePane *side = nullptr;
    ImportList *importList = nullptr;
    MessageBar *messages = nullptr;
    /// One of the six pages.
    QStackedWidget *stack = nullptr;
    WelcomePage *welcome = nullptr;
    ResumePage *resume = nullptr;
    ImportJourney *journey = nullptr;
    ContactsPage *contacts = nullptr;
    PushPage *push = nullptr;
    AccountPage *account = nullptr;
    PlainLabel *counts = nullptr;
    ActivityBar *activity = nullptr;
    PushBar *pushBar = nullptr;

private:
    AccountActions *m_accountActions = nullptr;
};

} // namespace Ferry

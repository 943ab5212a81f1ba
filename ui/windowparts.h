// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;
class QSplitter;
class QStackedWidget;

namespace Ferry {

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
class WelcomePage;

/// What stands in the main window and where:
///
///     imports | messages
///             | welcome page, offer to resume, journey, contacts or push
///     counts              activity, push
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

    QSplitter *splitter = nullptr;
    ImportList *importList = nullptr;
    MessageBar *messages = nullptr;
    /// One of the five pages.
    QStackedWidget *stack = nullptr;
    WelcomePage *welcome = nullptr;
    ResumePage *resume = nullptr;
    ImportJourney *journey = nullptr;
    ContactsPage *contacts = nullptr;
    PushPage *push = nullptr;
    PlainLabel *counts = nullptr;
    ActivityBar *activity = nullptr;
    PushBar *pushBar = nullptr;
};

} // namespace Ferry

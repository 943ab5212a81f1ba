// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/settings.h"
#include "app/net/proxylogin.h"
#include "app/store/libraryworker.h"
#include "tests/support/pluskit.h"
#include "tests/ui/consent/fakeembeddedbrowser.h"
#include "tests/ui/scriptedsession.h"
#include "ui/consent/browserlauncher.h"
#include "ui/mainwindow.h"

#include <QPointer>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace Ferry::Test {

/// A main window over an empty profile of its own, whose imports a test plays.
struct MainWindowKit {
    MainWindowKit()
    {
        window = std::make_unique<MainWindow>(MainWindow::Services{
            .settings = settings,
            .library = library,
            .browser = browser,
            .launcher = launcher,
            .proxyLogin = proxyLogin,
            .pushes = plus.pushes,
            .clock = clock,
            .requestSession =
                [this](QObject *, const ImportController::SessionReady &ready) {
                    if (refusal)
                        return ready(fail(*refusal));
                    auto made = std::make_unique<ScriptedSession>();
                    session = made.get();
                    if (onSession)
                        onSession(*session);
                    ready(std::move(made));
                },
            .demoAvailable = true,
        });
    }

    QTemporaryDir dir;
    Profile profile = *openProfile(dir.filePath(QStringLiteral("profile")));
    Settings settings{profile, QStringList{}, QProcessEnvironment{}};
    LibraryWorker library{profile};
    SystemClock clock;
    FakeEmbeddedBrowser browser;
    BrowserLauncher launcher{[](const QUrl &) { return true; }};
    ProxyLogin proxyLogin;
    PlusKit plus{clock, settings, launcher, browser, proxyLogin};
    /// Why there is no session, if there is none.
    std::optional<Error> refusal;
    /// Of the import under way.
    QPointer<ScriptedSession> session;
    /// Called with each session, before it starts.
    std::function<void(ScriptedSession &)> onSession;
    std::unique_ptr<MainWindow> window;
};

} // namespace Ferry::Test

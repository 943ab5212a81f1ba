// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/settings.h"
#include "app/net/proxylogin.h"
#include "tests/support/fakesecretstore.h"
#include "ui/push/pushcontroller.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>

namespace Ferry::Test {

/// Contacts+ as far as a window needs it that has nothing to do with it: nobody is signed in to.
struct PlusKit {
    PlusKit(Clock &clock, const Settings &settings, const BrowserLauncher &launcher, EmbeddedBrowser &browser,
            ProxyLogin &login)
        : controller({.network = manager,
                      .clock = clock,
                      .settings = settings,
                      .vault = vault,
                      .demoVault = vault,
                      .launcher = launcher,
                      .browser = browser,
                      .proxyLogin = login})
        , pushes({.plus = controller, .journal = journal, .clock = clock, .network = [this]() -> NetworkWatch & {
                      return network;
                  }})
    {
    }

    class Connected final : public NetworkWatch
    {
    public:
        [[nodiscard]] bool isOnline() const override { return true; }
    };

    QNetworkAccessManager manager;
    Connected network;
    FakeSecretStore keychain;
    SecretVault vault{keychain, keychain};
    QTemporaryDir folder;
    JournalWorker journal{folder.path()};
    PlusController controller;
    PushController pushes;
};

} // namespace Ferry::Test

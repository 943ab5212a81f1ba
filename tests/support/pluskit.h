// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/settings.h"
#include "app/net/proxylogin.h"
#include "tests/support/fakesecretstore.h"
#include "ui/plus/pluscontroller.h"

#include <QNetworkAccessManager>

namespace Ferry::Test {

/// Contacts+ as far as a window needs it that has nothing to do with it: nobody is signed in to.
struct PlusKit {
    PlusKit(Clock &clock, const Settings &settings, const BrowserLauncher &launcher, EmbeddedBrowser &browser,
            ProxyLogin &login)
        : controller({.network = network,
                      .clock = clock,
                      .settings = settings,
                      .vault = vault,
                      .demoVault = vault,
                      .launcher = launcher,
                      .browser = browser,
                      .proxyLogin = login})
    {
    }

    QNetworkAccessManager network;
    FakeSecretStore keychain;
    SecretVault vault{keychain, keychain};
    PlusController controller;
};

} // namespace Ferry::Test

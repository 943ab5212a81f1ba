// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/browserlauncher.h"

#include "models/source/secureurl.h"

#include <QDesktopServices>

namespace Ferry {

BrowserLauncher::BrowserLauncher()
    : m_open(&QDesktopServices::openUrl)
{
}

BrowserLauncher::BrowserLauncher(Open open)
    : m_open(std::move(open))
{
}

bool BrowserLauncher::open(const QUrl &url) const
{
    return isSecureOrLoopback(url) && m_open(url);
}

} // namespace Ferry

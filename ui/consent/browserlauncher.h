// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <functional>

namespace Ferry {

/// Opens pages in the person's own browser, and nothing but pages: an address that is neither https nor plain http to
/// this machine would start whatever program the system has for it.
class BrowserLauncher
{
public:
    using Open = std::function<bool(const QUrl &)>;

    /// With the system's opener.
    BrowserLauncher();
    explicit BrowserLauncher(Open open);

    /// False when \a url is refused, or the system says it has no browser.
    [[nodiscard]] bool open(const QUrl &url) const;

private:
    Open m_open;
};

} // namespace Ferry

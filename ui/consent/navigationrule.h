// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace Ferry {

/// Which addresses the embedded browser may go to, from a consent page on: https anywhere, since a provider's sign-in
/// crosses several hosts; plain http only to this very machine, and only when the consent page is there itself (the
/// sandbox), so that no page of the net reaches what listens here. Nothing else: no file, qrc, data, javascript, chrome,
/// view-source, ftp, or scheme of another program.
class NavigationRule
{
public:
    explicit NavigationRule(const QUrl &consentUrl);

    /// As a page of its own, in the view or in a popup.
    [[nodiscard]] bool allowsPage(const QUrl &url) const;
    /// As a frame of a page: also the empty frame, whose content comes from the page around it.
    [[nodiscard]] bool allowsFrame(const QUrl &url) const;
    /// As a part of a page: also data: and blob:, which come out of the page itself, and secure web sockets.
    [[nodiscard]] bool allowsPart(const QUrl &url) const;

private:
    bool m_loopback = false;
};

/// The host of \a url as it is shown to people: in punycode, so that no letter looks like another; its scheme when it has
/// none.
[[nodiscard]] QString shownHost(const QUrl &url);

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Ferry {

class ConsentViewFactory;

/// Whether consent can be given in the window itself, and why not.
enum class EmbeddedView {
    Offered,
    /// Offered although Chromium's sandbox is off, because the environment asked for that.
    OfferedWithoutSandbox,
    /// An operator made the own browser the only way.
    SwitchedOff,
    /// The plugin is not installed.
    NotInstalled,
    /// Chromium has no sandbox as root, and nobody said that this is meant.
    RunningAsRoot,
    /// This system does not let Chromium build its sandbox (no user namespaces).
    NoSandbox,
    /// The plugin is there and could not be started: it does not load, or there is no OpenGL.
    Broken,
};

/// What decides about the embedded view before anything is loaded.
struct EmbeddedViewFacts {
    bool switchedOff = false;
    bool pluginThere = false;
    bool root = false;
    /// QTWEBENGINE_DISABLE_SANDBOX=1.
    bool sandboxDisabled = false;
    /// Chromium can make itself a user namespace.
    bool userNamespaces = false;

    bool operator==(const EmbeddedViewFacts &) const = default;
};

[[nodiscard]] EmbeddedView embeddedViewFrom(const EmbeddedViewFacts &facts);

/// Whether \a view is one of the states in which it is offered.
[[nodiscard]] bool isOffered(EmbeddedView view);

/// The embedded browser as the consent page knows it.
class EmbeddedBrowser
{
public:
    virtual ~EmbeddedBrowser() = default;

    /// Cheap, and loads nothing; after factory() it also knows Broken.
    [[nodiscard]] virtual EmbeddedView availability() const = 0;
    /// Loads the browser the first time; null unless it is offered and works. Owned by the browser.
    virtual ConsentViewFactory *factory() = 0;
    /// A view found that the engine's sandbox does not stand: from now on it is not offered, for lack of one.
    virtual void distrust() = 0;
};

} // namespace Ferry

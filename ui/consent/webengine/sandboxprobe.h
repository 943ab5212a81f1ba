// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEnginePage>

#include <functional>

namespace Ferry {

class FencedProfile;

/// An empty page that nobody sees, to look at the process the engine makes for it.
///
///     first renderer -> proveConfinement() -> done(confined), after at most 60 s
class SandboxProbe final : public QWebEnginePage
{
    Q_OBJECT

public:
    /// \a done may delete the probe only later.
    SandboxProbe(FencedProfile *profile, QObject *parent, std::function<void(bool)> done);

private:
    void finish(bool confined);

    std::function<void(bool)> m_done;
};

} // namespace Ferry

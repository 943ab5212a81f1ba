// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/sandboxprobe.h"

#include "ui/consent/webengine/fencedprofile.h"
#include "ui/consent/webengine/rendererwatch.h"
#include "ui/consent/webengine/sandboxproof.h"

#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

SandboxProbe::SandboxProbe(FencedProfile *profile, QObject *parent, std::function<void(bool)> done)
    : QWebEnginePage(profile, parent)
    , m_done(std::move(done))
{
    auto *watch = new RendererWatch(
        this, [this] { return renderProcessPid(); }, 50ms);
    connect(watch, &RendererWatch::processChanged, this, [this](qint64 pid) {
        if (pid > 0)
            proveConfinement(pid, this, [this](bool confined) { finish(confined); });
    });
    QTimer::singleShot(60s, this, [this] { finish(false); });
    load(QUrl(u"about:blank"_s));
}

void SandboxProbe::finish(bool confined)
{
    if (const auto done = std::exchange(m_done, {}))
        done(confined);
}

} // namespace Ferry

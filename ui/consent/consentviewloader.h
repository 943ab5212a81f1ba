// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/consent/consentview.h"
#include "ui/consent/embeddedbrowser.h"

#include <QOpenGLContext>
#include <QPluginLoader>

#include <memory>

namespace Ferry {

/// Finds and loads the plugin with the embedded browser. Until factory() is called the program has nothing of WebEngine
/// in it: no library, no GL context, no process.
///
/// WebEngine wants a GL context that all others share with, made before QApplication. Made then it costs every start 20 ms
/// and 57 MB, so it is made here, late: Qt lets that be done by a function it exports and does not declare. The loader
/// must be destroyed after every view and before QApplication; a static one crashes at exit.
class ConsentViewLoader final : public EmbeddedBrowser
{
public:
    /// \a switchedOff: an operator made the own browser the only way.
    explicit ConsentViewLoader(bool switchedOff);
    /// As above with another plugin file than the installed one.
    ConsentViewLoader(bool switchedOff, const QString &pluginFile);
    ~ConsentViewLoader() override;

    [[nodiscard]] EmbeddedView availability() const override { return m_state; }
    ConsentViewFactory *factory() override;
    void distrust() override { m_state = EmbeddedView::NoSandbox; }

    /// Why the state is Broken, in English for the log.
    [[nodiscard]] QString fault() const { return m_fault; }

    /// Where the plugin is, seen from the program: `../lib/.../contact-ferry/consent-webengine.so`.
    [[nodiscard]] static QString installedPlugin();

private:
    [[nodiscard]] bool load();

    QPluginLoader m_plugin;
    std::unique_ptr<QOpenGLContext> m_shareContext;
    ConsentViewFactory *m_factory = nullptr;
    QString m_fault;
    EmbeddedView m_state;
};

} // namespace Ferry

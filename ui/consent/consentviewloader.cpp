// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consentviewloader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QOffscreenSurface>
#include <QOpenGLFunctions>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#endif

using namespace Qt::Literals::StringLiterals;

QT_BEGIN_NAMESPACE
// Exported by QtGui and used by WebEngine itself, in no public header.
Q_GUI_EXPORT void qt_gl_set_global_share_context(QOpenGLContext *context);
Q_GUI_EXPORT QOpenGLContext *qt_gl_global_share_context();
QT_END_NAMESPACE

namespace Ferry {

namespace {

constexpr auto DisableSandbox = "QTWEBENGINE_DISABLE_SANDBOX";

bool isRoot()
{
#ifdef Q_OS_UNIX
    return geteuid() == 0;
#else
    return false;
#endif
}

/// Where user namespaces are forbidden Chromium does not report it but ends the whole program, so it is tried first, as
/// Chromium tries it: a child in a new user namespace that then makes itself a process namespace.
bool canMakeUserNamespace()
{
#ifdef Q_OS_LINUX
    const long child = syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, nullptr, nullptr, nullptr, nullptr);
    if (child < 0)
        return false;
    if (child == 0)
        _exit(unshare(CLONE_NEWPID) == 0 ? 0 : 1);
    int status = 0;
    while (waitpid(static_cast<pid_t>(child), &status, 0) < 0) {
        if (errno != EINTR)
            return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
#else
    return true;
#endif
}

/// WebEngine reads these when its first view is made. Given flags of our own it looks neither at the program's arguments
/// nor at what was left in the environment (`--no-sandbox`, `--remote-debugging-port`).
void setEngineEnvironment(bool sandboxDisabled)
{
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
    if (!sandboxDisabled)
        qunsetenv(DisableSandbox);
    // What was shown leaves no file behind, not even its shaders.
    qputenv("MESA_SHADER_CACHE_DISABLE", "true");
    // By itself it shows screen readers an empty page on Linux. Where none listens it costs nothing.
    qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
            "--js-flags=\"--jitless --no-expose-wasm\" "        // the larger half of V8's holes
            "--blink-settings=allowScriptsToCloseWindows=true " // at the end of consent, however many steps it took
            "--no-pings --disable-background-networking --disable-breakpad --disable-gpu-shader-disk-cache "
            "--log-level=3"); // its complaints hold addresses
}

/// Whether there is no graphics card behind GL, as in a virtual machine or on a remote desktop.
bool paintsOnProcessor(QOpenGLContext &context)
{
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    if (!context.makeCurrent(&surface))
        return false;
    const QByteArray renderer(reinterpret_cast<const char *>(context.functions()->glGetString(GL_RENDERER)));
    context.doneCurrent();
    return renderer.contains("llvmpipe") || renderer.contains("softpipe") || renderer.contains("SwiftShader");
}

} // namespace

QString ConsentViewLoader::installedPlugin()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + "/../" FERRY_CONSENT_PLUGIN ""_L1);
}

ConsentViewLoader::ConsentViewLoader(bool switchedOff)
    : ConsentViewLoader(switchedOff, installedPlugin())
{
}

ConsentViewLoader::ConsentViewLoader(bool switchedOff, const QString &pluginFile)
    : m_plugin(pluginFile)
{
    const bool pluginThere = QFileInfo(pluginFile).isFile();
    const bool sandboxDisabled = qgetenv(DisableSandbox) == "1";
    const bool root = isRoot();
    m_state = embeddedViewFrom({
        .switchedOff = switchedOff,
        .pluginThere = pluginThere,
        .root = root,
        .sandboxDisabled = sandboxDisabled,
        .userNamespaces = pluginThere && !switchedOff && !sandboxDisabled && !root && canMakeUserNamespace(),
    });
    // Chromium leaves threads and atexit handlers behind; its code must stay.
    m_plugin.setLoadHints(QLibrary::PreventUnloadHint);
}

ConsentViewLoader::~ConsentViewLoader()
{
    if (m_shareContext && qt_gl_global_share_context() == m_shareContext.get())
        qt_gl_set_global_share_context(nullptr);
}

ConsentViewFactory *ConsentViewLoader::factory()
{
    if (!m_factory && isOffered(m_state) && !load())
        m_state = EmbeddedView::Broken;
    return isOffered(m_state) ? m_factory : nullptr;
}

bool ConsentViewLoader::load()
{
    // What it tells of itself at each start would stand on the person's terminal; QT_LOGGING_RULES still brings it back.
    QLoggingCategory::setFilterRules(u"qt.webenginecontext.info=false"_s);
    setEngineEnvironment(m_state == EmbeddedView::OfferedWithoutSandbox);
    QCoreApplication::setAttribute(Qt::AA_DisableShaderDiskCache);
    if (!qt_gl_global_share_context()) {
        m_shareContext = std::make_unique<QOpenGLContext>();
        if (!m_shareContext->create()) {
            m_shareContext.reset();
            m_fault = u"no OpenGL context"_s;
            return false;
        }
        // A window that has once held a view painted with GL sends itself through GL for as long as it lives; without a
        // card that takes half a processor for a mere progress bar.
        if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND") && paintsOnProcessor(*m_shareContext))
            qputenv("QT_QUICK_BACKEND", "software");
        qt_gl_set_global_share_context(m_shareContext.get());
        // Qt warns that it is late; it is not, since the context is there already.
        const QtMessageHandler handler =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
        QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
        qInstallMessageHandler(handler);
    }
    m_factory = qobject_cast<ConsentViewFactory *>(m_plugin.instance());
    if (!m_factory)
        m_fault = m_plugin.isLoaded() ? u"not a consent view"_s : m_plugin.errorString();
    return m_factory;
}

} // namespace Ferry

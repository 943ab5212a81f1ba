// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/fencedpage.h"

#include "ui/consent/webengine/fencedprofile.h"
#include "ui/consent/webengine/hostmemorywatch.h"
#include "ui/consent/webengine/rendererlimit.h"
#include "ui/consent/webengine/rendererwatch.h"
#include "ui/consent/webengine/sandboxproof.h"

#include <QAuthenticator>
#include <QCoreApplication>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QWebEngineCertificateError>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr qsizetype LongestText = 300;
/// Not ours to translate.
constexpr auto LeaveQuestion = "Are you sure you want to leave this page? Changes that you made may not be saved.";

/// \a url without what the service adds to it, as the engine writes it: it leaves out a port that goes without saying,
/// and puts in the path that does.
QUrl placeOf(const QUrl &url)
{
    QUrl place = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    if (place.port() == (place.scheme() == "https"_L1 ? 443 : 80))
        place.setPort(-1);
    if (place.path().isEmpty())
        place.setPath(u"/"_s);
    return place;
}

bool isEnd(const QUrl &url, const QUrl &end)
{
    return !end.isEmpty() && placeOf(url) == placeOf(end);
}

} // namespace

QStringList nameFilters(const QStringList &accepted)
{
    static const QRegularExpression suffix(u"\\A\\.[A-Za-z0-9_+-]{1,16}\\z"_s);
    QStringList filters;
    for (const QString &type : accepted) {
        if (suffix.match(type).hasMatch())
            filters << u'*' + type;
        else
            filters << QMimeDatabase().mimeTypeForName(type).globPatterns();
    }
    filters.removeDuplicates();
    return filters;
}

FencedPage::FencedPage(FencedProfile *profile, const FenceRules &rules, QObject *parent)
    : QWebEnginePage(profile, parent)
    , m_rules(rules)
    , m_watch(new RendererWatch(this, [this] { return renderProcessPid(); }))
{
    setAudioMuted(true);
    refuseWhatIsAsked();
    watchRenderer();
    connect(this, &QWebEnginePage::newWindowRequested, this, [this](QWebEngineNewWindowRequest &request) {
        if (request.isUserInitiated())
            emit windowWanted(request);
        else
            emit refused(ConsentRefusal::Window, shownHost(request.requestedUrl()));
    });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this,
            [this](const QUrl &, QAuthenticator *authenticator, const QString &proxy) {
                emit proxyAsks(proxy, authenticator);
            });
}

void FencedPage::refuseWhatIsAsked()
{
    const auto refusePermission = [this] { emit refused(ConsentRefusal::Permission, {}); };
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this, refusePermission](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
                refusePermission();
            });
    connect(this, &QWebEnginePage::fullScreenRequested, this, [refusePermission](QWebEngineFullScreenRequest request) {
        request.reject();
        refusePermission();
    });
    connect(this, &QWebEnginePage::quotaRequested, this, [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [refusePermission](QWebEngineRegisterProtocolHandlerRequest request) {
                request.reject();
                refusePermission();
            });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [refusePermission](QWebEngineFileSystemAccessRequest request) {
                request.reject();
                refusePermission();
            });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
            [this](QWebEngineClientCertificateSelection selection) {
                selection.selectNone();
                emit refused(ConsentRefusal::ClientCertificate, shownHost(selection.host()));
            });
    connect(this, &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
        error.rejectCertificate();
        emit refused(ConsentRefusal::Certificate, shownHost(error.url()));
    });
    connect(this, &QWebEnginePage::authenticationRequired, this,
            [this](const QUrl &url, QAuthenticator *authenticator) {
                *authenticator = {}; // left as it is, it would be sent as an empty name and password
                emit refused(ConsentRefusal::SignIn, shownHost(url));
            });
    connect(this, &QWebEnginePage::printRequested, this, [this] { emit refused(ConsentRefusal::Print, {}); });
}

void FencedPage::watchRenderer()
{
    connect(m_watch, &RendererWatch::respondingChanged, this, &FencedPage::respondingChanged);
    connect(this, &QWebEnginePage::renderProcessTerminated, this,
            [this](RenderProcessTerminationStatus status, int exitCode) {
                if (status != NormalTerminationStatus)
                    emit broke(ConsentFault::RendererEnded,
                               u"renderer ended, status %1, code %2"_s.arg(status).arg(exitCode));
            });
    auto *memory = new HostMemoryWatch(this);
    // What is kept for a process goes when it goes; its end is told as any other.
    connect(memory, &HostMemoryWatch::overgrown, this, [this] {
        if (const qint64 pid = renderProcessPid(); pid > 0)
            ::kill(static_cast<pid_t>(pid), SIGKILL);
    });
    connect(m_watch, &RendererWatch::processChanged, this, [this, memory](qint64 pid) {
        if (pid == 0)
            return;
        if (!memory->isWatching())
            memory->restart();
        limitRenderer(pid);
        if (!isSandboxExpected())
            return;
        proveConfinement(pid, this, [this, pid](bool confined) {
            if (!confined && pid == renderProcessPid())
                emit broke(ConsentFault::NoSandbox, u"the renderer is not in a sandbox"_s);
        });
    });
}

bool FencedPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    if (isEnd(url, m_rules.end)) {
        // In a frame it is no answer, and its server would get what is for us.
        if (isMainFrame)
            emit reachedEnd(url);
        else
            emit refused(ConsentRefusal::Navigation, shownHost(url));
        return false;
    }
    // A popup begins as about:blank, and stays it until its opener sends it somewhere.
    const bool isEmptyStart = url == QUrl(u"about:blank"_s);
    if (isEmptyStart || (isMainFrame ? m_rules.navigation.allowsPage(url) : m_rules.navigation.allowsFrame(url)))
        return true;
    emit refused(ConsentRefusal::Navigation, shownHost(url));
    return false;
}

// A question stops the page until it is answered, and answering it in a dialog would mean a nested event loop. So there is
// no file at first; once it is chosen the page is made to ask again.
QStringList FencedPage::chooseFiles(FileSelectionMode mode, const QStringList &, const QStringList &accepted)
{
    if (!m_rules.takesFile || mode == FileSelectUploadFolder) {
        emit refused(ConsentRefusal::FilePicker, {});
        return {};
    }
    if (m_file.isEmpty()) {
        emit fileWanted(nameFilters(accepted));
        return {};
    }
    return {std::exchange(m_file, {})};
}

void FencedPage::javaScriptAlert(const QUrl &origin, const QString &text)
{
    emit said(shownHost(origin), text.left(LongestText));
}

// As with files; No is the answer that gives nothing away. But a page may not hold people back: whether they want to leave
// it (beforeunload) is asked in the same way, in the engine's own words.
bool FencedPage::javaScriptConfirm(const QUrl &origin, const QString &text)
{
    if (text == QCoreApplication::translate("QWebEnginePage", LeaveQuestion))
        return true;
    emit asked(shownHost(origin), text.left(LongestText));
    return false;
}

bool FencedPage::javaScriptPrompt(const QUrl &origin, const QString &text, const QString &, QString *)
{
    return javaScriptConfirm(origin, text);
}

void FencedPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &)
{
    // By default it goes to our log, and pages write addresses and codes there.
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/fencedpage.h"

#include "ui/consent/webengine/fencedprofile.h"
#include "ui/consent/webengine/sandboxproof.h"

#include <QWebEngineCertificateError>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int Interruptions = 3;
constexpr qsizetype LongestText = 300;

} // namespace

FencedPage::FencedPage(FencedProfile *profile, const NavigationRule &rule, QObject *parent)
    : QWebEnginePage(profile, parent)
    , m_rule(rule)
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
}

void FencedPage::refuseWhatIsAsked()
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
        setFeaturePermission(origin, feature, PermissionDeniedByUser);
    });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this, [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
            [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
    connect(this, &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
        error.rejectCertificate();
        emit refused(ConsentRefusal::Certificate, shownHost(error.url()));
    });
}

void FencedPage::watchRenderer()
{
    connect(this, &QWebEnginePage::renderProcessTerminated, this,
            [this](RenderProcessTerminationStatus status, int exitCode) {
                if (status != NormalTerminationStatus)
                    emit broke(u"renderer ended, status %1, code %2"_s.arg(status).arg(exitCode));
            });
    connect(this, &QWebEnginePage::renderProcessPidChanged, this, [this](qint64 pid) {
        if (pid > 0)
            proveConfinement(pid, this, [this] { emit broke(u"the renderer is not in a sandbox"_s); });
    });
}

bool FencedPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    // A popup begins as about:blank, and stays it until its opener sends it somewhere.
    const bool isEmptyStart = url == QUrl(u"about:blank"_s);
    if (isEmptyStart || (isMainFrame ? m_rule.allowsPage(url) : m_rule.allowsFrame(url)))
        return true;
    emit refused(ConsentRefusal::Navigation, shownHost(url));
    return false;
}

bool FencedPage::mayInterrupt()
{
    return ++m_interruptions <= Interruptions;
}

QStringList FencedPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    emit refused(ConsentRefusal::FilePicker, {});
    return {};
}

void FencedPage::javaScriptAlert(const QUrl &, const QString &text)
{
    if (mayInterrupt())
        emit said(text.left(LongestText));
}

// A question stops the page until it is answered, and answering it in a dialog would mean a nested event loop. No is the
// answer that gives nothing away.
bool FencedPage::javaScriptConfirm(const QUrl &, const QString &text)
{
    if (mayInterrupt())
        emit refused(ConsentRefusal::Question, text.left(LongestText));
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

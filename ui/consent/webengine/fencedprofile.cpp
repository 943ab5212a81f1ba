// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/fencedprofile.h"

#include <QCoreApplication>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineNotification>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>

#include <array>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr std::array Off{
    // JavaScript may still open a window for a click, which is all that a consent page needs.
    QWebEngineSettings::JavascriptCanOpenWindows,
    QWebEngineSettings::JavascriptCanAccessClipboard,
    QWebEngineSettings::JavascriptCanPaste,
    QWebEngineSettings::LocalContentCanAccessFileUrls,
    QWebEngineSettings::LocalContentCanAccessRemoteUrls,
    QWebEngineSettings::HyperlinkAuditingEnabled,
    QWebEngineSettings::DnsPrefetchEnabled,
    QWebEngineSettings::PluginsEnabled,
    QWebEngineSettings::PdfViewerEnabled,
    QWebEngineSettings::FullScreenSupportEnabled,
    QWebEngineSettings::ScreenCaptureEnabled,
    QWebEngineSettings::WebGLEnabled,
    QWebEngineSettings::Accelerated2dCanvasEnabled,
    QWebEngineSettings::AutoLoadIconsForPage,
    QWebEngineSettings::TouchIconsEnabled,
    QWebEngineSettings::AllowRunningInsecureContent,
    QWebEngineSettings::AllowGeolocationOnInsecureOrigins,
    QWebEngineSettings::AllowWindowActivationFromJavaScript,
    QWebEngineSettings::NavigateOnDropEnabled,
    // A failed load is told in the program's own words, with another way beside them.
    QWebEngineSettings::ErrorPageEnabled,
};
constexpr std::array On{
    QWebEngineSettings::PlaybackRequiresUserGesture,
    QWebEngineSettings::WebRTCPublicInterfacesOnly,
};

} // namespace

void RequestFence::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QWebEngineUrlRequestInfo::ResourceType type = info.resourceType();
    const bool isDocument = type == QWebEngineUrlRequestInfo::ResourceTypeMainFrame
        || type == QWebEngineUrlRequestInfo::ResourceTypeSubFrame
        || type == QWebEngineUrlRequestInfo::ResourceTypeNavigationPreloadMainFrame
        || type == QWebEngineUrlRequestInfo::ResourceTypeNavigationPreloadSubFrame;
    info.block(isDocument ? !m_rule.allowsFrame(info.requestUrl()) : !m_rule.allowsPart(info.requestUrl()));
}

FencedProfile::FencedProfile(const QStringList &languages, QObject *parent)
    : QWebEngineProfile(parent) // without a name: off the record
{
    // Even off the record Chromium keeps a folder for the graphics cache, and writes to it after we are gone. Below a
    // file no folder can be made.
    const QString nowhere = QCoreApplication::applicationFilePath() + "/nowhere"_L1;
    setPersistentStoragePath(nowhere);
    setCachePath(nowhere);
    setHttpCacheType(MemoryHttpCache);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setSpellCheckEnabled(false);
    setHttpAcceptLanguage(languages.join(u','));
    setUrlRequestInterceptor(&m_fence);
    setNotificationPresenter([](std::unique_ptr<QWebEngineNotification> notification) { notification->close(); });
    for (const QWebEngineSettings::WebAttribute attribute : Off)
        settings()->setAttribute(attribute, false);
    for (const QWebEngineSettings::WebAttribute attribute : On)
        settings()->setAttribute(attribute, true);
    settings()->setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);

    connect(this, &QWebEngineProfile::downloadRequested, this, [this](QWebEngineDownloadRequest *download) {
        download->cancel();
        emit downloadRefused();
    });
}

FencedProfile::~FencedProfile()
{
    setUrlRequestInterceptor(nullptr);
    cookieStore()->deleteAllCookies();
    clearHttpCache();
    clearAllVisitedLinks();
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/webconsentview.h"

#include "ui/consent/webengine/fencedprofile.h"
#include "ui/consent/webengine/pageview.h"
#include "ui/consent/webengine/rendererwatch.h"
#include "ui/consent/webengine/sandboxprobe.h"
#include "ui/consent/webengine/sandboxproof.h"

#include <QAction>
#include <QAuthenticator>
#include <QTimer>
#include <QWebEngineHistory>
#include <QWebEngineLoadingInfo>
#include <QWebEngineNewWindowRequest>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

namespace {

constexpr std::size_t MostViews = 4;
constexpr int MostInterruptions = 3;
/// How long a page may take to ask again for a file that it was made to ask for.
constexpr auto AsksAgainWithin = 3s;
/// In percent; the middle one is the ordinary size.
constexpr std::array ZoomSteps{30, 50, 67, 80, 90, 100, 110, 125, 150, 200, 300};
constexpr int OrdinaryStep = ZoomSteps.size() / 2;
static_assert(ZoomSteps[OrdinaryStep] == 100);

} // namespace

WebConsentView::WebConsentView(QWidget *parent, const QStringList &languages)
    : ConsentView(parent)
    , m_profile(new FencedProfile(languages, nullptr))
    , m_stack(new QStackedLayout(this))
    , m_zoom(OrdinaryStep)
{
    m_stack->setContentsMargins({});
    connect(m_profile, &FencedProfile::downloadRefused, this,
            [this] { tell(&ConsentViewListener::refused, ConsentRefusal::Download, QString()); });
    setFocusProxy(addView());
}

WebConsentView::~WebConsentView()
{
    setListener(nullptr);
    // Pages before their profile, or WebEngine complains and leaks it.
    delete m_probe;
    m_views.clear();
    qDeleteAll(findChildren<PageView *>(Qt::FindDirectChildrenOnly)); // also those that wait for deleteLater()
    delete m_profile;
}

void WebConsentView::open(const ConsentTarget &target)
{
    m_rules = {.navigation = NavigationRule(target.url), .end = target.end, .takesFile = target.takesFile};
    m_profile->setRule(m_rules.navigation);
    if (!isSandboxExpected())
        return load(target.url);
    delete m_probe;
    m_probe = new SandboxProbe(m_profile, this, [this, url = target.url](bool confined) {
        std::exchange(m_probe, nullptr)->deleteLater();
        if (confined)
            load(url);
        else
            breakDown(ConsentFault::NoSandbox, u"the engine's sandbox does not stand"_s);
    });
}

void WebConsentView::load(const QUrl &url)
{
    if (!m_views.empty())
        top()->load(url);
}

FencedPage *WebConsentView::topPage() const
{
    return static_cast<FencedPage *>(top()->page());
}

void WebConsentView::back()
{
    if (m_views.empty())
        return;
    if (top()->history()->canGoBack())
        top()->back();
    else if (m_views.size() > 1)
        close(top());
}

void WebConsentView::reload()
{
    if (!m_views.empty())
        top()->reload();
}

void WebConsentView::zoom(int step)
{
    constexpr int Last = static_cast<int>(ZoomSteps.size()) - 1;
    m_zoom = step == 0 ? OrdinaryStep : qBound(0, m_zoom + step, Last);
    const int percent = zoomPercent();
    for (PageView *view : m_views)
        view->setZoomFactor(percent / 100.0);
    tell(&ConsentViewListener::zoomChanged, percent);
}

int WebConsentView::zoomPercent() const
{
    return ZoomSteps[static_cast<std::size_t>(m_zoom)];
}

void WebConsentView::giveFile(const QString &path)
{
    if (m_views.empty())
        return;
    topPage()->setFile(path);
    top()->repeatLastInput();
    QTimer::singleShot(AsksAgainWithin, top(), [this, page = topPage()] {
        if (!page->file().isEmpty())
            tell(&ConsentViewListener::fileWaiting);
    });
}

void WebConsentView::answerProxy(const QString &user, const QString &password)
{
    m_proxyLogin = {.user = user, .password = password};
    if (PageView *view = std::exchange(m_waitsForProxy, nullptr))
        view->reload();
}

void WebConsentView::fillIn(const QString &proxy, QAuthenticator *authenticator)
{
    const bool wereWrong = m_proxyLogin.isTried;
    if (!m_proxyLogin.user.isEmpty() && !wereWrong) {
        authenticator->setUser(m_proxyLogin.user);
        authenticator->setPassword(m_proxyLogin.password);
        m_proxyLogin.isTried = true;
        return;
    }
    *authenticator = {}; // that is a No; the page is asked for again once there is an answer
    m_proxyLogin = {};
    const bool isAsked = m_waitsForProxy;
    m_waitsForProxy = top();
    if (!isAsked)
        tell(&ConsentViewListener::proxyAsks, proxy, wereWrong);
}

bool WebConsentView::mayInterrupt()
{
    return ++m_interruptions <= MostInterruptions;
}

PageView *WebConsentView::addView()
{
    auto *view = new PageView(this);
    auto *page = new FencedPage(m_profile, m_rules, view);
    view->setPage(page);
    m_views.push_back(view);
    m_stack->addWidget(view);
    m_stack->setCurrentWidget(view);
    follow(view, page);
    return view;
}

void WebConsentView::follow(PageView *view, FencedPage *page)
{
    connect(page, &QWebEnginePage::urlChanged, this, [this, view] {
        if (isTop(view))
            tellAddress();
    });
    connect(page, &QWebEnginePage::loadProgress, this, [this, view](int percent) {
        if (isTop(view))
            tell(&ConsentViewListener::loadProgress, percent);
    });
    connect(page->action(QWebEnginePage::Back), &QAction::changed, this, [this, view] {
        if (isTop(view))
            tellCanGoBack();
    });
    connect(page, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo &info) {
        // Not what was refused or stopped on purpose: that has been told, and the page before it still stands.
        if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus && !m_waitsForProxy
            && info.errorDomain() != QWebEngineLoadingInfo::InternalErrorDomain
            && info.errorDomain() != QWebEngineLoadingInfo::CertificateErrorDomain && info.errorCode() >= -900)
            tell(&ConsentViewListener::failed, ConsentFault::NotLoaded,
                 u"load: %1 (%2)"_s.arg(info.errorString()).arg(info.errorCode()));
    });
    connect(page, &QWebEnginePage::windowCloseRequested, this, [this, view] { close(view); });
    connect(page, &FencedPage::windowWanted, this, &WebConsentView::openWindow);
    connect(view, &PageView::zoomWanted, this, &WebConsentView::zoom);
    followFence(view, page);
}

void WebConsentView::followFence(PageView *view, FencedPage *page)
{
    connect(page, &FencedPage::refused, this,
            [this](ConsentRefusal what, const QString &detail) { tell(&ConsentViewListener::refused, what, detail); });
    connect(page, &FencedPage::said, this, [this](const QString &host, const QString &text) {
        if (mayInterrupt())
            tell(&ConsentViewListener::pageSaid, host, text);
    });
    connect(page, &FencedPage::asked, this, [this](const QString &host, const QString &text) {
        if (mayInterrupt())
            tell(&ConsentViewListener::pageAsked, host, text);
    });
    connect(page, &FencedPage::fileWanted, this,
            [this](const QStringList &filters) { tell(&ConsentViewListener::fileWanted, filters); });
    connect(page, &FencedPage::reachedEnd, this,
            [this](const QUrl &where) { tell(&ConsentViewListener::reachedEnd, where); });
    connect(page, &FencedPage::proxyAsks, this, &WebConsentView::fillIn);
    connect(page, &FencedPage::respondingChanged, this, [this, view](bool responds) {
        if (isTop(view))
            tell(&ConsentViewListener::respondingChanged, responds);
    });
    connect(page, &FencedPage::broke, this, &WebConsentView::breakDown);
}

void WebConsentView::openWindow(QWebEngineNewWindowRequest &request)
{
    if (m_views.size() >= MostViews) {
        tell(&ConsentViewListener::refused, ConsentRefusal::Window, shownHost(request.requestedUrl()));
        return;
    }
    PageView *popup = addView();
    request.openIn(popup->page());
    popup->setFocus();
    tellAddress();
    tellCanGoBack();
}

void WebConsentView::close(PageView *view)
{
    if (view == m_views.front()) {
        tell(&ConsentViewListener::closed);
        return;
    }
    std::erase(m_views, view);
    if (m_waitsForProxy == view)
        m_waitsForProxy = nullptr;
    m_stack->removeWidget(view);
    view->hide();
    view->deleteLater(); // it is calling us
    m_stack->setCurrentWidget(top());
    top()->setFocus();
    tellAddress();
    tellCanGoBack();
}

void WebConsentView::breakDown(ConsentFault fault, const QString &detail)
{
    for (PageView *view : m_views)
        view->stop();
    tell(&ConsentViewListener::failed, fault, detail);
}

void WebConsentView::tellAddress()
{
    const QUrl url = top()->url();
    top()->setZoomFactor(zoomPercent() / 100.0);
    tell(&ConsentViewListener::addressChanged, url, url.scheme() == "https"_L1);
}

void WebConsentView::tellCanGoBack()
{
    tell(&ConsentViewListener::canGoBackChanged, m_views.size() > 1 || top()->history()->canGoBack());
}

} // namespace Ferry

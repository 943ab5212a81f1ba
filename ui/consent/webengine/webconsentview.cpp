// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/webconsentview.h"

#include "ui/consent/webengine/fencedpage.h"
#include "ui/consent/webengine/fencedprofile.h"
#include "ui/consent/webengine/pageview.h"

#include <QAction>
#include <QWebEngineHistory>
#include <QWebEngineLoadingInfo>
#include <QWebEngineNewWindowRequest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr std::size_t MostViews = 4;

} // namespace

WebConsentView::WebConsentView(QWidget *parent, const QStringList &languages)
    : ConsentView(parent)
    , m_profile(new FencedProfile(languages, nullptr))
    , m_stack(new QStackedLayout(this))
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
    m_views.clear();
    qDeleteAll(findChildren<PageView *>(Qt::FindDirectChildrenOnly)); // also those that wait for deleteLater()
    delete m_profile;
}

void WebConsentView::open(const QUrl &consentUrl)
{
    m_rule = NavigationRule(consentUrl);
    m_profile->setRule(m_rule);
    auto *page = static_cast<FencedPage *>(top()->page());
    page->setRule(m_rule);
    page->load(consentUrl);
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

PageView *WebConsentView::addView()
{
    auto *view = new PageView(this);
    auto *page = new FencedPage(m_profile, m_rule, view);
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
        if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus
            && info.errorDomain() != QWebEngineLoadingInfo::InternalErrorDomain
            && info.errorDomain() != QWebEngineLoadingInfo::CertificateErrorDomain && info.errorCode() >= -900)
            tell(&ConsentViewListener::failed, u"load: %1 (%2)"_s.arg(info.errorString()).arg(info.errorCode()));
    });
    connect(page, &QWebEnginePage::windowCloseRequested, this, [this, view] { close(view); });
    connect(page, &FencedPage::windowWanted, this, &WebConsentView::openWindow);
    connect(page, &FencedPage::refused, this,
            [this](ConsentRefusal what, const QString &detail) { tell(&ConsentViewListener::refused, what, detail); });
    connect(page, &FencedPage::said, this, [this](const QString &text) { tell(&ConsentViewListener::pageSaid, text); });
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
    m_stack->removeWidget(view);
    view->hide();
    view->deleteLater(); // it is calling us
    m_stack->setCurrentWidget(top());
    top()->setFocus();
    tellAddress();
    tellCanGoBack();
}

void WebConsentView::breakDown(const QString &detail)
{
    for (PageView *view : m_views)
        view->stop();
    tell(&ConsentViewListener::failed, detail);
}

void WebConsentView::tellAddress()
{
    const QUrl url = top()->url();
    tell(&ConsentViewListener::addressChanged, url, url.scheme() == "https"_L1);
}

void WebConsentView::tellCanGoBack()
{
    tell(&ConsentViewListener::canGoBackChanged, m_views.size() > 1 || top()->history()->canGoBack());
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/consent/consentview.h"
#include "ui/consent/webengine/fencedpage.h"

#include <QStackedLayout>

#include <vector>

class QWebEngineNewWindowRequest;

namespace Ferry {

class FencedProfile;
class PageView;
class SandboxProbe;

/// The consent page and, stacked over it, the windows it opens:
///
///     open() -> sandbox proven -> first page --click opens a window--> popup --window.close()--> first page --window.close()--> closed()
///
/// The topmost page is the one seen, and the one that address, Back and Reload are about.
class WebConsentView final : public ConsentView
{
    Q_OBJECT

public:
    WebConsentView(QWidget *parent, const QStringList &languages);
    ~WebConsentView() override;

    void open(const ConsentTarget &target) override;
    void back() override;
    void reload() override;
    void zoom(int step) override;
    void giveFile(const QString &path) override;
    void answerProxy(const QString &user, const QString &password) override;

private:
    PageView *addView();
    void follow(PageView *view, FencedPage *page);
    void followFence(PageView *view, FencedPage *page);
    void load(const QUrl &url);
    void openWindow(QWebEngineNewWindowRequest &request);
    void close(PageView *view);
    void breakDown(ConsentFault fault, const QString &detail);
    void fillIn(const QString &proxy, QAuthenticator *authenticator);
    /// Whether one of the few things pages may put before the person is left; counts.
    [[nodiscard]] bool mayInterrupt();
    void tellAddress();
    void tellCanGoBack();
    [[nodiscard]] PageView *top() const { return m_views.back(); }
    [[nodiscard]] FencedPage *topPage() const;
    [[nodiscard]] int zoomPercent() const;
    [[nodiscard]] bool isTop(const PageView *view) const { return !m_views.empty() && top() == view; }

    FencedProfile *m_profile;
    FenceRules m_rules;
    QStackedLayout *m_stack;
    std::vector<PageView *> m_views;
    SandboxProbe *m_probe = nullptr;
    int m_interruptions = 0;
    /// Which of the zoom steps.
    int m_zoom;

    struct ProxyLogin {
        QString user = {};
        QString password = {};
        /// Given to the proxy already: if it asks again, they were wrong.
        bool isTried = false;
    };
    ProxyLogin m_proxyLogin;
    /// The view that waits for answerProxy().
    PageView *m_waitsForProxy = nullptr;
};

} // namespace Ferry

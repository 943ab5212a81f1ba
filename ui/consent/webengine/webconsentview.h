// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/consent/consentview.h"
#include "ui/consent/navigationrule.h"

#include <QStackedLayout>

#include <vector>

class QWebEngineNewWindowRequest;

namespace Ferry {

class FencedPage;
class FencedProfile;
class PageView;

/// The consent page and, stacked over it, the windows it opens:
///
///     open() -> first page --click opens a window--> popup --window.close()--> first page --window.close()--> closed()
///
/// The topmost page is the one seen, and the one that address, Back and Reload are about.
class WebConsentView final : public ConsentView
{
    Q_OBJECT

public:
    WebConsentView(QWidget *parent, const QStringList &languages);
    ~WebConsentView() override;

    void open(const QUrl &consentUrl) override;
    void back() override;
    void reload() override;

private:
    PageView *addView();
    void follow(PageView *view, FencedPage *page);
    void openWindow(QWebEngineNewWindowRequest &request);
    void close(PageView *view);
    void breakDown(const QString &detail);
    void tellAddress();
    void tellCanGoBack();
    [[nodiscard]] PageView *top() const { return m_views.back(); }
    [[nodiscard]] bool isTop(const PageView *view) const { return !m_views.empty() && top() == view; }

    FencedProfile *m_profile;
    NavigationRule m_rule{QUrl()};
    QStackedLayout *m_stack;
    std::vector<PageView *> m_views;
};

} // namespace Ferry

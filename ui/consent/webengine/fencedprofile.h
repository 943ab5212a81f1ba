// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/consent/navigationrule.h"

#include <QStringList>
#include <QWebEngineProfile>
#include <QWebEngineUrlRequestInterceptor>

namespace Ferry {

/// Stops every request the rule does not allow, whoever makes it: the second of two fences, since not all that a page
/// loads passes FencedPage::acceptNavigationRequest().
class RequestFence final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    /// Until a rule is set everything is stopped.
    void setRule(const NavigationRule &rule) { m_rule = rule; }

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    NavigationRule m_rule{QUrl()};
};

/// A profile off the record with everything off that a consent page does not need. Pages must be destroyed before it.
class FencedProfile final : public QWebEngineProfile
{
    Q_OBJECT

public:
    FencedProfile(const QStringList &languages, QObject *parent);
    ~FencedProfile() override;

    void setRule(const NavigationRule &rule) { m_fence.setRule(rule); }

signals:
    /// A page wanted to save a file; it was not saved.
    void downloadRefused();

private:
    RequestFence m_fence;
};

} // namespace Ferry

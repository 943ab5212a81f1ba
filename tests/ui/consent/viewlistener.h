// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/consent/consentview.h"

#include <QStringList>
#include <QUrl>

#include <utility>

namespace Ferry::Test {

/// Writes down what a view tells.
class ViewListener final : public ConsentViewListener
{
public:
    void addressChanged(const QUrl &url, bool secure) override
    {
        addresses << url;
        everSecure = everSecure || secure;
    }
    void canGoBackChanged(bool can) override { canGoBack = can; }
    void loadProgress(int percent) override { progress = percent; }
    void closed() override { ++closings; }
    void reachedEnd(const QUrl &) override { ++ends; }
    void refused(ConsentRefusal what, const QString &detail) override { refusals << std::pair(what, detail); }
    void pageSaid(const QString &host, const QString &text) override { said << host + QLatin1Char(' ') + text; }
    void pageAsked(const QString &host, const QString &text) override { asked << host + QLatin1Char(' ') + text; }
    void fileWanted(const QStringList &nameFilters) override { filesWanted << nameFilters; }
    void fileWaiting() override { ++filesWaiting; }
    void proxyAsks(const QString &proxy, bool again) override { proxies << std::pair(proxy, again); }
    void respondingChanged(bool responds) override { responding << responds; }
    void zoomChanged(int percent) override { zooms << percent; }
    void failed(ConsentFault fault, const QString &) override { faults << fault; }

    [[nodiscard]] QUrl address() const { return addresses.isEmpty() ? QUrl() : addresses.last(); }
    [[nodiscard]] bool hasRefused(ConsentRefusal what, const QString &detail = {}) const
    {
        return refusals.contains(std::pair(what, detail));
    }

    QList<QUrl> addresses;
    QList<std::pair<ConsentRefusal, QString>> refusals;
    QList<std::pair<QString, bool>> proxies;
    QList<QStringList> filesWanted;
    QList<ConsentFault> faults;
    QStringList said;
    QStringList asked;
    QList<bool> responding;
    QList<int> zooms;
    int filesWaiting = 0;
    int progress = -1;
    int closings = 0;
    int ends = 0;
    bool canGoBack = false;
    bool everSecure = false;
};

} // namespace Ferry::Test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/consent/consentview.h"
#include "ui/consent/embeddedbrowser.h"

#include <QPointer>
#include <QStringList>

namespace Ferry::Test {

/// A consent view without a browser in it: records what it was asked, and says what the test makes it say.
class FakeConsentView final : public ConsentView
{
public:
    explicit FakeConsentView(QWidget *parent)
        : ConsentView(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
    }

    void open(const ConsentTarget &consentTarget) override
    {
        target = consentTarget;
        asked << QStringLiteral("open ") + target.url.toString();
    }
    void back() override { asked << QStringLiteral("back"); }
    void reload() override { asked << QStringLiteral("reload"); }
    void zoom(int step) override { asked << QStringLiteral("zoom %1").arg(step); }
    void giveFile(const QString &path) override { asked << QStringLiteral("file ") + path; }
    void answerProxy(const QString &user, const QString &password) override
    {
        asked << QStringLiteral("proxy %1 %2").arg(user, password);
    }

    /// Makes the view tell its listener.
    template<typename Function, typename... Arguments>
    void say(Function function, Arguments &&...arguments)
    {
        tell(function, std::forward<Arguments>(arguments)...);
    }

    QStringList asked;
    ConsentTarget target;
};

class FakeEmbeddedBrowser final : public EmbeddedBrowser, public ConsentViewFactory
{
public:
    [[nodiscard]] EmbeddedView availability() const override { return state; }
    ConsentViewFactory *factory() override
    {
        ++loads;
        return isOffered(state) ? this : nullptr;
    }
    void distrust() override { state = EmbeddedView::NoSandbox; }
    [[nodiscard]] ConsentView *create(QWidget *parent, const QStringList &) override
    {
        ++created;
        view = new FakeConsentView(parent);
        return view;
    }
    [[nodiscard]] QString securityPatchVersion() const override { return version; }

    EmbeddedView state = EmbeddedView::Offered;
    QString version = QStringLiteral("146.0.1.1");
    int loads = 0;
    int created = 0;
    QPointer<FakeConsentView> view;
};

} // namespace Ferry::Test

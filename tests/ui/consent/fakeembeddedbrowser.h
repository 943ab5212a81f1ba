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

    void open(const QUrl &consentUrl) override { asked << QStringLiteral("open ") + consentUrl.toString(); }
    void back() override { asked << QStringLiteral("back"); }
    void reload() override { asked << QStringLiteral("reload"); }

    /// Makes the view tell its listener.
    template<typename Function, typename... Arguments>
    void say(Function function, Arguments &&...arguments)
    {
        tell(function, std::forward<Arguments>(arguments)...);
    }

    QStringList asked;
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

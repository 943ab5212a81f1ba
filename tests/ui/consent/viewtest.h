// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/consent/viewlistener.h"
#include "ui/consent/consentviewloader.h"

#include <QObject>
#include <QTest>
#include <QWidget>

#include <memory>

namespace Ferry::Test {

/// For a busy machine, in milliseconds.
inline constexpr int Patience = 60000;

/// What the tests of the real engine have in common: a window with a view in it, and a hand that clicks.
class ViewTest : public QObject
{
    Q_OBJECT

protected:
    /// Loads the engine, once for all tests of the program: it cannot be loaded twice.
    void loadEngine();
    [[nodiscard]] ConsentView *makeView(ViewListener &listener);
    void newWindow();
    void dropWindow();

    /// Shows \a url, and waits until it stands.
    void open(const ConsentTarget &target);
    /// Clicks into the middle of the page on top, as a person does.
    void click();
    /// Clicks until \a done, each \a pause milliseconds, since a page listens only a moment after it stands.
    template<typename Condition>
    [[nodiscard]] bool clickUntil(Condition done, int pause = 500)
    {
        for (int i = 0; i < Patience / pause && !done(); ++i) {
            click();
            if (QTest::qWaitFor(done, pause))
                return true;
        }
        return done();
    }
    /// The engine's widget in the middle of the window.
    [[nodiscard]] QWidget *pageWidget() const;

    std::unique_ptr<ConsentViewLoader> m_loader;
    std::unique_ptr<QWidget> m_window;
    ViewListener m_told;
    ConsentView *m_view = nullptr;
};

/// Files below \a folder, but for those below \a except.
[[nodiscard]] QStringList filesBelow(const QString &folder, const QString &except = {});

/// A page that fills the window and runs \a script when it is clicked.
[[nodiscard]] QByteArray pageWithClick(const QByteArray &script);

} // namespace Ferry::Test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/consent/consentview.h"
#include "ui/consent/navigationrule.h"

#include <QWebEnginePage>

namespace Ferry {

class FencedProfile;

/// A page that goes only where the rule allows and gets nothing of this computer.
class FencedPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    FencedPage(FencedProfile *profile, const NavigationRule &rule, QObject *parent);

    void setRule(const NavigationRule &rule) { m_rule = rule; }

signals:
    void refused(Ferry::ConsentRefusal what, const QString &detail);
    void said(const QString &text);
    /// A click wants a window of its own; whoever takes it calls request.openIn(), or it does not come to be.
    void windowWanted(QWebEngineNewWindowRequest &request);
    /// The process behind the page ended, or must not be used since nothing fences it in.
    void broke(const QString &detail);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &securityOrigin, const QString &text) override;
    bool javaScriptConfirm(const QUrl &securityOrigin, const QString &text) override;
    bool javaScriptPrompt(const QUrl &securityOrigin, const QString &text, const QString &defaultValue,
                          QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;

private:
    void refuseWhatIsAsked();
    void watchRenderer();
    /// Whether one of the few things a page may put before the person is left; counts.
    [[nodiscard]] bool mayInterrupt();

    NavigationRule m_rule;
    int m_interruptions = 0;
};

} // namespace Ferry

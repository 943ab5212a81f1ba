// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/consent/consentview.h"
#include "ui/consent/navigationrule.h"

#include <QWebEnginePage>

class QAuthenticator;

namespace Ferry {

class FencedProfile;
class RendererWatch;

/// What the pages of one view have in common.
struct FenceRules {
    NavigationRule navigation{QUrl()};
    /// See ConsentTarget.
    QUrl end = {};
    bool takesFile = false;
};

/// A page that goes only where the rules allow and gets nothing of this computer.
class FencedPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    /// \a rules must outlive the page, and may change.
    FencedPage(FencedProfile *profile, const FenceRules &rules, QObject *parent);

    [[nodiscard]] const RendererWatch &watch() const { return *m_watch; }

    /// The file the page gets when it asks next; empty for none.
    void setFile(const QString &path) { m_file = path; }
    [[nodiscard]] QString file() const { return m_file; }

signals:
    void refused(Ferry::ConsentRefusal what, const QString &detail);
    void said(const QString &host, const QString &text);
    /// Answered with No.
    void asked(const QString &host, const QString &text);
    /// It asked for a file while there was none to give.
    void fileWanted(const QStringList &nameFilters);
    void reachedEnd(const QUrl &where);
    /// A click wants a window of its own; whoever takes it calls request.openIn(), or it does not come to be.
    void windowWanted(QWebEngineNewWindowRequest &request);
    /// To be answered at once, or not at all.
    void proxyAsks(const QString &proxy, QAuthenticator *authenticator);
    void respondingChanged(bool responds);
    /// The process behind the page ended, or must not be used since nothing fences it in.
    void broke(Ferry::ConsentFault fault, const QString &detail);

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

    const FenceRules &m_rules;
    RendererWatch *m_watch;
    QString m_file;
};

/// \a accepted, as a page writes it ("text/csv", ".csv"), as patterns for a file dialog.
[[nodiscard]] QStringList nameFilters(const QStringList &accepted);

} // namespace Ferry

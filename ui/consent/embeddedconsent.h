// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/consent/consentview.h"
#include "ui/consent/embeddedbrowser.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QDialog;

namespace Ferry {

class ProxyLogin;

/// The embedded browser's part in a consent: makes a view, asks the person for the file that it wants, finds out who they
/// are to the proxy, and puts what happens in it into sentences.
class EmbeddedConsent : public QObject, private ConsentViewListener
{
    Q_OBJECT

public:
    /// Views and dialogs are made for \a window, which owns this; the others must outlive it.
    EmbeddedConsent(EmbeddedBrowser &browser, ProxyLogin &login, QWidget *window);
    ~EmbeddedConsent() override;

    /// Loads the browser, if it is offered, so that it is ready.
    void prepare();
    /// Whether start() will make a view. Loads the browser.
    [[nodiscard]] bool canStart();
    [[nodiscard]] EmbeddedView availability() const { return m_browser.availability(); }
    /// Of the browser, which must have been loaded; see ConsentViewFactory.
    [[nodiscard]] QString securityPatchVersion();

    /// Shows \a target in a view of its own, whoever \a sourceName calls it; null when it cannot.
    QWidget *start(const ConsentTarget &target, const QString &sourceName);
    [[nodiscard]] ConsentView *view() const { return m_view; }
    [[nodiscard]] bool responds() const { return m_responds; }
    /// The view goes, and with it all it knows; also its dialogs.
    void drop();

signals:
    void addressShown(const QUrl &url, bool secure);
    void backPossible(bool possible);
    /// 0 to 100; 100 when the page stands.
    void progressed(int percent);
    /// A sentence for the person; empty when the last one is over.
    void noticed(const QString &text);
    /// The page closed itself.
    void pageClosed();
    /// The page is \a where the service sends people at the end.
    void endReached(const QUrl &where);
    /// The view is of no use any more, and already gone.
    void broke(Ferry::ConsentFault fault);

private:
    void addressChanged(const QUrl &url, bool secure) override;
    void canGoBackChanged(bool can) override;
    void loadProgress(int percent) override;
    void closed() override;
    void reachedEnd(const QUrl &where) override;
    void refused(ConsentRefusal what, const QString &detail) override;
    void pageSaid(const QString &host, const QString &text) override;
    void pageAsked(const QString &host, const QString &text) override;
    void fileWanted(const QStringList &nameFilters) override;
    void fileWaiting() override;
    void proxyAsks(const QString &proxy, bool again) override;
    void respondingChanged(bool responds) override;
    void zoomChanged(int percent) override;
    void failed(ConsentFault fault, const QString &detail) override;

    /// Opens \a dialog unless one stands, and deletes it when it is over.
    void open(std::unique_ptr<QDialog> dialog);

    EmbeddedBrowser &m_browser;
    ProxyLogin &m_login;
    QWidget *m_window;
    ConsentView *m_view = nullptr;
    QString m_sourceName;
    bool m_responds = true;
    QPointer<QDialog> m_dialog;
    /// Lives while the person is asked who they are to the proxy.
    std::unique_ptr<QObject> m_proxyQuestion;
    /// What the view gave the proxy last; see ProxyLogin::Known.
    int m_proxyTried = 0;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importprogress.h"
#include "ui/consent/consentpage.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace Ferry {

class BrowserLauncher;
class Clock;
class EmbeddedBrowser;
class FailurePage;
class GatheringPage;
class ImportSession;
class PasswordPage;
class ProxyLogin;
class SourceListModel;
class SourcePage;
class StepTrail;
class TroubleLine;
struct AddressSource;

/// The way of an import through its pages, a line of steps above them: source, consent, gathering, or what went wrong. It
/// shows a session and passes on what the person wants; it begins and owns none.
class ImportJourney : public QWidget
{
    Q_OBJECT

public:
    /// Pages, by what the person sees on them.
    enum class Page { Source, Password, Connecting, Consent, Gathering, Failure };
    Q_ENUM(Page)

    /// All that is handed in must outlive the journey.
    ImportJourney(SourceListModel &sources, EmbeddedBrowser &browser, const BrowserLauncher &launcher,
                  ProxyLogin &login, const Clock &clock, QWidget *parent = nullptr);

    /// Shows the sources; while the person chooses, the embedded browser is made ready.
    /// Whether to bring postal addresses is preset, and \a fixed when the person may not change it.
    void chooseSource(bool includeAddresses, bool fixed = false);
    /// Asks for a name and a password for \a service, which has no consent page.
    void askForPassword(const QString &service, bool includeAddresses);
    /// Shows that \a request is about to begin: its session is being made.
    void showConnecting(const ImportRequest &request);
    /// Shows \a session from now on, until it is over or another one is shown.
    void follow(ImportSession &session);
    /// Shows that \a error came before there was a session.
    void showFailure(const Error &error, const QString &sourceName);

    [[nodiscard]] Page page() const { return m_page; }

signals:
    void sourceChosen(const QString &service, bool includeAddresses);
    /// The contacts are in a file of this computer.
    void fileRequested();
    /// The person gave name and password for a source without a consent page.
    void signInGiven(const QString &service, bool includeAddresses, const QString &username, const QString &password);
    /// The person is led to where they let the service in; see ConsentPage::wayBegun().
    void signInBegun(Ferry::SignInWay way);
    /// The person gave up: what was going on is to be cancelled.
    void cancelRequested();
    /// The person gave up and is back where sources are chosen.
    void sourcesRequested();
    /// The person wants the same import again.
    void retryRequested();
    /// The person wants to see what arrived before it failed.
    void arrivedRequested();
    /// The person is done here: back to the contacts, or to another source.
    void leaveRequested();
    /// The person wants to set key and password.
    void preferencesRequested();
    /// Another page stands.
    void pageChanged(Ferry::ImportJourney::Page page);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// The line of steps leads to a service; for anything else it is not there.
    void showSteps(const QString &service);
    void fitSteps();
    void showProgress();
    void showOutcome(const ImportProgress &progress);
    void go(Page page);

    const SourceListModel &m_sources;
    StepTrail *m_steps = nullptr;
    TroubleLine *m_trouble = nullptr;
    QStackedWidget *m_pages = nullptr;
    SourcePage *m_sourcePage = nullptr;
    PasswordPage *m_passwordPage = nullptr;
    ConsentPage *m_consentPage = nullptr;
    GatheringPage *m_gatheringPage = nullptr;
    FailurePage *m_failurePage = nullptr;
    QPointer<ImportSession> m_session;
    Page m_page = Page::Source;
    /// What the password page asks for.
    QString m_service;
    bool m_includeAddresses = true;
    /// The consent URL that the consent page was begun with.
    QUrl m_consentUrl;
    /// The own browser once the person has asked for another way.
    ConsentPage::FirstWay m_firstWay = ConsentPage::FirstWay::BestForSource;
    /// What was cancelled was cancelled for another source.
    bool m_wantsSources = false;
    /// The line of steps leads to where the contacts are.
    bool m_hasSteps = true;
    /// No page was reached yet.
    bool m_fresh = true;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/storedimport.h"
#include "models/source/addresssource.h"
#include "ui/consent/consenttext.h"
#include "ui/consent/consentview.h"

#include <QWidget>

class QStackedWidget;

namespace Ferry {

class BrowserLauncher;
class BrowserPanel;
class Clock;
class ConsentBar;
class ConsentFoot;
class EmbeddedBrowser;
class EmbeddedConsent;
class PhonePanel;
class ProxyLogin;

/// Where the person gives consent: in the window itself, in their own browser, or on their phone, each as good as the
/// others, since that they did is learnt by asking the service. The page shows ways; it knows nothing of the import.
///
///     bar     address of the embedded page, if that is the way
///     middle  the embedded page, or the panel of the own browser, or that of the phone
///     foot    what goes on; the other ways; out
class ConsentPage : public QWidget
{
    Q_OBJECT

public:
    /// All that is handed in must outlive the page.
    ConsentPage(EmbeddedBrowser &embedded, const BrowserLauncher &launcher, ProxyLogin &login, const Clock &clock,
                QWidget *parent = nullptr);
    ~ConsentPage() override;

    /// Loads the embedded browser, if it is offered, so that it is ready. To be called while the person chooses a source.
    void prepare();

    /// The way that is shown first; the others stay one click away.
    enum class FirstWay { BestForSource, OwnBrowser };

    /// Asks for consent to \a source at \a consentUrl: in the window, or in the own browser where the source asks for that,
    /// \a first says so or there is no other way. Opens no browser by itself. \a endUrl is where the service was asked to
    /// send the person at the end (`redirect_url`), if it was.
    void begin(const AddressSource &source, const QUrl &consentUrl, FirstWay first = FirstWay::BestForSource,
               const QUrl &endUrl = {});
    /// Consent is given, or will not be: the embedded browser is destroyed and forgets everything.
    void end();

signals:
    void cancelled();
    /// The person wants another source instead.
    void sourcesWanted();
    /// The consent page closed itself, or went where it goes at the end. The import goes on by asking the service.
    void viewClosed();
    /// The person is led to the consent page on \a way, or was given its address. May come several times.
    void wayBegun(Ferry::SignInWay way);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Way { Embedded, Browser, Phone };

    void buildLayout();
    void listen();
    void addShortcuts();

    void go(Way way);
    [[nodiscard]] bool startView();
    void beginAnew();
    void endOfView(ConsentStory::Ending ending);
    void breakOf(ConsentFault fault);
    void openInBrowser();
    void copyLink();
    void movePane(int step);
    void focusMiddle();

    void showPanel();
    void showQuietLine();
    void showWaiting();
    void showProgress(int percent);

    const BrowserLauncher &m_launcher;
    const Clock &m_clock;
    EmbeddedConsent *m_embedded;

    ConsentTarget m_target;
    ConsentStory m_story;
    Way m_way = Way::Browser;
    Way m_wayBeforePhone = Way::Browser;

    ConsentBar *m_bar = nullptr;
    QStackedWidget *m_middle = nullptr;
    BrowserPanel *m_browserPanel = nullptr;
    PhonePanel *m_phonePanel = nullptr;
    ConsentFoot *m_foot = nullptr;
};

} // namespace Ferry

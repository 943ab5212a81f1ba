// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/addresssource.h"
#include "ui/consent/consentview.h"
#include "ui/consent/embeddedbrowser.h"

#include <QUrl>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace Ferry {

class AddressLine;
class BrowserLauncher;
class BrowserPanel;
class Clock;
class PhonePanel;
class PlainLabel;

/// Where the person gives consent: in the window itself, in their own browser, or on their phone, each as good as the
/// others, since that they did is learnt by asking the service. The page shows ways; it knows nothing of the import.
class ConsentPage : public QWidget, private ConsentViewListener
{
    Q_OBJECT

public:
    /// All that is handed in must outlive the page.
    ConsentPage(EmbeddedBrowser &embedded, const BrowserLauncher &launcher, const Clock &clock,
                QWidget *parent = nullptr);
    ~ConsentPage() override;

    /// Loads the embedded browser, if it is offered, so that it is ready. To be called while the person chooses a source.
    void prepare();

    /// The way that is shown first; the others stay one click away.
    enum class FirstWay { BestForSource, OwnBrowser };

    /// Asks for consent to \a source at \a consentUrl: in the window, or in the own browser where the source asks for that,
    /// \a first says so or there is no other way. Opens no browser by itself.
    void begin(const AddressSource &source, const QUrl &consentUrl, FirstWay first = FirstWay::BestForSource);
    /// Consent is given, or will not be: the embedded browser is destroyed and forgets everything.
    void end();

signals:
    void cancelled();
    /// The consent page closed itself. The import goes on by asking the service.
    void viewClosed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Way { Embedded, Browser, Phone };
    /// What happened to the own browser's way since begin().
    enum class Browser { NotOpened, Opened, CouldNotOpen };

    void addressChanged(const QUrl &url, bool secure) override;
    void canGoBackChanged(bool can) override;
    void loadProgress(int percent) override;
    void closed() override;
    void refused(ConsentRefusal what, const QString &detail) override;
    void pageSaid(const QString &text) override;
    void failed(const QString &detail) override;

    void buildLayout();
    QWidget *buildBar();
    QWidget *buildFoot();
    void addShortcuts();

    [[nodiscard]] bool canEmbed();
    [[nodiscard]] bool startView();
    void dropView();
    void go(Way way);
    void openInBrowser();
    void copyLink();
    void movePane(int step);
    void focusMiddle();

    void showBrowserPanel();
    void showQuietLine();
    void setState(const QString &text);
    void setNotice(const QString &text);
    void showWaiting();

    EmbeddedBrowser &m_embedded;
    const BrowserLauncher &m_launcher;
    const Clock &m_clock;

    AddressSource m_source = {};
    QUrl m_url;
    Way m_way = Way::Browser;
    Way m_wayBeforePhone = Way::Browser;
    Browser m_browser = Browser::NotOpened;
    bool m_viewFailed = false;
    bool m_pageClosed = false;
    ConsentView *m_view = nullptr;

    QWidget *m_bar = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_reload = nullptr;
    AddressLine *m_address = nullptr;
    QStackedWidget *m_middle = nullptr;
    BrowserPanel *m_browserPanel = nullptr;
    PhonePanel *m_phonePanel = nullptr;
    QWidget *m_foot = nullptr;
    PlainLabel *m_notice = nullptr;
    PlainLabel *m_state = nullptr;
    PlainLabel *m_quiet = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_phone = nullptr;
    QPushButton *m_showHere = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consentpage.h"

#include "app/core/clock.h"
#include "models/source/secureurl.h"
#include "ui/consent/addressline.h"
#include "ui/consent/browserlauncher.h"
#include "ui/consent/consentpanels.h"
#include "ui/consent/consenttext.h"
#include "ui/consent/engineage.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// A toolbar button; its text is for screen readers and its tool tip.
QToolButton *makeToolButton(QLatin1StringView name, QLatin1StringView iconName, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setIconSize({Metrics::SmallIcon, Metrics::SmallIcon});
    button->setText(text);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QPushButton *makeButton(QLatin1StringView name, QLatin1StringView iconName, const QString &text)
{
    auto *button = new QPushButton(icon(iconName), text);
    button->setObjectName(name);
    button->setAutoDefault(true);
    return button;
}

} // namespace

ConsentPage::ConsentPage(EmbeddedBrowser &embedded, const BrowserLauncher &launcher, const Clock &clock,
                         QWidget *parent)
    : QWidget(parent)
    , m_embedded(embedded)
    , m_launcher(launcher)
    , m_clock(clock)
{
    setObjectName("consentPage"_L1);
    buildLayout();
    addShortcuts();
}

ConsentPage::~ConsentPage()
{
    // While we can still be told: as our child it would go after us.
    if (m_view) {
        m_view->setListener(nullptr);
        delete m_view;
    }
}

void ConsentPage::buildLayout()
{
    m_browserPanel = new BrowserPanel;
    m_phonePanel = new PhonePanel;
    m_middle = new QStackedWidget;
    m_middle->addWidget(m_browserPanel);
    m_middle->addWidget(m_phonePanel);
    connect(m_browserPanel, &BrowserPanel::openWanted, this, &ConsentPage::openInBrowser);

    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(Metrics::PageMargin, Metrics::PageMargin, Metrics::PageMargin, Metrics::PageMargin);
    lines->setSpacing(Metrics::RelatedGap);
    lines->addWidget(buildBar());
    lines->addWidget(m_middle, 1);
    lines->addWidget(buildFoot());
}

QWidget *ConsentPage::buildBar()
{
    m_bar = new QWidget;
    m_back = makeToolButton("consentBack"_L1, "back"_L1, tr("Back"));
    m_reload = makeToolButton("consentReload"_L1, "reload"_L1, tr("Reload"));
    m_address = new AddressLine;
    m_address->setObjectName("consentAddress"_L1);
    auto *line = new QHBoxLayout(m_bar);
    line->setContentsMargins({});
    line->setSpacing(Metrics::TightGap);
    line->addWidget(m_back);
    line->addWidget(m_reload);
    line->addWidget(m_address, 1);
    connect(m_back, &QToolButton::clicked, this, [this] {
        if (m_view)
            m_view->back();
    });
    connect(m_reload, &QToolButton::clicked, this, [this] {
        if (m_view)
            m_view->reload();
    });
    return m_bar;
}

QWidget *ConsentPage::buildFoot()
{
    m_foot = new QWidget;
    m_notice = new PlainLabel;
    m_notice->setObjectName("consentNotice"_L1);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_state = new PlainLabel;
    m_state->setObjectName("consentState"_L1);
    m_state->setWordWrap(true);
    m_quiet = new PlainLabel;
    m_quiet->setObjectName("consentQuietLine"_L1);
    m_quiet->setSecondary(true);
    m_quiet->setWordWrap(true);

    m_open = makeButton("consentOpenInBrowser"_L1, "browser"_L1, tr("Open in my browser"));
    m_copy = makeButton("consentCopyLink"_L1, "copy"_L1, tr("Copy link"));
    m_phone = makeButton("consentUsePhone"_L1, "qr-code"_L1, tr("Use my phone"));
    m_phone->setCheckable(true);
    m_showHere = makeButton("consentShowHere"_L1, "globe"_L1, tr("Show the page here"));
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName("consentCancel"_L1);
    m_cancel->setAutoDefault(true);
    connect(m_open, &QPushButton::clicked, this, &ConsentPage::openInBrowser);
    connect(m_copy, &QPushButton::clicked, this, &ConsentPage::copyLink);
    connect(m_phone, &QPushButton::toggled, this, [this](bool on) { go(on ? Way::Phone : m_wayBeforePhone); });
    connect(m_showHere, &QPushButton::clicked, this, [this] { go(Way::Embedded); });
    connect(m_cancel, &QPushButton::clicked, this, &ConsentPage::cancelled);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metrics::RelatedGap);
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_phone);
    buttons->addWidget(m_showHere);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);

    auto *lines = new QVBoxLayout(m_foot);
    lines->setContentsMargins({});
    lines->setSpacing(Metrics::RelatedGap);
    lines->addWidget(m_notice);
    lines->addWidget(m_state);
    lines->addLayout(buttons);
    lines->addWidget(m_quiet);
    return m_foot;
}

void ConsentPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto function) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, function);
    };
    add(Qt::Key_F6, [this] { movePane(+1); });
    add(Qt::SHIFT | Qt::Key_F6, [this] { movePane(-1); });
    add(QKeySequence::Back, [this] { m_back->click(); });
    add(Qt::CTRL | Qt::Key_R, [this] { m_reload->click(); });
}

bool ConsentPage::canEmbed()
{
    return isOffered(m_embedded.availability()) && m_embedded.factory();
}

void ConsentPage::prepare()
{
    if (isOffered(m_embedded.availability()))
        m_embedded.factory();
}

void ConsentPage::begin(const AddressSource &source, const QUrl &consentUrl, FirstWay first)
{
    end();
    m_source = source;
    m_url = consentUrl;
    m_browser = Browser::NotOpened;
    const bool embed
        = first == FirstWay::BestForSource && canEmbed() && ConsentText::whyOwnBrowser(source).isEmpty();
    const QString hint = isLoopbackHost(consentUrl.host())
        ? tr("This link leads to this very computer, where no phone can follow it.")
        : tr("Point your phone’s camera at the code and give your consent there. This window notices by itself.");
    m_phonePanel->setLink(consentUrl.toString(QUrl::FullyEncoded), hint);
    go(embed ? Way::Embedded : Way::Browser);
}

void ConsentPage::end()
{
    dropView();
    m_url.clear();
    m_viewFailed = false;
    m_pageClosed = false;
    m_phonePanel->setLink({}, {});
    setNotice({});
}

bool ConsentPage::startView()
{
    if (m_view)
        return true;
    if (!canEmbed())
        return false;
    m_view = m_embedded.factory()->create(this, QLocale().uiLanguages());
    m_view->setObjectName("consentView"_L1);
    m_view->setListener(this);
    m_middle->addWidget(m_view);
    setTabOrder(m_address, m_view);
    m_back->setEnabled(false);
    m_address->setAddress(m_url, m_url.scheme() == "https"_L1);
    m_viewFailed = false;
    m_view->open(m_url);
    return true;
}

void ConsentPage::dropView()
{
    if (!m_view)
        return;
    m_view->setListener(nullptr);
    m_middle->removeWidget(m_view);
    m_view->hide();
    m_view->deleteLater(); // it may be calling us
    m_view = nullptr;
    m_address->setAddress({}, false);
}

void ConsentPage::go(Way way)
{
    if (way == Way::Phone && m_way != Way::Phone)
        m_wayBeforePhone = m_way;
    if (way == Way::Embedded && !startView())
        way = Way::Browser;
    m_way = way;
    const QSignalBlocker quietly(m_phone);
    m_phone->setChecked(way == Way::Phone);
    m_bar->setVisible(way == Way::Embedded);
    m_open->setVisible(way != Way::Browser);
    m_showHere->setVisible(way == Way::Browser && canEmbed() && !m_pageClosed);
    switch (way) {
    case Way::Embedded:
        m_middle->setCurrentWidget(m_view);
        break;
    case Way::Browser:
        m_middle->setCurrentWidget(m_browserPanel);
        showBrowserPanel();
        break;
    case Way::Phone:
        m_middle->setCurrentWidget(m_phonePanel);
        break;
    }
    showQuietLine();
    showWaiting();
    focusMiddle();
}

void ConsentPage::openInBrowser()
{
    m_browser = m_launcher.open(m_url) ? Browser::Opened : Browser::CouldNotOpen;
    setNotice({});
    go(Way::Browser);
}

void ConsentPage::copyLink()
{
    QApplication::clipboard()->setText(m_url.toString(QUrl::FullyEncoded));
    setNotice(tr("The link was copied. Paste it into the address line of any browser."));
}

void ConsentPage::showBrowserPanel()
{
    const QString comeBack = tr("Give your consent there and come back: this window notices by itself.");
    if (m_pageClosed) {
        m_browserPanel->setTexts(tr("The page has closed"),
                                 tr("If you have given your consent, there is nothing left to do here."));
        m_browserPanel->setButtonText(tr("Open it again in my browser"));
        return;
    }
    switch (m_browser) {
    case Browser::NotOpened: {
        const QString because = m_viewFailed ? tr("The page could not be shown here.")
            : canEmbed()                     ? ConsentText::whyOwnBrowser(m_source)
                                             : ConsentText::whyNotEmbedded(m_embedded.availability());
        m_browserPanel->setTexts(tr("Sign in to %1 in your own browser").arg(m_source.name),
                                 (because.isEmpty() ? QString() : because + u"\n\n"_s) + comeBack);
        m_browserPanel->setButtonText(tr("Open in my browser"));
        return;
    }
    case Browser::Opened:
        m_browserPanel->setTexts(tr("The page is open in your browser"), comeBack);
        m_browserPanel->setButtonText(tr("Open it again"));
        return;
    case Browser::CouldNotOpen:
        m_browserPanel->setTexts(tr("Your browser could not be opened"),
                                 tr("Copy the link and paste it into a browser, or use your phone."));
        m_browserPanel->setButtonText(tr("Try again"));
        return;
    }
    Q_UNREACHABLE();
}

void ConsentPage::showQuietLine()
{
    QString text;
    if (m_way == Way::Embedded) {
        const QString version = m_embedded.factory()->securityPatchVersion();
        text = ConsentText::aboutEngine(m_embedded.availability(), areSecurityFixesOld(version, m_clock.now().date()));
    }
    m_quiet->setText(text);
    m_quiet->setVisible(!text.isEmpty());
}

void ConsentPage::showWaiting()
{
    setState(m_pageClosed ? tr("Asking %1 whether you gave your consent…").arg(m_source.name)
                          : tr("Waiting for your consent at %1…").arg(m_source.name));
}

void ConsentPage::setState(const QString &text)
{
    if (text == m_state->text())
        return;
    m_state->setText(text);
    m_state->setAccessibleName(text);
}

void ConsentPage::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
    // Qt 6.4 has no announcement event; a changed name is what screen readers notice.
    m_notice->setAccessibleName(text);
}

void ConsentPage::addressChanged(const QUrl &url, bool secure)
{
    m_address->setAddress(url, secure);
}

void ConsentPage::canGoBackChanged(bool can)
{
    m_back->setEnabled(can);
}

void ConsentPage::loadProgress(int percent)
{
    if (percent < 100 && m_way == Way::Embedded)
        setState(tr("Loading the page of %1…").arg(m_source.name));
    else
        showWaiting();
}

void ConsentPage::closed()
{
    dropView();
    m_pageClosed = true;
    setNotice({});
    go(Way::Browser);
    emit viewClosed();
}

void ConsentPage::refused(ConsentRefusal what, const QString &detail)
{
    setNotice(ConsentText::refusal(what, detail));
}

void ConsentPage::pageSaid(const QString &text)
{
    setNotice(tr("The page says: %1").arg(text));
}

void ConsentPage::failed(const QString &detail)
{
    qWarning("Consent view: %s", qUtf8Printable(detail));
    dropView();
    m_viewFailed = true;
    go(Way::Browser);
}

void ConsentPage::focusMiddle()
{
    switch (m_way) {
    case Way::Embedded:
        m_view->setFocus(Qt::OtherFocusReason);
        break;
    case Way::Browser:
        m_browserPanel->button()->setFocus(Qt::OtherFocusReason);
        break;
    case Way::Phone:
        m_phonePanel->entry()->setFocus(Qt::OtherFocusReason);
        break;
    }
}

void ConsentPage::movePane(int step)
{
    const std::array panes{m_bar, static_cast<QWidget *>(m_middle), m_foot};
    const int count = static_cast<int>(panes.size());
    const QWidget *focused = QApplication::focusWidget();
    int at = 1;
    for (int i = 0; i < count; ++i) {
        if (focused && panes[static_cast<std::size_t>(i)]->isAncestorOf(focused))
            at = i;
    }
    do {
        at = (at + step + count) % count;
    } while (panes[static_cast<std::size_t>(at)]->isHidden());
    if (at == 0)
        m_address->setFocus(Qt::ShortcutFocusReason);
    else if (at == 1)
        focusMiddle();
    else
        (m_open->isHidden() ? m_copy : m_open)->setFocus(Qt::ShortcutFocusReason);
}

void ConsentPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consentpage.h"

#include "app/core/clock.h"
#include "models/source/secureurl.h"
#include "ui/consent/browserlauncher.h"
#include "ui/consent/consentbar.h"
#include "ui/consent/consentfoot.h"
#include "ui/consent/consentpanels.h"
#include "ui/consent/embeddedconsent.h"
#include "ui/consent/engineage.h"
#include "ui/look/metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

ConsentPage::ConsentPage(EmbeddedBrowser &embedded, const BrowserLauncher &launcher, ProxyLogin &login,
                         const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_launcher(launcher)
    , m_clock(clock)
    , m_embedded(new EmbeddedConsent(embedded, login, this))
{
    setObjectName("consentPage"_L1);
    buildLayout();
    listen();
    addShortcuts();
}

ConsentPage::~ConsentPage()
{
    delete m_embedded; // while it can still tell us
}

void ConsentPage::buildLayout()
{
    m_bar = new ConsentBar;
    m_browserPanel = new BrowserPanel;
    m_phonePanel = new PhonePanel;
    m_middle = new QStackedWidget;
    m_middle->addWidget(m_browserPanel);
    m_middle->addWidget(m_phonePanel);
    m_foot = new ConsentFoot;

    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(Metrics::PageMargin, Metrics::PageMargin, Metrics::PageMargin, Metrics::PageMargin);
    lines->setSpacing(Metrics::RelatedGap);
    lines->addWidget(m_bar);
    lines->addWidget(m_middle, 1);
    lines->addWidget(m_foot);
}

void ConsentPage::listen()
{
    connect(m_bar, &ConsentBar::backWanted, this, [this] {
        if (ConsentView *view = m_embedded->view())
            view->back();
    });
    connect(m_bar, &ConsentBar::reloadWanted, this, [this] {
        if (!m_embedded->responds())
            beginAnew();
        else if (ConsentView *view = m_embedded->view())
            view->reload();
    });
    connect(m_browserPanel, &BrowserPanel::openWanted, this, &ConsentPage::openInBrowser);
    connect(m_foot, &ConsentFoot::browserWanted, this, &ConsentPage::openInBrowser);
    connect(m_foot, &ConsentFoot::copyWanted, this, &ConsentPage::copyLink);
    connect(m_foot, &ConsentFoot::phoneToggled, this, [this](bool on) { go(on ? Way::Phone : m_wayBeforePhone); });
    connect(m_foot, &ConsentFoot::hereWanted, this, [this] { go(Way::Embedded); });
    connect(m_foot, &ConsentFoot::sourcesWanted, this, &ConsentPage::sourcesWanted);
    connect(m_foot, &ConsentFoot::cancelled, this, &ConsentPage::cancelled);

    connect(m_embedded, &EmbeddedConsent::addressShown, m_bar, &ConsentBar::setAddress);
    connect(m_embedded, &EmbeddedConsent::backPossible, m_bar, &ConsentBar::setCanGoBack);
    connect(m_embedded, &EmbeddedConsent::progressed, this, &ConsentPage::showProgress);
    connect(m_embedded, &EmbeddedConsent::noticed, m_foot, &ConsentFoot::setNotice);
    connect(m_embedded, &EmbeddedConsent::pageClosed, this, [this] { endOfView(ConsentStory::Ending::Closed); });
    connect(m_embedded, &EmbeddedConsent::endReached, this, [this] { endOfView(ConsentStory::Ending::Reached); });
    connect(m_embedded, &EmbeddedConsent::broke, this, &ConsentPage::breakOf);
}

void ConsentPage::addShortcuts()
{
    const auto add = [this](const QList<QKeySequence> &keys, auto function) {
        auto *shortcut = new QShortcut(this);
        shortcut->setKeys(keys);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, function);
    };
    const auto zoom = [this](int step) {
        return [this, step] {
            if (ConsentView *view = m_embedded->view(); view && m_way == Way::Embedded)
                view->zoom(step);
        };
    };
    add({Qt::Key_F6}, [this] { movePane(+1); });
    add({Qt::SHIFT | Qt::Key_F6}, [this] { movePane(-1); });
    add({QKeySequence::Back}, [this] { m_bar->goBack(); });
    add({Qt::CTRL | Qt::Key_R}, [this] { m_bar->reload(); });
    add({QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal}, zoom(+1));
    add({QKeySequence::ZoomOut}, zoom(-1));
    add({Qt::CTRL | Qt::Key_0}, zoom(0));
}

void ConsentPage::prepare()
{
    m_embedded->prepare();
}

void ConsentPage::begin(const AddressSource &source, const QUrl &consentUrl, FirstWay first, const QUrl &endUrl)
{
    end();
    m_target = {.url = consentUrl, .end = endUrl, .takesFile = source.kind == AddressSource::Kind::FileUpload};
    m_story = {.source = source};
    const bool embed =
        first == FirstWay::BestForSource && m_embedded->canStart() && ConsentText::whyOwnBrowser(source).isEmpty();
    const QString hint = isLoopbackHost(consentUrl.host())
        ? tr("This link leads to this very computer, where no phone can follow it.")
        : tr("Point your phone’s camera at the code and give your consent there. This window notices by itself.");
    m_phonePanel->setLink(consentUrl.toString(QUrl::FullyEncoded), hint);
    go(embed ? Way::Embedded : Way::Browser);
}

void ConsentPage::end()
{
    m_embedded->drop();
    m_bar->setAddress({}, false);
    m_target = {};
    m_story = {};
    m_phonePanel->setLink({}, {});
    m_foot->setNotice({});
}

bool ConsentPage::startView()
{
    if (m_embedded->view())
        return true;
    m_bar->setCanGoBack(false);
    QWidget *view = m_embedded->start(m_target, m_story.source.name);
    if (!view)
        return false;
    m_middle->addWidget(view);
    setTabOrder(m_bar->entry(), view);
    m_bar->setAddress(m_target.url, m_target.url.scheme() == "https"_L1);
    m_story.fault.reset();
    emit wayBegun(SignInWay::EmbeddedBrowser);
    return true;
}

void ConsentPage::beginAnew()
{
    m_embedded->drop();
    m_foot->setNotice({});
    go(Way::Embedded);
}

void ConsentPage::go(Way way)
{
    if (way == Way::Phone && m_way != Way::Phone)
        m_wayBeforePhone = m_way;
    if (way == Way::Embedded && !startView())
        way = Way::Browser;
    m_way = way;
    m_foot->setPhoneChecked(way == Way::Phone);
    m_bar->setVisible(way == Way::Embedded);
    m_foot->offerBrowser(way != Way::Browser);
    m_foot->offerHere(way == Way::Browser && m_embedded->canStart() && m_story.ending == ConsentStory::Ending::None);
    switch (way) {
    case Way::Embedded:
        m_middle->setCurrentWidget(m_embedded->view());
        break;
    case Way::Browser:
        m_middle->setCurrentWidget(m_browserPanel);
        showPanel();
        break;
    case Way::Phone:
        m_middle->setCurrentWidget(m_phonePanel);
        emit wayBegun(SignInWay::Link);
        break;
    }
    showQuietLine();
    showWaiting();
    focusMiddle();
}

void ConsentPage::endOfView(ConsentStory::Ending ending)
{
    m_story.ending = ending;
    m_bar->setAddress({}, false);
    m_foot->setNotice({});
    go(Way::Browser);
    emit viewClosed();
}

void ConsentPage::breakOf(ConsentFault fault)
{
    m_story.fault = fault;
    m_bar->setAddress({}, false);
    go(Way::Browser);
}

void ConsentPage::openInBrowser()
{
    m_story.browser =
        m_launcher.open(m_target.url) ? ConsentStory::Browser::Opened : ConsentStory::Browser::CouldNotOpen;
    if (m_story.browser == ConsentStory::Browser::Opened)
        emit wayBegun(SignInWay::OwnBrowser);
    m_foot->setNotice({});
    go(Way::Browser);
}

void ConsentPage::copyLink()
{
    emit wayBegun(SignInWay::Link);
    QApplication::clipboard()->setText(m_target.url.toString(QUrl::FullyEncoded));
    m_foot->setNotice(tr("The link was copied. Paste it into the address line of any browser."));
}

void ConsentPage::showPanel()
{
    m_story.embedded = m_embedded->availability();
    const ConsentText::Panel panel = ConsentText::panel(m_story);
    m_browserPanel->setTexts(panel.title, panel.text);
    m_browserPanel->setButtonText(panel.button);
}

void ConsentPage::showQuietLine()
{
    QString text;
    if (m_way == Way::Embedded) {
        const bool old = areSecurityFixesOld(m_embedded->securityPatchVersion(), m_clock.now().date());
        text = ConsentText::aboutEngine(m_embedded->availability(), old);
    }
    m_foot->setQuietLine(text);
}

void ConsentPage::showWaiting()
{
    m_foot->setState(m_story.ending == ConsentStory::Ending::None
                         ? tr("Waiting for your consent at %1…").arg(m_story.source.name)
                         : tr("Asking %1 whether you gave your consent…").arg(m_story.source.name));
}

void ConsentPage::showProgress(int percent)
{
    if (percent < 100 && m_way == Way::Embedded)
        m_foot->setState(tr("Loading the page of %1…").arg(m_story.source.name));
    else
        showWaiting();
}

void ConsentPage::focusMiddle()
{
    switch (m_way) {
    case Way::Embedded:
        if (m_embedded->view())
            m_embedded->view()->setFocus(Qt::OtherFocusReason);
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
    const std::array panes{static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_middle),
                           static_cast<QWidget *>(m_foot)};
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
        m_bar->entry()->setFocus(Qt::ShortcutFocusReason);
    else if (at == 1)
        focusMiddle();
    else
        m_foot->entry()->setFocus(Qt::ShortcutFocusReason);
}

void ConsentPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Most of what there is belongs to the page, also on a small screen at twice the size.
    const bool isTight = height() < Metrics::TightHeight;
    const int margin = isTight ? Metrics::Grid : Metrics::PageMargin;
    layout()->setContentsMargins(margin, isTight ? 0 : margin, margin, margin);
    layout()->setSpacing(isTight ? Metrics::TightGap : Metrics::RelatedGap);
    m_foot->setCompact(isTight);
}

void ConsentPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Ferry

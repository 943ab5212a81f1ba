// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plus/embeddedsignin.h"

#include "app/core/clock.h"
#include "ui/consent/consentbar.h"
#include "ui/consent/consenttext.h"
#include "ui/consent/consentview.h"
#include "ui/consent/embeddedconsent.h"
#include "ui/look/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// What the engine says of a page that it has asked for and of which nothing has come.
constexpr int Asked = 10;

} // namespace

EmbeddedSignIn::EmbeddedSignIn(EmbeddedBrowser &browser, ProxyLogin &login, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_consent(new EmbeddedConsent(browser, login, this))
    , m_bar(new ConsentBar(this))
    , m_notice(new PlainLabel(this))
    , m_column(new QVBoxLayout(this))
{
    m_notice->setObjectName(u"signInNotice"_s);
    m_notice->setWordWrap(true);
    m_column->setContentsMargins({});
    m_column->setSpacing(Metrics::RelatedGap);
    m_column->addWidget(m_bar);
    m_column->addWidget(m_notice);
    m_notice->hide();
    connect(m_bar, &ConsentBar::backWanted, this, [this] {
        if (ConsentView *view = m_consent->view())
            view->back();
    });
    connect(m_bar, &ConsentBar::reloadWanted, this, [this] {
        if (ConsentView *view = m_consent->view()) {
            waitForPage();
            view->reload();
        }
    });
    connect(m_consent, &EmbeddedConsent::progressed, this, &EmbeddedSignIn::follow);
    connect(m_consent, &EmbeddedConsent::addressShown, m_bar, &ConsentBar::setAddress);
    connect(m_consent, &EmbeddedConsent::backPossible, m_bar, &ConsentBar::setCanGoBack);
    connect(m_consent, &EmbeddedConsent::noticed, this, [this](const QString &text) {
        m_notice->setText(text);
        m_notice->setVisible(!text.isEmpty());
    });
    connect(m_consent, &EmbeddedConsent::endReached, this, [this](const QUrl &where) {
        m_wait.reset();
        emit answered(where);
    });
    connect(m_consent, &EmbeddedConsent::pageClosed, this, [this] {
        m_wait.reset();
        emit ended(tr("It closed itself before you had decided. Your contacts are as they were."));
    });
    connect(m_consent, &EmbeddedConsent::broke, this, [this](ConsentFault fault) {
        m_wait.reset();
        emit ended(fault == ConsentFault::NotLoaded
                       ? tr("It could not be reached. Check that this computer is online.")
                       : tr("The part of Contact Ferry that showed it stopped. Your contacts are as they were."));
    });
}

EmbeddedSignIn::~EmbeddedSignIn()
{
    delete m_consent; // while it can still tell us
}

bool EmbeddedSignIn::start(const QUrl &page, const QUrl &redirectUri)
{
    QWidget *view = m_consent->start({.url = page, .end = redirectUri}, u"Contacts+"_s);
    if (!view)
        return false;
    m_notice->hide();
    waitForPage();
    m_bar->setAddress(page, page.scheme() == "https"_L1);
    m_column->addWidget(view, 1);
    setTabOrder(m_bar->entry(), view);
    view->setFocus(Qt::OtherFocusReason);
    return true;
}

void EmbeddedSignIn::waitForPage()
{
    m_wait = std::make_unique<QObject>();
    m_clock.callLater(patience, m_wait.get(), [this] {
        m_wait.release()->deleteLater(); // it is calling us
        m_consent->drop();
        emit ended(tr("It did not answer for a minute. Check that this computer is online."));
    });
}

void EmbeddedSignIn::follow(int percent)
{
    if (percent > Asked)
        m_wait.reset();
}

void EmbeddedSignIn::stop()
{
    m_wait.reset();
    m_consent->drop();
}

} // namespace Ferry

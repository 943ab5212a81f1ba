// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importjourney.h"

#include "app/session/importsession.h"
#include "models/items/sourcelistmodel.h"
#include "models/source/addresssource.h"
#include "models/source/localsource.h"
#include "ui/consent/consentpage.h"
#include "ui/look/metrics.h"
#include "ui/pages/failurepage.h"
#include "ui/pages/gatheringpage.h"
#include "ui/pages/passwordpage.h"
#include "ui/pages/sourcepage.h"
#include "ui/widgets/steptrail.h"
#include "ui/widgets/troubleline.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QString nameOf(const ImportRequest &request)
{
    if (const AddressSource *source = findAddressSource(request.service))
        return source->name;
    return request.sourceName.isEmpty() ? request.service : request.sourceName;
}

StepTrail::Step stepOf(ImportJourney::Page page, StepTrail::Step current)
{
    switch (page) {
    case ImportJourney::Page::Source:
        return StepTrail::Step::Source;
    case ImportJourney::Page::Password:
    case ImportJourney::Page::Connecting:
    case ImportJourney::Page::Consent:
        return StepTrail::Step::Consent;
    case ImportJourney::Page::Gathering:
        return StepTrail::Step::Gathering;
    case ImportJourney::Page::Failure:
        return current; // it failed where it was
    }
    Q_UNREACHABLE();
}

} // namespace

ImportJourney::ImportJourney(SourceListModel &sources, EmbeddedBrowser &browser, const BrowserLauncher &launcher,
                             ProxyLogin &login, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_sources(sources)
    , m_steps(new StepTrail(this))
    , m_trouble(new TroubleLine(this))
    , m_pages(new QStackedWidget(this))
    , m_sourcePage(new SourcePage(sources, this))
    , m_passwordPage(new PasswordPage(this))
    , m_consentPage(new ConsentPage(browser, launcher, login, clock, this))
    , m_gatheringPage(new GatheringPage(this))
    , m_failurePage(new FailurePage(this))
{
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_sourcePage, m_passwordPage, m_consentPage, m_gatheringPage, m_failurePage})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Metrics::Grid, 0, 0);
    layout->addWidget(m_steps);
    layout->addWidget(m_trouble);
    layout->addWidget(m_pages, 1);

    connect(m_sourcePage, &SourcePage::chosen, this, [this](const AddressSource &source, bool includeAddresses) {
        emit sourceChosen(source.code, includeAddresses);
    });
    connect(m_passwordPage, &PasswordPage::entered, this, [this](const QString &username, const QString &password) {
        emit signInGiven(m_service, m_includeAddresses, username, password);
    });
    connect(m_passwordPage, &PasswordPage::cancelled, this, [this] { go(Page::Source); });
    connect(m_sourcePage, &SourcePage::cancelled, this, &ImportJourney::cancelRequested);
    connect(m_sourcePage, &SourcePage::fileWanted, this, &ImportJourney::fileRequested);
    connect(m_consentPage, &ConsentPage::cancelled, this, &ImportJourney::cancelRequested);
    connect(m_consentPage, &ConsentPage::sourcesWanted, this, [this] {
        m_wantsSources = true;
        emit cancelRequested();
    });
    connect(m_consentPage, &ConsentPage::wayBegun, this, &ImportJourney::signInBegun);
    connect(m_gatheringPage, &GatheringPage::cancelled, this, &ImportJourney::cancelRequested);
    connect(m_failurePage, &FailurePage::tryAgainWanted, this, [this] { emit retryRequested(); });
    connect(m_failurePage, &FailurePage::anotherWayWanted, this, [this] {
        m_firstWay = ConsentPage::FirstWay::OwnBrowser;
        emit retryRequested();
    });
    connect(m_failurePage, &FailurePage::preferencesWanted, this, &ImportJourney::preferencesRequested);
    connect(m_failurePage, &FailurePage::arrivedWanted, this, &ImportJourney::arrivedRequested);
    connect(m_failurePage, &FailurePage::leaveWanted, this, &ImportJourney::leaveRequested);
}

void ImportJourney::showSteps(const QString &service)
{
    m_hasSteps = !LocalSource::isLocal(service);
    fitSteps();
}

void ImportJourney::chooseSource(bool includeAddresses, bool fixed)
{
    showSteps({});
    if (m_session)
        m_session->disconnect(this);
    m_session.clear();
    m_trouble->showTrouble({});
    m_firstWay = ConsentPage::FirstWay::BestForSource;
    m_consentPage->end();
    m_sourcePage->setIncludesAddresses(includeAddresses, fixed);
    m_sourcePage->reset();
    go(Page::Source);
    // Once the sources stand: loading the browser takes a moment.
    QMetaObject::invokeMethod(
        m_consentPage, [page = m_consentPage] { page->prepare(); }, Qt::QueuedConnection);
}

void ImportJourney::askForPassword(const QString &service, bool includeAddresses)
{
    const AddressSource *source = m_sources.known(service);
    if (!source)
        source = findAddressSource(service);
    if (!source)
        return;
    m_service = service;
    m_includeAddresses = includeAddresses;
    m_passwordPage->ask(*source);
    go(Page::Password);
}

void ImportJourney::follow(ImportSession &session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = &session;
    m_consentUrl.clear();
    connect(&session, &ImportSession::changed, this, &ImportJourney::showProgress);
    connect(&session, &ImportSession::finished, this, [this, &session] { showOutcome(session.progress()); });
}

void ImportJourney::showConnecting(const ImportRequest &request)
{
    showSteps(request.service);
    m_gatheringPage->showProgress({.phase = ImportPhase::Beginning, .request = request}, {});
    go(Page::Connecting);
}

void ImportJourney::showFailure(const Error &error, const QString &sourceName)
{
    m_consentPage->end();
    m_failurePage->showError(error, {.sourceName = sourceName});
    go(Page::Failure);
}

void ImportJourney::showProgress()
{
    const ImportProgress &progress = m_session->progress();
    showSteps(progress.request.service);
    m_trouble->showTrouble(progress.trouble);
    switch (progress.phase) {
    case ImportPhase::AwaitingConsent:
        if (m_consentUrl != progress.consentUrl) {
            m_consentUrl = progress.consentUrl;
            const AddressSource *source = m_sources.known(progress.request.service);
            if (!source)
                source = findAddressSource(progress.request.service);
            m_consentPage->begin(source ? *source : addressSources().front(), m_consentUrl, m_firstWay,
                                 progress.request.redirectUrl);
            go(Page::Consent);
        }
        return;
    case ImportPhase::Beginning:
        m_gatheringPage->showProgress(progress, m_session->elapsed());
        return go(Page::Connecting);
    case ImportPhase::Gathering:
    case ImportPhase::Downloading:
        if (m_page == Page::Consent)
            m_consentPage->end();
        m_gatheringPage->showProgress(progress, m_session->elapsed());
        return go(Page::Gathering);
    case ImportPhase::Idle:
    case ImportPhase::Done:
    case ImportPhase::Failed:
    case ImportPhase::Cancelled:
        return;
    }
    Q_UNREACHABLE();
}

void ImportJourney::showOutcome(const ImportProgress &progress)
{
    m_trouble->showTrouble({});
    m_consentPage->end();
    const bool wantsSources = std::exchange(m_wantsSources, false);
    if (progress.phase == ImportPhase::Done)
        return;
    if (progress.error && progress.error->code == Error::Code::Aborted && progress.received == 0) {
        // The person cancelled: nothing to be told.
        if (wantsSources)
            emit sourcesRequested();
        else
            emit leaveRequested();
        return;
    }
    using Operation = ErrorContext::Operation;
    m_failurePage->showError(
        progress.error.value_or(Error{}),
        {.sourceName = nameOf(progress.request),
         .received = progress.received,
         .total = progress.announced(),
         .operation = LocalSource::isLocal(progress.request.service) ? Operation::OpenFile : Operation::Import});
    go(Page::Failure);
}

void ImportJourney::go(Page page)
{
    const std::array<QWidget *, 6> widgets{m_sourcePage,  m_passwordPage,  m_gatheringPage,
                                           m_consentPage, m_gatheringPage, m_failurePage};
    QWidget *widget = widgets.at(static_cast<std::size_t>(page));
    const bool already = m_page == page && m_pages->currentWidget() == widget && !m_fresh;
    m_page = page;
    m_fresh = false;
    m_pages->setCurrentWidget(widget);
    m_steps->setCurrent(stepOf(page, m_steps->current()));
    fitSteps();
    if (!already)
        emit pageChanged(page);
}

void ImportJourney::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSteps();
}

void ImportJourney::fitSteps()
{
    // Where there is little room, all of it is for the page of whoever asks for consent.
    m_steps->setVisible(m_hasSteps && (m_page != Page::Consent || height() >= Metrics::TightHeight));
}

} // namespace Ferry

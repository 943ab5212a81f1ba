// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/core/settings.h"
#include "app/session/importsession.h"
#include "models/source/addresssource.h"
#include "models/source/localsource.h"
#include "ui/dialogs/messageboxes.h"
#include "ui/errortext.h"
#include "ui/keptimports.h"
#include "ui/look/metrics.h"
#include "ui/pages/contactspage.h"
#include "ui/pages/resumepage.h"
#include "ui/pages/welcomepage.h"
#include "ui/plus/pluscontroller.h"
#include "ui/push/pushcontroller.h"
#include "ui/salvagetext.h"
#include "ui/widgets/activitybar.h"
#include "ui/widgets/datetext.h"
#include "ui/widgets/importlist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/troubleline.h"
#include "ui/windowaccount.h"
#include "ui/windowactions.h"
#include "ui/windowchecks.h"
#include "ui/windowexports.h"
#include "ui/windowfiles.h"
#include "ui/windowheadline.h"
#include "ui/windowpages.h"
#include "ui/windowparts.h"
#include "ui/windowpushes.h"
#include "ui/windowreceipts.h"
#include "ui/windowtakeaway.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_imports(services.library, services.requestSession)
    , m_actions(new WindowActions(this))
    , m_parts(new WindowParts(this,
                              {.imports = m_imports,
                               .browser = services.browser,
                               .launcher = services.launcher,
                               .proxyLogin = services.proxyLogin,
                               .pushes = services.pushes,
                               .clock = services.clock,
                               .demoAvailable = services.demoAvailable}))
    , m_pages(new WindowPages(*m_parts, m_imports, this))
    , m_kept(new KeptImports(*m_parts->importList, m_imports, *m_pages, this))
    , m_exports(new WindowExports(*m_parts, m_imports, services.settings, this))
    , m_files(new WindowFiles({.imports = m_imports,
                               .library = services.library,
                               .clock = services.clock,
                               .actions = *m_actions,
                               .parts = *m_parts,
                               .pages = *m_pages},
                              this))
    , m_pushes(new WindowPushes({.pushes = services.pushes,
                                 .imports = m_imports,
                                 .actions = *m_actions,
                                 .parts = *m_parts,
                                 .pages = *m_pages,
                                 .exports = *m_exports},
                                this))
    , m_receipts(new WindowReceipts(
          {.imports = m_imports, .library = services.library, .actions = *m_actions, .parts = *m_parts}, this))
    , m_account(new WindowAccount({.plus = services.pushes.plus(),
                                   .imports = m_imports,
                                   .library = services.library,
                                   .clock = services.pushes.plus().services().clock,
                                   .actions = *m_actions,
                                   .parts = *m_parts,
                                   .pages = *m_pages},
                                  this))
{
    setObjectName(u"mainWindow"_s);
    m_imports.sources().setOffered(m_services.settings.offeredSources().value);
    new WindowTakeaway({.settings = services.settings,
                        .imports = m_imports,
                        .actions = *m_actions,
                        .parts = *m_parts,
                        .folder = services.dragFolder},
                       this);
    new WindowChecks(
        {.actions = *m_actions, .parts = *m_parts, .pages = *m_pages, .exports = *m_exports, .pushes = *m_pushes},
        this);
    connectActions();
    connectPages();
    connectImports();
    // Smaller where the screen is: with room for its title bar.
    resize(QSize(1200, 780).boundedTo(screen()->availableSize() - QSize(2, 5) * Metrics::Grid));
    restoreGeometry(m_services.settings.uiState(UiState::WindowGeometry));
    m_parts->splitter->restoreState(m_services.settings.uiState(UiState::Splitter));
}

MainWindow::~MainWindow()
{
    // Left to QWidget, the views would outlive the models they show, which the controller has.
    m_parts->contacts->disconnect(this);
    m_imports.disconnect(this);
    delete takeCentralWidget();
}

void MainWindow::connectActions()
{
    connect(m_actions->newImport, &QAction::triggered, this, &MainWindow::newImport);
    connect(m_actions->exportContacts, &QAction::triggered, this, [this] { m_exports->ask(); });
    connect(m_actions->print, &QAction::triggered, this, [this] { m_exports->print(); });
    connect(m_actions->removeImport, &QAction::triggered, m_kept, &KeptImports::askToRemoveCurrent);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        if (m_pages->isAccount())
            m_account->focusSearch();
        else
            m_parts->contacts->focusSearch();
    });
    connect(m_actions->preferences, &QAction::triggered, this, &MainWindow::preferencesRequested);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::close);
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::connectPages()
{
    connect(m_parts->welcome, &WelcomePage::importWanted, this, &MainWindow::newImport);
    connect(m_parts->welcome, &WelcomePage::demoWanted, this, &MainWindow::demoRequested);
    connect(m_parts->resume, &ResumePage::takeUpWanted, &m_imports, &ImportController::resume);
    connect(m_parts->resume, &ResumePage::giveUpWanted, this, [this](qint64 id) {
        m_parts->resume->setEnabled(false);
        m_imports.giveUp(id);
    });
    connect(m_parts->journey, &ImportJourney::sourceChosen, this,
            [this](const QString &service, bool includeAddresses) {
                startImport({.service = service, .includeAddresses = includeAddresses});
            });
    connect(m_parts->journey, &ImportJourney::cancelRequested, this, &MainWindow::cancelImport);
    connect(m_parts->journey, &ImportJourney::sourcesRequested, this, &MainWindow::newImport);
    connect(m_parts->journey, &ImportJourney::signInGiven, this,
            [this](const QString &service, bool includeAddresses, const QString &username, const QString &password) {
                m_imports.startWithPassword(completed({.service = service, .includeAddresses = includeAddresses}),
                                            {.username = username, .password = password});
            });
    connect(m_parts->journey, &ImportJourney::retryRequested, this, &MainWindow::retry);
    connect(m_parts->journey, &ImportJourney::arrivedRequested, m_pages, &WindowPages::showContacts);
    connect(m_parts->journey, &ImportJourney::leaveRequested, m_pages, &WindowPages::leaveJourney);
    connect(m_parts->journey, &ImportJourney::preferencesRequested, this, &MainWindow::preferencesRequested);
    connect(m_pages, &WindowPages::pageShown, this, &MainWindow::pageShown);
    connect(m_pages, &WindowPages::changed, this, &MainWindow::showCounts);
    connect(m_pages, &WindowPages::sourcesWanted, this, &MainWindow::newImport);
    connect(m_kept, &KeptImports::changed, this, &MainWindow::showCounts);
    connect(m_account, &WindowAccount::changed, this, &MainWindow::showCounts);
    connect(m_parts->contacts, &ContactsPage::selectionChanged, this, &MainWindow::showCounts);
    connect(m_parts->contacts, &ContactsPage::countChanged, this, &MainWindow::showCounts);
    connect(m_parts->contacts, &ContactsPage::checksChanged, this, &MainWindow::showCounts);
    connect(m_parts->activity, &ActivityBar::cancelled, &m_imports, &ImportController::cancel);
    connect(m_pushes, &WindowPushes::closeWanted, this, &QWidget::close);
    connect(m_exports, &WindowExports::exported, this, &MainWindow::exported);
    connect(m_exports, &WindowExports::busyChanged, this, &MainWindow::enableActions);
}

void MainWindow::connectImports()
{
    connect(&m_imports, &ImportController::libraryOpened, this, [this] {
        m_pages->showFirst();
        emit libraryRead();
    });
    connect(&m_imports, &ImportController::libraryFailed, this, [this](const Error &error) {
        report(error);
        m_pages->showWelcome();
        emit libraryRead();
    });
    connect(&m_imports, &ImportController::librarySalvaged, this,
            [this](const Salvage &salvage) { warn(salvageText(salvage)); });
    connect(&m_imports, &ImportController::demoEnded, this, [this](const QString &sourceName, qint64 received) {
        const QString gone =
            tr("The import from %1 was interrupted. It cannot go on, since that demo has ended.").arg(sourceName);
        const QString kept = received == 0
            ? tr("Nothing of it had arrived.")
            : tr("%Ln contact(s) of it had arrived and are kept.", nullptr, static_cast<int>(received));
        warn(gone + u' ' + kept);
    });
    connect(&m_imports, &ImportController::failed, this, &MainWindow::report);
    connect(&m_imports, &ImportController::recordsUnreadable, this, [this](qint64 count) {
        warn(tr("%Ln saved contact(s) cannot be read any more and are not shown.", nullptr, static_cast<int>(count)));
    });
    connect(&m_imports, &ImportController::importOpening, this, [this] {
        m_parts->messages->hide();
        m_parts->contacts->clearSearch();
        m_parts->contacts->setLoading(true);
        m_pages->showContacts();
    });
    connect(&m_imports, &ImportController::importOpened, this, [this] {
        m_parts->contacts->setLoading(false);
        showCounts();
    });
    connect(&m_imports, &ImportController::shownRemoved, m_parts->messages, &QWidget::hide);

    connect(&m_imports, &ImportController::passwordWanted, this, [this](const ImportRequest &request) {
        m_pages->showJourney();
        m_parts->journey->askForPassword(request.service, request.includeAddresses);
    });
    connect(&m_imports, &ImportController::connecting, this, [this](const ImportRequest &request) {
        m_pages->showJourney();
        m_parts->journey->showConnecting(request);
    });
    connect(&m_imports, &ImportController::refused, m_parts->journey, &ImportJourney::showFailure);
    connect(&m_imports, &ImportController::sessionMade, m_parts->journey, &ImportJourney::follow);
    connect(&m_imports, &ImportController::sessionMade, this, &MainWindow::enableActions);
    connect(&m_imports, &ImportController::contactsReplaced, m_parts->contacts, &ContactsPage::clearSearch);
    connect(&m_imports, &ImportController::arriving, this, &MainWindow::showArriving);
    connect(&m_imports, &ImportController::calledOff, m_pages, &WindowPages::leaveJourney);
    connect(&m_imports, &ImportController::finished, this, &MainWindow::showOutcome);
}

void MainWindow::openLibrary()
{
    m_imports.setEndpoint(m_services.settings.endpoint().value);
    m_imports.openLibrary();
}

void MainWindow::offerInterruptedPush()
{
    m_pushes->offerInterrupted();
}

void MainWindow::resumeInterrupted()
{
    if (hasInterrupted())
        m_imports.resume(m_imports.interrupted().constFirst().id);
}

void MainWindow::newImport()
{
    if (m_imports.isImporting())
        return;
    m_parts->messages->hide();
    m_pages->showJourney();
    const Setting<bool> addresses = m_services.settings.includeAddresses();
    m_parts->journey->chooseSource(addresses.value, addresses.isFixed);
}

void MainWindow::startImport(const ImportRequest &request)
{
    m_imports.start(completed(request));
}

void MainWindow::openFiles(const QStringList &paths)
{
    m_files->open(paths);
}

void MainWindow::importFiles(const QStringList &paths)
{
    m_files->openTogether(paths);
}

void MainWindow::comeForward(const QStringList &files, const QByteArray &activationToken)
{
    // Qt's plugin for Wayland looks for it there, uses it once and removes it.
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    QWidget *modal = QApplication::activeModalWidget();
    (modal ? modal : this)->activateWindow();
    QApplication::alert(this); // where the desktop lets nobody come forward
    m_files->openWhenReady(files);
}

ImportRequest MainWindow::completed(ImportRequest request) const
{
    request.userId = m_services.settings.userId().value;
    request.redirectUrl = m_services.settings.redirectUrl().value;
    return request;
}

void MainWindow::retry()
{
    if (m_imports.request().service == LocalSource::Account)
        m_account->bringAgain();
    else if (LocalSource::isLocal(m_imports.request().service))
        m_files->again();
    else
        m_imports.retry();
}

void MainWindow::showArriving(const ImportProgress &progress)
{
    // The first rows are here: they are what the person waits for, so the rest arrives behind them.
    m_parts->contacts->setLoading(true, progress.total.value_or(0));
    if (progress.trouble) {
        m_parts->activity->show(troubleText(*progress.trouble), progress.received, progress.total);
        return m_pages->showContacts();
    }
    const QString count = QLocale().toString(progress.received);
    const QString time = clockTime(m_imports.session()->elapsed());
    if (LocalSource::isLocal(progress.request.service)) {
        m_parts->activity->show(tr("Reading contacts: %1, %2").arg(count, time), progress.received, {});
        return m_pages->showContacts();
    }
    m_parts->activity->show(
        progress.total ? tr("Fetching contacts: %1 of %2, %3").arg(count, QLocale().toString(*progress.total), time)
                       : tr("Fetching contacts: %1, %2").arg(count, time),
        progress.received, progress.total);
    m_pages->showContacts();
}

void MainWindow::showOutcome(const ImportProgress &progress)
{
    m_parts->contacts->setLoading(false);
    m_parts->activity->hide();
    if (progress.phase == ImportPhase::Done) {
        m_pages->showContacts();
        m_receipts->tellArrival(progress, remarksOn(progress).join(u' '));
    } else if (m_parts->journey->page() == ImportJourney::Page::Failure) {
        m_pages->showEndOfJourney(); // some had arrived, and stood already
    }
    showCounts();
    emit importFinished(progress);
}

void MainWindow::cancelImport()
{
    if (m_imports.isImporting())
        m_imports.cancel();
    else
        m_pages->leaveJourney();
}

void MainWindow::enableActions()
{
    const bool importing = m_imports.isImporting();
    const bool contactsShown = m_pages->isContacts();
    const bool exporting = m_exports->isBusy();
    m_actions->newImport->setEnabled(!importing && !exporting);
    m_actions->openFile->setEnabled(!importing && !exporting);
    m_actions->paste->setEnabled(!importing && !exporting);
    m_actions->copy->setEnabled(contactsShown && m_parts->contacts->selectedCount() > 0);
    m_parts->importList->setEnabled(!importing);
    m_actions->removeImport->setEnabled(!importing && m_kept->hasCurrent());
    m_actions->showReceipt->setEnabled(m_actions->removeImport->isEnabled());
    m_actions->exportContacts->setEnabled(contactsShown && !importing && !exporting
                                          && m_parts->contacts->totalCount() > 0);
    m_actions->print->setEnabled(m_actions->exportContacts->isEnabled());
    m_actions->push->setEnabled(m_actions->exportContacts->isEnabled());
    m_actions->find->setEnabled(contactsShown || m_pages->isAccount());
    m_account->enableActions();
}

void MainWindow::showCounts()
{
    enableActions();
    std::optional<ShownContacts> shown;
    if (m_pages->isContacts())
        shown = ShownContacts{.import = m_imports.shown(),
                              .total = m_parts->contacts->totalCount(),
                              .visible = m_parts->contacts->visibleCount(),
                              .selected = m_parts->contacts->selectedCount(),
                              .checked = m_parts->contacts->checkedCount()};
    if (m_pages->isAccount()) {
        setWindowTitle(m_account->headline());
        m_parts->counts->setText(m_account->statusLine());
        return;
    }
    setWindowTitle(shown ? headline(*shown) : QString());
    m_parts->counts->setText(statusLine(shown, m_imports.isDemo()));
}

ExportDialog *MainWindow::askForExport()
{
    return m_actions->exportContacts->isEnabled() ? m_exports->ask() : nullptr;
}

void MainWindow::exportAll(ExportFormat format, const QString &path)
{
    m_exports->exportAll(format, path);
}

void MainWindow::report(const Error &error)
{
    const ErrorText text = describe(error, {.operation = ErrorContext::Operation::Store});
    m_parts->messages->say(text.isFault ? MessageBar::Kind::Error : MessageBar::Kind::Warning, text.sentences());
}

void MainWindow::warn(const QString &text)
{
    m_parts->messages->say(MessageBar::Kind::Warning, text);
}

void MainWindow::setDemo(bool demo)
{
    m_imports.setDemo(demo);
    showCounts();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_pushes->mayClose())
        return event->ignore();
    m_services.settings.setUiState(UiState::WindowGeometry, saveGeometry());
    m_services.settings.setUiState(UiState::Splitter, m_parts->splitter->saveState());
    // A window's size that is not kept is no reason to hold anybody up.
    m_services.settings.save();
    event->accept(); // an import under way can be taken up at the next start
}

} // namespace Ferry

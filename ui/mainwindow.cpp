// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/core/settings.h"
#include "app/session/importsession.h"
#include "models/source/addresssource.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/messageboxes.h"
#include "ui/errortext.h"
#include "ui/exporter.h"
#include "ui/look/metrics.h"
#include "ui/pages/contactspage.h"
#include "ui/pages/resumepage.h"
#include "ui/pages/welcomepage.h"
#include "ui/widgets/activitybar.h"
#include "ui/widgets/datetext.h"
#include "ui/widgets/importlist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/troubleline.h"
#include "ui/windowactions.h"
#include "ui/windowparts.h"

#include <QAction>
#include <QCloseEvent>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QString pageName(ImportJourney::Page page)
{
    switch (page) {
    case ImportJourney::Page::Source:
        return u"source"_s;
    case ImportJourney::Page::Password:
        return u"password"_s;
    case ImportJourney::Page::Connecting:
        return u"connecting"_s;
    case ImportJourney::Page::Consent:
        return u"consent"_s;
    case ImportJourney::Page::Gathering:
        return u"gathering"_s;
    case ImportJourney::Page::Failure:
        return u"failure"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_imports(services.library, services.requestSession)
    , m_actions(new WindowActions(this))
    , m_parts(new WindowParts(this,
                              {.imports = m_imports,
                               .browser = services.browser,
                               .launcher = services.launcher,
                               .clock = services.clock,
                               .demoAvailable = services.demoAvailable}))
    , m_exporter(new Exporter(*m_parts->activity, *m_parts->messages, this))
{
    setObjectName(u"mainWindow"_s);
    m_imports.sources().setOffered(m_services.settings.offeredSources().value);
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
    connect(m_actions->exportContacts, &QAction::triggered, this, &MainWindow::askForExport);
    connect(m_actions->removeImport, &QAction::triggered, this, &MainWindow::removeSelectedImport);
    connect(m_actions->find, &QAction::triggered, m_parts->contacts, &ContactsPage::focusSearch);
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
    connect(m_parts->resume, &ResumePage::laterWanted, this, [this] {
        m_resumeLater = true;
        showFirstPage();
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
    connect(m_parts->journey, &ImportJourney::arrivedRequested, this, &MainWindow::showContacts);
    connect(m_parts->journey, &ImportJourney::leaveRequested, this, &MainWindow::leaveJourney);
    connect(m_parts->journey, &ImportJourney::preferencesRequested, this, &MainWindow::preferencesRequested);
    connect(m_parts->journey, &ImportJourney::pageChanged, this, [this](ImportJourney::Page page) {
        if (m_parts->stack->currentWidget() == m_parts->journey)
            emit pageShown(pageName(page));
    });
    const auto open = [this](const QModelIndex &index) {
        m_imports.openImport(index.data(ImportListModel::IdRole).toLongLong());
    };
    // A click on the one that is current already leads back to it.
    connect(m_parts->importList, &QAbstractItemView::clicked, this, [this, open](const QModelIndex &index) {
        if (m_parts->stack->currentWidget() != m_parts->contacts)
            open(index);
    });
    connect(m_parts->importList->selectionModel(), &QItemSelectionModel::currentChanged, this, open);
    connect(m_parts->contacts, &ContactsPage::selectionChanged, this, &MainWindow::showCounts);
    connect(m_parts->contacts, &ContactsPage::countChanged, this, &MainWindow::showCounts);
    connect(m_parts->activity, &ActivityBar::cancelled, &m_imports, &ImportController::cancel);
    connect(m_exporter, &Exporter::finished, this, &MainWindow::exported);
    connect(m_exporter, &Exporter::busyChanged, this, &MainWindow::enableActions);
}

void MainWindow::connectImports()
{
    connect(&m_imports, &ImportController::libraryOpened, this, &MainWindow::showFirstPage);
    connect(&m_imports, &ImportController::libraryFailed, this, [this](const Error &error) {
        report(error);
        showWelcome();
        emit libraryRead();
    });
    connect(&m_imports, &ImportController::librarySetAside, this, [this](const QString &path) {
        warn(tr("The file with your imports was damaged. A new one was begun, and the damaged one is kept as %1.")
                 .arg(path));
    });
    connect(&m_imports, &ImportController::failed, this, &MainWindow::report);
    connect(&m_imports, &ImportController::recordsUnreadable, this, [this](qint64 count) {
        warn(tr("%Ln saved contact(s) cannot be read any more and are not shown.", nullptr, static_cast<int>(count)));
    });
    connect(&m_imports, &ImportController::importsListed, this, &MainWindow::selectImport);
    connect(&m_imports, &ImportController::importOpening, this, [this] {
        m_parts->messages->hide();
        m_parts->contacts->clearSearch();
        m_parts->contacts->setLoading(true);
        showContacts();
    });
    connect(&m_imports, &ImportController::importOpened, this, [this] {
        m_parts->contacts->setLoading(false);
        showCounts();
    });
    connect(&m_imports, &ImportController::shownRemoved, m_parts->messages, &QWidget::hide);

    connect(&m_imports, &ImportController::connecting, this, [this](const ImportRequest &request) {
        showJourney();
        m_parts->journey->showConnecting(request);
        showCounts();
    });
    connect(&m_imports, &ImportController::refused, m_parts->journey, &ImportJourney::showFailure);
    connect(&m_imports, &ImportController::sessionMade, m_parts->journey, &ImportJourney::follow);
    connect(&m_imports, &ImportController::contactsReplaced, this, [this] {
        m_parts->contacts->clearSearch();
        const QSignalBlocker blocker(m_parts->importList->selectionModel());
        m_parts->importList->clearSelection();
    });
    connect(&m_imports, &ImportController::arriving, this, &MainWindow::showArriving);
    connect(&m_imports, &ImportController::calledOff, this, &MainWindow::leaveJourney);
    connect(&m_imports, &ImportController::finished, this, &MainWindow::showOutcome);
}

void MainWindow::openLibrary()
{
    m_imports.openLibrary();
}

void MainWindow::showFirstPage()
{
    if (m_imports.isImporting() || m_parts->stack->currentWidget() == m_parts->journey) {
        // Asked to import meanwhile.
    } else if (hasInterrupted() && !m_resumeLater) {
        offerToResume();
    } else if (m_imports.imports().rowCount() > 0) {
        m_parts->importList->setCurrentIndex(m_imports.imports().index(0));
    } else {
        showWelcome();
    }
    emit libraryRead();
}

void MainWindow::offerToResume()
{
    m_parts->resume->showImport(m_imports.interrupted().constFirst());
    m_parts->stack->setCurrentWidget(m_parts->resume);
    showCounts();
    emit pageShown(u"resume"_s);
}

void MainWindow::resumeInterrupted()
{
    if (hasInterrupted())
        m_imports.resume(m_imports.interrupted().constFirst().id);
}

void MainWindow::showWelcome()
{
    m_parts->stack->setCurrentWidget(m_parts->welcome);
    showCounts();
    emit pageShown(u"welcome"_s);
}

void MainWindow::showJourney()
{
    m_parts->stack->setCurrentWidget(m_parts->journey);
}

void MainWindow::showContacts()
{
    const bool already = m_parts->stack->currentWidget() == m_parts->contacts;
    m_parts->stack->setCurrentWidget(m_parts->contacts);
    showCounts();
    if (!already)
        emit pageShown(u"contacts"_s);
}

void MainWindow::selectImport(int row)
{
    ImportList &list = *m_parts->importList;
    const QSignalBlocker blocker(list.selectionModel());
    // A list that appears may take the focus, and with that a current import that nobody chose.
    list.setVisible(m_imports.imports().rowCount() > 0);
    list.selectionModel()->clear();
    if (row >= 0)
        list.setCurrentIndex(m_imports.imports().index(row)); // its contacts are in the table already
    list.viewport()->update();
    showCounts();
}

void MainWindow::newImport()
{
    if (m_imports.isImporting())
        return;
    m_parts->messages->hide();
    showJourney();
    const Setting<bool> addresses = m_services.settings.includeAddresses();
    m_parts->journey->chooseSource(addresses.value, addresses.isFixed);
    showCounts();
}

void MainWindow::startImport(const ImportRequest &request)
{
    m_imports.start(completed(request));
}

ImportRequest MainWindow::completed(ImportRequest request) const
{
    request.userId = m_services.settings.userId().value;
    request.redirectUrl = m_services.settings.redirectUrl().value;
    return request;
}

void MainWindow::retry()
{
    const ImportRequest &request = m_imports.request();
    const AddressSource *source = findAddressSource(request.service);
    if (m_imports.usedPassword() && source)
        m_parts->journey->askForPassword(request.service, request.includeAddresses); // nobody has it any more
    else
        m_imports.retry();
}

void MainWindow::showArriving(const ImportProgress &progress)
{
    // The first rows are here: they are what the person waits for, so the rest arrives behind them.
    m_parts->contacts->setLoading(true, progress.total.value_or(0));
    if (progress.trouble) {
        m_parts->activity->show(troubleText(*progress.trouble), progress.received, progress.total);
        return showContacts();
    }
    const QString count = QLocale().toString(progress.received);
    const QString time = clockTime(m_imports.session()->elapsed());
    m_parts->activity->show(
        progress.total ? tr("Fetching contacts: %1 of %2, %3").arg(count, QLocale().toString(*progress.total), time)
                       : tr("Fetching contacts: %1, %2").arg(count, time),
        progress.received, progress.total);
    showContacts();
}

void MainWindow::showOutcome(const ImportProgress &progress)
{
    m_parts->contacts->setLoading(false);
    m_parts->activity->hide();
    if (progress.phase == ImportPhase::Done) {
        showContacts();
        if (const QStringList remarks = remarksOn(progress); !remarks.isEmpty())
            warn(remarks.join(u' '));
    } else if (m_parts->stack->currentWidget() == m_parts->contacts) {
        showJourney();
        emit pageShown(pageName(m_parts->journey->page()));
    }
    showCounts();
    emit importFinished(progress);
}

void MainWindow::cancelImport()
{
    if (m_imports.isImporting())
        m_imports.cancel();
    else
        leaveJourney();
}

void MainWindow::leaveJourney()
{
    if (m_imports.shown().id != 0) {
        showContacts();
    } else if (m_imports.imports().rowCount() > 0) {
        m_parts->importList->setCurrentIndex(m_imports.imports().index(0));
    } else if (m_parts->journey->page() == ImportJourney::Page::Source) {
        showWelcome();
    } else {
        newImport();
    }
}

void MainWindow::enableActions()
{
    const bool importing = m_imports.isImporting();
    const bool contactsShown = m_parts->stack->currentWidget() == m_parts->contacts;
    const bool exporting = m_exporter->isBusy();
    m_actions->newImport->setEnabled(!importing && !exporting);
    m_parts->importList->setEnabled(!importing);
    m_actions->removeImport->setEnabled(!importing && m_parts->importList->currentIndex().isValid());
    m_actions->exportContacts->setEnabled(contactsShown && !importing && !exporting
                                          && m_parts->contacts->totalCount() > 0);
    m_actions->find->setEnabled(contactsShown);
}

void MainWindow::showCounts()
{
    const bool contactsShown = m_parts->stack->currentWidget() == m_parts->contacts;
    const int total = m_parts->contacts->totalCount();
    enableActions();
    const QString demo = m_imports.isDemo() ? tr("Demo: these people are invented.") : QString();
    if (!contactsShown) {
        m_parts->counts->setText(demo);
        setWindowTitle({});
        return;
    }
    const ImportSummary &shown = m_imports.shown();
    const QString origin = shown.owner.isEmpty() ? shown.sourceName : shown.sourceName + ", "_L1 + shown.owner;
    //: Window title and status: "2,340 contacts from Yahoo, joe@example.com"
    const QString headline = tr("%Ln contact(s) from %1", nullptr, total).arg(origin);
    setWindowTitle(headline);
    QStringList parts{headline};
    if (!demo.isEmpty())
        parts.append(demo);
    if (const int visible = m_parts->contacts->visibleCount(); visible != total)
        parts.append(tr("%Ln found", nullptr, visible));
    if (const int selected = m_parts->contacts->selectedCount(); selected > 1)
        parts.append(tr("%Ln selected", nullptr, selected));
    m_parts->counts->setText(parts.join(u" · "_s));
}

void MainWindow::askForExport()
{
    auto *dialog = new ExportDialog(m_parts->contacts->totalCount(), m_parts->contacts->selectedCount(),
                                    m_imports.shown().sourceName, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::chosen, this, [this](const ExportChoice &choice) {
        const bool all = choice.scope == ExportChoice::Scope::All;
        m_exporter->start(all ? m_parts->contacts->allContacts() : m_parts->contacts->selectedContacts(), choice.format,
                          choice.path);
    });
    dialog->open();
}

void MainWindow::exportAll(ExportFormat format, const QString &path)
{
    m_exporter->start(m_imports.contacts().contacts(), format, path);
}

void MainWindow::removeSelectedImport()
{
    const QModelIndex current = m_parts->importList->currentIndex();
    if (!current.isValid())
        return;
    const ImportSummary import = m_imports.imports().import(current.row());
    askToRemove(import, this, [this, id = import.id] { m_imports.removeImport(id); });
}

void MainWindow::report(const Error &error)
{
    const ErrorText text = describe(error, {.operation = ErrorContext::Operation::Store});
    m_parts->messages->say(text.isFault ? MessageBar::Kind::Error : MessageBar::Kind::Warning,
                           text.title + u' ' + text.whatItMeans + u' ' + text.nextStep);
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
    m_services.settings.setUiState(UiState::WindowGeometry, saveGeometry());
    m_services.settings.setUiState(UiState::Splitter, m_parts->splitter->saveState());
    // A window's size that is not kept is no reason to hold anybody up.
    m_services.settings.save();
    event->accept(); // an import under way can be taken up at the next start
}

} // namespace Ferry

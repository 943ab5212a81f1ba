// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/core/settings.h"
#include "app/session/importsession.h"
#include "app/store/libraryworker.h"
#include "models/source/addresssource.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/errortext.h"
#include "ui/exporter.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/pages/contactspage.h"
#include "ui/pages/welcomepage.h"
#include "ui/widgets/activitybar.h"
#include "ui/widgets/datetext.h"
#include "ui/widgets/importlist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

ImportSummary summaryOf(const StoredImport &import)
{
    using State = StoredImport::State;
    ImportSummary summary{
        .id = import.id,
        .serviceCode = import.serviceCode,
        .sourceName = import.sourceName,
        .owner = import.ownerEmail.isEmpty() ? import.ownerName : import.ownerEmail,
        .contacts = import.received,
        .startedAt = import.startedAt,
        .state = ImportSummary::State::Complete,
    };
    // One that is still "running" here was interrupted: the import under way is not listed before it ends.
    if (import.state != State::Complete)
        summary.state = ImportSummary::State::Partial;
    return summary;
}

QString nameOf(const ImportRequest &request)
{
    if (!request.sourceName.isEmpty())
        return request.sourceName;
    const AddressSource *source = findAddressSource(request.service);
    return source ? QString(source->name) : request.service;
}

QString pageName(ImportJourney::Page page)
{
    switch (page) {
    case ImportJourney::Page::Source:
        return u"source"_s;
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
{
    setObjectName(u"mainWindow"_s);
    m_sources.setOffered(m_services.settings.offeredSources().value);
    createActions();
    createLayout();
    connectParts();
    // Smaller where the screen is: with room for its title bar.
    resize(QSize(1200, 780).boundedTo(screen()->availableSize() - QSize(2, 5) * Metrics::Grid));
    restoreGeometry(m_services.settings.uiState(UiState::WindowGeometry));
    m_splitter->restoreState(m_services.settings.uiState(UiState::Splitter));
}

MainWindow::~MainWindow()
{
    // Left to QWidget, the views would outlive the models they show, which are members here.
    m_contactsPage->disconnect(this);
    m_session.reset();
    delete takeCentralWidget();
}

void MainWindow::createActions()
{
    const auto action = [this](QLatin1StringView iconName, const QString &text, const QKeySequence &shortcut,
                               auto slot) {
        auto *made = new QAction(icon(iconName), text, this);
        made->setShortcut(shortcut);
        made->setMenuRole(QAction::NoRole);
        connect(made, &QAction::triggered, this, slot);
        return made;
    };
    m_newImport = action("new-import"_L1, tr("&New import"), QKeySequence::New, [this] { newImport(); });
    m_newImport->setObjectName(u"newImport"_s);
    m_export = action("export"_L1, tr("&Export…"), QKeySequence(u"Ctrl+E"_s), [this] { askForExport(); });
    m_export->setObjectName(u"export"_s);
    m_export->setEnabled(false);
    m_remove = action("trash"_L1, tr("&Delete import…"), {}, [this] { removeSelectedImport(); });
    m_remove->setEnabled(false);
    m_find = action("search"_L1, tr("&Find"), QKeySequence::Find, [this] { m_contactsPage->focusSearch(); });
    QAction *preferences =
        action("settings"_L1, tr("&Preferences…"), QKeySequence(u"Ctrl+,"_s), [this] { emit preferencesRequested(); });
    preferences->setMenuRole(QAction::PreferencesRole);
    QAction *quit = action("cancel"_L1, tr("&Quit"), QKeySequence::Quit, [this] { close(); });
    quit->setMenuRole(QAction::QuitRole);
    QAction *aboutAction = action("info"_L1, tr("&About Contact Ferry"), {}, [this] { about(); });
    aboutAction->setMenuRole(QAction::AboutRole);

    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_newImport, m_export});
    file->addSeparator();
    file->addAction(m_remove);
    file->addSeparator();
    file->addAction(quit);
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(m_find);
    edit->addSeparator();
    edit->addAction(preferences);
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(aboutAction);

    QToolBar *bar = addToolBar(tr("Main tools"));
    bar->setObjectName(u"mainTools"_s);
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({Metrics::SmallIcon, Metrics::SmallIcon});
    bar->addActions({m_newImport, m_export});
}

void MainWindow::createLayout()
{
    m_welcome =
        new WelcomePage(m_services.demoAvailable ? WelcomePage::Demo::Offered : WelcomePage::Demo::Absent, this);
    m_journey = new ImportJourney(m_sources, m_services.browser, m_services.launcher, m_services.clock, this);
    m_contactsPage = new ContactsPage(this);
    m_contactsPage->show(&m_contacts);
    m_stack = new QStackedWidget(this);
    for (QWidget *page : std::initializer_list<QWidget *>{m_welcome, m_journey, m_contactsPage})
        m_stack->addWidget(page);

    m_importList = new ImportList(this);
    m_importList->setModel(&m_imports);
    m_messages = new MessageBar(this);
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);

    m_splitter = new QSplitter(this);
    m_splitter->addWidget(m_importList);
    m_splitter->addWidget(middle);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({fontMetrics().averageCharWidth() * 30, fontMetrics().averageCharWidth() * 140});
    setCentralWidget(m_splitter);
    m_importList->hide();

    m_counts = new PlainLabel(this);
    m_counts->setObjectName(u"counts"_s);
    m_counts->setContentsMargins(Metrics::Grid, 0, 0, 0);
    m_activity = new ActivityBar(this);
    m_activity->hide();
    statusBar()->addWidget(m_counts, 1);
    statusBar()->addPermanentWidget(m_activity);
    m_exporter = new Exporter(*m_activity, *m_messages, this);
}

void MainWindow::connectParts()
{
    connect(m_welcome, &WelcomePage::importWanted, this, &MainWindow::newImport);
    connect(m_welcome, &WelcomePage::demoWanted, this, &MainWindow::demoRequested);
    connect(m_journey, &ImportJourney::sourceChosen, this, [this](const QString &service, bool includeAddresses) {
        startImport({.service = service, .includeAddresses = includeAddresses});
    });
    connect(m_journey, &ImportJourney::cancelRequested, this, &MainWindow::cancelImport);
    connect(m_journey, &ImportJourney::retryRequested, this, [this] { startImport(m_lastRequest); });
    connect(m_journey, &ImportJourney::arrivedRequested, this, &MainWindow::showContacts);
    connect(m_journey, &ImportJourney::leaveRequested, this, &MainWindow::leaveJourney);
    connect(m_journey, &ImportJourney::preferencesRequested, this, &MainWindow::preferencesRequested);
    connect(m_journey, &ImportJourney::pageChanged, this, [this](ImportJourney::Page page) {
        if (m_stack->currentWidget() == m_journey)
            emit pageShown(pageName(page));
    });
    // A click on the one that is current already leads back to it.
    connect(m_importList, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (m_stack->currentWidget() != m_contactsPage)
            openImport(index.data(ImportListModel::IdRole).toLongLong());
    });
    connect(m_importList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    openImport(current.data(ImportListModel::IdRole).toLongLong());
            });
    connect(m_contactsPage, &ContactsPage::selectionChanged, this, &MainWindow::showCounts);
    connect(m_contactsPage, &ContactsPage::countChanged, this, &MainWindow::showCounts);
    connect(m_activity, &ActivityBar::cancelled, this, [this] {
        if (isImporting())
            cancelImport();
    });
    connect(m_exporter, &Exporter::finished, this, &MainWindow::exported);
    connect(m_exporter, &Exporter::busyChanged, this, &MainWindow::enableActions);
}

void MainWindow::openLibrary()
{
    struct Opened {
        QList<StoredImport> imports;
        std::optional<QString> setAside;
    };
    m_services.library.run(
        this,
        [](ContactLibrary &library) -> Result<Opened> {
            Result<QList<StoredImport>> imports = library.imports();
            if (!imports)
                return fail(imports.error());
            // Nobody else works on this profile: what still counts as running was interrupted.
            for (StoredImport &import : *imports) {
                if (import.state != StoredImport::State::Running)
                    continue;
                import.state = import.received > 0 ? StoredImport::State::Partial : StoredImport::State::Failed;
                if (const Result<void> ended = library.finishImport(import.id, import.state, import.startedAt); !ended)
                    return fail(ended.error());
            }
            return Opened{*imports, library.setAside()};
        },
        [this](const Result<Opened> &opened) {
            if (!opened) {
                report(opened.error());
                return showWelcome();
            }
            if (opened->setAside) {
                m_messages->say(
                    MessageBar::Kind::Warning,
                    tr("The file with your imports was damaged. A new one was begun, and the damaged one is "
                       "kept as %1.")
                        .arg(*opened->setAside));
            }
            takeImports(opened->imports);
            if (isImporting() || m_stack->currentWidget() == m_journey)
                return; // asked to import meanwhile
            if (m_imports.rowCount() > 0)
                m_importList->setCurrentIndex(m_imports.index(0));
            else
                showWelcome();
        });
}

void MainWindow::showWelcome()
{
    m_stack->setCurrentWidget(m_welcome);
    showCounts();
    emit pageShown(u"welcome"_s);
}

bool MainWindow::isImporting() const
{
    return m_pending || (m_session && !isOver(m_session->progress().phase));
}

void MainWindow::enableActions()
{
    const bool importing = isImporting();
    const bool contactsShown = m_stack->currentWidget() == m_contactsPage;
    m_newImport->setEnabled(!importing && !m_exporter->isBusy());
    m_importList->setEnabled(!importing);
    m_remove->setEnabled(!importing && m_importList->currentIndex().isValid());
    m_export->setEnabled(contactsShown && !importing && !m_exporter->isBusy() && m_contactsPage->totalCount() > 0);
    m_find->setEnabled(contactsShown);
}

void MainWindow::takeImports(const QList<StoredImport> &imports)
{
    QList<ImportSummary> shown;
    QStringList recent;
    for (const StoredImport &import : imports) {
        recent.append(import.serviceCode);
        // What brought nothing is no place where contacts are.
        if (import.received > 0 || import.state == StoredImport::State::Complete)
            shown.append(summaryOf(import));
    }
    m_sources.setRecent(recent);
    m_imports.setImports(shown);
    m_importList->setVisible(!shown.isEmpty());
}

void MainWindow::refreshImports(qint64 selectId)
{
    m_services.library.run(
        this, [](ContactLibrary &library) { return library.imports(); },
        [this, selectId](const Result<QList<StoredImport>> &imports) {
            if (!imports)
                return report(imports.error());
            takeImports(*imports);
            const int row = m_imports.rowOf(selectId);
            if (row < 0)
                return;
            // Its contacts are in the table already.
            const QSignalBlocker blocker(m_importList->selectionModel());
            m_importList->setCurrentIndex(m_imports.index(row));
            m_importList->viewport()->update();
            m_shown = m_imports.import(row);
            showCounts();
        });
}

void MainWindow::openImport(qint64 id)
{
    const int row = m_imports.rowOf(id);
    if (row < 0 || isImporting())
        return;
    m_shown = m_imports.import(row);
    m_messages->hide();
    m_contactsPage->clearSearch();
    m_contacts.setContacts({});
    m_contactsPage->setLoading(true);
    showContacts();
    m_services.library.run(
        this, [id](ContactLibrary &library) { return library.contacts(id); },
        [this, id](const Result<QList<Contact>> &contacts) {
            if (m_shown.id != id)
                return; // another one was chosen meanwhile
            m_contactsPage->setLoading(false);
            if (contacts)
                m_contacts.setContacts(*contacts);
            else
                report(contacts.error());
            showCounts();
        });
}

void MainWindow::showContacts()
{
    const bool already = m_stack->currentWidget() == m_contactsPage;
    m_stack->setCurrentWidget(m_contactsPage);
    showCounts();
    if (!already)
        emit pageShown(u"contacts"_s);
}

void MainWindow::newImport()
{
    if (isImporting())
        return;
    m_messages->hide();
    m_stack->setCurrentWidget(m_journey);
    const Setting<bool> addresses = m_services.settings.includeAddresses();
    m_journey->chooseSource(addresses.value, addresses.isFixed);
    showCounts();
}

void MainWindow::startImport(const ImportRequest &request)
{
    if (isImporting())
        return;
    m_lastRequest = request;
    const AddressSource *source = findAddressSource(request.service);
    if (m_demo && source)
        m_lastRequest.sourceName = tr("%1 (demo)").arg(source->name);
    m_stack->setCurrentWidget(m_journey);
    m_journey->showConnecting(m_lastRequest);
    // Finding the password may take a keychain minutes; whoever cancels meanwhile has no session to follow.
    m_pending = std::make_unique<QObject>();
    showCounts();
    m_services.requestSession(m_pending.get(), [this](Result<std::unique_ptr<ImportSession>> session) {
        m_pending.release()->deleteLater(); // it may own who is calling
        if (session)
            return follow(std::move(*session));
        const AddressSource *asked = findAddressSource(m_lastRequest.service);
        m_journey->showFailure(session.error(), asked ? QString(asked->name) : m_lastRequest.service);
        showCounts();
        emit importFinished({.phase = ImportPhase::Failed, .request = m_lastRequest, .error = session.error()});
    });
}

void MainWindow::follow(std::unique_ptr<ImportSession> session)
{
    m_session = std::move(session);
    m_journey->follow(*m_session); // first: its page stands before the window hears of the end
    connect(m_session.get(), &ImportSession::changed, this, &MainWindow::showImportProgress);
    connect(m_session.get(), &ImportSession::finished, this, &MainWindow::finishImport);
    connect(m_session.get(), &ImportSession::contactsArrived, this,
            [this](qint64 position, const QList<Contact> &contacts) {
                if (position == 0) {
                    m_contactsPage->clearSearch();
                    const QSignalBlocker blocker(m_importList->selectionModel());
                    m_importList->clearSelection();
                    m_contacts.setContacts({});
                }
                m_contacts.append(position, contacts);
            });
    m_session->start(m_lastRequest);
}

void MainWindow::showImportProgress()
{
    const ImportProgress &progress = m_session->progress();
    if (progress.phase != ImportPhase::Downloading || progress.received == 0)
        return;
    // The first rows are here: they are what the person waits for, so the rest arrives behind them.
    m_shown = {.id = progress.storedId,
               .serviceCode = progress.request.service,
               .sourceName = nameOf(progress.request),
               .owner = progress.owner,
               .contacts = progress.received};
    m_contactsPage->setLoading(true, progress.total.value_or(0));
    const QString count = QLocale().toString(progress.received);
    const QString time = clockTime(m_session->elapsed());
    m_activity->show(progress.total
                         ? tr("Fetching contacts: %1 of %2, %3").arg(count, QLocale().toString(*progress.total), time)
                         : tr("Fetching contacts: %1, %2").arg(count, time),
                     progress.received, progress.total);
    showContacts();
}

void MainWindow::finishImport()
{
    const ImportProgress progress = m_session->progress();
    m_contactsPage->setLoading(false);
    m_activity->hide();
    if (progress.received == 0 && progress.phase == ImportPhase::Done)
        m_contacts.setContacts({});
    refreshImports(progress.storedId);
    if (progress.phase == ImportPhase::Done) {
        m_shown = {.id = progress.storedId,
                   .serviceCode = progress.request.service,
                   .sourceName = nameOf(progress.request),
                   .owner = progress.owner,
                   .contacts = progress.received};
        showContacts();
        if (progress.skipped > 0) {
            m_messages->say(MessageBar::Kind::Warning,
                            tr("%Ln entry(s) could not be read and were left out. Everything else is here.", nullptr,
                               static_cast<int>(progress.skipped)));
        }
    } else if (m_stack->currentWidget() == m_contactsPage) {
        m_stack->setCurrentWidget(m_journey);
        emit pageShown(pageName(m_journey->page()));
    }
    emit importFinished(progress);
}

void MainWindow::cancelImport()
{
    if (m_pending) {
        m_pending.reset();
        leaveJourney();
        emit importFinished(
            {.phase = ImportPhase::Cancelled, .request = m_lastRequest, .error = Error{.code = Error::Code::Aborted}});
    } else if (isImporting()) {
        m_session->cancel();
    } else {
        leaveJourney();
    }
}

void MainWindow::leaveJourney()
{
    if (m_shown.id != 0) {
        showContacts();
    } else if (m_imports.rowCount() > 0) {
        m_importList->setCurrentIndex(m_imports.index(0));
    } else if (m_journey->page() == ImportJourney::Page::Source) {
        showWelcome();
    } else {
        newImport();
    }
}

void MainWindow::showCounts()
{
    const bool contactsShown = m_stack->currentWidget() == m_contactsPage;
    const int total = m_contactsPage->totalCount();
    enableActions();
    const QString demo = tr("Demo: these people are invented.");
    if (!contactsShown) {
        m_counts->setText(m_demo ? demo : QString());
        setWindowTitle({});
        return;
    }
    const QString where = origin();
    //: Window title and status: "2,340 contacts from Yahoo, joe@example.com"
    const QString headline = tr("%Ln contact(s) from %1", nullptr, total).arg(where);
    setWindowTitle(headline);
    QStringList parts{headline};
    if (m_demo)
        parts.append(demo);
    if (const int visible = m_contactsPage->visibleCount(); visible != total)
        parts.append(tr("%Ln found", nullptr, visible));
    if (const int selected = m_contactsPage->selectedCount(); selected > 1)
        parts.append(tr("%Ln selected", nullptr, selected));
    m_counts->setText(parts.join(u" · "_s));
}

QString MainWindow::origin() const
{
    return m_shown.owner.isEmpty() ? m_shown.sourceName : m_shown.sourceName + ", "_L1 + m_shown.owner;
}

void MainWindow::askForExport()
{
    auto *dialog =
        new ExportDialog(m_contactsPage->totalCount(), m_contactsPage->selectedCount(), m_shown.sourceName, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::chosen, this, [this](const ExportChoice &choice) {
        const bool all = choice.scope == ExportChoice::Scope::All;
        m_exporter->start(all ? m_contactsPage->allContacts() : m_contactsPage->selectedContacts(), choice.format,
                          choice.path);
    });
    dialog->open();
}

void MainWindow::exportAll(ExportFormat format, const QString &path)
{
    m_exporter->start(m_contacts.contacts(), format, path);
}

void MainWindow::removeSelectedImport()
{
    const QModelIndex current = m_importList->currentIndex();
    if (!current.isValid())
        return;
    const ImportSummary import = m_imports.import(current.row());
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Delete this import?"), {}, QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(
        tr("Delete the %Ln contact(s) from %1 from this computer?", nullptr, static_cast<int>(import.contacts))
            .arg(import.sourceName));
    question->setInformativeText(
        tr("The address book they came from stays as it is. Files that you exported stay too."));
    QPushButton *remove = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"deleteImport"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::buttonClicked, this, [this, remove, id = import.id](QAbstractButton *button) {
        if (button != remove)
            return;
        m_services.library.run(
            this, [id](ContactLibrary &library) { return library.removeImport(id); },
            [this, id](const Result<void> &removed) {
                if (!removed)
                    report(removed.error());
                if (m_shown.id == id) {
                    m_messages->hide();
                    m_shown = {};
                    m_contacts.setContacts({});
                }
                openLibrary();
            });
    });
    question->open();
}

void MainWindow::report(const Error &error)
{
    const ErrorText text = describe(error, {.operation = ErrorContext::Operation::Store});
    m_messages->say(text.isFault ? MessageBar::Kind::Error : MessageBar::Kind::Warning,
                    text.title + u' ' + text.whatItMeans + u' ' + text.nextStep);
}

void MainWindow::warn(const QString &text)
{
    m_messages->say(MessageBar::Kind::Warning, text);
}

void MainWindow::setDemo(bool demo)
{
    m_demo = demo;
    showCounts();
}

void MainWindow::about()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(applicationIcon().pixmap(QSize(Metrics::PageIcon, Metrics::PageIcon)));
    box->setWindowTitle(tr("About Contact Ferry"));
    box->setText(tr("Contact Ferry %1").arg(QStringLiteral(FERRY_VERSION)));
    box->setInformativeText(tr("Carries your contacts out of any address book and takes them wherever you want.\n\n"
                               "Free software under the GNU General Public License, version 3 or later."));
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.settings.setUiState(UiState::WindowGeometry, saveGeometry());
    m_services.settings.setUiState(UiState::Splitter, m_splitter->saveState());
    // A window's size that is not kept is no reason to hold anybody up.
    const Result<void> saved = m_services.settings.save();
    Q_UNUSED(saved)
    if (m_session && !isOver(m_session->progress().phase))
        m_session->cancel();
    event->accept();
}

} // namespace Ferry

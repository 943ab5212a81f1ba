// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactexport.h"
#include "app/session/importprogress.h"
#include "app/store/storedimport.h"
#include "models/items/contacttablemodel.h"
#include "models/items/importlistmodel.h"
#include "models/items/sourcelistmodel.h"
#include "ui/pages/importjourney.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace Ferry {

class ActivityBar;
class BrowserLauncher;
class Clock;
class ContactsPage;
class EmbeddedBrowser;
class Exporter;
class ImportList;
class ImportSession;
class LibraryWorker;
class MessageBar;
class PlainLabel;
class Settings;
class WelcomePage;

/// The one window: where contacts are on the left, the contacts or the journey to them in the middle, what goes on below.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    using SessionReady = std::function<void(Result<std::unique_ptr<ImportSession>>)>;

    /// What the window works with; all of it must outlive the window.
    struct Services {
        Settings &settings;
        LibraryWorker &library;
        EmbeddedBrowser &browser;
        const BrowserLauncher &launcher;
        const Clock &clock;
        /// Hands over a new session for one import, or why there can be none (Error::NotConfigured, a keychain's), once,
        /// at once or later, unless the context is gone by then.
        std::function<void(QObject *context, SessionReady)> requestSession;
        /// Whether the sandbox program is installed.
        bool demoAvailable = false;
    };

    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Reads the library and shows the newest import, or the welcome page when there is none.
    void openLibrary();
    /// Shows the sources to choose from.
    void newImport();
    /// Begins an import as if its source had been chosen.
    void startImport(const ImportRequest &request);
    /// Exports all contacts shown; exported() tells the outcome.
    void exportAll(ExportFormat format, const QString &path);
    /// Tells the person something that needs no page.
    void report(const Error &error);
    /// As above, in words.
    void warn(const QString &text);
    /// Says in the window that the contacts are the sandbox's.
    void setDemo(bool demo);

    [[nodiscard]] const ContactTableModel &contacts() const { return m_contacts; }

signals:
    /// A page stands, by its name for pictures: "welcome", "source", "connecting", "consent", "gathering", "contacts",
    /// "failure".
    void pageShown(const QString &name);
    /// The import is over, whatever its outcome.
    void importFinished(const Ferry::ImportProgress &progress);
    void exported(const Ferry::Result<Ferry::ExportReport> &report);
    void preferencesRequested();
    void demoRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void createActions();
    void createLayout();
    void connectParts();

    void follow(std::unique_ptr<ImportSession> session);
    void takeImports(const QList<StoredImport> &imports);
    void refreshImports(qint64 selectId);
    void openImport(qint64 id);
    void showContacts();
    void showWelcome();
    /// An import is under way, or its session is being made.
    [[nodiscard]] bool isImporting() const;
    void enableActions();
    void showImportProgress();
    void finishImport();
    void cancelImport();
    void leaveJourney();
    void showCounts();
    void removeSelectedImport();
    void askForExport();
    void about();
    [[nodiscard]] QString origin() const;

    Services m_services;
    ContactTableModel m_contacts;
    ImportListModel m_imports;
    SourceListModel m_sources;
    std::unique_ptr<ImportSession> m_session;
    /// Lives while a session is being made; deleting it calls that off.
    std::unique_ptr<QObject> m_pending;
    ImportRequest m_lastRequest;
    /// The import whose contacts are in m_contacts.
    ImportSummary m_shown;
    bool m_demo = false;

    QAction *m_newImport = nullptr;
    QAction *m_export = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_find = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    WelcomePage *m_welcome = nullptr;
    ImportJourney *m_journey = nullptr;
    ContactsPage *m_contactsPage = nullptr;
    ImportList *m_importList = nullptr;
    MessageBar *m_messages = nullptr;
    ActivityBar *m_activity = nullptr;
    PlainLabel *m_counts = nullptr;
    Exporter *m_exporter = nullptr;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactexport.h"
#include "ui/importcontroller.h"
#include "ui/pages/importjourney.h"

#include <QMainWindow>

namespace Ferry {

class BrowserLauncher;
class Clock;
class EmbeddedBrowser;
class ExportDialog;
class KeptImports;
class PushController;
class ProxyLogin;
class Settings;
class WindowAccount;
class WindowActions;
class WindowExports;
class WindowFiles;
class WindowPages;
class WindowParts;
class WindowPushes;
class WindowReceipts;

/// The one window: where contacts are on the left, the contacts or the journey to them in the middle, what goes on below.
/// It joins what the person does to those who do it: ImportController has the rules of importing, WindowPages those of what
/// stands where, WindowExports takes contacts out.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the window works with; all of it must outlive the window.
    struct Services {
        Settings &settings;
        LibraryWorker &library;
        EmbeddedBrowser &browser;
        const BrowserLauncher &launcher;
        ProxyLogin &proxyLogin;
        PushController &pushes;
        const Clock &clock;
        ImportController::SessionRequest requestSession;
        /// Whether the sandbox program is installed.
        bool demoAvailable = false;
        /// Where files that are dragged out lie meanwhile; empty: none can be.
        QString dragFolder = {};
    };

    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Reads the library and shows the newest import, or the welcome page when there is none.
    void openLibrary();
    /// Shows the sources to choose from.
    void newImport();
    /// What the account offers, as the service said.
    void setOffers(const QList<SourceOffer> &offers) { m_imports.sources().setOffers(offers); }
    /// Begins an import as if its source had been chosen. Whose it is and where consent leads come from the settings.
    void startImport(const ImportRequest &request);
    /// Imports files of this computer; asks before it does so with several.
    void openFiles(const QStringList &paths);
    /// Imports \a paths as one import, unasked.
    void importFiles(const QStringList &paths);
    /// The program was started a second time: comes to the front, by the \a activationToken that the desktop gave for it, and
    /// opens \a files as soon as that can be done.
    void comeForward(const QStringList &files, const QByteArray &activationToken);
    /// The library has been read, and has an import that was interrupted.
    [[nodiscard]] bool hasInterrupted() const { return !m_imports.interrupted().isEmpty(); }
    /// Goes on with the newest import that was interrupted.
    void resumeInterrupted();
    /// Offers to go on with a push that was interrupted, if there is one.
    void offerInterruptedPush();
    /// Carries what is shown into Contacts+.
    [[nodiscard]] WindowPushes &pushes() { return *m_pushes; }
    /// Asks where the contacts shown are to go; null when there are none to export now.
    ExportDialog *askForExport();
    /// Exports all contacts shown; exported() tells the outcome.
    void exportAll(ExportFormat format, const QString &path);
    /// Tells the person something that needs no page.
    void report(const Error &error);
    /// As above, in words.
    void warn(const QString &text);
    /// Says in the window that the contacts are the sandbox's.
    void setDemo(bool demo);

    [[nodiscard]] const ContactTableModel &contacts() const { return m_imports.contacts(); }

signals:
    /// openLibrary() is done, with whatever outcome.
    void libraryRead();
    /// A page stands, by its name for pictures: "welcome", "resume", "source", "connecting", "consent", "gathering", "contacts",
    /// "account", "failure", "push", "push-result", "undo", "undo-result".
    void pageShown(const QString &name);
    /// The import is over, whatever its outcome.
    void importFinished(const Ferry::ImportProgress &progress);
    void exported(const Ferry::Result<Ferry::ExportReport> &report);
    void preferencesRequested();
    void demoRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions();
    void connectPages();
    void connectImports();

    /// \a request with what the settings say.
    [[nodiscard]] ImportRequest completed(ImportRequest request) const;
    void retry();
    void showArriving(const ImportProgress &progress);
    void showOutcome(const ImportProgress &progress);
    void cancelImport();
    void enableActions();
    void showCounts();

    Services m_services;
    ImportController m_imports;

    WindowActions *m_actions = nullptr;
    WindowParts *m_parts = nullptr;
    WindowPages *m_pages = nullptr;
    KeptImports *m_kept = nullptr;
    WindowExports *m_exports = nullptr;
    WindowFiles *m_files = nullptr;
    WindowPushes *m_pushes = nullptr;
    WindowReceipts *m_receipts = nullptr;
    WindowAccount *m_account = nullptr;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importsession.h"
#include "app/store/salvage.h"
#include "app/store/storedimport.h"
#include "models/core/result.h"
#include "models/items/contacttablemodel.h"
#include "models/items/importlistmodel.h"
#include "models/items/sourcelistmodel.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <map>
#include <memory>

namespace Ferry {

class LibraryWorker;

/// The rules of importing, without a widget: which import's contacts are shown, whether one is under way, and what becomes
/// of its rows. One import at a time.
///
///     start() -> connecting() -> a session is asked for -> sessionMade() -> arriving() ... -> finished()
///          \                             \-> refused() -> finished()
///           \-> passwordWanted(), and startWithPassword() once it is given
///     resume() does the same for an import that was interrupted
///     openLibrary() -> libraryOpened();   openImport() -> importOpening() -> importOpened()
class ImportController : public QObject
{
    Q_OBJECT

public:
    using SessionReady = std::function<void(Result<std::unique_ptr<ImportSession>>)>;
    /// Hands over a new session for one import, or why there can be none (Error::NotConfigured, a keychain's), once, at
    /// once or later, unless the context is gone by then.
    using SessionRequest = std::function<void(QObject *context, SessionReady)>;

    /// \a library must outlive the controller.
    ImportController(LibraryWorker &library, SessionRequest requestSession, QObject *parent = nullptr);
    ~ImportController() override;

    [[nodiscard]] ContactTableModel &contacts() { return m_contacts; }
    [[nodiscard]] const ContactTableModel &contacts() const { return m_contacts; }
    [[nodiscard]] ImportListModel &imports() { return m_imports; }
    [[nodiscard]] SourceListModel &sources() { return m_sources; }
    /// The import whose contacts are in contacts(); its id is 0 when there is none.
    [[nodiscard]] const ImportSummary &shown() const { return m_shown; }
    /// An import is under way, or its session is being made.
    [[nodiscard]] bool isImporting() const;
    /// The session of the import under way, or of the last one.
    [[nodiscard]] const ImportSession *session() const { return m_session.get(); }

    /// Where imports come from. One that was interrupted and came from a demo on this machine cannot be gone on with; it is
    /// ended when the library is opened.
    void setEndpoint(const QUrl &endpoint) { m_endpoint = endpoint; }
    /// Reads the list of imports.
    void openLibrary();
    /// Reads the contacts of the import \a id; nothing happens while importing.
    void openImport(qint64 id);
    /// Erases the import \a id from this computer and reads the list again: erased(), tracesLeft() or, when it is still
    /// there, failed() follows. Nothing happens to the import that is under way.
    void removeImport(qint64 id);
    /// The same for what tracesLeft() told of.
    void eraseTraces(const ImportSummary &import);
    /// Remembers on which way the person lets the service in, of the import under way.
    void noteSignIn(SignInWay way);

    /// The imports that the end of the program interrupted, newest first, as the library had them when it was opened.
    [[nodiscard]] const QList<StoredImport> &interrupted() const { return m_interrupted; }
    /// Goes on with the interrupted import \a id where it was; nothing happens while importing.
    void resume(qint64 id);
    /// Ends the interrupted import \a id, keeps what arrived of it, and reads the list again. One of which nothing arrived
    /// is forgotten.
    void giveUp(qint64 id);

    /// Begins an import; nothing happens while there is one. A source that is signed in to with a password has to be
    /// asked for it first.
    void start(const ImportRequest &request);
    /// The same for a source that is signed in to with a password.
    void startWithPassword(const ImportRequest &request, SignIn signIn);
    /// The same with the \a session for it, which needs no service.
    void startLocal(const ImportRequest &request, std::unique_ptr<ImportSession> session);
    /// What the last import was to bring.
    [[nodiscard]] const ImportRequest &request() const { return m_request; }
    /// The same import again, from its beginning; nobody has its password any more.
    void retry() { start(m_request); }
    /// Ends the import under way; what arrived stays.
    void cancel();
    /// Whether the contacts are the sandbox's.
    void setDemo(bool demo) { m_demo = demo; }
    [[nodiscard]] bool isDemo() const { return m_demo; }

signals:
    /// The list of imports was read, and imports() and sources() have it.
    void libraryOpened();
    /// The library could not be read at all.
    void libraryFailed(const Ferry::Error &error);
    /// The library was damaged, and \a salvage came of it. Said once.
    void librarySalvaged(const Ferry::Salvage &salvage);
    /// An interrupted import from \a sourceName was ended, since its demo is gone; \a received contacts of it are kept.
    void demoEnded(const QString &sourceName, qint64 received);
    /// imports() has news, with the import whose contacts are shown in \a row, or -1.
    void importsListed(int row);
    /// Something about a kept import went wrong.
    void failed(const Ferry::Error &error);

    void importOpening();
    void importOpened();
    /// Of the import that was opened, \a count contacts cannot be read any more; they are left out.
    void recordsUnreadable(qint64 count);
    /// The import that was shown is gone.
    void shownRemoved();
    /// Nothing of \a import is left in the profile; the list of imports is without it already.
    void erased(const Ferry::ImportSummary &import);
    /// \a import is out of the library, but the library's files may still hold some of it.
    void tracesLeft(const Ferry::ImportSummary &import);

    /// An import of \a request can begin only with a user name and a password.
    void passwordWanted(const Ferry::ImportRequest &request);
    /// An import begins: its session is being made.
    void connecting(const Ferry::ImportRequest &request);
    /// There can be no session.
    void refused(const Ferry::Error &error, const QString &sourceName);
    /// \a session is about to start.
    void sessionMade(Ferry::ImportSession &session);
    /// The first contacts are about to replace those shown.
    void contactsReplaced();
    /// Contacts are in contacts(), and more may follow.
    void arriving(const Ferry::ImportProgress &progress);
    /// It was called off before there was a session.
    void calledOff();
    /// The import is over, whatever its outcome. Comes after everything else about it.
    void finished(const Ferry::ImportProgress &progress);

private:
    void readLibrary(std::function<void()> then);
    /// Nothing is in contacts() any more; which of them were checked is remembered until the program ends.
    void putContactsAway();
    void erase(const ImportSummary &import);
    [[nodiscard]] bool needsPassword(const ImportRequest &request) const;
    void begin(const ImportRequest &request);
    void askForSession();
    void follow(std::unique_ptr<ImportSession> session);
    void takeImports(const QList<StoredImport> &imports);
    void listAgain(qint64 shownId);
    void takeContacts(qint64 position, const QList<Contact> &contacts);
    void takeProgress();
    void conclude();

    LibraryWorker &m_library;
    SessionRequest m_requestSession;
    ContactTableModel m_contacts;
    ImportListModel m_imports;
    SourceListModel m_sources;
    QUrl m_endpoint;
    ImportSummary m_shown;
    /// What is checked of imports that are not shown, by their ids.
    std::map<qint64, CheckMarks> m_checks;
    ImportRequest m_request;
    QList<StoredImport> m_interrupted;
    /// Until a session takes it.
    std::optional<SignIn> m_signIn;
    /// The one that is gone on with; none when the import began anew.
    std::optional<StoredImport> m_resumed;
    bool m_demo = false;
    bool m_salvageTold = false;
    /// Lives while a session is being made; deleting it calls that off.
    std::unique_ptr<QObject> m_pending;
    std::unique_ptr<ImportSession> m_session;
};

} // namespace Ferry

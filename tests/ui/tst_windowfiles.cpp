// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/settings.h"
#include "app/formats/contactexport.h"
#include "app/net/proxylogin.h"
#include "app/store/libraryworker.h"
#include "tests/support/pluskit.h"
#include "tests/ui/consent/fakeembeddedbrowser.h"
#include "tests/ui/scriptedsession.h"
#include "ui/consent/browserlauncher.h"
#include "ui/mainwindow.h"
#include "ui/pages/contactspage.h"
#include "ui/pages/failurepage.h"
#include "ui/pages/gatheringpage.h"
#include "ui/tables/lettersdialog.h"
#include "ui/tables/tabledialog.h"
#include "ui/widgets/importlist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

/// Files on their way into the real window and a real library.
class WindowFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aFileOpenedStandsInTheListByItsName();
    void theSameFileTwiceIsTwoImports();
    void whatCouldNotBeReadIsToldWithItsDetails();
    void aFileOfNoKnownKindSaysWhichOnesAre_data();
    void aFileOfNoKnownKindSaysWhichOnesAre();
    void tryingAgainReadsTheFileAgain();
    void aTableIsAskedAboutAndRemembered();
    void aTableNobodySpeaksForStaysOut();
    void theSameHeaderIsAskedAboutOnce();
    void lettersNobodyKnowsAreAskedAbout();
    void aTableOpenedUnaskedIsGuessedAtAndTold();
    void severalFilesAreAskedAbout_data();
    void severalFilesAreAskedAbout();
    void aLongReadingHasAPageAndCanBeCancelled();
    void theDialogTakesSeveralFiles();
    void aSecondStartOpensItsFile();
    void aSecondStartWaitsForWhatIsUnderWay();
    void whatCannotWaitTooIsTold();
    void whatIsDroppedComesIn_data();
    void whatIsDroppedComesIn();
    void hoveringShowsWhereToDrop();
    void whatIsPastedComesIn_data();
    void whatIsPastedComesIn();
    void copyingTakesWhatIsSelected();
    void theWindowMayGoWhileItReads();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString exportPeople(const QString &name, int count) const;
    template<typename T>
    [[nodiscard]] T *shown(const char *name = nullptr) const
    {
        const QList<T *> all = m_window->findChildren<T *>(name ? QString::fromLatin1(name) : QString());
        for (T *each : all) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QStringList listed() const;
    [[nodiscard]] QString message() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<LibraryWorker> m_library;
    SystemClock m_clock;
    Test::FakeEmbeddedBrowser m_browser;
    BrowserLauncher m_launcher{[](const QUrl &) { return true; }};
    ProxyLogin m_proxyLogin;
    std::unique_ptr<Test::PlusKit> m_plus;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QSignalSpy> m_finished;
};

namespace {

constexpr int Patience = 60'000;

const QByteArray Anna = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nN:;Anna;;;\r\nEND:VCARD\r\n";

} // namespace

void WindowFilesTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const Profile profile = *openProfile(m_dir->filePath(u"profile"_s));
    m_settings = std::make_unique<Settings>(profile, QStringList{}, QProcessEnvironment{});
    m_library = std::make_unique<LibraryWorker>(profile);
    m_plus = std::make_unique<Test::PlusKit>(m_clock, *m_settings, m_launcher, m_browser, m_proxyLogin);
    m_window = std::make_unique<MainWindow>(MainWindow::Services{
        .settings = *m_settings,
        .library = *m_library,
        .browser = m_browser,
        .launcher = m_launcher,
        .proxyLogin = m_proxyLogin,
        .pushes = m_plus->pushes,
        .clock = m_clock,
        .requestSession =
            [](QObject *, const ImportController::SessionReady &ready) {
                ready(fail(Error::Code::NotConfigured));
                QFAIL("a file needs no service");
            },
        .demoAvailable = true,
    });
    m_finished = std::make_unique<QSignalSpy>(m_window.get(), &MainWindow::importFinished);
    m_window->show();
    QSignalSpy read(m_window.get(), &MainWindow::libraryRead);
    m_window->openLibrary();
    QVERIFY(read.wait(Patience));
}

void WindowFilesTest::cleanup()
{
    m_window.reset();
    m_library.reset();
}

QString WindowFilesTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test's file");
    return file.fileName();
}

QString WindowFilesTest::exportPeople(const QString &name, int count) const
{
    const QString path = m_dir->filePath(name);
    if (!exportContacts(Test::people(count), ExportFormat::VCard3, path))
        qFatal("cannot export a test's file");
    return path;
}

QStringList WindowFilesTest::listed() const
{
    QStringList names;
    const auto *list = m_window->findChild<ImportList *>();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        names.append(index.data().toString() + u' ' + index.data(ImportListModel::CountRole).toString());
    }
    return names;
}

QString WindowFilesTest::message() const
{
    const auto *bar = m_window->findChild<MessageBar *>();
    return bar->isVisible() ? bar->accessibleName() : QString();
}

void WindowFilesTest::aFileOpenedStandsInTheListByItsName()
{
    m_window->openFiles({exportPeople(u"team.vcf"_s, 3)});
    QTRY_COMPARE_WITH_TIMEOUT(listed(), QStringList{u"team.vcf 3"_s}, Patience);
    QVERIFY(m_window->findChild<ContactsPage *>()->isVisible());
    QCOMPARE(m_window->findChild<ContactsPage *>()->totalCount(), 3);
    QVERIFY(m_window->windowTitle().contains(u"team.vcf"));
    QVERIFY(message().isEmpty());
    const auto *list = m_window->findChild<ImportList *>();
    QVERIFY(list->model()->index(0, 0).data(ImportListModel::SubtitleRole).toString().startsWith(u"File"));
}

void WindowFilesTest::theSameFileTwiceIsTwoImports()
{
    const QString path = write(u"anna.vcf"_s, Anna);
    m_window->openFiles({path, path});
    QVERIFY(!shown<QMessageBox>()); // named twice at once it is one file
    QTRY_COMPARE_WITH_TIMEOUT(listed(), QStringList{u"anna.vcf 1"_s}, Patience);
    m_window->openFiles({path});
    QTRY_COMPARE_WITH_TIMEOUT(listed(), (QStringList{u"anna.vcf 1"_s, u"anna.vcf 1"_s}), Patience);
}

void WindowFilesTest::whatCouldNotBeReadIsToldWithItsDetails()
{
    m_window->openFiles({write(u"two.vcf"_s, "BEGIN:VCARD\r\nFN:cut\r\n" + Anna)});
    QTRY_VERIFY_WITH_TIMEOUT(!message().isEmpty(), Patience);
    QVERIFY2(message().contains(u"left out"), qPrintable(message()));
    shown<QPushButton>("messageAction")->click();
    const auto *details = shown<QPlainTextEdit>("readingDetails");
    QVERIFY(details);
    const QString text = details->toPlainText();
    QVERIFY2(text.contains(u"two.vcf"_s) && text.contains(u"Line 1"_s), qPrintable(text));
}

void WindowFilesTest::aFileOfNoKnownKindSaysWhichOnesAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("text") << u"notes.txt"_s << QByteArray("Dear Anna,") << u"vCard"_s;
    QTest::newRow("nothing") << u"empty.vcf"_s << QByteArray() << u"no contacts"_s;
    QTest::newRow("hostile name") << u"<img src=x>.vcf"_s << QByteArray("x") << u"<img src=x>"_s;
}

void WindowFilesTest::aFileOfNoKnownKindSaysWhichOnesAre()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    m_window->openFiles({write(name, bytes)});
    QTRY_VERIFY_WITH_TIMEOUT(shown<FailurePage>(), Patience);
    const QString told = shown<FailurePage>()->accessibleName() + u' ' + shown<FailurePage>()->accessibleDescription();
    QVERIFY2(told.contains(name) && told.contains(word), qPrintable(told));
    QVERIFY(listed().isEmpty());
    shown<QPushButton>("leave")->click();
    QTRY_VERIFY(!shown<FailurePage>());
}

void WindowFilesTest::tryingAgainReadsTheFileAgain()
{
    const QString path = m_dir->filePath(u"late.vcf"_s);
    m_window->openFiles({path});
    QTRY_VERIFY_WITH_TIMEOUT(shown<FailurePage>(), Patience);
    QCOMPARE(write(u"late.vcf"_s, Anna), path);
    shown<QPushButton>("tryAgain")->click();
    QTRY_COMPARE_WITH_TIMEOUT(listed(), QStringList{u"late.vcf 1"_s}, Patience);
}

void WindowFilesTest::aTableIsAskedAboutAndRemembered()
{
    const QString path = write(u"goods.csv"_s, "who;what\nAnna;tea\nEva;cake\n");
    m_window->openFiles({path});
    QTRY_VERIFY_WITH_TIMEOUT(shown<TableDialog>(), Patience);
    QCOMPARE(m_finished->size(), 0);
    auto *box = shown<TableDialog>()->findChild<QComboBox *>(u"becomes0"_s);
    box->setCurrentIndex(box->findData(static_cast<int>(TableRole::Nickname)));
    emit box->activated(box->currentIndex());
    shown<QPushButton>("importTable")->click();
    QTRY_COMPARE_WITH_TIMEOUT(listed(), QStringList{u"goods.csv 2"_s}, Patience);
    QCOMPARE(m_window->contacts().contact(0).nickname, u"Anna"_s);
    QVERIFY(m_window->contacts().contact(0).unknownFields.contains("tea"));
    QVERIFY(message().isEmpty());

    // The next one with this header begins with what was said.
    QTRY_VERIFY(!shown<TableDialog>());
    m_window->openFiles({path});
    QTRY_VERIFY_WITH_TIMEOUT(shown<TableDialog>(), Patience);
    QCOMPARE(shown<TableDialog>()->mapping().columns.constFirst().role, TableRole::Nickname);
}

void WindowFilesTest::aTableNobodySpeaksForStaysOut()
{
    m_window->openFiles({write(u"goods.csv"_s, "who;what\nAnna;tea\n")});
    QTRY_VERIFY_WITH_TIMEOUT(shown<TableDialog>(), Patience);
    m_window->openFiles({write(u"anna.vcf"_s, Anna)}); // one thing at a time
    shown<TableDialog>()->reject();
    QTRY_VERIFY(!shown<TableDialog>());
    QVERIFY(listed().isEmpty());
    m_window->openFiles({write(u"anna.vcf"_s, Anna)});
    QTRY_COMPARE_WITH_TIMEOUT(listed(), QStringList{u"anna.vcf 1"_s}, Patience);
    QCOMPARE(m_finished->size(), 1);
}

void WindowFilesTest::theSameHeaderIsAskedAboutOnce()
{
    m_window->openFiles({write(u"a.csv"_s, "who;what\nAnna;tea\n"), write(u"b.csv"_s, "who;what\nEva;cake\n"),
                         write(u"c.csv"_s, "other;what\nBob;tart\n"), write(u"d.vcf"_s, Anna)});
    shown<QPushButton>("openTogether")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown<TableDialog>(), Patience);
    shown<QPushButton>("importTable")->click();
    const auto text = [this] { return shown<TableDialog>()->findChild<PlainLabel *>(u"tableText"_s)->text(); };
    QTRY_VERIFY_WITH_TIMEOUT(shown<TableDialog>() && text().contains(u"c.csv"_s), Patience);
    shown<TableDialog>()->reject(); // that one stays out
    QTRY_COMPARE_WITH_TIMEOUT(listed(), QStringList{u"a.csv and 3 more 3"_s}, Patience);
}

void WindowFilesTest::lettersNobodyKnowsAreAskedAbout()
{
    const QByteArray czech = "First Name,Last Name,E-mail Address\r\nTom\xe1\xb9,Nov\xe1\xe8"
                             "ek,t@example.org\r\n";
    const QString path = write(u"czech.csv"_s, czech);
    m_window->openFiles({path});
    QTRY_VERIFY_WITH_TIMEOUT(shown<LettersDialog>(), Patience);
    auto *charset = shown<LettersDialog>()->findChild<QComboBox *>(u"charset"_s);
    charset->setCurrentIndex(charset->findData(QByteArray("windows-1250")));
    shown<QPushButton>("importLetters")->click();
    QTRY_COMPARE_WITH_TIMEOUT(listed(), QStringList{u"czech.csv 1"_s}, Patience);
    QCOMPARE(m_window->contacts().contact(0).familyName, u"Nováček"_s);
    QVERIFY(message().isEmpty());

    // With nobody to ask it is guessed, and told.
    m_window->importFiles({path});
    QTRY_VERIFY2_WITH_TIMEOUT(message().contains(u"Which letters"_s), qPrintable(message()), Patience);

    // Letters that can be nothing else are no question.
    m_window->openFiles({write(u"german.csv"_s, "First Name,Last Name\r\nJ\xf6rg,M\xfc\xdfig\r\n")});
    QTRY_VERIFY_WITH_TIMEOUT(listed().contains(u"german.csv 1"_s), Patience);
    QVERIFY(!shown<LettersDialog>());
}

void WindowFilesTest::aTableOpenedUnaskedIsGuessedAtAndTold()
{
    m_window->importFiles({write(u"club.csv"_s, "Vorname;Nachname;Handy\nAnna;Gro\xc3\x9f;0151 1234567\n")});
    QTRY_COMPARE_WITH_TIMEOUT(listed(), QStringList{u"club.csv 1"_s}, Patience);
    QVERIFY(!shown<TableDialog>());
    QTRY_VERIFY2_WITH_TIMEOUT(message().contains(u"guessed"_s), qPrintable(message()), Patience);
    shown<QPushButton>("messageAction")->click();
    QTRY_VERIFY(shown<QPlainTextEdit>("readingDetails"));
    const QString details = shown<QPlainTextEdit>("readingDetails")->toPlainText();
    QVERIFY2(details.contains(u"Handy: Phone (mobile)"_s), qPrintable(details));
    // What says nothing of anybody is not guessed at.
    m_window->importFiles({write(u"goods.csv"_s, "colour;weight\nred;1\n")});
    QTRY_VERIFY_WITH_TIMEOUT(shown<FailurePage>(), Patience);
    QVERIFY(shown<FailurePage>()->accessibleDescription().contains(u"First Name"_s));
}

void WindowFilesTest::severalFilesAreAskedAbout_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QStringList>("lists");
    QTest::newRow("together") << u"openTogether"_s << QStringList{u"a.vcf and 2 more 3"_s};
    QTest::newRow("separately") << u"openSeparately"_s << QStringList{u"b.vcf 1"_s, u"a.vcf 2"_s};
    QTest::newRow("neither") << QString() << QStringList{};
}

void WindowFilesTest::severalFilesAreAskedAbout()
{
    QFETCH(QString, button);
    QFETCH(QStringList, lists);
    m_window->openFiles({exportPeople(u"a.vcf"_s, 2), write(u"notes.txt"_s, "Dear Anna,"), write(u"b.vcf"_s, Anna)});
    auto *question = shown<QMessageBox>();
    QVERIFY(question);
    QCOMPARE(m_finished->size(), 0);
    if (button.isEmpty()) {
        question->button(QMessageBox::Cancel)->click();
        QCoreApplication::processEvents();
        QCOMPARE(m_finished->size(), 0);
        return;
    }
    question->findChild<QPushButton *>(button)->click();
    QTRY_COMPARE_WITH_TIMEOUT(listed(), lists, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(u"notes.txt"_s), Patience);
}

void WindowFilesTest::aLongReadingHasAPageAndCanBeCancelled()
{
    // The library's thread is taken, so that nothing can arrive.
    const auto gate = std::make_shared<QSemaphore>();
    const auto open = qScopeGuard([gate] { gate->release(); });
    m_library->run([gate](ContactLibrary &) {
        gate->acquire();
        return Result<void>();
    });
    m_window->openFiles({exportPeople(u"team.vcf"_s, 3)});
    QTRY_VERIFY_WITH_TIMEOUT(shown<GatheringPage>(), Patience);
    QVERIFY(shown<GatheringPage>()->findChild<PlainLabel *>(u"title"_s)->text().contains(u"team.vcf"_s));
    QVERIFY(!m_window->findChild<QAction *>(u"openFile"_s)->isEnabled());
    shown<QPushButton>("cancel")->click();
    gate->release();
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, Patience);
    QTRY_VERIFY(!shown<GatheringPage>());
    QVERIFY(!shown<FailurePage>());
    QVERIFY(m_window->findChild<QAction *>(u"openFile"_s)->isEnabled());
    QVERIFY(listed().isEmpty());
}

void WindowFilesTest::aSecondStartOpensItsFile()
{
    m_window->showMinimized();
    m_window->comeForward({}, {});
    QVERIFY(!m_window->isMinimized());
    QCOMPARE(m_finished->size(), 0);
    m_window->comeForward({write(u"anna.vcf"_s, Anna)}, "token");
    qunsetenv("XDG_ACTIVATION_TOKEN"); // nobody looked for it here
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, Patience);
    QCOMPARE(m_window->contacts().rowCount(), 1);
}

void WindowFilesTest::aSecondStartWaitsForWhatIsUnderWay()
{
    // While a dialog is open, which is about the contacts that are shown.
    m_window->comeForward({write(u"anna.vcf"_s, Anna)}, {});
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, Patience);
    QDialog dialog(m_window.get());
    dialog.open();
    m_window->comeForward({write(u"next.vcf"_s, Anna + Anna)}, {});
    m_window->comeForward({write(u"last.vcf"_s, Anna + Anna + Anna)}, {});
    auto *messages = m_window->findChild<MessageBar *>();
    QVERIFY(messages->isVisible());
    QVERIFY(messages->findChild<PlainLabel *>(u"messageText"_s)->text().startsWith(u'2'));
    QTest::qWait(0);
    QCOMPARE(m_finished->size(), 1);
    dialog.reject();
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 3, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->contacts().rowCount(), 3, Patience);
}

void WindowFilesTest::whatCannotWaitTooIsTold()
{
    const QString file = write(u"anna.vcf"_s, Anna);
    QDialog dialog(m_window.get());
    dialog.open();
    for (int i = 0; i < 100; ++i)
        m_window->comeForward({file}, {});
    QVERIFY2(message().startsWith("100 "_L1) && message().contains("will be opened"_L1), qPrintable(message()));
    m_window->comeForward({file, file}, {});
    QVERIFY2(message().startsWith("2 "_L1) && message().contains("cannot wait"_L1), qPrintable(message()));
    dialog.reject();
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 100, 5 * Patience);
}

void WindowFilesTest::theDialogTakesSeveralFiles()
{
    m_window->findChild<QAction *>(u"openFile"_s)->trigger();
    auto *files = m_window->findChild<QFileDialog *>(u"openFile"_s);
    QVERIFY(files);
    QCOMPARE(files->fileMode(), QFileDialog::ExistingFiles);
    emit files->filesSelected({write(u"anna.vcf"_s, Anna)});
    files->close();
    QTRY_COMPARE_WITH_TIMEOUT(listed(), QStringList{u"anna.vcf 1"_s}, Patience);
}

void WindowFilesTest::whatIsDroppedComesIn_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lists");
    const QStringList dropped{u"Dropped contacts 1"_s};
    QTest::newRow("file") << u"text/uri-list"_s << QByteArray("file://%1/anna.vcf\r\n") << QStringList{u"anna.vcf 1"_s};
    QTest::newRow("file of this host") << u"text/uri-list"_s << QByteArray("file://localhost%1/anna.vcf\r\n")
                                       << QStringList{u"anna.vcf 1"_s};
    QTest::newRow("vCard") << u"text/vcard"_s << Anna << dropped;
    QTest::newRow("vCard by its older name") << u"text/x-vcard"_s << Anna << dropped;
    QTest::newRow("vCard with parameters") << u"text/directory;profile=vcard"_s << Anna << dropped;
    QTest::newRow("file elsewhere") << u"text/uri-list"_s << QByteArray("file://elsewhere%1/anna.vcf\r\n")
                                    << QStringList{};
    QTest::newRow("web address") << u"text/uri-list"_s << QByteArray("https://example.org/anna.vcf\r\n")
                                 << QStringList{};
    QTest::newRow("text") << u"text/plain"_s << Anna << QStringList{};
    QTest::newRow("HTML") << u"text/html"_s << QByteArray("<p>" + Anna + "</p>") << QStringList{};
}

void WindowFilesTest::whatIsDroppedComesIn()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lists);
    QVERIFY(!write(u"anna.vcf"_s, Anna).isEmpty());
    bytes.replace("%1", m_dir->path().toUtf8());
    QMimeData data;
    data.setData(format, bytes);
    QDragEnterEvent enter({20, 20}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QCOMPARE(enter.isAccepted(), !lists.isEmpty());
    QDropEvent drop({20, 20}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(drop.isAccepted(), !lists.isEmpty());
    if (!lists.isEmpty())
        QCOMPARE(drop.dropAction(), Qt::CopyAction); // or its owner would delete it
    QTRY_COMPARE_WITH_TIMEOUT(listed(), lists, Patience);
}

void WindowFilesTest::hoveringShowsWhereToDrop()
{
    auto *veil = m_window->findChild<QWidget *>(u"dropVeil"_s);
    QVERIFY(veil && !veil->isVisible());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"anna.vcf"_s, Anna))});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(veil->isVisible());
    QCOMPARE(veil->size(), m_window->size());
    // Qt goes over to what lies under the pointer now.
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(m_window.get(), &leave);
    QVERIFY(!veil->isVisible());
    QCoreApplication::sendEvent(veil, &enter);
    QVERIFY(veil->isVisible());
    QCoreApplication::sendEvent(veil, &leave);
    QVERIFY(!veil->isVisible());
}

void WindowFilesTest::whatIsPastedComesIn_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lists");
    const QStringList pasted{u"Pasted contacts 1"_s};
    QTest::newRow("vCard") << u"text/vcard"_s << Anna << pasted;
    QTest::newRow("vCard as text") << u"text/plain"_s << Anna << pasted;
    QTest::newRow("table") << u"text/plain"_s << QByteArray("First Name\tE-mail 1 - Value\nAnna\ta@example.org\n")
                           << pasted;
    QTest::newRow("copied file") << u"text/uri-list"_s << QByteArray("file://%1/anna.vcf\r\n")
                                 << QStringList{u"anna.vcf 1"_s};
    QTest::newRow("blank") << u"text/plain"_s << QByteArray(" \n") << QStringList{};
    QTest::newRow("HTML") << u"text/html"_s << Anna << QStringList{};
}

void WindowFilesTest::whatIsPastedComesIn()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lists);
    QVERIFY(!write(u"anna.vcf"_s, Anna).isEmpty());
    auto *data = new QMimeData;
    data->setData(format, bytes.replace("%1", m_dir->path().toUtf8()));
    QGuiApplication::clipboard()->setMimeData(data);
    m_window->findChild<QAction *>(u"pasteContacts"_s)->trigger();
    if (lists.isEmpty())
        QVERIFY(message().contains(u"clipboard"_s));
    QTRY_COMPARE_WITH_TIMEOUT(listed(), lists, Patience);
    if (format != "text/uri-list"_L1 && !lists.isEmpty())
        QTRY_VERIFY(m_window->windowTitle().startsWith(u"Pasted contacts"_s));
}

void WindowFilesTest::copyingTakesWhatIsSelected()
{
    QAction *copy = m_window->findChild<QAction *>(u"copyContacts"_s);
    QVERIFY(!copy->isEnabled());
    m_window->openFiles({exportPeople(u"team.vcf"_s, 3)});
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, Patience);
    QTRY_VERIFY(copy->isEnabled()); // the first one is selected
    copy->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Person 0\tp0@example.com\t\t\t"_s);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(u"text/vcard"_s));
}

void WindowFilesTest::theWindowMayGoWhileItReads()
{
    QSignalSpy pages(m_window.get(), &MainWindow::pageShown);
    m_window->openFiles({exportPeople(u"team.vcf"_s, 5'000)});
    QVERIFY(pages.wait(Patience));
    m_window.reset();
}

} // namespace Ferry

QTEST_MAIN(Ferry::WindowFilesTest)
#include "tst_windowfiles.moc"

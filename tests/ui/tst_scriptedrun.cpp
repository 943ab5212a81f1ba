// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mainwindowkit.h"
#include "ui/pages/passwordpage.h"
#include "ui/scriptedrun.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

namespace {

/// Takes what goes to standard error while it lives.
class ErrorStream
{
public:
    explicit ErrorStream(const QString &path)
        : m_path(path)
        , m_before(::dup(STDERR_FILENO))
    {
        std::fflush(stderr);
        const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        ::dup2(file, STDERR_FILENO);
        ::close(file);
    }
    ~ErrorStream() { restore(); }
    ErrorStream(const ErrorStream &) = delete;
    ErrorStream &operator=(const ErrorStream &) = delete;

    [[nodiscard]] QString taken()
    {
        restore();
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private:
    void restore()
    {
        std::fflush(stderr);
        if (m_before >= 0)
            ::dup2(m_before, STDERR_FILENO);
        if (m_before >= 0)
            ::close(std::exchange(m_before, -1));
    }

    QString m_path;
    int m_before = -1;
};

} // namespace

class TestScriptedRun : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_onStart = {};
        m_kit = std::make_unique<Test::MainWindowKit>();
        m_kit->onSession = [this](Test::ScriptedSession &session) {
            // Once it has begun.
            QTimer::singleShot(0, &session, [this, &session] { m_onStart(session); });
        };
        m_kit->window->show();
    }
    void cleanup()
    {
        QGuiApplication::setQuitOnLastWindowClosed(true);
        m_kit.reset();
    }

    void allThatWasAskedIsDone()
    {
        m_onStart = [](Test::ScriptedSession &session) {
            session.bring(Test::people(5), 5);
            session.end(ImportPhase::Done);
        };
        const int status = run({.importService = u"yahoo"_s,
                                .exports = {{m_kit->dir.filePath(u"a.vcf"_s), ExportFormat::VCard3},
                                            {m_kit->dir.filePath(u"b.csv"_s), ExportFormat::GoogleCsv}},
                                .quitWhenDone = true});
        QCOMPARE(status, 0);
        QCOMPARE(m_said, QString());
        QVERIFY(QFile::exists(m_kit->dir.filePath(u"a.vcf"_s)));
        QVERIFY(QFile::exists(m_kit->dir.filePath(u"b.csv"_s)));
        QCOMPARE(m_kit->session->progress().request.service, u"yahoo"_s);
    }

    void whatFailsIsSaid_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("the import") << u"import"_s;
        QTest::newRow("an export") << u"export"_s;
        QTest::newRow("closing the window") << u"close"_s;
    }
    void whatFailsIsSaid()
    {
        QFETCH(const QString, what);
        m_onStart = [this, what](Test::ScriptedSession &session) {
            session.bring(Test::people(2), 5);
            if (what == "close"_L1)
                m_kit->window->close();
            else if (what == "import"_L1)
                session.end(ImportPhase::Failed, Error{.code = Error::Code::Gone});
            else
                session.end(ImportPhase::Done);
        };
        const int status = run({.importService = u"yahoo"_s,
                                .exports = {{m_kit->dir.filePath(u"missing/a.vcf"_s), ExportFormat::VCard3}},
                                .quitWhenDone = true});
        QCOMPARE(status, 1);
        QVERIFY2(m_said.startsWith(u"contact-ferry: "_s), qPrintable(m_said));
        QVERIFY2(m_said.count(u'\n') == 1, qPrintable(m_said));
    }

    void everyPageHasAPicture()
    {
        m_onStart = [](Test::ScriptedSession &session) {
            session.bring(Test::people(5), 5);
            session.end(ImportPhase::Done);
        };
        const QString folder = m_kit->dir.filePath(u"shots"_s);
        QCOMPARE(run({.importService = u"yahoo"_s, .quitWhenDone = true, .screenshotsDir = folder}), 0);
        const QStringList pictures = QDir(folder).entryList({u"*.png"_s}, QDir::Files, QDir::Name);
        QVERIFY2(pictures.contains(u"01-source.png"_s), qPrintable(pictures.join(u' ')));
        QVERIFY2(pictures.constLast().endsWith(u"-contacts.png"_s), qPrintable(pictures.join(u' ')));
        QVERIFY(!QImage(folder + u'/' + pictures.constLast()).isNull());
    }

    void soDoesTheWayOut()
    {
        m_onStart = [](Test::ScriptedSession &session) {
            session.bring(Test::people(5), 5);
            session.end(ImportPhase::Done);
        };
        const QString folder = m_kit->dir.filePath(u"shots"_s);
        QCOMPARE(run({.importService = u"yahoo"_s,
                      .exports = {{m_kit->dir.filePath(u"a.vcf"_s), ExportFormat::VCard3}},
                      .quitWhenDone = true,
                      .screenshotsDir = folder}),
                 0);
        const QString pictures = QDir(folder).entryList({u"*.png"_s}, QDir::Files, QDir::Name).join(u' ');
        QVERIFY2(pictures.contains(u"-contacts.png "_s) && pictures.contains(u"-export.png "_s)
                     && pictures.endsWith(u"-exported.png"_s),
                 qPrintable(pictures));
        QVERIFY(QFile::exists(m_kit->dir.filePath(u"a.vcf"_s)));
    }

    void whatAFormatCannotHoldIsSaid()
    {
        QList<Contact> people = Test::people(2);
        people[1].emails = QList<EmailAddress>(5, {.address = u"a@example.org"_s});
        m_onStart = [people](Test::ScriptedSession &session) {
            session.bring(people, 2);
            session.end(ImportPhase::Done);
        };
        QCOMPARE(run({.importService = u"yahoo"_s,
                      .exports = {{m_kit->dir.filePath(u"a.csv"_s), ExportFormat::OutlookCsv}},
                      .quitWhenDone = true}),
                 0);
        QVERIFY2(m_said.contains(u"a.csv: 4th e-mail of 1 contact(s): goes into the notes"_s), qPrintable(m_said));
        QVERIFY2(m_said.contains(u"5th e-mail"_s), qPrintable(m_said));
    }

    void aFolderForPicturesThatCannotBeIsAFailure()
    {
        m_onStart = [](Test::ScriptedSession &session) { session.end(ImportPhase::Done); };
        QFile inTheWay(m_kit->dir.filePath(u"shots"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QCOMPARE(run({.importService = u"yahoo"_s, .quitWhenDone = true, .screenshotsDir = inTheWay.fileName()}), 1);
        QVERIFY2(m_said.contains(u"picture"_s), qPrintable(m_said));
    }

    void anInterruptedImportGoesOn()
    {
        const qint64 id = interruptImport();
        QVERIFY(id > 0);
        m_onStart = [](Test::ScriptedSession &session) {
            session.bring(Test::people(5), 5);
            session.end(ImportPhase::Done);
        };
        QCOMPARE(run({.importService = u"gmail"_s,
                      .resume = true,
                      .exports = {{m_kit->dir.filePath(u"a.vcf"_s), ExportFormat::VCard3}},
                      .quitWhenDone = true}),
                 0);
        QVERIFY(m_kit->session->progress().isResumed);
        QCOMPARE(m_kit->session->progress().storedId, id);
        QVERIFY(QFile::exists(m_kit->dir.filePath(u"a.vcf"_s)));
    }

    void withNothingToGoOnWithTheImportIsBegun()
    {
        m_onStart = [](Test::ScriptedSession &session) { session.end(ImportPhase::Done); };
        QCOMPARE(run({.importService = u"gmail"_s, .resume = true, .quitWhenDone = true}), 0);
        QVERIFY(!m_kit->session->progress().isResumed);
    }

    void withNothingAtAllToDoItSaysSo()
    {
        QCOMPARE(run({.resume = true, .quitWhenDone = true}), 1);
        QVERIFY2(m_said.contains(u"no import"_s), qPrintable(m_said));
        QVERIFY(!m_kit->session);
    }

    void aPasswordThatNobodyCanEnterIsSaid()
    {
        QCOMPARE(run({.importService = u"icloud"_s, .quitWhenDone = true}, {.isVisible = false}), 1);
        QVERIFY2(m_said.contains(u"a user name and a password"_s), qPrintable(m_said));
        QVERIFY(!m_kit->session); // above all it did not go by the consent page
    }

    void aPasswordThatNobodyEntersIsNotAwaitedForEver()
    {
        QCOMPARE(run({.importService = u"icloud"_s, .quitWhenDone = true}, {.patience = std::chrono::seconds{1}}), 1);
        QVERIFY2(m_said.contains(u"in time"_s), qPrintable(m_said));
        QVERIFY(!m_kit->session);
    }

    void aPasswordIsAskedForInTheWindow()
    {
        m_onStart = [](Test::ScriptedSession &session) {
            session.bring(Test::people(5), 5);
            session.end(ImportPhase::Done);
        };
        connect(m_kit->window.get(), &MainWindow::pageShown, this, [this](const QString &page) {
            if (page == "password"_L1)
                emit m_kit->window->findChild<PasswordPage *>()->entered(u"joe"_s, u"secret"_s);
        });
        QCOMPARE(run({.importService = u"icloud"_s,
                      .exports = {{m_kit->dir.filePath(u"a.vcf"_s), ExportFormat::VCard3}},
                      .quitWhenDone = true}),
                 0);
        QVERIFY(m_kit->session->signIn && m_kit->session->signIn->username == u"joe"_s);
        QVERIFY(QFile::exists(m_kit->dir.filePath(u"a.vcf"_s)));
    }

private:
    /// Performs \a line to its end and returns the program's status; what it said is in m_said.
    int run(const CommandLine &line, const ScriptedRun::Choices &choices = {})
    {
        ErrorStream stream(m_kit->dir.filePath(u"stderr"_s));
        ScriptedRun script(*m_kit->window, line, choices);
        QTimer::singleShot(0, &script, &ScriptedRun::start);
        QTimer::singleShot(std::chrono::minutes(2), &script, [] { QCoreApplication::exit(99); });
        const int status = QApplication::exec();
        m_said.clear();
        const QStringList lines = stream.taken().split(u'\n', Qt::SkipEmptyParts);
        for (const QString &said : lines) {
            if (said.startsWith(u"contact-ferry: "_s)) // and not what Qt has to say
                m_said += said + u'\n';
        }
        return status;
    }
    qint64 interruptImport()
    {
        auto kept = m_kit->library.run([](ContactLibrary &library) -> Result<qint64> {
            const Result<qint64> id = library.beginImport(
                {.serviceCode = u"yahoo"_s, .sourceName = u"Yahoo"_s, .startedAt = QDateTime::currentDateTimeUtc()});
            if (!id)
                return id;
            return library.setRemote(*id, {.id = u"1126"_s}).map([&] { return *id; });
        });
        kept.waitForFinished();
        return kept.result().value_or(0);
    }

    std::unique_ptr<Test::MainWindowKit> m_kit;
    /// What the session does once it has begun.
    std::function<void(Test::ScriptedSession &)> m_onStart;
    QString m_said;
};

QTEST_MAIN(TestScriptedRun)
#include "tst_scriptedrun.moc"

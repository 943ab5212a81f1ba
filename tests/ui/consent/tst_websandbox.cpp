// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's sandbox, proven live (goals G-W7 and G-W8 of the security review, measurement M16). As root Chromium has
// none, so the test starts itself once more as an unprivileged user, and that one shows a consent page and tells what it
// sees in /proc.
#include "app/core/clock.h"
#include "app/net/proxylogin.h"
#include "tests/ui/consent/engineprocesses.h"
#include "tests/ui/consent/loopbacksite.h"
#include "ui/consent/browserlauncher.h"
#include "ui/consent/consentpage.h"
#include "ui/consent/consentviewloader.h"
#include "ui/processguard.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstdio>

#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using namespace Ferry::Test;

namespace {

constexpr uid_t Nobody = 65534;
constexpr int Patience = 120000;

QByteArray userNamespace(const QString &process)
{
    std::array<char, 64> target{};
    const ssize_t length =
        readlink(("/proc/"_L1 + process + "/ns/user"_L1).toLatin1().constData(), target.data(), target.size());
    return {target.data(), qMax<qsizetype>(0, length)};
}

QByteArray field(const QByteArray &status, const QByteArray &name)
{
    const QList<QByteArray> lines = status.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ":\t"))
            return line.sliced(name.size() + 2);
    }
    return {};
}

QString visibleTexts(const QWidget &page)
{
    QStringList texts;
    for (const auto *label : page.findChildren<PlainLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(u' ').replace(u'\n', u' ');
}

/// What the program does, up to the consent page of \a url; then a line for each thing seen.
int showConsent(int argc, char **argv)
{
    guardProcess();
    if (qEnvironmentVariableIsSet("FERRY_TEST_NOT_DUMPABLE"))
        prctl(PR_SET_DUMPABLE, 0);
    QApplication app(argc, argv);
    const QUrl url(QString::fromLocal8Bit(argv[2]));
    ConsentViewLoader loader(false);
    const SystemClock clock;
    const BrowserLauncher launcher([](const QUrl &) { return true; });
    ProxyLogin login;
    ConsentPage page(loader, launcher, login, clock);
    page.resize(700, 500);
    page.show();
    page.begin(*findAddressSource(u"yahoo"), url);
    // The test says when the page has run.
    const bool ended = QTest::qWaitFor(
        [&] {
            const auto *view = page.findChild<QWidget *>("consentView"_L1);
            return !view || QFile::exists(qEnvironmentVariable("FERRY_TEST_LOADED"));
        },
        Patience);
    std::printf("ended %d\nview %d\n", ended, page.findChild<QWidget *>("consentView"_L1) != nullptr);
    std::printf("text %s\n", qUtf8Printable(visibleTexts(page)));
    for (const qint64 process : ourEngineProcesses()) {
        QByteArray commandLine = processFile(process, u"cmdline"_s);
        if (commandLine.contains("--no-sandbox") || commandLine.contains("remote-debugging")
            || commandLine.contains("web-security"))
            std::printf("weakened %s\n", commandLine.replace('\0', ' ').constData());
    }
    for (const qint64 process : ourRenderers()) {
        const QByteArray status = processFile(process, u"status"_s);
        std::printf("renderer seccomp=%s own-namespace=%d\n", field(status, "Seccomp").constData(),
                    userNamespace(QString::number(process)) != userNamespace(u"self"_s));
    }
    QTcpSocket debugger;
    debugger.connectToHost(QHostAddress::LocalHost, 9222);
    std::printf("debugger %d\n", debugger.waitForConnected(1000));
    std::fflush(stdout);
    return 0;
}

bool writeAll(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
}

/// Runs \a command on a system that lets nobody have a user namespace: in one with a limit of none. Ourselves we keep who
/// we are, and nobody, if we may.
int withoutUserNamespaces(char **command)
{
    std::array<int, 2> ready{};
    std::array<int, 2> go{};
    if (pipe(ready.data()) != 0 || pipe(go.data()) != 0)
        return 1;
    char token = 0;
    const pid_t child = fork();
    if (child == 0) {
        if (unshare(CLONE_NEWUSER) != 0 || write(ready[1], &token, 1) != 1 || read(go[0], &token, 1) != 1)
            _exit(1);
        // Before exec, which may cost us the right to.
        if (!writeAll(u"/proc/sys/user/max_user_namespaces"_s, "0\n"))
            _exit(1);
        execvp(command[0], command);
        _exit(1);
    }
    close(ready[1]);
    if (child < 0 || read(ready[0], &token, 1) != 1)
        return 1;
    const QString process = u"/proc/%1/"_s.arg(child);
    const auto map = [&](const QString &file, unsigned id) {
        const QByteArray own = QByteArray::number(id);
        const QByteArray more = geteuid() == 0 ? "65534 65534 1\n" : "";
        return writeAll(process + file, own + ' ' + own + " 1\n" + more);
    };
    writeAll(process + u"setgroups"_s, geteuid() == 0 ? "allow" : "deny");
    if (!map(u"uid_map"_s, geteuid()) || !map(u"gid_map"_s, getegid()) || write(go[1], &token, 1) != 1)
        return 1;
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

} // namespace

class TestWebSandbox : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    LoopbackSite m_site;
    QProcess m_process;

    /// Runs showConsent() by way of \a wrapper.
    [[nodiscard]] QString run(const QStringList &wrapper, const QStringList &environment)
    {
        const QString loaded = m_home.filePath(u"loaded"_s);
        QFile::remove(loaded);
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.remove(u"QTWEBENGINE_DISABLE_SANDBOX"_s);
        for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            all.insert(QString::fromLatin1(name), m_home.path());
        all.insert(u"FERRY_TEST_LOADED"_s, loaded);
        all.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        all.insert(u"XAUTHORITY"_s, m_home.filePath(u"xauthority"_s));
        all.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
        for (const QString &entry : environment)
            all.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
        QStringList command = wrapper;
        if (geteuid() == 0)
            command += {u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
        command += {QCoreApplication::applicationFilePath(), u"--show"_s, m_site.url(u"/page"_s).toString(),
                    u"--no-sandbox"_s, u"--remote-debugging-port=9222"_s};
        m_process.setProcessEnvironment(all);
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(command.takeFirst(), command);
        m_site.forget();
        (void)QTest::qWaitFor(
            [this, &loaded] {
                if (m_site.requested().contains(u"/shown"_s) && !QFile::exists(loaded)) {
                    QFile file(loaded);
                    (void)file.open(QIODevice::WriteOnly);
                }
                return m_process.state() == QProcess::NotRunning;
            },
            2 * Patience);
        m_process.kill();
        m_process.waitForFinished();
        return QString::fromUtf8(m_process.readAllStandardOutput());
    }

private slots:
    void initTestCase()
    {
        if (geteuid() == 0) {
            if (QStandardPaths::findExecutable(u"setpriv"_s).isEmpty())
                QSKIP("no setpriv to become a plain user with");
            QCOMPARE(chown(m_home.path().toLocal8Bit().constData(), Nobody, Nobody), 0);
        }
        // The way to the display is root's own.
        const QString key = m_home.filePath(u"xauthority"_s);
        if (QFile::copy(qEnvironmentVariable("XAUTHORITY"), key) && geteuid() == 0)
            QCOMPARE(chown(key.toLocal8Bit().constData(), Nobody, Nobody), 0);
        QStringList check{QCoreApplication::applicationFilePath(), u"--check"_s};
        if (geteuid() == 0)
            check = QStringList{u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s} + check;
        QProcess process;
        process.start(check.takeFirst(), check);
        QVERIFY(process.waitForFinished(Patience));
        if (process.exitCode() == 1)
            QSKIP("this kernel, or the container, does not let a plain user have a user namespace");
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            QSKIP("a plain user may not read the folder the programs were built in");
        m_site.addPage(u"/page"_s, "<script>fetch('/shown')</script>");
    }

    void rendererIsProvenToBeFencedIn_data()
    {
        QTest::addColumn<QStringList>("environment");
        QTest::newRow("as-it-is") << QStringList{};
        QTest::newRow("switches") << QStringList{
            u"QTWEBENGINE_CHROMIUM_FLAGS=--no-sandbox --disable-web-security --remote-debugging-port=9222"_s,
            u"QTWEBENGINE_REMOTE_DEBUGGING=9222"_s, u"QTWEBENGINE_DISABLE_SANDBOX=true"_s};
    }
    void rendererIsProvenToBeFencedIn()
    {
        QFETCH(QStringList, environment);
        const QString told = run({}, environment);
        QVERIFY2(m_site.requested().contains(u"/shown"_s), qPrintable(told));
        QVERIFY2(told.contains("view 1\n"_L1), qPrintable(told));
        QVERIFY2(!told.contains("seccomp=0"_L1) && !told.contains("own-namespace=0"_L1), qPrintable(told));
        QVERIFY2(!told.contains("weakened"_L1), qPrintable(told));
        QVERIFY2(told.contains("debugger 0\n"_L1), qPrintable(told));
    }

    void engineWithoutItsNamespacesIsNotShown()
    {
        // Chromium then goes on without a word (M16).
        const QString told = run({}, {u"FERRY_TEST_NOT_DUMPABLE=1"_s});
        QVERIFY2(told.contains("view 0\n"_L1), qPrintable(told));
        QVERIFY2(told.contains("does not let an embedded browser have a sandbox"_L1), qPrintable(told));
        QCOMPARE(m_site.requested(), QStringList());
    }

    void personsOwnWordIsHonouredAndShown()
    {
        const QString told = run({}, {u"QTWEBENGINE_DISABLE_SANDBOX=1"_s});
        QVERIFY2(told.contains("view 1\n"_L1), qPrintable(told));
        QVERIFY2(told.contains("runs without its sandbox"_L1), qPrintable(told));
    }

    void systemWithoutUserNamespacesIsToldApart()
    {
        const QString told = run({QCoreApplication::applicationFilePath(), u"--without-user-namespaces"_s}, {});
        if (told.isEmpty())
            QSKIP("user namespaces cannot be taken away here");
        QVERIFY2(told.contains("view 0\n"_L1), qPrintable(told));
        QVERIFY2(told.contains("does not let an embedded browser have a sandbox"_L1), qPrintable(told));
        QCOMPARE(m_site.requested(), QStringList());
    }
};

int main(int argc, char **argv)
{
    if (argc > 2 && qstrcmp(argv[1], "--show") == 0)
        return showConsent(argc, argv);
    if (argc > 2 && qstrcmp(argv[1], "--without-user-namespaces") == 0)
        return withoutUserNamespaces(argv + 2);
    if (argc > 1 && qstrcmp(argv[1], "--check") == 0) {
        const QCoreApplication app(argc, argv);
        if (!QFile(ConsentViewLoader::installedPlugin()).open(QIODevice::ReadOnly))
            return 2;
        const ConsentViewLoader loader(false);
        return loader.availability() == EmbeddedView::Offered ? 0 : 1;
    }
    qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    const QCoreApplication app(argc, argv);
    TestWebSandbox test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_websandbox.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// No application object: main asks before there is one.
#include "ui/commandline.h"

#include <QDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

namespace {

QStringList words(const char *text)
{
    return QStringList{u"contact-ferry"_s} + QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void nothingAskedIsAnOrdinaryStart()
    {
        const auto line = parseCommandLine(words(""));
        QVERIFY(line);
        QVERIFY((*line == CommandLine{.qtArguments = {u"contact-ferry"_s}}));
    }

    void everythingAskedIsUnderstood()
    {
        const auto line = parseCommandLine(
            words("--import|YAHOO|--export|a.vcf|--export=/tmp/b.CSV|--quit-when-done|--screenshots|shots|--profile|"
                  "/tmp/p/../q|--cloudsponge-url|http://127.0.0.1:8080/x|--color-scheme|Dark|--no-addresses|"
                  "-platform|offscreen"));
        QVERIFY2(line, qPrintable(line ? QString() : line.error()));
        CommandLine expected;
        expected.importService = u"yahoo"_s;
        expected.exports = {{QDir::current().absoluteFilePath(u"a.vcf"_s), ExportFormat::VCard3},
                            {u"/tmp/b.CSV"_s, ExportFormat::GoogleCsv}};
        expected.quitWhenDone = true;
        expected.screenshotsDir = QDir::current().absoluteFilePath(u"shots"_s);
        expected.profileDir = u"/tmp/q"_s;
        expected.settings.endpoint = QUrl(u"http://127.0.0.1:8080/x"_s);
        expected.settings.colorScheme = ColorScheme::Dark;
        expected.settings.includeAddresses = false;
        expected.qtArguments = {u"contact-ferry"_s, u"-platform"_s, u"offscreen"_s};
        QVERIFY(*line == expected);
    }

    void goingOnIsATaskOfItsOwn()
    {
        const auto line = parseCommandLine(words("--resume|--export|/tmp/a.vcf|--quit-when-done"));
        QVERIFY2(line, qPrintable(line ? QString() : line.error()));
        QVERIFY(line->resume && line->hasTask() && line->importService.isEmpty());
        const auto orElse = parseCommandLine(words("--resume|--import|yahoo"));
        QVERIFY(orElse && orElse->resume);
        QCOMPARE(orElse->importService, u"yahoo"_s);
        QVERIFY(!parseCommandLine(words("--quit-when-done")));
        QVERIFY(!parseCommandLine(words("--sandbox"))->hasTask());
    }

    void theFormatIsTheSuffixOrTheOneNamed_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("format");
        QTest::newRow("vcf") << u"--export|x.vcf"_s << int(ExportFormat::VCard3);
        QTest::newRow("csv") << u"--export|x.csv"_s << int(ExportFormat::GoogleCsv);
        QTest::newRow("named") << u"--export|x.txt|--format|google-csv"_s << int(ExportFormat::GoogleCsv);
        QTest::newRow("named against the suffix") << u"--export|x.csv|--format|vcard3"_s << int(ExportFormat::VCard3);
        QTest::newRow("a file called like an option") << u"--export|./--x.vcf"_s << int(ExportFormat::VCard3);
    }
    void theFormatIsTheSuffixOrTheOneNamed()
    {
        QFETCH(const QString, arguments);
        QFETCH(const int, format);
        const auto line = parseCommandLine(words(("--import|csv|" + arguments.toUtf8()).constData()));
        QVERIFY2(line, qPrintable(line ? QString() : line.error()));
        QCOMPARE(line->exports.size(), 1);
        QCOMPARE(int(line->exports.first().format), format);
    }

    void filesAreOpenedOrImportedAtOnce_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QStringList>("opened");
        QTest::addColumn<QStringList>("imported");
        const QStringList none;
        QTest::newRow("opened") << u"/a.vcf|/b c.csv"_s << QStringList{u"/a.vcf"_s, u"/b c.csv"_s} << none;
        QTest::newRow("address") << u"file:///a%20b.vcf"_s << QStringList{u"/a b.vcf"_s} << none;
        QTest::newRow("like an option") << u"--|/x/../--quit-when-done"_s << QStringList{u"/--quit-when-done"_s}
                                        << none;
        QTest::newRow("imported") << u"--import-file|/a.vcf|--import-file|/b.csv|--quit-when-done"_s << none
                                  << QStringList{u"/a.vcf"_s, u"/b.csv"_s};
    }
    void filesAreOpenedOrImportedAtOnce()
    {
        QFETCH(const QString, arguments);
        QFETCH(const QStringList, opened);
        QFETCH(const QStringList, imported);
        const auto line = parseCommandLine(words(arguments.toUtf8().constData()));
        QVERIFY2(line, qPrintable(line ? QString() : line.error()));
        QCOMPARE(line->openFiles, opened);
        QCOMPARE(line->importFiles, imported);
        QCOMPARE(line->hasTask(), !imported.isEmpty());
        QCOMPARE(line->canBeHandedOver(), imported.isEmpty());
        QCOMPARE(line->qtArguments.size(), 1); // nothing of it is Qt's or the web engine's
    }

    void relativePathsAreWhereWeStarted()
    {
        const auto line = parseCommandLine(words("x.vcf"));
        QCOMPARE(line->openFiles, QStringList{QDir::current().absoluteFilePath(u"x.vcf"_s)});
    }

    void aPushKnowsWhereTo()
    {
        const auto line =
            parseCommandLine({u"contact-ferry"_s, u"--import"_s, u"csv"_s, u"--push"_s, u"--team"_s, u"t1"_s,
                              u"--tag"_s, u"A"_s, u"--tag"_s, u"B"_s, u"--contactsplus-api-url"_s,
                              u"http://127.0.0.1:8080/"_s, u"--contactsplus-app-url"_s, u"https://app.example/"_s});
        QVERIFY(line);
        QVERIFY(line->push);
        QCOMPARE(line->pushTeam, u"t1"_s);
        QCOMPARE(line->pushTags, (QStringList{u"A"_s, u"B"_s}));
        QCOMPARE(line->settings.plusApiUrl, std::optional(QUrl(u"http://127.0.0.1:8080/"_s)));
        QCOMPARE(line->settings.plusAppUrl, std::optional(QUrl(u"https://app.example/"_s)));
    }

    void helpAndVersionWinOverEverythingElse_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("wish");
        QTest::newRow("help") << u"--help"_s << int(CommandLine::Wish::Help);
        QTest::newRow("one dash") << u"-help"_s << int(CommandLine::Wish::Help);
        QTest::newRow("version") << u"--version"_s << int(CommandLine::Wish::Version);
        QTest::newRow("both") << u"--version|--help"_s << int(CommandLine::Wish::Help);
        QTest::newRow("among nonsense") << u"--nonsense|--help"_s << int(CommandLine::Wish::Help);
    }
    void helpAndVersionWinOverEverythingElse()
    {
        QFETCH(const QString, arguments);
        QFETCH(const int, wish);
        const auto line = parseCommandLine(words(arguments.toUtf8().constData()));
        QVERIFY(line);
        QCOMPARE(int(line->wish), wish);
    }

    void whatIsNotOnTheListIsRefused_data()
    {
        QTest::addColumn<QString>("arguments");
        const auto row = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text); };
        row("--nonsense");
        row("--remote-debugging-port=9222");
        row("--remote-debugging-port|9222");
        row("--no-sandbox");
        row("--disable-web-security");
        row("--webEngineArgs|--no-sandbox");
        row("--js-flags=--expose-gc");
        row("-platformpluginpath|/tmp");
        row("-stylesheet|/tmp/x.qss");
        row("-qmljsdebugger=port:1");
        row("--platform");
        row("-platform|--no-sandbox");
        row("-platform=offscreen");
        row("https://example.com/callback?code=1");
        row("contactferry://callback?code=1");
        row("file://elsewhere/tmp/x.vcf");
        row("file:");
        row("x.vcf| ");
        row("x.vcf|--import|gmail");
        row("--import-file");
        row("--import-file|--quit-when-done");
        row("--import-file|https://example.com/x.vcf");
        row("--import-file|x.vcf|--import|gmail");
        row("--import-file|x.vcf|--resume");
        row("--import");
        row("--import|nosuch");
        row("--import|gmail|--import|yahoo");
        row("--import=");
        row("--import|--quit-when-done");
        row("--export|x.vcf");
        row("--import|csv|--export|x.txt");
        row("--import|csv|--export|x");
        row("--import|csv|--export|--no-sandbox|--format|vcard3");
        row("--import|csv|--export|x.vcf|--export|./x.vcf");
        row("--import|csv|--export|x.vcf|--format|vcard9");
        row("--import|csv|--format|vcard3");
        row("--cloudsponge-url|http://example.com/");
        row("--cloudsponge-url|http://127.0.0.1.evil.example/");
        row("--cloudsponge-url|http://2130706433/");
        row("--cloudsponge-url|http://localhost.");
        row("--cloudsponge-url|https://user@example.com/");
        row("--cloudsponge-url|file:///etc/passwd");
        row("--cloudsponge-url|example.com");
        row("--cloudsponge-url|https://example.com/|--sandbox");
        row("--contactsplus-api-url|http://example.com/");
        row("--contactsplus-app-url|ftp://127.0.0.1/");
        row("--contactsplus-api-url|https://example.com/|--sandbox");
        row("--push");
        row("--import|csv|--team|t1");
        row("--import|csv|--tag|Friends");
        row("--import|csv|--push|--tag");
        row("--import|csv|--push|--team|a|--team|b");
        row("--push=yes|--import|csv");
        row("--color-scheme|pink");
        row("--profile");
        row("--profile= ");
        row("--sandbox=yes");
        row("--resume=yes");
    }
    void whatIsNotOnTheListIsRefused()
    {
        QFETCH(const QString, arguments);
        const auto line = parseCommandLine(words(arguments.toUtf8().constData()));
        QVERIFY(!line);
        QVERIFY(!line.error().isEmpty());
        QVERIFY2(!line.error().contains(u"%1"_s), qPrintable(line.error()));
    }

    void qtAndTheEngineSeeOnlyWhatIsQts()
    {
        const auto line =
            parseCommandLine(words("--sandbox|--import|yahoo|--style|fusion|--quit-when-done|-geometry|800x600"));
        QVERIFY2(line, qPrintable(line ? QString() : line.error()));
        QVERIFY(line->sandbox);
        QCOMPARE(line->qtArguments,
                 (QStringList{u"contact-ferry"_s, u"--style"_s, u"fusion"_s, u"-geometry"_s, u"800x600"_s}));
    }

    void helpNamesEveryOption()
    {
        const QString help = commandLineHelp();
        for (const char *name : {"--import SERVICE", "--export FILE", "--format NAME", "--quit-when-done",
                                 "--screenshots DIR", "--profile DIR", "--sandbox", "--cloudsponge-url URL",
                                 "--color-scheme NAME", "--no-addresses", "--help", "--version"})
            QVERIFY2(help.contains(QLatin1StringView(name)), name);
        const QStringList lines = help.split(u'\n');
        for (const QString &line : lines)
            QVERIFY2(line.size() <= 100, qPrintable(line));
        QVERIFY(versionLine().startsWith("contact-ferry "_L1));
    }
};

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/filehandle.h"
#include "app/core/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdlib>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

namespace {

void writeFile(const QString &path, const QByteArray &text, unsigned mode = 0644)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(text), text.size());
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_profile = openProfile(m_home->filePath(u"profile"_s)).value();
        m_operatorFile = m_home->filePath(u"defaults.ini"_s);
        m_environment = {};
    }

    void nothingSetGivesTheBuiltInValues()
    {
        const Settings settings = open();
        QCOMPARE(settings.endpoint().value, QUrl(u"https://api.cloudsponge.com/"_s));
        QCOMPARE(settings.endpoint().origin, SettingOrigin::BuiltIn);
        QCOMPARE(settings.domainKey().value, QString());
        QCOMPARE(settings.domainPassword().value, QString());
        QCOMPARE(settings.userId().value, QString());
        QCOMPARE(settings.redirectUrl().value, QUrl());
        QCOMPARE(settings.answerFormat().value, AnswerFormat::Json);
        QCOMPARE(settings.credentialsPlace().value, CredentialsPlace::Basic);
        QCOMPARE(settings.pageSize().value, 1000);
        QCOMPARE(settings.includeAddresses().value, true);
        QCOMPARE(settings.offeredSources().value, QStringList());
        QCOMPARE(settings.ownBrowserOnly().value, false);
        QCOMPARE(settings.consentDeadline().value, std::chrono::minutes(20));
        QCOMPARE(settings.colorScheme().value, ColorScheme::System);
        QVERIFY(settings.warnings().isEmpty());
    }

    void theLaterOriginWinsAndIsNamed_data()
    {
        QTest::addColumn<bool>("byOperator");
        QTest::addColumn<bool>("byPerson");
        QTest::addColumn<bool>("byEnvironment");
        QTest::addColumn<bool>("byCommandLine");
        for (int bits = 0; bits < 16; ++bits)
            QTest::addRow("%d", bits) << bool(bits & 1) << bool(bits & 2) << bool(bits & 4) << bool(bits & 8);
    }
    void theLaterOriginWinsAndIsNamed()
    {
        QFETCH(const bool, byOperator);
        QFETCH(const bool, byPerson);
        QFETCH(const bool, byEnvironment);
        QFETCH(const bool, byCommandLine);
        if (byOperator)
            writeFile(m_operatorFile, "[cloudsponge]\ndomain_key=operator\n");
        if (byPerson)
            writeFile(m_profile.configDir + "/settings.ini"_L1, "[cloudsponge]\ndomain_key=person\n");
        if (byEnvironment)
            m_environment.insert(u"CONTACT_FERRY_DOMAIN_KEY"_s, u"environment"_s);
        Settings settings = open();
        if (byCommandLine)
            settings.setCommandLine({.domainKey = u"command line"_s});

        Setting<QString> expected;
        if (byCommandLine)
            expected = {u"command line"_s, SettingOrigin::CommandLine, true};
        else if (byEnvironment)
            expected = {u"environment"_s, SettingOrigin::Environment, true};
        else if (byPerson)
            expected = {u"person"_s, SettingOrigin::Person, false};
        else if (byOperator)
            expected = {u"operator"_s, SettingOrigin::Operator, false};
        QCOMPARE(settings.domainKey().value, expected.value);
        QVERIFY(settings.domainKey() == expected);
    }

    void aLockTakesASettingOutOfThePersonsHands()
    {
        writeFile(m_operatorFile,
                  "locked=cloudsponge/domain_key, "
                  "import/sources\n[cloudsponge]\ndomain_key=theirs\n[import]\nsources=gmail, YAHOO\n");
        writeFile(m_profile.configDir + "/settings.ini"_L1, "[cloudsponge]\ndomain_key=mine\n[import]\nsources=csv\n");
        const Settings settings = open();
        QVERIFY((settings.domainKey() == Setting<QString>{u"theirs"_s, SettingOrigin::Operator, true}));
        QVERIFY((settings.offeredSources()
                 == Setting<QStringList>{{u"gmail"_s, u"yahoo"_s}, SettingOrigin::Operator, true}));
    }

    void onlyTheOperatorDecidesOnTheOwnBrowser()
    {
        writeFile(m_operatorFile, "[import]\nown_browser_only=true\n");
        writeFile(m_profile.configDir + "/settings.ini"_L1, "[import]\nown_browser_only=false\n");
        QCOMPARE(open().ownBrowserOnly().value, true);
    }

    void valuesThatCannotBeArePassedOverAndTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *title, const char *group, const char *entry, const char *value) {
            QTest::newRow(title) << QByteArray('[' + QByteArray(group) + "]\n" + entry + '=' + value + '\n')
                                 << QString(QLatin1StringView(group) + u'/' + QLatin1StringView(entry));
        };
        row("plain http", "cloudsponge", "endpoint", "http://api.cloudsponge.com/");
        row("file", "cloudsponge", "endpoint", "file:///etc/passwd");
        row("user in it", "cloudsponge", "endpoint", "https://api.cloudsponge.com@evil.example/");
        row("no url", "cloudsponge", "endpoint", "api.cloudsponge.com");
        row("no page", "cloudsponge", "page_size", "0");
        row("negative page", "cloudsponge", "page_size", "-5");
        row("huge page", "cloudsponge", "page_size", "99999999999");
        row("words for a page", "cloudsponge", "page_size", "many");
        row("unknown source", "import", "sources", "gmail, nosuch");
        row("maybe", "import", "include_addresses", "maybe");
        row("never", "import", "consent_minutes", "0");
        row("too long", "import", "consent_minutes", "1441");
        row("yaml", "cloudsponge", "format", "yaml");
        row("in a cookie", "cloudsponge", "credentials", "cookie");
        row("plain return address", "cloudsponge", "redirect_url", "http://example.com/");
        row("line break in a user", "cloudsponge", "user_id", "\"a\\nb\"");
        row("a format nobody has", "drag", "format", "vcard5");
        row("pink", "view", "color_scheme", "pink");
        row("list for a key", "cloudsponge", "domain_key", "a, b");
        row("line break in a key", "cloudsponge", "domain_key", "\"a\\nb\"");
        row("empty key", "cloudsponge", "domain_key", "");
    }
    void valuesThatCannotBeArePassedOverAndTold()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, name);
        writeFile(m_operatorFile, text);
        const Settings settings = open();
        QCOMPARE(settings.warnings().size(), 1);
        QVERIFY(
            (settings.warnings().first() == SettingWarning{SettingWarning::Kind::ValueRefused, m_operatorFile, name}));
        QCOMPARE(settings.endpoint().origin, SettingOrigin::BuiltIn);
        QCOMPARE(settings.domainKey().origin, SettingOrigin::BuiltIn);
        QCOMPARE(settings.pageSize().value, 1000);
    }

    void anOperatorsPasswordMustBeReadableByNobodyElse_data()
    {
        QTest::addColumn<uint>("mode");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("0600") << 0600u << true;
        QTest::newRow("0400") << 0400u << true;
        QTest::newRow("0640") << 0640u << false;
        QTest::newRow("0604") << 0604u << false;
        QTest::newRow("0620") << 0620u << false;
        QTest::newRow("0644") << 0644u << false;
        QTest::newRow("0666") << 0666u << false;
    }
    void anOperatorsPasswordMustBeReadableByNobodyElse()
    {
        QFETCH(const uint, mode);
        QFETCH(const bool, isTaken);
        writeFile(m_operatorFile, "[cloudsponge]\ndomain_key=k\ndomain_password=\"secret, with comma\"\n", mode);
        const Settings settings = open();
        QCOMPARE(settings.domainKey().value, u"k"_s);
        QCOMPARE(settings.domainPassword().value, isTaken ? u"secret, with comma"_s : QString());
        QCOMPARE(settings.warnings().size(), isTaken ? 0 : 1);
        if (!isTaken)
            QCOMPARE(settings.warnings().first().kind, SettingWarning::Kind::PasswordExposed);
    }

    void anOperatorsPasswordOfAnotherOwnerIsRefused()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a file away");
        writeFile(m_operatorFile, "[cloudsponge]\ndomain_key=k\ndomain_password=secret\n", 0600);
        QCOMPARE(::chown(QFile::encodeName(m_operatorFile).constData(), 12345, 12345), 0);
        const Settings settings = open();
        QCOMPARE(settings.domainPassword().value, QString());
        QCOMPARE(settings.warnings().first().kind, SettingWarning::Kind::PasswordExposed);
    }

    void anOperatorsPasswordGoesNowhereElse()
    {
        writeFile(m_operatorFile, "[cloudsponge]\ndomain_key=k\ndomain_password=secret\n", 0600);
        Settings settings = open();
        QCOMPARE(settings.domainPassword().value, u"secret"_s);
        settings.setPersonal(&SettingLayer::endpoint, std::optional(QUrl(u"https://elsewhere.example/"_s)));
        QCOMPARE(settings.domainPassword().value, QString());
        settings.setPersonal<QUrl>(&SettingLayer::endpoint, std::nullopt);
        settings.setPersonal(&SettingLayer::domainKey, std::optional(u"mine"_s));
        QCOMPARE(settings.domainPassword().value, QString());
    }

    void aPasswordInThePersonsFileIsNotUsed()
    {
        writeFile(m_profile.configDir + "/settings.ini"_L1, "[cloudsponge]\ndomain_key=k\ndomain_password=secret\n",
                  0600);
        const Settings settings = open();
        QCOMPARE(settings.domainPassword().value, QString());
        QCOMPARE(settings.warnings().first().kind, SettingWarning::Kind::PasswordExposed);
    }

    void theEnvironmentsPasswordBeatsTheOperators()
    {
        writeFile(m_operatorFile, "[cloudsponge]\ndomain_key=k\ndomain_password=secret\n", 0600);
        m_environment.insert(u"CONTACT_FERRY_DOMAIN_PASSWORD"_s, u"from outside"_s);
        Settings settings = open();
        QVERIFY((settings.domainPassword() == Setting<QString>{u"from outside"_s, SettingOrigin::Environment, true}));
        settings.setCommandLine({.domainPassword = u"sandbox"_s});
        QCOMPARE(settings.domainPassword().value, u"sandbox"_s);
    }

    void whatThePersonSetsIsThereNextTime()
    {
        const mode_t before = ::umask(022);
        Settings settings = open();
        settings.setPersonal(&SettingLayer::domainKey, std::optional(u"key \"ü\" = ; 你好"_s));
        settings.setPersonal(&SettingLayer::endpoint, std::optional(QUrl(u"http://127.0.0.1:8080/"_s)));
        settings.setPersonal(&SettingLayer::includeAddresses, std::optional(false));
        settings.setPersonal(&SettingLayer::colorScheme, std::optional(ColorScheme::Dark));
        settings.setPersonal(&SettingLayer::offeredSources, std::optional(QStringList{u"gmail"_s}));
        settings.setPersonal(&SettingLayer::domainPassword, std::optional(u"never written"_s));
        settings.setUiState(UiState::Table, QByteArray("\0\1\xff bytes", 9));
        const Result<void> saved = settings.save().result();
        ::umask(before);
        QVERIFY(saved);
        QCOMPARE(fileMode(m_profile.configDir + "/settings.ini"_L1).value(), 0600u);
        QCOMPARE(QDir(m_profile.configDir).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"settings.ini"_s});
        QFile file(m_profile.configDir + "/settings.ini"_L1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("never written"));

        const Settings again = open();
        QVERIFY(again.warnings().isEmpty());
        QVERIFY((again.domainKey() == Setting<QString>{u"key \"ü\" = ; 你好"_s, SettingOrigin::Person, false}));
        QCOMPARE(again.endpoint().value, QUrl(u"http://127.0.0.1:8080/"_s));
        QCOMPARE(again.includeAddresses().value, false);
        QCOMPARE(again.colorScheme().value, ColorScheme::Dark);
        QCOMPARE(again.offeredSources().value, QStringList{u"gmail"_s});
        QCOMPARE(again.uiState(UiState::Table), QByteArray("\0\1\xff bytes", 9));
        QCOMPARE(again.uiState(UiState::WindowState), QByteArray());
    }

    void savingClosesAFileThatWasOpenToOthersAndKeepsWhatItDoesNotKnow()
    {
        const QString path = m_profile.configDir + "/settings.ini"_L1;
        writeFile(path, "[future]\nthing=42\n[cloudsponge]\ndomain_key=mine\n", 0644);
        Settings settings = open();
        settings.setPersonal<QString>(&SettingLayer::domainKey, std::nullopt);
        QVERIFY(settings.save().result());
        QCOMPARE(fileMode(path).value(), 0600u);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("thing=42"));
        QVERIFY(!text.contains("domain_key"));
    }

    void whatWasPassedOverIsKept()
    {
        const QString path = m_profile.configDir + "/settings.ini"_L1;
        writeFile(path, "[cloudsponge]\npage_size=many\nformat=yaml\ndomain_password=theirs\n", 0600);
        Settings settings = open();
        QCOMPARE(settings.warnings().size(), 3);
        settings.setPersonal(&SettingLayer::domainKey, std::optional(u"k"_s));
        settings.setPersonal(&SettingLayer::answerFormat, std::optional(AnswerFormat::Xml)); // a new word on this one
        QVERIFY(settings.save().result());
        QByteArray text = contentOf(path);
        QVERIFY(text.contains("page_size=many"));
        QVERIFY(text.contains("format=xml"));
        QVERIFY(text.contains("domain_password=theirs"));
        settings.setPersonal<int>(&SettingLayer::pageSize, std::nullopt); // taken back on purpose
        QVERIFY(settings.save().result());
        QVERIFY(!contentOf(path).contains("page_size"));
    }

    void theLastOfManySavesIsWhatStays()
    {
        Settings settings = open();
        QFuture<Result<void>> last;
        for (int i = 0; i < 20; ++i) {
            settings.setPersonal(&SettingLayer::domainKey, std::optional(QString::number(i)));
            last = settings.save();
        }
        QVERIFY(last.result());
        QCOMPARE(open().domainKey().value, u"19"_s);
    }

    void leavingWaitsForWhatIsBeingSaved()
    {
        {
            Settings settings = open();
            settings.setPersonal(&SettingLayer::domainKey, std::optional(u"k"_s));
            settings.save();
        }
        QCOMPARE(open().domainKey().value, u"k"_s);
    }

    void savingWhatIsThereAlreadyWritesNothing()
    {
        const QString path = m_profile.configDir + "/settings.ini"_L1;
        writeFile(path, "; a word of mine\n[cloudsponge]\ndomain_key=k\n", 0644);
        Settings settings = open();
        QVERIFY(settings.save().result());
        QVERIFY(contentOf(path).startsWith("; a word of mine"));
        QCOMPARE(fileMode(path).value(), 0600u);
    }

    void aFailedSaveIsTriedAgainByTheNext()
    {
        Settings settings = open();
        settings.setPersonal(&SettingLayer::domainKey, std::optional(u"k"_s));
        QVERIFY(QDir(m_profile.configDir).removeRecursively());
        QVERIFY(!settings.save().result());
        QVERIFY(QDir().mkpath(m_profile.configDir));
        QVERIFY(settings.save().result());
        QCOMPARE(open().domainKey().value, u"k"_s);
    }

    void aFolderThatCannotBeWrittenIsAnError()
    {
        Settings settings = open();
        settings.setPersonal(&SettingLayer::domainKey, std::optional(u"k"_s));
        QVERIFY(QDir(m_profile.configDir).removeRecursively());
        QVERIFY(!settings.save().result());
    }

    void thingsThatAreNoFilesDoNotHang_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("folder") << u"folder"_s;
        QTest::newRow("pipe") << u"pipe"_s;
        QTest::newRow("endless") << u"/dev/zero"_s;
    }
    void thingsThatAreNoFilesDoNotHang()
    {
        QFETCH(const QString, kind);
        if (kind == "folder"_L1)
            QVERIFY(QDir().mkpath(m_operatorFile));
        else if (kind == "pipe"_L1)
            QCOMPARE(::mkfifo(QFile::encodeName(m_operatorFile).constData(), 0600), 0);
        else
            QVERIFY(QFile::link(kind, m_operatorFile));
        const Settings settings = open();
        QCOMPARE(settings.warnings().size(), 1);
        QCOMPARE(settings.warnings().first().kind, SettingWarning::Kind::FileUnreadable);
    }

    void aDamagedFileIsSetAsideNotOverwritten()
    {
        const QString path = m_profile.configDir + "/settings.ini"_L1;
        writeFile(path, QByteArray(2 << 20, 'x'));
        Settings settings = open();
        QCOMPARE(settings.warnings().first().kind, SettingWarning::Kind::FileUnreadable);
        settings.setPersonal(&SettingLayer::domainKey, std::optional(u"k"_s));
        QVERIFY(settings.save().result());
        QCOMPARE(QFileInfo(path + ".damaged"_L1).size(), qint64{2 << 20});
        QCOMPARE(open().domainKey().value, u"k"_s);
    }

    void theFirstOperatorFileWithAValueWins()
    {
        const QString second = m_home->filePath(u"second.ini"_s);
        writeFile(m_operatorFile, "[cloudsponge]\ndomain_key=first\n");
        writeFile(second, "[cloudsponge]\ndomain_key=second\npage_size=10\n");
        const Settings settings(m_profile, {m_operatorFile, second}, m_environment);
        QCOMPARE(settings.domainKey().value, u"first"_s);
        QCOMPARE(settings.pageSize().value, 10);
    }

    void operatorFilesFollowTheXdgFolders()
    {
        QProcessEnvironment environment;
        QCOMPARE(Settings::operatorFiles(environment),
                 (QStringList{u"/etc/contact-ferry/defaults.ini"_s, u"/etc/xdg/contact-ferry/defaults.ini"_s}));
        environment.insert(u"XDG_CONFIG_DIRS"_s, u"/a:relative::/b/:/etc"_s);
        QCOMPARE(Settings::operatorFiles(environment),
                 (QStringList{u"/etc/contact-ferry/defaults.ini"_s, u"/a/contact-ferry/defaults.ini"_s,
                              u"/b/contact-ferry/defaults.ini"_s}));
    }

    void theEnvironmentsPasswordIsTakenAwayFromTheProcess()
    {
        qputenv("CONTACT_FERRY_DOMAIN_PASSWORD", "canary-7f3a");
        const QProcessEnvironment taken = takeEnvironment();
        QCOMPARE(taken.value(u"CONTACT_FERRY_DOMAIN_PASSWORD"_s), u"canary-7f3a"_s);
        QVERIFY(!qEnvironmentVariableIsSet("CONTACT_FERRY_DOMAIN_PASSWORD"));
        QVERIFY(!QProcessEnvironment::systemEnvironment().contains(u"CONTACT_FERRY_DOMAIN_PASSWORD"_s));
        qputenv("CONTACT_FERRY_CLIENT_SECRET", "canary-81bc");
        QCOMPARE(takeEnvironment().value(u"CONTACT_FERRY_CLIENT_SECRET"_s), u"canary-81bc"_s);
        QVERIFY(!qEnvironmentVariableIsSet("CONTACT_FERRY_CLIENT_SECRET"));
    }

    void theRegistrationWithContactsPlusIsKnown()
    {
        m_environment.insert(u"CONTACT_FERRY_CLIENT_ID"_s, u"id"_s);
        m_environment.insert(u"CONTACT_FERRY_CLIENT_SECRET"_s, u"secret"_s);
        m_environment.insert(u"CONTACT_FERRY_REDIRECT_URI"_s, u"http://127.0.0.1/cb"_s);
        const Settings settings = open();
        QCOMPARE(settings.plusApiUrl().value, QUrl(u"https://api.contactsplus.com/"_s));
        QCOMPARE(settings.plusAppUrl().value, QUrl(u"https://app.contactsplus.com/"_s));
        QCOMPARE(settings.plusClientId().value, u"id"_s);
        QCOMPARE(settings.plusClientSecret().value, u"secret"_s);
        QCOMPARE(settings.plusRedirectUri().value, QUrl(u"http://127.0.0.1/cb"_s));
    }

    void requestsAtATimeAreTheOperatorsOrThePersonsAndNotTooMany()
    {
        QCOMPARE(open().plusRequestsAtATime().value, 6);
        writeFile(m_operatorFile, "locked=contactsplus/requests_at_a_time\n[contactsplus]\nrequests_at_a_time=2\n",
                  0644);
        QVERIFY((open().plusRequestsAtATime() == Setting<int>{2, SettingOrigin::Operator, true}));
        for (const char *refused : {"0", "7", "many"}) {
            writeFile(m_operatorFile, "[contactsplus]\nrequests_at_a_time=" + QByteArray(refused) + '\n', 0644);
            const Settings settings = open();
            QCOMPARE(settings.plusRequestsAtATime().value, 6);
            QCOMPARE(settings.warnings().first().name, u"contactsplus/requests_at_a_time"_s);
        }
    }

    void anOperatorsClientSecretGoesNowhereElse()
    {
        writeFile(m_operatorFile, "[contactsplus]\nclient_id=id\nclient_secret=secret\n", 0600);
        QCOMPARE(open().plusClientSecret().value, u"secret"_s);
        Settings settings = open();
        settings.setCommandLine({.plusApiUrl = QUrl(u"https://elsewhere.example/"_s)});
        QCOMPARE(settings.plusClientSecret().value, QString());
        settings.setCommandLine({});
        settings.setPersonal(&SettingLayer::plusClientId, std::optional(u"mine"_s));
        QCOMPARE(settings.plusClientSecret().value, QString());
        writeFile(m_operatorFile, "[contactsplus]\nclient_id=id\nclient_secret=secret\n", 0644);
        QCOMPARE(open().plusClientSecret().value, QString());
        QCOMPARE(open().warnings().first().kind, SettingWarning::Kind::PasswordExposed);
    }

    void noClientSecretIsWrittenDown()
    {
        Settings settings = open();
        settings.setPersonal(&SettingLayer::plusClientId, std::optional(u"id"_s));
        settings.setPersonal(&SettingLayer::plusClientSecret, std::optional(u"canary-5511"_s));
        QVERIFY(settings.save().result());
        QFile file(m_profile.configDir + "/settings.ini"_L1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("client_id=id"));
        QVERIFY(!text.contains("canary-5511"));
    }

private:
    Settings open() const { return Settings(m_profile, {m_operatorFile}, m_environment); }

    std::unique_ptr<QTemporaryDir> m_home;
    Profile m_profile;
    QString m_operatorFile;
    QProcessEnvironment m_environment;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"

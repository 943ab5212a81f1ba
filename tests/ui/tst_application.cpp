// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"
#include "tests/support/sandboxprocess.h"
#include "ui/application.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

/// The program put together as it is shipped, without main().
class TestApplication : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_profile = openProfile(m_dir->filePath(u"profile"_s)).value();
        // The engine is another test's, and wants a display; only the operator can do without.
        QVERIFY(QDir().mkpath(m_dir->filePath(u"etc/contact-ferry"_s)));
        QFile settings(m_dir->filePath(u"etc/contact-ferry/defaults.ini"_s));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[import]\nown_browser_only=true\n");
    }
    void cleanup() { QGuiApplication::setQuitOnLastWindowClosed(true); }

    void theServiceOfTheSettingsIsAskedAsTheEnvironmentSays()
    {
        const Test::SandboxProcess sandbox({u"--scenario"_s, u"granted"_s, u"--contacts"_s, u"30"_s});
        QVERIFY2(sandbox.isListening(), qPrintable(sandbox.errorText()));
        CommandLine line{.importService = u"yahoo"_s, .quitWhenDone = true};
        line.settings.endpoint = sandbox.url();
        QProcessEnvironment environment;
        environment.insert(u"CONTACT_FERRY_DOMAIN_KEY"_s, Test::SandboxProcess::domainKey());
        environment.insert(u"CONTACT_FERRY_DOMAIN_PASSWORD"_s, Test::SandboxProcess::domainPassword());
        const QString file = m_dir->filePath(u"a.vcf"_s);
        line.exports = {{file, ExportFormat::VCard3}};
        QCOMPARE(run(line, environment), 0);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().count("BEGIN:VCARD"), 30);
        const QJsonObject stats = sandbox.stats();
        QCOMPARE(stats.value("refused_credentials"_L1).toInt(), 0);
        QCOMPARE(stats.value("early_polls"_L1).toInt(), 0);
        QVERIFY(stats.value("polls"_L1).toInt() > 0);
        // /n/... is where consent is given: whoever knows the address can give it.
        const QString consent = stats.value("imports"_L1)[0]["consent_url"_L1].toString();
        QVERIFY2(consent.contains(u"/"_s), qPrintable(QString::fromUtf8(QJsonDocument(stats).toJson())));
        QVERIFY(m_logged.contains(u"ferry."_s));
        for (const QString &canary :
             {consent.section(u'/', -1), Test::SandboxProcess::domainPassword(), u"Authorization"_s})
            QVERIFY2(!m_logged.contains(canary), qPrintable(canary));
    }

    void aPasswordThatNobodyCanEnterEndsTheRun()
    {
        CommandLine line{.importService = u"icloud"_s, .quitWhenDone = true};
        QCOMPARE(run(line, {}), 1); // no window can be seen here
    }

    void withoutAKeyNothingIsAsked()
    {
        const Test::SandboxProcess sandbox;
        CommandLine line{.importService = u"yahoo"_s, .quitWhenDone = true};
        line.settings.endpoint = sandbox.url();
        QCOMPARE(run(line, {}), 1);
        QCOMPARE(sandbox.stats().value("polls"_L1).toInt(), 0);
        QCOMPARE(sandbox.stats().value("imports"_L1).toArray().size(), 0);
    }

private:
    /// The program's exit status; what it logged, at every level, is in m_logged.
    int run(const CommandLine &line, QProcessEnvironment environment)
    {
        environment.insert(u"XDG_CONFIG_DIRS"_s, m_dir->filePath(u"etc"_s));
        const QString path = m_dir->filePath(u"all.log"_s);
        int status = -1;
        {
            LogSink log;
            if (!log.setFile(path))
                return -2;
            QLoggingCategory::setFilterRules(u"ferry.*=true"_s);
            Result<std::unique_ptr<ProfileLock>> lock = ProfileLock::take(m_profile);
            if (!lock)
                return -3;
            Application application(line, m_profile, std::move(*lock), environment);
            QTimer::singleShot(0, &application, &Application::start);
            QTimer::singleShot(std::chrono::seconds{90}, &application, [] { QCoreApplication::exit(99); });
            status = QApplication::exec();
            QLoggingCategory::setFilterRules({});
        }
        QFile file(path);
        m_logged = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        return status;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    Profile m_profile;
    QString m_logged;
};

QTEST_MAIN(TestApplication)
#include "tst_application.moc"

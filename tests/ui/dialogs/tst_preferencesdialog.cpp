// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/findcredentialsjob.h"
#include "app/contactsplus/findregistrationjob.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/pictures.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/translations.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using Test::outcomeOf;

namespace {

/// A job that ends when the test says so.
class HeldJob final : public JobOf<void>
{
public:
    using JobOf::JobOf;
    void end(Result<void> result) { finishWith(std::move(result)); }

protected:
    void run() override { }
};

const QUrl Usual(u"https://api.cloudsponge.com/"_s);

constexpr std::array Fields{"domainKey",        "domainPassword", "endpoint",           "answerFormat",
                            "credentialsPlace", "userId",         "redirectUrl",        "consentDeadline",
                            "pageSize",         "colorScheme",    "offeredSources",     "ownBrowserOnly",
                            "includeAddresses", "plusClientId",   "plusClientSecret",   "plusRedirectUri",
                            "plusApiUrl",       "plusAppUrl",     "plusRequestsAtATime"};

/// An operator's file with an opinion on everything.
QString operators(bool locked)
{
    QString text;
    if (locked) {
        text = u"locked=cloudsponge/endpoint, cloudsponge/domain_key, cloudsponge/format, cloudsponge/credentials, "
               "cloudsponge/user_id, cloudsponge/redirect_url, cloudsponge/page_size, import/consent_minutes, "
               "import/include_addresses, import/sources, view/color_scheme, contactsplus/client_id, "
               "contactsplus/redirect_uri, contactsplus/api_url, contactsplus/app_url, "
               "contactsplus/requests_at_a_time\n"_s;
    }
    return text
        + u"[cloudsponge]\nendpoint=https://theirs.example/\ndomain_key=K\ndomain_password=P\nformat=xml\n"
          "credentials=parameters\nuser_id=u\nredirect_url=https://theirs.example/done\npage_size=10\n"
          "[import]\nconsent_minutes=5\ninclude_addresses=no\nsources=gmail, csv\nown_browser_only=yes\n"
          "[view]\ncolor_scheme=dark\n"
          "[contactsplus]\nclient_id=I\nclient_secret=S\nredirect_uri=http://127.0.0.1/cb\n"
          "api_url=https://api.example/\napp_url=https://app.example/\nrequests_at_a_time=2\n"_s;
}

} // namespace

class TestPreferencesDialog : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_profile = openProfile(m_home->filePath(u"profile"_s)).value();
        m_keychain = std::make_unique<Test::FakeSecretStore>();
        m_session = std::make_unique<MemorySecretStore>();
        m_vault = std::make_unique<SecretVault>(*m_keychain, *m_session);
        m_environment = {};
        m_asked.clear();
        m_test.clear();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_settings.reset();
    }

    void keyAndPasswordAreSavedEachInItsPlace()
    {
        show();
        type("domainKey", u"KEY"_s);
        type("domainPassword", u"secret"_s);
        save();
        QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
        QVERIFY((m_settings->domainKey() == Setting<QString>{u"KEY"_s, SettingOrigin::Person, false}));
        QCOMPARE(outcomeOf(m_keychain->read(passwordName(u"KEY"_s, Usual), nullptr)).value(),
                 std::optional(u"secret"_s));
        QFile file(m_profile.configDir + "/settings.ini"_L1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("KEY"));
        QVERIFY(!text.contains("secret"));
    }

    void withoutAKeychainItStaysOpenAndSaysSo()
    {
        m_keychain->refusal = Error{.code = Error::Code::KeychainMissing};
        show();
        QSignalSpy saved(m_dialog.get(), &PreferencesDialog::saved);
        type("domainKey", u"KEY"_s);
        type("domainPassword", u"secret"_s);
        save();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(m_dialog->isVisible());
        QVERIFY2(message().contains("for this session only"_L1), qPrintable(message()));
        QVERIFY2(message().contains("No keychain"_L1), qPrintable(message()));
        QVERIFY(m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close));
    }

    void aKeptPasswordIsShownAsDotsAndClearedToForget()
    {
        keep(u"KEY"_s);
        QVERIFY(outcomeOf(m_keychain->write(passwordName(u"KEY"_s, Usual), u"secret"_s, nullptr)));
        show();
        QTRY_COMPARE(edit("domainPassword")->text(), u"secret"_s);
        QCOMPARE(edit("domainPassword")->echoMode(), QLineEdit::Password);
        QCOMPARE(edit("domainPassword")->displayText(), QString(6, edit("domainPassword")->displayText().at(0)));
        type("domainPassword", {});
        save();
        QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
        QVERIFY(!outcomeOf(m_keychain->read(passwordName(u"KEY"_s, Usual), nullptr)).value());
    }

    void whatThePersonTypesIsNotReplacedByALateAnswer()
    {
        keep(u"KEY"_s);
        QVERIFY(outcomeOf(m_keychain->write(passwordName(u"KEY"_s, Usual), u"old"_s, nullptr)));
        show();
        QTest::keyClicks(edit("domainPassword"), u"new"_s);
        QTRY_COMPARE(note(), u"Kept in the keychain."_s);
        QCOMPARE(edit("domainPassword")->text(), u"new"_s);
    }

    void aPasswordThatCannotBeRemovedIsTold()
    {
        keep(u"KEY"_s);
        QVERIFY(outcomeOf(m_keychain->write(passwordName(u"KEY"_s, Usual), u"secret"_s, nullptr)));
        show();
        QTRY_COMPARE(edit("domainPassword")->text(), u"secret"_s);
        m_keychain->refusal = Error{.code = Error::Code::KeychainLocked};
        type("domainPassword", {});
        save();
        QTRY_VERIFY2(message().contains("may still be in it"_L1), qPrintable(message()));
        QVERIFY(m_dialog->isVisible());
    }

    void aNewKeyTakesTheOldKeysPasswordAway()
    {
        keep(u"OLD"_s);
        QVERIFY(outcomeOf(m_keychain->write(passwordName(u"OLD"_s, Usual), u"secret"_s, nullptr)));
        show();
        QTRY_COMPARE(edit("domainPassword")->text(), u"secret"_s);
        type("domainKey", u"NEW"_s);
        save();
        QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
        QVERIFY(!outcomeOf(m_keychain->read(passwordName(u"OLD"_s, Usual), nullptr)).value());
        QCOMPARE(outcomeOf(m_keychain->read(passwordName(u"NEW"_s, Usual), nullptr)).value(),
                 std::optional(u"secret"_s));
    }

    void addressesThatCarryNoSecretAreRefusedByName_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("http") << u"http://api.cloudsponge.com/"_s;
        QTest::newRow("no scheme") << u"api.cloudsponge.com"_s;
        QTest::newRow("user") << u"https://api.cloudsponge.com@evil.example/"_s;
        QTest::newRow("file") << u"file:///tmp"_s;
        QTest::newRow("markup") << u"<img src=x>"_s;
    }
    void addressesThatCarryNoSecretAreRefusedByName()
    {
        QFETCH(const QString, address);
        show();
        type("endpoint", address);
        save();
        QVERIFY(m_dialog->isVisible());
        QVERIFY2(message().startsWith("Address:"_L1), qPrintable(message()));
        QVERIFY(m_dialog->findChild<QToolButton *>(u"advanced"_s)->isChecked());
        QVERIFY(edit("endpoint")->isVisible());
        QCOMPARE(m_settings->endpoint().origin, SettingOrigin::BuiltIn);
    }

    void aPasswordWithoutAKeyIsRefusedByName()
    {
        show();
        type("domainPassword", u"secret"_s);
        save();
        QVERIFY(m_dialog->isVisible());
        QVERIFY2(message().startsWith("Domain key:"_L1), qPrintable(message()));
    }

    void anEmptyAddressIsTheUsualOneAgain()
    {
        show();
        type("endpoint", u"http://127.0.0.1:8080/"_s);
        save();
        QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
        QCOMPARE(m_settings->endpoint().value, QUrl(u"http://127.0.0.1:8080/"_s));
        reopen();
        QVERIFY(edit("endpoint")->isVisible()); // one that is not the usual one is not hidden
        type("endpoint", {});
        save();
        QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
        QVERIFY((m_settings->endpoint() == Setting<QUrl>{Usual, SettingOrigin::BuiltIn, false}));
    }

    void whatOthersDecidedIsReadOnlyAndSaysWho()
    {
        m_environment.insert(u"CONTACT_FERRY_DOMAIN_KEY"_s, u"ENV"_s);
        m_environment.insert(u"CONTACT_FERRY_DOMAIN_PASSWORD"_s, u"canary"_s);
        QFile file(operatorFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("locked=cloudsponge/endpoint\n[cloudsponge]\nendpoint=https://theirs.example/\n");
        file.close();
        show();
        for (const char *name : {"domainKey", "domainPassword", "endpoint"})
            QVERIFY2(edit(name)->isReadOnly(), name);
        QCOMPARE(edit("domainPassword")->text(), QString()); // never shown, not even as dots that can be counted
        QVERIFY(edit("endpoint")->accessibleDescription().contains("organisation"_L1));
        QVERIFY(edit("domainKey")->accessibleDescription().contains("environment"_L1));
        QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"test"_s), Qt::LeftButton);
        QCOMPARE(m_asked.size(), 1);
        QVERIFY((m_asked.first().credentials == Credentials{u"ENV"_s, u"canary"_s}));
        QCOMPARE(m_asked.first().endpoint, QUrl(u"https://theirs.example/"_s));
    }

    void theTestAsksWithWhatIsInTheFields()
    {
        show();
        type("domainKey", u" KEY "_s);
        type("domainPassword", u"secret"_s);
        QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"test"_s), Qt::LeftButton);
        QCOMPARE(m_asked.size(), 1);
        QVERIFY((m_asked.first().credentials == Credentials{u"KEY"_s, u"secret"_s}));
        QCOMPARE(m_asked.first().format, AnswerFormat::Json);
        QCOMPARE(m_asked.first().place, CredentialsPlace::Basic);
        QVERIFY(!m_dialog->findChild<QPushButton *>(u"test"_s)->isEnabled());
        m_test->end({});
        QVERIFY2(message().contains("accepts"_L1), qPrintable(message()));
        QVERIFY(m_dialog->findChild<QPushButton *>(u"test"_s)->isEnabled());

        QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"test"_s), Qt::LeftButton);
        m_test->end(fail(Error::Code::Unauthorized));
        QVERIFY(!message().isEmpty());
        QVERIFY2(!message().contains("accepts"_L1), qPrintable(message()));
        choose("answerFormat", 1);
        QCOMPARE(message(), QString()); // what was said was about something else
        choose("credentialsPlace", 1);
        QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"test"_s), Qt::LeftButton);
        QCOMPARE(m_asked.last().format, AnswerFormat::Xml);
        QCOMPARE(m_asked.last().place, CredentialsPlace::Parameters);
        QCOMPARE(m_settings->domainKey().value, QString()); // a test saves nothing
        QCOMPARE(m_settings->answerFormat().value, AnswerFormat::Json);
    }

    void typingDropsATestUnderWay()
    {
        show();
        type("domainKey", u"KEY"_s);
        QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"test"_s), Qt::LeftButton);
        QVERIFY(m_test);
        QTest::keyClicks(edit("domainKey"), u"2"_s);
        QVERIFY(!m_test);
        QVERIFY(m_dialog->findChild<QPushButton *>(u"test"_s)->isEnabled());
        QCOMPARE(message(), QString());
    }

    void closingDuringATestOrASaveIsSafe()
    {
        show();
        type("domainKey", u"KEY"_s);
        type("domainPassword", u"secret"_s);
        QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"test"_s), Qt::LeftButton);
        save();
        m_dialog.reset();
        QVERIFY(!m_test);
    }

    void anExposedPasswordIsTold()
    {
        QFile file(operatorFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[cloudsponge]\ndomain_password=secret\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        show();
        const QString warnings = m_dialog->findChild<PlainLabel *>(u"warnings"_s)->text();
        QVERIFY2(warnings.contains(operatorFile()), qPrintable(warnings));
        QVERIFY(!warnings.contains("secret"_L1));
    }

    void everyFieldHasANameAndALabelThatLeadsToIt()
    {
        show();
        const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
        for (const char *name : Fields) {
            const QWidget *field = m_dialog->findChild<QWidget *>(QLatin1StringView(name));
            QVERIFY2(field, name);
            QVERIFY2(!field->accessibleName().isEmpty(), name);
            QVERIFY2(
                std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->buddy() == field; }),
                name);
        }
    }

    void everySettingSaysWhereItComesFrom_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<bool>("locked");
        QTest::addColumn<QString>("said");
        QTest::newRow("nobody") << QString() << false << QString();
        QTest::newRow("operator") << operators(false) << false << u"Set by your organisation."_s;
        QTest::newRow("operator, locked")
            << operators(true) << true << u"Set by your organisation. It cannot be changed here."_s;
    }
    void everySettingSaysWhereItComesFrom()
    {
        QFETCH(const QString, from);
        QFETCH(const bool, locked);
        QFETCH(const QString, said);
        QFile file(operatorFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(from.toUtf8());
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        show();
        for (const char *name : Fields) {
            const QString note = noteOf(name);
            QVERIFY2(!note.isEmpty(), name);
            if (said.isEmpty())
                QVERIFY2(note == "Not set."_L1 || note.contains("default"_L1) || note.contains("Fixed"_L1), name);
            else if (!QList{"domainPassword"_L1, "ownBrowserOnly"_L1, "plusClientSecret"_L1}.contains(
                         QLatin1StringView(name)))
                QCOMPARE(note, said);
            QCOMPARE(m_dialog->findChild<QWidget *>(QLatin1StringView(name))->accessibleDescription(), note);
        }
        const bool asked = m_dialog->findChild<QComboBox *>(u"answerFormat"_s)->isEnabled();
        QCOMPARE(asked, !locked);
    }

    void theAdvancedSettingsAreSavedAndTakenBack()
    {
        show();
        m_dialog->findChild<QToolButton *>(u"advanced"_s)->setChecked(true);
        choose("answerFormat", 1);
        choose("credentialsPlace", 1);
        type("userId", u" joe "_s);
        type("redirectUrl", u"https://example.com/done?a=b"_s);
        m_dialog->findChild<QSpinBox *>(u"consentDeadline"_s)->setValue(45);
        m_dialog->findChild<QSpinBox *>(u"pageSize"_s)->setValue(250);
        choose("colorScheme", 2);
        choose("includeAddresses", 1);
        save();
        QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
        using enum SettingOrigin;
        const Settings again(m_profile, {}, {});
        QVERIFY((again.answerFormat() == Setting<AnswerFormat>{AnswerFormat::Xml, Person, false}));
        QVERIFY((again.credentialsPlace() == Setting<CredentialsPlace>{CredentialsPlace::Parameters, Person, false}));
        QVERIFY((again.userId() == Setting<QString>{u"joe"_s, Person, false}));
        QVERIFY((again.redirectUrl() == Setting<QUrl>{QUrl(u"https://example.com/done?a=b"_s), Person, false}));
        QCOMPARE(again.consentDeadline().value, std::chrono::minutes(45));
        QCOMPARE(again.pageSize().value, 250);
        QCOMPARE(again.colorScheme().value, ColorScheme::Dark);
        QCOMPARE(again.includeAddresses().value, false);
        QVERIFY(again.warnings().isEmpty());

        reopen();
        QCOMPARE(noteOf("userId"), u"Set by you."_s);
        choose("answerFormat", 0);
        type("userId", {});
        type("redirectUrl", {});
        save();
        QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
        QCOMPARE(m_settings->answerFormat().origin, BuiltIn);
        QCOMPARE(m_settings->userId().origin, BuiltIn);
        QCOMPARE(m_settings->redirectUrl().origin, BuiltIn);
        QCOMPARE(m_settings->consentDeadline().origin, Person);
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        show();
        type("domainKey", u"KEY"_s);
        QVERIFY(QDir(m_profile.configDir).removeRecursively());
        save();
        QTRY_VERIFY(!message().isEmpty());
        QVERIFY(m_dialog->isVisible());
    }

    void withEverythingShownItFitsAnySmallScreen()
    {
        show();
        m_dialog->findChild<QToolButton *>(u"advanced"_s)->setChecked(true);
        QVERIFY(m_dialog->minimumSizeHint().height() < 500);
        QVERIFY(m_dialog->height() <= m_dialog->screen()->availableGeometry().height());
    }

    void contactsPlusIsSavedEachInItsPlace()
    {
        show();
        type("plusClientId", u"ID"_s);
        type("plusClientSecret", u"canary-3391"_s);
        type("plusRedirectUri", u"http://127.0.0.1/cb"_s);
        auto *box = m_dialog->findChild<QSpinBox *>(u"plusRequestsAtATime"_s);
        QCOMPARE(box->value(), 6);
        QCOMPARE(box->maximum(), mostRequestsAtATime);
        box->setValue(3);
        save();
        QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
        QVERIFY((m_settings->plusClientId() == Setting<QString>{u"ID"_s, SettingOrigin::Person, false}));
        QVERIFY((m_settings->plusRequestsAtATime() == Setting<int>{3, SettingOrigin::Person, false}));
        const QString name = clientSecretName(u"ID"_s, m_settings->plusApiUrl().value);
        QCOMPARE(outcomeOf(m_keychain->read(name, nullptr)).value(), std::optional(u"canary-3391"_s));
        QFile file(m_profile.configDir + "/settings.ini"_L1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("canary-3391"));
    }

    void aClientSecretIsNotCalledAPassword()
    {
        m_keychain->refusal = Error{.code = Error::Code::KeychainMissing};
        show();
        QSignalSpy saved(m_dialog.get(), &PreferencesDialog::saved);
        type("plusClientId", u"ID"_s);
        type("plusClientSecret", u"secret"_s);
        save();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(m_dialog->isVisible());
        const QString told = m_dialog->findChild<PlainLabel *>(u"plusMessage"_s)->text();
        QVERIFY2(told.contains("The secret is kept for this session only"_L1), qPrintable(told));
        for (const QString &text : {told, noteOf("plusClientSecret")})
            QVERIFY2(!text.contains("password"_L1, Qt::CaseInsensitive), qPrintable(text));
    }

    void aClientSecretWithoutAnIdIsRefusedByName()
    {
        show();
        type("plusClientSecret", u"secret"_s);
        save();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(m_dialog->findChild<PlainLabel *>(u"plusMessage"_s)->text().startsWith("Client id"_L1));
    }

    void contactsPlusIsToBeReadInTheDark()
    {
        const QPalette light = QApplication::palette();
        show();
        picture(u"preferences-contactsplus"_s);
        QApplication::setPalette(darkPalette());
        picture(u"preferences-contactsplus-dark"_s);
        QApplication::setPalette(light);
    }

    /// Last: the program speaks German from here on.
    void contactsPlusIsToBeReadInGerman()
    {
        installTranslations(QLocale(QLocale::German, QLocale::Germany));
        show();
        picture(u"preferences-contactsplus-de"_s);
    }

private:
    /// Of the tab about Contacts+; nothing in it is narrower than its words.
    void picture(const QString &name)
    {
        auto *pages = m_dialog->findChild<QTabWidget *>();
        const QWidget *field = m_dialog->findChild<QWidget *>(u"plusClientId"_s);
        for (int page = 0; page < pages->count() && !field->isVisible(); ++page)
            pages->setCurrentIndex(page);
        QVERIFY(field->isVisible());
        QVERIFY(Test::keepPicture(*m_dialog, name));
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->buddy())
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
    }
    QString operatorFile() const { return m_home->filePath(u"defaults.ini"_s); }
    void show()
    {
        m_settings = std::make_unique<Settings>(m_profile, QStringList{operatorFile()}, m_environment);
        reopen();
    }
    void reopen()
    {
        const auto tester = [this](const AccountTrial &trial, QObject *parent) {
            m_asked.append(trial);
            m_test = new HeldJob(parent);
            return m_test.data();
        };
        m_dialog = std::make_unique<PreferencesDialog>(*m_settings, *m_vault, tester);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void keep(const QString &key)
    {
        Settings settings(m_profile, {}, {});
        settings.setPersonal(&SettingLayer::domainKey, std::optional(key));
        QVERIFY(settings.save().result());
    }
    QLineEdit *edit(const char *name) const { return m_dialog->findChild<QLineEdit *>(QLatin1StringView(name)); }
    void type(const char *name, const QString &text) const
    {
        edit(name)->clear();
        edit(name)->setModified(true);
        if (!text.isEmpty())
            QTest::keyClicks(edit(name), text);
    }
    void choose(const char *name, int row) const
    {
        auto *box = m_dialog->findChild<QComboBox *>(QLatin1StringView(name));
        box->setCurrentIndex(row);
        emit box->activated(row);
    }
    void save() const { m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click(); }
    QString message() const { return m_dialog->findChild<PlainLabel *>(u"message"_s)->text(); }
    QString noteOf(const char *name) const
    {
        const auto *label = m_dialog->findChild<PlainLabel *>(QLatin1StringView(name) + "Note"_L1);
        return label ? label->text() : QString();
    }
    QString note() const { return m_dialog->findChild<PlainLabel *>(u"domainPasswordNote"_s)->text(); }

    std::unique_ptr<QTemporaryDir> m_home;
    Profile m_profile;
    QProcessEnvironment m_environment;
    std::unique_ptr<Test::FakeSecretStore> m_keychain;
    std::unique_ptr<MemorySecretStore> m_session;
    std::unique_ptr<SecretVault> m_vault;
    std::unique_ptr<Settings> m_settings;
    QList<AccountTrial> m_asked;
    QPointer<HeldJob> m_test;
    std::unique_ptr<PreferencesDialog> m_dialog;
};

QTEST_MAIN(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"

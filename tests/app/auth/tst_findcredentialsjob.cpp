// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/findcredentialsjob.h"
#include "tests/support/fakesecretstore.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using Test::outcomeOf;

class TestFindCredentialsJob : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_unique<Test::FakeSecretStore>();
        m_session = std::make_unique<MemorySecretStore>();
        m_vault = std::make_unique<SecretVault>(*m_keychain, *m_session);
        m_settings =
            std::make_unique<Settings>(openProfile(m_home->path()).value(), QStringList(), QProcessEnvironment());
    }

    void withoutAKeyThereIsNothingToFind() { QCOMPARE(find().error().code, Error::Code::NotConfigured); }

    void thePersonsPasswordComesFromTheVault()
    {
        m_settings->setPersonal(&SettingLayer::domainKey, std::optional(u"k"_s));
        QCOMPARE(find().error().code, Error::Code::NotConfigured);
        keep(u"k"_s, u"https://api.cloudsponge.com/"_s);
        QVERIFY((find().value() == Credentials{u"k"_s, u"kept"_s}));
    }

    void aPasswordIsNotSentToAnotherAddress()
    {
        m_settings->setPersonal(&SettingLayer::domainKey, std::optional(u"k"_s));
        keep(u"k"_s, u"https://api.cloudsponge.com/"_s);
        m_settings->setPersonal(&SettingLayer::endpoint, std::optional(QUrl(u"https://evil.example/"_s)));
        QCOMPARE(find().error().code, Error::Code::NotConfigured);
    }

    void theEnvironmentComesFirst()
    {
        keep(u"k"_s, u"https://api.cloudsponge.com/"_s);
        m_settings->setCommandLine({.domainKey = u"k"_s, .domainPassword = u"said"_s});
        QVERIFY((find().value() == Credentials{u"k"_s, u"said"_s}));
    }

    void aLockedKeychainIsNotAMissingPassword()
    {
        m_settings->setPersonal(&SettingLayer::domainKey, std::optional(u"k"_s));
        m_keychain->refusal = Error{.code = Error::Code::KeychainLocked};
        QCOMPARE(find().error().code, Error::Code::KeychainLocked);
        m_keychain->refusal = Error{.code = Error::Code::KeychainMissing};
        QCOMPARE(find().error().code, Error::Code::NotConfigured);
    }

private:
    Result<Credentials> find() { return outcomeOf<Credentials>(new FindCredentialsJob(*m_settings, *m_vault)); }
    void keep(const QString &key, const QString &endpoint)
    {
        QVERIFY(outcomeOf(m_vault->write(passwordName(key, QUrl(endpoint)), u"kept"_s, nullptr)));
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Test::FakeSecretStore> m_keychain;
    std::unique_ptr<MemorySecretStore> m_session;
    std::unique_ptr<SecretVault> m_vault;
    std::unique_ptr<Settings> m_settings;
};

QTEST_GUILESS_MAIN(TestFindCredentialsJob)
#include "tst_findcredentialsjob.moc"

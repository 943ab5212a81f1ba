// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/secretvault.h"
#include "tests/support/fakesecretstore.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using Test::outcomeOf;

class TestSecretVault : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_keychain = std::make_unique<Test::FakeSecretStore>();
        m_session = std::make_unique<MemorySecretStore>();
        m_vault = std::make_unique<SecretVault>(*m_keychain, *m_session);
    }

    void theKeychainKeepsIt()
    {
        QCOMPARE(outcomeOf(m_vault->read(u"n"_s, nullptr))->place, KeptSecret::Place::Nowhere);
        QVERIFY((outcomeOf(m_vault->write(u"n"_s, u"s"_s, nullptr)).value()
                 == KeptSecret{u"s"_s, KeptSecret::Place::Keychain}));
        QVERIFY((outcomeOf(m_vault->read(u"n"_s, nullptr)).value() == KeptSecret{u"s"_s, KeptSecret::Place::Keychain}));
        QVERIFY(!outcomeOf(m_session->read(u"n"_s, nullptr)).value());
    }

    void withoutAKeychainTheSessionKeepsItAndSaysWhy_data()
    {
        QTest::addColumn<Error::Code>("code");
        QTest::newRow("missing") << Error::Code::KeychainMissing;
        QTest::newRow("locked") << Error::Code::KeychainLocked;
        QTest::newRow("fault") << Error::Code::KeychainFault;
    }
    void withoutAKeychainTheSessionKeepsItAndSaysWhy()
    {
        QFETCH(const Error::Code, code);
        m_keychain->refusal = Error{.code = code};
        const Result<KeptSecret> before = outcomeOf(m_vault->read(u"n"_s, nullptr));
        QVERIFY((before.value() == KeptSecret{{}, KeptSecret::Place::Nowhere, m_keychain->refusal}));
        const Result<KeptSecret> kept = outcomeOf(m_vault->write(u"n"_s, u"s"_s, nullptr));
        QVERIFY((kept.value() == KeptSecret{u"s"_s, KeptSecret::Place::Session, m_keychain->refusal}));
        QVERIFY((outcomeOf(m_vault->read(u"n"_s, nullptr)).value() == KeptSecret{u"s"_s, KeptSecret::Place::Session}));
    }

    void onceTheKeychainTakesItTheSessionForgetsIt()
    {
        m_keychain->refusal = Error{.code = Error::Code::KeychainLocked};
        QVERIFY(outcomeOf(m_vault->write(u"n"_s, u"old"_s, nullptr)));
        m_keychain->refusal.reset();
        QCOMPARE(outcomeOf(m_vault->write(u"n"_s, u"new"_s, nullptr))->place, KeptSecret::Place::Keychain);
        QVERIFY(!outcomeOf(m_session->read(u"n"_s, nullptr)).value());
        QCOMPARE(outcomeOf(m_vault->read(u"n"_s, nullptr))->value, u"new"_s);
    }

    void removingFailsWhenTheKeychainMayStillHaveIt()
    {
        QVERIFY(outcomeOf(m_vault->write(u"n"_s, u"s"_s, nullptr)));
        m_keychain->refusal = Error{.code = Error::Code::KeychainLocked};
        const Result<void> removed = outcomeOf(m_vault->remove(u"n"_s, nullptr));
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, Error::Code::KeychainLocked);
        m_keychain->refusal.reset();
        QVERIFY(outcomeOf(m_vault->remove(u"n"_s, nullptr)));
        QCOMPARE(outcomeOf(m_vault->read(u"n"_s, nullptr))->place, KeptSecret::Place::Nowhere);
    }

    void secretsHaveNamesOfTheirOwn()
    {
        QVERIFY(outcomeOf(m_vault->write(u"a"_s, u"1"_s, nullptr)));
        QVERIFY(outcomeOf(m_vault->write(u"b"_s, u"2"_s, nullptr)));
        QVERIFY(outcomeOf(m_vault->remove(u"a"_s, nullptr)));
        QCOMPARE(outcomeOf(m_vault->read(u"b"_s, nullptr))->value, u"2"_s);
    }

    void anAbortedJobEndsOnce()
    {
        const std::unique_ptr<JobOf<KeptSecret>> job(m_vault->write(u"n"_s, u"s"_s, nullptr));
        QSignalSpy finished(job.get(), &Job::finished);
        job->start();
        job->abort();
        QCOMPARE(job->result().error().code, Error::Code::Aborted);
        QVERIFY(outcomeOf(m_vault->read(u"n"_s, nullptr)));
        QCOMPARE(finished.size(), 1);
    }

    void aDeletedJobIsSilent()
    {
        auto *job = m_vault->write(u"n"_s, u"s"_s, nullptr);
        job->start();
        delete job;
        QVERIFY(outcomeOf(m_vault->read(u"n"_s, nullptr)));
    }

private:
    std::unique_ptr<Test::FakeSecretStore> m_keychain;
    std::unique_ptr<MemorySecretStore> m_session;
    std::unique_ptr<SecretVault> m_vault;
};

QTEST_GUILESS_MAIN(TestSecretVault)
#include "tst_secretvault.moc"

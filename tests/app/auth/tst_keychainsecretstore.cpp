// SPDX-License-Identifier: GPL-3.0-or-later
// with_keyring.sh says in FERRY_KEYRING among what it runs; without it only what needs no keyring is tested.
#include "app/auth/keychainsecretstore.h"
#include "app/auth/secretservice.h"
#include "app/auth/secretvault.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/heldclock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using Test::outcomeOf;

namespace {

const QString Name = u"CloudSponge password of key at https://api.cloudsponge.com"_s;

void lockKeyring()
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                       u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    call.setArguments(
        {QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)})});
    const QDBusMessage answer = QDBusConnection::sessionBus().call(call);
    QVERIFY2(answer.type() == QDBusMessage::ReplyMessage, qPrintable(answer.errorMessage()));
}

/// What keyring programs show for the secret.
QString labelOf(const QString &name)
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                       u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    call.setArguments({QVariant::fromValue(QMap<QString, QString>{{u"user"_s, name}})});
    const QDBusReply<QList<QDBusObjectPath>> items(QDBusConnection::sessionBus().call(call));
    if (!items.isValid() || items.value().size() != 1)
        return {};
    QDBusMessage get = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, items.value().first().path(),
                                                      u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    get.setArguments({u"org.freedesktop.Secret.Item"_s, u"Label"_s});
    return QDBusReply<QVariant>(QDBusConnection::sessionBus().call(get)).value().toString();
}

} // namespace

class TestKeychainSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_surroundings = qEnvironmentVariable("FERRY_KEYRING"); }

    void anOpenKeyringKeepsReadsAndRemoves()
    {
        if (m_surroundings != "unlocked"_L1)
            QSKIP("needs an open keyring");
        QCOMPARE(outcomeOf<SecretServiceState>(new SecretServiceJob).value(), SecretServiceState::Unlocked);
        const QString secret = u"pass, \"wörd\" 😀 %s"_s;
        QVERIFY(!outcomeOf(m_store.read(Name, nullptr)).value());
        QVERIFY(outcomeOf(m_store.write(Name, u"first"_s, nullptr)));
        QVERIFY(outcomeOf(m_store.write(Name, secret, nullptr)));
        QCOMPARE(outcomeOf(m_store.read(Name, nullptr)).value(), std::optional(secret));
        QCOMPARE(labelOf(Name), QString("Contact Ferry: "_L1 + Name));
        QVERIFY(!outcomeOf(m_store.read(Name + u'2', nullptr)).value());
        QVERIFY(outcomeOf(m_store.remove(Name, nullptr)));
        QVERIFY(!outcomeOf(m_store.read(Name, nullptr)).value());
        QVERIFY(outcomeOf(m_store.remove(Name, nullptr))); // never there is gone too
    }

    void aMegabyteIsKept()
    {
        if (m_surroundings != "unlocked"_L1)
            QSKIP("needs an open keyring");
        const QString secret(1 << 20, u'x');
        QVERIFY(outcomeOf(m_store.write(Name, secret, nullptr)));
        QCOMPARE(outcomeOf(m_store.read(Name, nullptr)).value(), std::optional(secret));
        QVERIFY(outcomeOf(m_store.remove(Name, nullptr)));
    }

    void garbageOfAnotherProgramIsNoSecret()
    {
        if (m_surroundings != "unlocked"_L1)
            QSKIP("needs an open keyring");
        QVERIFY(outcomeOf(m_store.write(Name, u"a\u0001b"_s, nullptr)));
        QVERIFY(!outcomeOf(m_store.read(Name, nullptr)).value());
        QVERIFY(outcomeOf(m_store.remove(Name, nullptr)).has_value());
    }

    void aDeletedJobDoesNotDisturbTheNext()
    {
        if (m_surroundings != "unlocked"_L1)
            QSKIP("needs an open keyring");
        for (int i = 0; i < 5; ++i) {
            auto *job = m_store.write(Name, u"s"_s, nullptr);
            job->start();
            QCoreApplication::sendPostedEvents(job); // it has begun
            delete job;
        }
        QCOMPARE(outcomeOf(m_store.read(Name, nullptr)).value(), std::optional(u"s"_s));
        QVERIFY(outcomeOf(m_store.remove(Name, nullptr)));
    }

    void aLockedKeyringIsNeitherEmptyNorSignedOut()
    {
        if (m_surroundings != "locked"_L1)
            QSKIP("needs a locked keyring");
        QVERIFY(outcomeOf(m_store.write(Name, u"s"_s, nullptr)));
        lockKeyring();
        QCOMPARE(outcomeOf<SecretServiceState>(new SecretServiceJob).value(), SecretServiceState::Locked);

        const auto read = outcomeOf(m_store.read(Name, nullptr));
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::KeychainLocked);
        const auto written = outcomeOf(m_store.write(Name, u"t"_s, nullptr));
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::KeychainLocked);
        const auto removed = outcomeOf(m_store.remove(Name, nullptr));
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, Error::Code::KeychainLocked);

        MemorySecretStore session;
        const SecretVault vault(m_store, session);
        QCOMPARE(outcomeOf(vault.write(Name, u"u"_s, nullptr))->place, KeptSecret::Place::Session);
    }

    void withoutABusThereIsNoKeychain()
    {
        if (m_surroundings != "nobus"_L1)
            QSKIP("needs a session without a bus");
        QCOMPARE(outcomeOf<SecretServiceState>(new SecretServiceJob).value(), SecretServiceState::Missing);
        QCOMPARE(outcomeOf(m_store.read(Name, nullptr)).error().code, Error::Code::KeychainMissing);
        QCOMPARE(outcomeOf(m_store.write(Name, u"s"_s, nullptr)).error().code, Error::Code::KeychainMissing);
        QCOMPARE(outcomeOf(m_store.remove(Name, nullptr)).error().code, Error::Code::KeychainMissing);
    }

    void aKeychainThatNeverAnswersIsGivenUp()
    {
        Test::HeldClock clock;
        KeychainSecretStore store(clock, std::chrono::minutes(5));
        const std::unique_ptr<JobOf<std::optional<QString>>> job(store.read(Name, nullptr));
        QSignalSpy finished(job.get(), &Job::finished);
        job->start();
        QCoreApplication::sendPostedEvents(job.get()); // it has begun, and no answer can have come
        QVERIFY(!job->isFinished());
        clock.advance(std::chrono::minutes(5));
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(job->result().error().code, Error::Code::KeychainFault);
    }

private:
    QString m_surroundings;
    SystemClock m_clock;
    KeychainSecretStore m_store{m_clock};
};

QTEST_GUILESS_MAIN(TestKeychainSecretStore)
#include "tst_keychainsecretstore.moc"

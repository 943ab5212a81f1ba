// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/keychainrule.h"

#include <QtTest>

using namespace Ferry;

Q_DECLARE_METATYPE(Ferry::SecretServiceState)

class TestKeychainRule : public QObject
{
    Q_OBJECT

private slots:
    void everyAnswerHasOneMeaning_data()
    {
        using enum SecretServiceState;
        using Code = Error::Code;
        QTest::addColumn<int>("answer");
        QTest::addColumn<SecretServiceState>("state");
        QTest::addColumn<std::optional<Code>>("expected");
        const auto row = [](const char *name, QKeychain::Error answer, SecretServiceState state,
                            std::optional<Code> expected) {
            QTest::newRow(name) << static_cast<int>(answer) << state << expected;
        };
        row("done", QKeychain::NoError, Unlocked, {});
        row("done, by KWallet", QKeychain::NoError, Missing, {});
        row("not found", QKeychain::EntryNotFound, Unlocked, {});
        row("not found, nothing there yet", QKeychain::EntryNotFound, Empty, {});
        row("not found, by KWallet", QKeychain::EntryNotFound, Missing, {});
        row("\"not found\" in a locked keyring", QKeychain::EntryNotFound, Locked, Code::KeychainLocked);
        row("not found, service fell silent", QKeychain::EntryNotFound, Unclear, Code::KeychainFault);
        row("refused by the person", QKeychain::AccessDeniedByUser, Unlocked, Code::KeychainLocked);
        row("write in a locked keyring", QKeychain::AccessDenied, Locked, Code::KeychainLocked);
        row("refused for another reason", QKeychain::AccessDenied, Unlocked, Code::KeychainFault);
        row("no bus", QKeychain::OtherError, Missing, Code::KeychainMissing);
        row("no keyring could be made", QKeychain::OtherError, Empty, Code::KeychainFault);
        row("something else", QKeychain::OtherError, Unlocked, Code::KeychainFault);
        row("something else, locked", QKeychain::OtherError, Locked, Code::KeychainLocked);
        row("no backend", QKeychain::NoBackendAvailable, Missing, Code::KeychainMissing);
        row("not on this platform", QKeychain::NotImplemented, Unclear, Code::KeychainMissing);
        row("could not delete", QKeychain::CouldNotDeleteEntry, Unlocked, Code::KeychainFault);
    }
    void everyAnswerHasOneMeaning()
    {
        QFETCH(const int, answer);
        QFETCH(const SecretServiceState, state);
        QFETCH(const std::optional<Error::Code>, expected);
        const std::optional<Error> error = keychainError(static_cast<QKeychain::Error>(answer), state);
        QCOMPARE(error.has_value(), expected.has_value());
        if (error)
            QCOMPARE(error->code, *expected);
    }
};

QTEST_GUILESS_MAIN(TestKeychainRule)
#include "tst_keychainrule.moc"

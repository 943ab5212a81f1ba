// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/accountimportsession.h"

#include "app/account/accountentry.h"
#include "app/contactsplus/contactmapping.h"
#include "app/core/clock.h"
#include "app/store/libraryworker.h"
#include "models/source/localsource.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<Contact> accountContacts(int count)
{
    QList<Contact> contacts;
    for (int i = 0; i < count; ++i) {
        const PlusContact plus{
            .id = u"id-%1"_s.arg(i),
            .etag = u"e"_s,
            .data = {{"name"_L1, QJsonObject{{"givenName"_L1, u"Given %1"_s.arg(i)}}}, {"hoverboard"_L1, i}},
            .tagIds = {u"t"_s}};
        contacts += entryOf(plus, {{u"t"_s, u"Ships"_s}}).shown;
    }
    return contacts;
}

} // namespace

class TestAccountImportSession : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

private slots:
    void everythingIsKeptBeforeItIsShown_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("several pages") << 2500;
    }
    void everythingIsKeptBeforeItIsShown()
    {
        QFETCH(int, count);
        const QTemporaryDir folder;
        LibraryWorker library(*openProfile(folder.filePath(u"profile"_s)));
        const QList<Contact> contacts = accountContacts(count);
        AccountImportSession session(contacts, {.emails = {{u"joe@example.com"_s}}}, library, m_clock);
        QList<Contact> arrived;
        connect(&session, &ImportSession::contactsArrived, this, [&](qint64 position, const QList<Contact> &page) {
            QCOMPARE(position, arrived.size());
            arrived += page;
            const auto stored = library.run([](ContactLibrary &kept) { return kept.contacts(1); });
            QVERIFY(stored.result()->contacts.size() >= arrived.size());
        });
        QSignalSpy finished(&session, &ImportSession::finished);
        session.start({.service = LocalSource::Account, .sourceName = u"Contacts+"_s});
        QVERIFY(finished.wait(30'000));
        QCOMPARE(session.progress().phase, ImportPhase::Done);
        QCOMPARE(session.progress().received, count);
        QCOMPARE(session.progress().owner, u"joe@example.com"_s);
        QCOMPARE(arrived, contacts);
        const auto import = library.run([](ContactLibrary &kept) { return kept.import(1); }).result();
        QVERIFY(import);
        QCOMPARE(import->state, StoredImport::State::Complete);
        QCOMPARE(import->serviceCode, u"contactsplus"_s);
        const auto stored = library.run([](ContactLibrary &kept) { return kept.contacts(1); }).result();
        QCOMPARE(stored->contacts, contacts);
        if (count > 0) {
            // Tags and what nobody knows survive, so that a push brings them back.
            QCOMPARE(stored->contacts.constLast().groups, QStringList{u"Ships"_s});
            QCOMPARE(ContactMapping::toContactData(stored->contacts.constLast()).data.value("hoverboard"_L1).toInt(),
                     count - 1);
        }
    }

    void whatWasKeptBeforeACancelStays()
    {
        const QTemporaryDir folder;
        LibraryWorker library(*openProfile(folder.filePath(u"profile"_s)));
        AccountImportSession session(accountContacts(5000), {}, library, m_clock);
        connect(&session, &ImportSession::contactsArrived, &session, [&session] { session.cancel(); });
        QSignalSpy finished(&session, &ImportSession::finished);
        session.start({.service = LocalSource::Account, .sourceName = u"Contacts+"_s});
        QVERIFY(finished.wait(30'000));
        QCOMPARE(session.progress().phase, ImportPhase::Cancelled);
        const auto import = library.run([](ContactLibrary &kept) { return kept.import(1); }).result();
        QCOMPARE(import->state, StoredImport::State::Cancelled);
        QCOMPARE(import->received, session.progress().received);
        QVERIFY(import->received > 0 && import->received < 5000);
    }

    void mayDieMeanwhile()
    {
        const QTemporaryDir folder;
        LibraryWorker library(*openProfile(folder.filePath(u"profile"_s)));
        auto session = std::make_unique<AccountImportSession>(accountContacts(3000), Contact{}, library, m_clock);
        connect(session.get(), &ImportSession::contactsArrived, this, [&session] { session.reset(); });
        session->start({.service = LocalSource::Account, .sourceName = u"Contacts+"_s});
        QTRY_VERIFY_WITH_TIMEOUT(!session, 30'000);
    }
};

QTEST_GUILESS_MAIN(TestAccountImportSession)
#include "tst_accountimportsession.moc"

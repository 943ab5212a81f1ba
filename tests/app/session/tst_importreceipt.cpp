// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/importreceipt.h"
#include "app/store/spool.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

using Origin = ImportReceipt::Origin;
using ServiceCopy = ImportReceipt::ServiceCopy;
using Phase = StoredImport::Phase;
using State = StoredImport::State;

/// An import, and what its receipt must say.
struct ReceiptCase {
    StoredImport import = {};
    Origin origin = Origin::Service;
    ServiceCopy copy = ServiceCopy::None;
    bool wasLetIn = false;
    QDateTime readyBy = {};
};

class ImportReceiptTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsSaidThatIsNotKnown_data()
    {
        QTest::addColumn<ReceiptCase>("row");
        const QDateTime noon(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
        const QDateTime later = noon.addSecs(90);
        const RemoteImport remote{.id = u"1"_s, .endpoint = u"https://api.cloudsponge.com"_s};
        const StoredImport done{.serviceCode = u"yahoo"_s,
                                .state = State::Complete,
                                .phase = Phase::Downloading,
                                .startedAt = noon,
                                .finishedAt = later,
                                .received = 3,
                                .remote = remote,
                                .consentedAt = noon.addSecs(10),
                                .readyAt = noon.addSecs(20)};
        const auto changed = [](StoredImport import, auto change) {
            change(import);
            return import;
        };
        QTest::newRow("whole") << ReceiptCase{done, Origin::Service, ServiceCopy::MinutesAfterReady, true,
                                              done.readyAt};
        QTest::newRow("of an earlier version")
            << ReceiptCase{changed(done, [](StoredImport &import) { import.consentedAt = import.readyAt = {}; }),
                           Origin::Service, ServiceCopy::MinutesAfterReady, true, later};
        QTest::newRow("nothing arrived, though it was ready")
            << ReceiptCase{changed(done,
                                   [](StoredImport &import) {
                                       import.received = 0;
                                       import.state = State::Failed;
                                   }),
                           Origin::Service, ServiceCopy::MinutesAfterReady, true, done.readyAt};
        QTest::newRow("called off while gathering") << ReceiptCase{changed(done,
                                                                           [](StoredImport &import) {
                                                                               import.received = 0;
                                                                               import.state = State::Cancelled;
                                                                               import.phase = Phase::Gathering;
                                                                               import.readyAt = {};
                                                                           }),
                                                                   Origin::Service,
                                                                   ServiceCopy::NotSaid,
                                                                   true,
                                                                   {}};
        QTest::newRow("no consent") << ReceiptCase{changed(done,
                                                           [](StoredImport &import) {
                                                               import.received = 0;
                                                               import.state = State::Failed;
                                                               import.phase = Phase::AwaitingConsent;
                                                               import.consentedAt = import.readyAt = {};
                                                           }),
                                                   Origin::Service,
                                                   ServiceCopy::None,
                                                   false,
                                                   {}};
        QTest::newRow("interrupted, of an earlier version")
            << ReceiptCase{changed(done,
                                   [](StoredImport &import) {
                                       import.state = State::Running;
                                       import.consentedAt = import.readyAt = import.finishedAt = {};
                                   }),
                           Origin::Service,
                           ServiceCopy::MinutesAfterReady,
                           true,
                           {}};
        QTest::newRow("demo") << ReceiptCase{
            changed(done, [](StoredImport &import) { import.remote.endpoint = u"http://127.0.0.1:4711"_s; }),
            Origin::Demo, ServiceCopy::MinutesAfterReady, true, done.readyAt};
        const auto local = [&](const QString &service) {
            return StoredImport{.serviceCode = service,
                                .state = State::Complete,
                                .startedAt = noon,
                                .finishedAt = later,
                                .received = 3};
        };
        QTest::newRow("files") << ReceiptCase{local(u"file"_s), Origin::Files, ServiceCopy::None, true, {}};
        QTest::newRow("clipboard") << ReceiptCase{
            local(u"clipboard"_s), Origin::Clipboard, ServiceCopy::None, true, {}};
        QTest::newRow("account") << ReceiptCase{local(u"contactsplus"_s), Origin::Account, ServiceCopy::None, true, {}};
        QTest::newRow("rescued") << ReceiptCase{local({}), Origin::Unknown, ServiceCopy::NotKnown, true, {}};
    }
    void nothingIsSaidThatIsNotKnown()
    {
        QFETCH(ReceiptCase, row);
        const ImportTraces traces{.library = u"/home/joe/library.sqlite"_s};
        const ImportReceipt receipt = receiptFor(row.import, traces);
        QCOMPARE(receipt.origin, row.origin);
        QCOMPARE(receipt.serviceCopy, row.copy);
        QCOMPARE(receipt.wasLetIn(), row.wasLetIn);
        QCOMPARE(receipt.readyBy, row.readyBy);
        QVERIFY(receipt.import == row.import);
        QVERIFY(receipt.traces == traces);
        const bool hasService = row.origin == Origin::Service || row.origin == Origin::Demo;
        QCOMPARE(receipt.serviceHost.isEmpty(), !hasService);
        QCOMPARE(receipt.sourceKind.has_value(), hasService);
    }

    void aSourceThatNobodyKnowsIsNotGuessed()
    {
        const StoredImport import{.serviceCode = u"somewhere"_s, .remote = {.id = u"1"_s}};
        const ImportReceipt receipt = receiptFor(import, {});
        QVERIFY(!receipt.sourceKind);
        QCOMPARE(receipt.serviceHost, QString());
    }

    void whatLiesInTheProfileIsFound()
    {
        const QTemporaryDir folder;
        const Profile profile = *openProfile(folder.path());
        const auto library = ContactLibrary::open(profile);
        QVERIFY(library);
        const qint64 id = (*library)->beginImport({.serviceCode = u"yahoo"_s}).value();
        const qint64 other = (*library)->beginImport({.serviceCode = u"gmail"_s}).value();
        const auto spool = [&](qint64 import, qint64 start, QByteArrayView bytes) {
            return SpoolFile::create(profile, import, start)
                .and_then([&](SpoolFile file) { return file.append(bytes).and_then([&] { return file.close(); }); })
                .has_value();
        };
        QVERIFY(spool(other, 0, "other"));
        QCOMPARE(readReceipt(**library, id)->traces, (ImportTraces{.library = profile.dataDir + "/library.sqlite"_L1}));

        QVERIFY(spool(id, 0, "abc") && spool(id, 100, "defg"));
        for (const auto name :
             {"library.sqlite.damaged-20260101"_L1, "library.sqlite.damaged-20260101-wal"_L1, "pushes.sqlite"_L1}) {
            QFile file(profile.dataDir + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const ImportTraces traces = readReceipt(**library, id)->traces;
        QCOMPARE(traces.spool, profile.dataDir + "/spool/"_L1 + QString::number(id));
        QCOMPARE(traces.spooledBytes, 7);
        QCOMPARE(traces.damagedLibraries, QStringList{profile.dataDir + "/library.sqlite.damaged-20260101"_L1});
        QCOMPARE(traces.pushJournal, profile.dataDir + "/pushes.sqlite"_L1);
        QCOMPARE(readReceipt(**library, other + 1).error().code, Error::Code::FileMissing);
    }
};

} // namespace Ferry

QTEST_GUILESS_MAIN(Ferry::ImportReceiptTest)
#include "tst_importreceipt.moc"

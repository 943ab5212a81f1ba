// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exporttext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using Kind = Loss::Kind;

class TestExportText : public QObject
{
    Q_OBJECT

private slots:
    void eachLossHasASentence_data()
    {
        QTest::addColumn<Loss>("loss");
        QTest::addColumn<QString>("text");
        using enum ContactField;
        QTest::newRow("fourth") << Loss{Email, Kind::MovedToNotes, 4}
                                << u"4th e-mail of 12 contact(s): goes into the notes"_s;
        QTest::newRow("first") << Loss{Phone, Kind::LabelChanged, 1}
                               << u"1st phone number of 12 contact(s): gets another label"_s;
        QTest::newRow("second") << Loss{Email, Kind::Dropped, 2} << u"2nd e-mail of 12 contact(s): stays behind"_s;
        QTest::newRow("third") << Loss{Email, Kind::Dropped, 3} << u"3rd e-mail of 12 contact(s): stays behind"_s;
        QTest::newRow("eleventh") << Loss{Email, Kind::Dropped, 11} << u"11th e-mail of 12 contact(s): stays behind"_s;
        QTest::newRow("21st") << Loss{Email, Kind::Dropped, 21} << u"21st e-mail of 12 contact(s): stays behind"_s;
        QTest::newRow("112th") << Loss{Email, Kind::Dropped, 112} << u"112th e-mail of 12 contact(s): stays behind"_s;
        QTest::newRow("photo") << Loss{Photo, Kind::RefusedThere, 1}
                               << u"Photo of 12 contact(s): is too large for iCloud"_s;
        QTest::newRow("one alone") << Loss{Birthday, Kind::TextChanged, 0}
                                   << u"Birthday of 12 contact(s): some characters change"_s;
    }
    void eachLossHasASentence()
    {
        QFETCH(const Loss, loss);
        QTEST(lossText({loss, 12}, ExportTarget::ICloud), "text");
    }

    void everythingThatCanBeLostHasAName()
    {
        for (int field = 0; field <= static_cast<int>(ContactField::UnknownFields); ++field) {
            for (int kind = 0; kind <= static_cast<int>(Kind::RefusedThere); ++kind) {
                const QString text =
                    lossText({{static_cast<ContactField>(field), static_cast<Kind>(kind), 0}, 1}, std::nullopt);
                QVERIFY2(text.size() > 15 && text.at(0).isUpper(), qPrintable(text));
            }
        }
    }

    void theOutcomeSaysWhatWasReadBackAndWhatWasLost()
    {
        ExportReport report{.contacts = 2340, .path = u"/tmp/<b>x.vcf"_s};
        report.verification = ExportVerification{.isRead = true, .expected = 2340, .found = 2340, .asSent = 2340};
        const ExportPlan plan;
        QCOMPARE(outcomeText(report, plan),
                 u"2,340 contact(s) saved to <b>x.vcf. Read back: 2,340 of 2,340 as sent."_s);
        QVERIFY(!hasSurprises(report, plan));

        report.losses.add(7, {{ContactField::Phone, Kind::LabelChanged, 1}});
        QCOMPARE(outcomeText(report, plan).section(u". "_s, 2),
                 u"1 changed, as announced (1st phone number of 1 contact(s): gets another label)."_s);

        report.verification->differences = 2;
        QVERIFY(hasSurprises(report, plan));
        QVERIFY(outcomeText(report, plan).contains(u"2,338 of 2,340"_s));

        report.verification.reset();
        QVERIFY(outcomeText(report, plan).contains(u"not read back"_s));
        QVERIFY(!outcomeText(report, {.format = ExportFormat::Xlsx}).contains(u"read back"_s));
    }

    void aPlanSaysWhatItMakes()
    {
        QCOMPARE(planText(planFor(ExportTarget::ICloud, 10), 10),
                 u"One file: vCard 3.0. Pictures of at most 180 kB."_s);
        QCOMPARE(planText(planFor(ExportTarget::GoogleContacts, 7'000), 7'000).section(u'.', 0, 0),
                 u"A folder with 3 file(s): vCard 3"_s);
        ExportPlan outlook = planFor(ExportTarget::OutlookClassic, 1);
        QVERIFY(!planText(outlook, 1).contains(u"Letters"_s)); // nobody knows yet
        outlook.fit.codePage = 1250;
        QVERIFY(planText(outlook, 1).contains(u"Letters: Central European (Windows)."_s));
        outlook.format = ExportFormat::VCard21;
        QVERIFY(!planText(outlook, 1).contains(u"Letters"_s));
    }
};

QTEST_MAIN(TestExportText)
#include "tst_exporttext.moc"

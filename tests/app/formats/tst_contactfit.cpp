// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/contactfit.h"
#include "app/formats/exportverification.h"
#include "app/formats/slots.h"
#include "tests/app/formats/samplecontacts.h"
#include "tests/app/formats/written.h"
#include "tests/support/golden.h"
#include "tests/support/randomcontacts.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using Field = ContactField;
using Kind = Loss::Kind;

namespace {

Contact withEmails(int count)
{
    Contact contact;
    for (int i = 1; i <= count; ++i)
        contact.emails.append({u"%1@example.org"_s.arg(i), {}, false});
    return contact;
}

} // namespace

class TestContactFit : public QObject
{
    Q_OBJECT

private slots:
    void lossesAreNamed_data()
    {
        QTest::addColumn<Contact>("contact");
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QList<Loss>>("losses");
        QTest::addColumn<QString>("notes");
        using Losses = QList<Loss>;
        using enum ExportFormat;
        QTest::newRow("nothing") << Contact{} << VCard3 << Losses{} << QString();
        QTest::newRow("fourth e-mail") << withEmails(
            5) << OutlookCsv << Losses{{Field::Email, Kind::MovedToNotes, 4}, {Field::Email, Kind::MovedToNotes, 5}}
                                       << u"E-mail: 4@example.org\nE-mail: 5@example.org"_s;
        Contact preferred = withEmails(4);
        preferred.emails[3].primary = true;
        QTest::newRow("the preferred goes first")
            << preferred << OutlookCsv << Losses{{Field::Email, Kind::MovedToNotes, 3}} << u"E-mail: 3@example.org"_s;
        Contact labelled;
        labelled.emails = {{u"a@example.org"_s, u"Verein"_s, false}};
        QTest::newRow("label") << labelled << ThunderbirdCsv << Losses{{Field::Email, Kind::LabelChanged, 1}}
                               << QString();
        QTest::newRow("label kept") << labelled << VCard4 << Losses{} << QString();
        Contact phones;
        phones.phones = {{u"1"_s, u"Ferienhaus"_s, false}, {u"2"_s, u"mobile"_s, true}, {u"3"_s, u"mobile"_s, false}};
        QTest::newRow("fixed columns") << phones << OutlookCsv
                                       << Losses{{Field::Phone, Kind::PreferenceDropped, 2},
                                                 {Field::Phone, Kind::LabelChanged, 1},
                                                 {Field::Phone, Kind::MovedToNotes, 3}}
                                       << u"Phone (mobile): 3"_s;
        Contact yearless;
        yearless.birthday = PartialDate{{}, 2, 29};
        QTest::newRow("no year") << yearless << OutlookClassicCsv << Losses{{Field::Birthday, Kind::MovedToNotes, 0}}
                                 << u"Birthday: --02-29"_s;
        QTest::newRow("no year, 1604") << yearless << OutlookCsv << Losses{} << QString();
        Contact foreign;
        foreign.givenName = u"太郎"_s;
        foreign.familyName = u"Šťastný €"_s;
        QTest::newRow("code page") << foreign << OutlookClassicCsv
                                   << Losses{{Field::GivenName, Kind::TextChanged, 0},
                                             {Field::FamilyName, Kind::TextChanged, 0}}
                                   << QString();
        Contact inNotes;
        inNotes.emails = {{u"a"_s, {}, false}, {u"b"_s, {}, false}, {u"c"_s, {}, false}, {u"d"_s, u"山"_s, false}};
        QTest::newRow("code page of a label")
            << inNotes << OutlookClassicCsv
            << Losses{{Field::Email, Kind::MovedToNotes, 4}, {Field::Email, Kind::LabelChanged, 4}}
            << u"E-mail (?): d"_s;
        Contact controls;
        controls.jobTitle = u"a"_s + QChar(7) + u"\r\nb"_s;
        QTest::newRow("control characters")
            << controls << VCard3 << Losses{{Field::JobTitle, Kind::TextChanged, 0}} << QString();
        Contact more;
        more.locations = {u"Sylt"_s};
        more.photos = {u"javascript:alert(1)"_s};
        more.externalId = u"7"_s;
        more.unknownFields = "{}";
        QTest::newRow("no such field") << more << VCard3
                                       << Losses{{Field::Location, Kind::MovedToNotes, 1},
                                                 {Field::Photo, Kind::MovedToNotes, 1},
                                                 {Field::UnknownFields, Kind::Dropped, 0}}
                                       << u"Location: Sylt\nPhoto: javascript:alert(1)"_s;
        Contact pictured;
        pictured.photos = {u"https://example.org/a%20b?c=%c3%a4"_s, u"https://example.org/a b/100%"_s};
        QTest::newRow("spelling of a URI")
            << pictured << VCard4 << Losses{{Field::Photo, Kind::TextChanged, 2}} << QString();
        Contact madeUp;
        madeUp.externalId = u"urn:uuid:6e1c2a5b-3f0d-8c53-9a57-528b0e117c64"_s;
        QTest::newRow("an id we made up")
            << madeUp << JsContact << Losses{{Field::ExternalId, Kind::Dropped, 0}} << QString();
        Contact group;
        group.groups = {u"a"_s, u"b"_s};
        QTest::newRow("groups")
            << group << ThunderbirdCsv << Losses{{Field::Group, Kind::MovedToNotes, 0}} << u"Groups: a, b"_s;
        QTest::newRow("groups in LDIF") << group << Ldif << Losses{} << QString();
    }
    void lossesAreNamed()
    {
        QFETCH(Contact, contact);
        QFETCH(ExportFormat, format);
        QFETCH(QList<Loss>, losses);
        const FittedContact fitted = fit(contact, format);
        QList<Loss> found = fitted.losses;
        for (const Loss &loss : losses)
            QVERIFY2(found.removeOne(loss),
                     qPrintable(u"%1 %2 %3"_s.arg(int(loss.field)).arg(int(loss.kind)).arg(loss.position)));
        QVERIFY(found.isEmpty());
        QTEST(fitted.contact.notes, "notes");
        for (const Loss &loss : fit(contact, format, {.overflowToNotes = false}).losses)
            QVERIFY(loss.kind != Kind::MovedToNotes);
    }

    void addressesOfPicturesAreEncodedOnce()
    {
        Contact contact;
        contact.photos = {u"https://example.org/a%20b?c=%c3%a4"_s, u"https://example.org/a b/100%/%f"_s};
        QCOMPARE(fit(contact, ExportFormat::VCard4).contact.photos,
                 QStringList({u"https://example.org/a%20b?c=%c3%a4"_s, u"https://example.org/a%20b/100%25/%25f"_s}));
    }

    // KAddressBook loses what has a label of its own.
    void ownLabelsCanStayBehind_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("asPhone");
        QTest::addColumn<QString>("asAddress");
        QTest::newRow("own") << u"Ferienhaus"_s << QString() << QString();
        QTest::newRow("half own") << u"Home, old fax"_s << u"Fax"_s << QString();
        QTest::newRow("standard") << u"Business fax"_s << u"Work Fax"_s << u"Work"_s;
        QTest::newRow("main") << u"Work main"_s << u"Work"_s << u"Work"_s;
    }
    void ownLabelsCanStayBehind()
    {
        QFETCH(QString, label);
        QFETCH(QString, asPhone);
        QFETCH(QString, asAddress);
        Contact contact;
        contact.emails = {{u"a@example.org"_s, label, true}};
        contact.phones = {{u"1"_s, label, false}};
        contact.addresses = {{.label = label, .city = u"Bonn"_s}};
        const FittedContact fitted = fit(contact, ExportFormat::VCard3, {.ownLabels = false});
        QCOMPARE(fitted.contact.emails, QList<EmailAddress>({{u"a@example.org"_s, asAddress, true}}));
        QCOMPARE(fitted.contact.phones, QList<PhoneNumber>({{u"1"_s, asPhone, false}}));
        QCOMPARE(fitted.contact.addresses, QList<PostalAddress>({{.label = asAddress, .city = u"Bonn"_s}}));
        QCOMPARE(fitted.losses.contains(Loss{Field::Phone, Kind::LabelChanged, 1}), asPhone != u"Work Fax"_s);
        QVERIFY(!Test::written({contact}, ExportFormat::VCard3, {.ownLabels = false}).contains("item1."));
    }

    // Nobody could tell it from an address in one piece, which is written as a street too.
    void anAddressThatIsAllStreetIsKeptOnce()
    {
        Contact contact;
        contact.addresses = {{.street = u"Am Markt 1"_s, .formatted = u"Am Markt 1"_s}};
        const FittedContact fitted = fit(contact, ExportFormat::VCard3);
        QVERIFY(fitted.losses.isEmpty());
        QCOMPARE(fitted.contact.addresses, QList<PostalAddress>{{.formatted = u"Am Markt 1"_s}});
    }

    void lossesAreCountedByContact()
    {
        const LossReport report =
            lossesOf({withEmails(4), withEmails(1), withEmails(5), withEmails(4)}, ExportFormat::OutlookCsv);
        QCOMPARE(report.contacts(), 3);
        const QList<LossReport::Count> counts = report.counts();
        QCOMPARE(counts.size(), 2);
        QVERIFY(counts[0] == (LossReport::Count{{Field::Email, Kind::MovedToNotes, 4}, 3}));
        QVERIFY(counts[1] == (LossReport::Count{{Field::Email, Kind::MovedToNotes, 5}, 1}));
        QVERIFY(report.entries().first() == (LossReport::Entry{0, {Field::Email, Kind::MovedToNotes, 4}}));
    }

    void theSamplesAreWrittenAsTheGoldens_data()
    {
        QTest::addColumn<ExportFormat>("format");
        for (const ExportFormatInfo &info : exportFormats()) {
            if (info.format != ExportFormat::Xlsx) // a zip with a date in it
                QTest::newRow(info.name.data()) << info.format;
        }
    }
    void theSamplesAreWrittenAsTheGoldens()
    {
        QFETCH(ExportFormat, format);
        const ExportFormatInfo &info = exportFormatInfo(format);
        const QString name = u"formats/sample."_s + info.name + u'.' + info.suffix;
        const QByteArray difference = Test::differenceFromGolden(name, Test::written(Test::sampleContacts(), format));
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

    void aFileIsVerified_data()
    {
        QTest::addColumn<ExportFormat>("format");
        for (const ExportFormatInfo &info : exportFormats())
            QTest::newRow(info.name.data()) << info.format;
    }
    void aFileIsVerified()
    {
        QFETCH(ExportFormat, format);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x"_s);
        const QList<Contact> contacts = Test::RandomContacts(3).contacts(500);
        const Result<ExportReport> report = exportContacts(contacts, format, path);
        QVERIFY(report);
        const Result<ExportVerification> verified = verifyExport(contacts, format, path);
        QVERIFY(verified);
        if (!readerFor(format)) {
            QVERIFY(!verified->isRead);
            return;
        }
        QVERIFY(verified->isAsItShouldBe());
        QCOMPARE(verified->asAnnounced, report->losses.contacts());
        QCOMPARE(verified->asSent + verified->asAnnounced, contacts.size());
        // Another file than was to be written.
        QList<Contact> others = contacts;
        others[7].familyName += u"x"_s;
        others.append(Contact{});
        const Result<ExportVerification> different = verifyExport(others, format, path);
        QVERIFY(different);
        QVERIFY(!different->isAsItShouldBe());
        QCOMPARE(different->different, QList<qsizetype>{7});
        QCOMPARE(different->found, contacts.size());
    }

    void slotsAreGivenByLabel_data()
    {
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<QList<int>>("slotOf");
        using List = QList<int>;
        // The slots: Home, Home, Work, Mobile, Other, Work Fax.
        QTest::newRow("exact") << QStringList{u"mobile"_s, u"business fax"_s, u"personal"_s} << List{3, 5, 0};
        QTest::newRow("several") << QStringList{u"Home"_s, u"Home 2"_s, u"Home"_s} << List{0, 1, 4};
        QTest::newRow("work mobile") << QStringList{u"Work Mobile"_s, u"Mobile"_s} << List{-1, 3};
        QTest::newRow("a fax is no phone") << QStringList{u"Home Fax"_s} << List{-1};
        QTest::newRow("none") << QStringList{u""_s, u""_s, u""_s, u""_s, u""_s} << List{4, 0, 1, 2, -1};
    }
    void slotsAreGivenByLabel()
    {
        QFETCH(QStringList, labels);
        QFETCH(QList<int>, slotOf);
        static constexpr QLatin1StringView Slots[] = {"Home"_L1,   "Home"_L1,  "Work"_L1,
                                                      "Mobile"_L1, "Other"_L1, "Work Fax"_L1};
        const SlotPlan plan = planSlots(labels, QList<bool>(labels.size(), true), Slots, SlotRule::SameDevice);
        QList<int> found(labels.size(), -1);
        for (const SlotPlan::Place &place : plan.places)
            found[place.item] = static_cast<int>(place.slot);
        QCOMPARE(found, slotOf);
        QCOMPARE(plan.without.size(), slotOf.count(-1));
    }
};

QTEST_GUILESS_MAIN(TestContactFit)
#include "tst_contactfit.moc"

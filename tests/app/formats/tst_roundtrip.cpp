// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/codepage.h"
#include "app/formats/contactfit.h"
#include "app/store/contactrecord.h"
#include "tests/app/formats/samplecontacts.h"
#include "tests/app/formats/written.h"
#include "tests/support/randomcontacts.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

// For every format: read(write(x)) is x minus exactly what the report of losses named.
class TestRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void whatFitsComesBack_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<Test::TextKind>("kind");
        for (const ExportFormatInfo &info : exportFormats()) {
            if (!readerFor(info.format))
                continue;
            for (unsigned seed = 0; seed < seeds(); ++seed) {
                QTest::addRow("%s plausible-%u", info.name.data(), seed)
                    << info.format << seed << Test::TextKind::Plausible;
                QTest::addRow("%s hostile-%u", info.name.data(), seed)
                    << info.format << seed << Test::TextKind::Hostile;
            }
        }
    }
    void whatFitsComesBack()
    {
        QFETCH(ExportFormat, format);
        QFETCH(unsigned, seed);
        QFETCH(Test::TextKind, kind);
        // Ten thousand seeds then take minutes, not an hour.
        constexpr unsigned ManySeeds = 1'000;
        const QList<Contact> contacts = Test::RandomContacts(seed, kind).contacts(seeds() > ManySeeds ? 2 : 20);
        const auto pages = CodePage::numbers();
        verifyRoundTrip(contacts, format, {.overflowToNotes = seed % 3 != 0, .codePage = pages[seed % pages.size()]});
    }

    // The quick way for contacts that fit, or seem to, must not give another file than the one for all.
    void whatFitsIsWrittenTheSame_data() { everyFormat(); }
    void whatFitsIsWrittenTheSame()
    {
        QFETCH(ExportFormat, format);
        for (unsigned seed = 0; seed < 100 && format != ExportFormat::Xlsx; ++seed) {
            const auto kind = seed % 2 ? Test::TextKind::Hostile : Test::TextKind::Plausible;
            for (const Contact &contact : Test::RandomContacts(seed, kind).contacts(10)) {
                for (const bool ownLabels : {true, false}) {
                    const FitOptions options{.overflowToNotes = seed % 3 != 0, .ownLabels = ownLabels};
                    const Contact fitted = fit(contact, format, options).contact;
                    QCOMPARE(Test::written({contact}, format, options), Test::written({fitted}, format, options));
                }
            }
        }
    }

    void theSamplesComeBack_data() { formats(); }
    void theSamplesComeBack()
    {
        QFETCH(ExportFormat, format);
        verifyRoundTrip(Test::sampleContacts(), format, {});
    }

    // In JSON it would be taken for the mark that a file begins with, at every text.
    void aByteOrderMarkInFrontComesBack_data() { formats(); }
    void aByteOrderMarkInFrontComesBack()
    {
        QFETCH(ExportFormat, format);
        Contact contact;
        contact.givenName = u"\ufeffAnna"_s;
        contact.notes = u"\ufeff\ufeffx\ufeff"_s;
        verifyRoundTrip({contact}, format, {});
    }

    // 5,000 e-mails make neither the file wide nor the reader slow.
    void oneContactWithThousandsOfValuesComesBack_data() { formats(); }
    void oneContactWithThousandsOfValuesComesBack()
    {
        QFETCH(ExportFormat, format);
        Contact contact;
        contact.givenName = u"Anna"_s;
        for (int i = 0; i < 5000; ++i) {
            contact.emails.append({u"anna%1@example.org"_s.arg(i), i % 2 ? u"Home"_s : u"Verein"_s, i == 3});
            contact.phones.append({u"+49 40 %1"_s.arg(i), i % 2 ? u"Home"_s : u"Work Fax"_s, false});
        }
        Contact other;
        other.givenName = u"Otto"_s;
        const QList<Contact> contacts = QList<Contact>(200, other) + QList<Contact>{contact};
        verifyRoundTrip(contacts, format, {});
        QVERIFY(Test::written(contacts, format).size() < 1'500'000);
    }

    void fittingTwiceChangesNothing_data() { everyFormat(); }
    void fittingTwiceChangesNothing()
    {
        QFETCH(ExportFormat, format);
        for (unsigned seed = 0; seed < 40; ++seed) {
            const auto kind = seed % 2 ? Test::TextKind::Hostile : Test::TextKind::Plausible;
            for (const Contact &contact : Test::RandomContacts(seed, kind).contacts(10)) {
                const FittedContact once = fit(contact, format);
                const FittedContact twice = fit(once.contact, format);
                QCOMPARE(toRecord(twice.contact), toRecord(once.contact));
                QVERIFY(twice.losses.isEmpty());
            }
        }
    }

    // What is not announced is there: a contact without losses keeps every value.
    void withoutALossEveryValueIsThere_data() { everyFormat(); }
    void withoutALossEveryValueIsThere()
    {
        QFETCH(ExportFormat, format);
        for (unsigned seed = 0; seed < 100; ++seed) {
            for (const Contact &contact : Test::RandomContacts(seed).contacts(10)) {
                const FittedContact fitted = fit(contact, format);
                const auto lost = [&](ContactField field) {
                    return std::any_of(fitted.losses.begin(), fitted.losses.end(),
                                       [&](const Loss &loss) { return loss.field == field; });
                };
                const Contact &kept = fitted.contact;
                QVERIFY(lost(ContactField::GivenName) || kept.givenName == contact.givenName);
                QVERIFY(lost(ContactField::MiddleName) || kept.middleName == contact.middleName);
                QVERIFY(lost(ContactField::Nickname) || kept.nickname == contact.nickname);
                QVERIFY(lost(ContactField::Department) || kept.department == contact.department);
                QVERIFY(lost(ContactField::Birthday) || kept.birthday == contact.birthday);
                QVERIFY(lost(ContactField::Company) || kept.companies == contact.companies);
                QVERIFY(lost(ContactField::Group) || kept.groups == contact.groups
                        || (exportFormatInfo(format).ability().groupsAreASet
                            && asSet(kept.groups) == asSet(contact.groups)));
                QVERIFY(lost(ContactField::Website) || kept.websites == contact.websites);
                QVERIFY(lost(ContactField::Location) || kept.locations == contact.locations);
                QVERIFY(lost(ContactField::Notes) || kept.notes.startsWith(contact.notes));
                QVERIFY(lost(ContactField::Email) || kept.emails.size() == contact.emails.size());
                QVERIFY(lost(ContactField::Phone) || kept.phones.size() == contact.phones.size());
                QVERIFY(lost(ContactField::ExternalId) || kept.externalId == contact.externalId);
                QCOMPARE(fitted.losses.isEmpty() && !contact.unknownFields.isEmpty(), false);
            }
        }
    }

private:
    static QSet<QString> asSet(const QStringList &list) { return {list.begin(), list.end()}; }

    /// More in the night: FERRY_SEEDS=10000.
    static unsigned seeds() { return static_cast<unsigned>(qMax(qEnvironmentVariableIntValue("FERRY_SEEDS"), 15)); }

    static void everyFormat()
    {
        QTest::addColumn<ExportFormat>("format");
        for (const ExportFormatInfo &info : exportFormats())
            QTest::newRow(info.name.data()) << info.format;
    }
    static void formats()
    {
        QTest::addColumn<ExportFormat>("format");
        for (const ExportFormatInfo &info : exportFormats()) {
            if (readerFor(info.format))
                QTest::newRow(info.name.data()) << info.format;
        }
    }

    /// QCOMPARE shows beginnings alone.
    static void verifySame(const QByteArray &actual, const QByteArray &expected)
    {
        if (actual == expected)
            return;
        const auto differ = std::mismatch(actual.begin(), actual.end(), expected.begin(), expected.end()).first;
        const qsizetype from = qMax<qsizetype>(differ - actual.begin() - 60, 0);
        QFAIL((actual.mid(from, 200) + "\n   instead of\n" + expected.mid(from, 200)).constData());
    }

    static void verifyRoundTrip(const QList<Contact> &contacts, ExportFormat format, const FitOptions &options)
    {
        const QByteArray file = Test::written(contacts, format, options);
        Result<ReadReport> report;
        const auto read = [&](const std::optional<TableMapping> &mapping) {
            QList<Contact> contactsThere;
            report = readContacts(
                file,
                [&](Contact contact) {
                    contactsThere.append(std::move(contact));
                    return true;
                },
                mapping);
            return contactsThere;
        };
        // What is in a code page can look like another, or like Unicode.
        const bool isInPage = exportFormatInfo(format).ability().inCodePage;
        const QByteArray charset = CodePage::nameOf(options.codePage.value_or(CodePage::Western));
        const QList<Contact> back = isInPage ? read(TableMapping{.form = {.charset = charset}})
                                             : Test::contactsIn(file, readerFor(format), report);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->skipped, 0);
        QCOMPARE(report->strays, 0);
        QCOMPARE(back.size(), contacts.size());
        for (qsizetype i = 0; i < contacts.size(); ++i)
            verifySame(toRecord(back.at(i)), toRecord(fit(contacts.at(i), format, options).contact));
        // And whatever reads files finds out by itself what this one is.
        if (!isInPage)
            QCOMPARE(read({}), back);
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/codepage.h"
#include "app/formats/csvtext.h"
#include "app/formats/exporttarget.h"
#include "app/formats/labels.h"
#include "app/formats/ldiftext.h"
#include "app/formats/photouri.h"
#include "app/formats/quotedprintable.h"
#include "app/formats/safefilename.h"
#include "app/formats/textencoding.h"
#include "app/formats/vcardproperty.h"
#include "app/formats/vcardtext.h"
#include "tests/support/randomcontacts.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

// The texts of the formats and their inverses.
class TestFormatTexts : public QObject
{
    Q_OBJECT

private slots:
    void everyTextComesBack_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 0; seed < 300; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void everyTextComesBack()
    {
        QFETCH(unsigned, seed);
        Test::RandomContacts random(seed, seed % 4 ? Test::TextKind::Hostile : Test::TextKind::Plausible);
        QString text;
        for (int i = random.below(8); i >= 0; --i)
            text += random.text();
        verify(cleanText(text));
    }

    void everyCharacterComesBack()
    {
        for (char32_t point = 1; point <= 0x10ffff; point += point < 0x3000 ? 1 : 0x101) {
            const QString text = cleanText(QStringView(QChar::fromUcs4(point)));
            verify(text);
            verify(text + u'x' + text);
        }
    }

    void softLinesAreShortAndWhole_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << QByteArray(300, 'x');
        QTest::newRow("emoji") << QByteArray("\xf0\x9f\x98\x80").repeated(60);
        QTest::newRow("spaces") << QByteArray("a ").repeated(150);
        for (int shift = 0; shift < 8; ++shift)
            QTest::addRow("border %d", shift) << QByteArray(66 + shift, 'x') + QByteArray("=").repeated(8);
    }
    void softLinesAreShortAndWhole()
    {
        QFETCH(QByteArray, text);
        OutputBuffer out;
        out.append("NOTE;ENCODING=QUOTED-PRINTABLE:");
        const qsizetype begin = out.size();
        appendQuotedPrintable(out, 0, {text.constData(), static_cast<size_t>(text.size())});
        const QByteArray all = out.toByteArray();
        const QList<QByteArray> lines = all.split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QByteArray line = lines.at(i).endsWith('\r') ? lines.at(i).chopped(1) : lines.at(i);
            QVERIFY(line.size() <= 76);
            QVERIFY(!line.startsWith(' '));
            QCOMPARE(line.endsWith('=') && !line.endsWith("=3D"), i + 1 < lines.size());
        }
        QCOMPARE(decodeQuotedPrintable(all.sliced(begin)), text);
    }

    void formulasAreGuarded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("guarded");
        QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("phone") << u"+49 40"_s << u"'+49 40"_s;
        QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("full width") << u"＝1"_s << u"'＝1"_s;
        QTest::newRow("guarded already") << u"'=1"_s << u"''=1"_s;
        QTest::newRow("apostrophe") << u"'tis"_s << u"'tis"_s;
        QTest::newRow("plain") << u"a=b"_s << u"a=b"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void formulasAreGuarded()
    {
        QFETCH(QString, text);
        QTEST(guardedFromFormulas(text), "guarded");
        QCOMPARE(withoutFormulaGuard(guardedFromFormulas(text)), text);
    }

    void namesAreSafe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Anna Müller"_s << u"Anna Müller"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s << u"etc passwd"_s;
        QTest::newRow("Windows") << u"C:\\x|y*?<>\""_s << u"C x y"_s;
        QTest::newRow("device") << u"CON"_s << u"_CON"_s;
        QTest::newRow("device with a suffix") << u"nul.txt"_s << u"_nul.txt"_s;
        QTest::newRow("no device") << u"Conny"_s << u"Conny"_s;
        QTest::newRow("port") << u"com¹"_s << u"_com¹"_s;
        QTest::newRow("hidden") << u".desktop"_s << u"desktop"_s;
        QTest::newRow("option") << u"-rf"_s << u"rf"_s;
        QTest::newRow("dots") << u"..."_s << u""_s;
        QTest::newRow("override") << u"a\u202efcv.exe"_s << u"a fcv.exe"_s;
        QTest::newRow("invisible") << u"a\u200bb\u2066c"_s << u"a b c"_s;
        QTest::newRow("line break") << u"a\nb\rc\u2028d"_s << u"a b c d"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xd800)) + u"x"_s << u"x"_s;
        QTest::newRow("right to left") << u"محمد"_s << u"محمد"_s;
        QTest::newRow("long") << QString(300, u'x') << QString(120, u'x');
        QTest::newRow("long in bytes") << QString(300, u'ü') << QString(60, u'ü');
        QTest::newRow("emoji are not cut") << u"😀"_s.repeated(31) << u"😀"_s.repeated(30);
        QTest::newRow("marks are not cut off") << QString(119, u'x') + u"q\u0307\u0323"_s << QString(119, u'x');
    }
    void namesAreSafe()
    {
        QFETCH(QString, text);
        QTEST(safeFileName(text), "name");
        QCOMPARE(safeFileName(safeFileName(text)), safeFileName(text));
    }

    void namesOfFilesDiffer()
    {
        ContactFileNames names(u"vcf"_s, u"Nameless"_s);
        const auto next = [&](const QString &name) {
            Contact contact;
            contact.givenName = name;
            return names.nextFor(contact);
        };
        QCOMPARE(next(u"Anna"_s), u"Anna.vcf"_s);
        QCOMPARE(next(u"Anna (2)"_s), u"Anna (2).vcf"_s);
        QCOMPARE(next(u"ANNA"_s), u"ANNA (3).vcf"_s);
        QCOMPARE(next(u"../"_s), u"Nameless.vcf"_s);
        QCOMPARE(next({}), u"Nameless (2).vcf"_s);
    }

    void everyTargetGetsWhatItReads()
    {
        QCOMPARE(exportTargets().size(), 10U);
        QSet<QString> names;
        for (const ExportTargetInfo &info : exportTargets()) {
            QVERIFY(&exportTargetInfo(info.target) == &info);
            names.insert(info.name);
            QVERIFY(info.alternative != info.format);
        }
        QCOMPARE(names.size(), 10);
        QVERIFY(exportTargetInfo(ExportTarget::ICloud).format == ExportFormat::VCard3);
        QVERIFY(exportTargetInfo(ExportTarget::ICloud).largestPhoto < 224 * 1024);
        QVERIFY(exportTargetInfo(ExportTarget::OutlookClassic).alternativeSplitting
                == ExportTargetInfo::Splitting::FilePerContact);
    }

    void valuesOfNamesLoseTheirEscapes_data()
    {
        QTest::addColumn<QString>("dn");
        QTest::addColumn<QString>("value");
        QTest::newRow("comma") << u"cn=a\\,b"_s << u"a,b"_s;
        QTest::newRow("bytes") << u"cn=J\\c3\\B6rg"_s << u"Jörg"_s;
        QTest::newRow("plus before a digit") << u"mail=a\\+1@b"_s << u"a+1@b"_s;
        QTest::newRow("minus before a digit") << u"cn=a\\-1"_s << u"a-1"_s;
        QTest::newRow("space before a digit") << u"cn=a\\ 5"_s << u"a 5"_s;
        QTest::newRow("one digit") << u"cn=a\\4"_s << u"a4"_s;
        QTest::newRow("at the end") << u"cn=a\\"_s << u"a\\"_s;
    }
    void valuesOfNamesLoseTheirEscapes()
    {
        QFETCH(QString, dn);
        QTEST(dnParts(dn).value(0).second, "value");
    }

    // What no contact gets takes no room either.
    void parametersBeyondReasonAreNotKept_data()
    {
        QTest::addColumn<QByteArray>("parameter");
        QTest::newRow("names") << QByteArray(";tel=x");
        QTest::newRow("values") << QByteArray(";X=\xc3\xb6");
        QTest::newRow("escapes") << QByteArray(";X=^n");
        QTest::newRow("words") << QByteArray(";\xc3\xb6");
        QTest::newRow("lists") << QByteArray(";X=\xc3\xb6,\xc3\xb6,\xc3\xb6");
    }
    void parametersBeyondReasonAreNotKept()
    {
        QFETCH(QByteArray, parameter);
        const QByteArray line = "TEL" + parameter.repeated(10'000) + ":1";
        VCardProperty property;
        QByteArrayList storage;
        QVERIFY(parseVCardLine(line, {}, property, storage));
        QCOMPARE(property.value.toByteArray(), QByteArray("1"));
        QCOMPARE(property.parameters.size(), 256);
        QVERIFY(storage.size() <= 512);
    }

    void picturesAreToldByTheirBytes_data()
    {
        QTest::addColumn<QByteArray>("base64");
        QTest::addColumn<QString>("start");
        QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0 and so on").toBase64()
                              << u"data:image/jpeg;base64,/9j/"_s;
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n").toBase64() << u"data:image/png;base64,iVBOR"_s;
        QTest::newRow("in lines") << QByteArray("/9j/\r\n 4AAQ\r\n") << u"data:image/jpeg;base64,/9j/4AAQ"_s;
        QTest::newRow("svg") << QByteArray("<svg xmlns='x'/>").toBase64() << QString();
        QTest::newRow("none") << QByteArray("/9j/*") << QString();
        QTest::newRow("empty") << QByteArray() << QString();
    }
    void picturesAreToldByTheirBytes()
    {
        QFETCH(QByteArray, base64);
        QFETCH(QString, start);
        const QString uri = inlinePhotoUri(base64);
        QCOMPARE(uri.isEmpty(), start.isEmpty());
        QVERIFY(uri.startsWith(start));
        QCOMPARE(isInlinePhoto(uri), !start.isEmpty());
    }

private:
    static void verify(const QString &text)
    {
        OutputBuffer legacy;
        appendLegacyEscaped(legacy, text);
        QCOMPARE(unescapeLegacyText({legacy.data(), legacy.size()}), text);

        OutputBuffer quoted;
        appendQuotedPrintable(quoted, 0, legacy.from(0));
        QCOMPARE(decodeQuotedPrintable({quoted.data(), quoted.size()}).replace("\r\n", "\n"), legacy.toByteArray());
        for (const QByteArray &line : quoted.toByteArray().split('\n'))
            QVERIFY(line.size() <= 77); // 76 and CR

        OutputBuffer row;
        appendCsvCell(row, text);
        row.append(',');
        appendCsvCell(row, text, true);
        row.append("\r\n");
        CsvRows rows({row.data(), row.size()}, ',');
        QVERIFY(rows.next());
        QCOMPARE(rows.cells().size(), 2);
        QCOMPARE(utf8Text(rows.cells().at(0)), text);
        QCOMPARE(utf8Text(rows.cells().at(1)), text);
        QVERIFY(!rows.next());
        QCOMPARE(withoutFormulaGuard(guardedFromFormulas(text)), text);

        OutputBuffer ldif;
        ldif.append("dn: x\n");
        appendLdifLine(ldif, "description", text);
        LdifEntries entries({ldif.data(), ldif.size()});
        QVERIFY(entries.next());
        QCOMPARE(entries.attributes().size(), 2);
        QCOMPARE(utf8Text(entries.attributes().at(1).value), text);
        QVERIFY(!entries.next());

        const QList<std::pair<QString, QString>> name{{u"cn"_s, text}};
        QCOMPARE(dnParts("cn="_L1 + escapedForDn(text)), name);

        OutputBuffer parameter;
        parameter.append("ADR;LABEL=");
        appendParameterValue(parameter, text);
        parameter.append(":;;x");
        const QByteArray line = parameter.toByteArray();
        QVERIFY(!line.contains('\n'));
        VCardProperty property;
        QByteArrayList storage;
        QVERIFY(parseVCardLine(line, {}, property, storage));
        QCOMPARE(utf8Text(property.parameter("LABEL")), text);
        QCOMPARE(property.value.toByteArray(), QByteArray(";;x"));

        QCOMPARE(isLabelText(text), labelText(text) == text);

        for (const int number : {1252, 1250, 932}) {
            const CodePage &page = CodePage::of(number);
            const QString fitted = page.fitted(text);
            OutputBuffer bytes;
            page.append(bytes, fitted);
            QCOMPARE(page.fitted(fitted), fitted);
            QCOMPARE(decodeBytes({bytes.data(), bytes.size()}, CodePage::nameOf(number)), fitted);
        }
    }
};

QTEST_GUILESS_MAIN(TestFormatTexts)
#include "tst_formattexts.moc"

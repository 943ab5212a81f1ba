// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcardreader.h"
#include "tests/ui/scriptedsession.h"
#include "ui/takeaway/contactclips.h"
#include "ui/takeaway/filedrop.h"
#include "ui/takeaway/lazymimedata.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

/// Contacts as other programs take them.
class ContactClipsTest : public QObject
{
    Q_OBJECT

private slots:
    void cellsAreEscapedAndTexts_data();
    void cellsAreEscapedAndTexts();
    void linesStayLines();
    void cardsReadBack_data();
    void cardsReadBack();
    void bytesAreMadeOnceAndWhenAsked();
    void whatIsPreparedNeedsNotBeMade();
    void allTypesAreToldUpFront();
    void copyingGivesCardsATableAndText_data();
    void copyingGivesCardsATableAndText();
    void copyingNothingLeavesTheClipboardAlone();
    void pastingPrefersCards_data();
    void pastingPrefersCards();
};

void ContactClipsTest::cellsAreEscapedAndTexts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << u"Anna"_s << QByteArray("Anna");
    QTest::newRow("markup") << u"<img src=\"//host/s\">"_s << QByteArray("&lt;img src=&quot;//host/s&quot;&gt;");
    QTest::newRow("end of the table") << u"</td></table><script>"_s
                                      << QByteArray("&lt;/td&gt;&lt;/table&gt;&lt;script&gt;");
    QTest::newRow("entity") << u"&lt;"_s << QByteArray("&amp;lt;");
    QTest::newRow("formula") << u"=1+1"_s << QByteArray("=1+1");
    QTest::newRow("several lines") << u"a\nb\u2028c"_s << QByteArray("a b c");
    QTest::newRow("Arabic") << u"محمد"_s << u"محمد"_s.toUtf8();
}

void ContactClipsTest::cellsAreEscapedAndTexts()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, cell);
    const QByteArray html = contactsAsHtml({{.givenName = name}}, {u"<Name>"_s});
    QVERIFY2(html.contains(">" + cell + "</td>"), html.constData());
    QVERIFY(html.contains("<th>&lt;Name&gt;</th>"));
    QVERIFY(html.contains("charset=\"utf-8\""));
    QCOMPARE(html.count("<td "), html.count("sdnum=\"1033;0;@\"")); // LibreOffice
    QVERIFY(html.contains("td { mso-number-format: \"\\@\"; }"));   // Excel
}

void ContactClipsTest::linesStayLines()
{
    const QByteArray lines = contactsAsLines({{.givenName = u"A\tB\r\nC"_s, .companies = {u"Acme"_s}}, {}});
    QCOMPARE(lines.count('\n'), 1);
    QCOMPARE(lines.split('\n').at(0).count('\t'), lines.split('\n').at(1).count('\t'));
    QVERIFY(lines.contains("Acme"));
}

void ContactClipsTest::cardsReadBack_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("3.0") << ExportFormat::VCard3;
    QTest::newRow("4.0") << ExportFormat::VCard4;
}

void ContactClipsTest::cardsReadBack()
{
    QFETCH(ExportFormat, format);
    QList<Contact> read;
    const auto report = readVCards(contactsAsVCards(Test::people(20), format), [&read](Contact contact) {
        read.append(std::move(contact));
        return true;
    });
    QVERIFY(report);
    QCOMPARE(read.size(), 20);
    QCOMPARE(read.last().givenName, u"Person 19"_s);
}

void ContactClipsTest::bytesAreMadeOnceAndWhenAsked()
{
    int made = 0;
    LazyMimeData data;
    data.offer({u"text/vcard"_s, u"text/x-vcard"_s}, [&made] {
        ++made;
        return QByteArray("card");
    });
    QVERIFY(data.hasFormat(u"text/x-vcard"_s));
    QVERIFY(!data.hasFormat(u"text/html"_s));
    QCOMPARE(made, 0);
    QCOMPARE(data.data(u"text/vcard"_s), "card");
    QCOMPARE(data.data(u"text/x-vcard"_s), "card");
    QCOMPARE(made, 1);
    QVERIFY(data.data(u"text/html"_s).isEmpty());
}

void ContactClipsTest::whatIsPreparedNeedsNotBeMade()
{
    const auto made = std::make_shared<std::atomic<int>>(0);
    auto data = std::make_unique<LazyMimeData>();
    data->offer({u"text/plain"_s}, [made] {
        ++*made;
        return QByteArray("text");
    });
    data->prepare();
    QTRY_COMPARE(made->load(), 1);
    QCOMPARE(data->text(), u"text"_s);
    data->prepare();
    QCOMPARE(data->text(), u"text"_s);
    QCOMPARE(made->load(), 1);
    data->offer({u"text/html"_s}, [made] { return QByteArray("late"); });
    data->prepare();
    data.reset(); // while it may still be being made
}

void ContactClipsTest::allTypesAreToldUpFront()
{
    LazyMimeData data;
    data.offer({u"text/uri-list"_s}, [] { return QByteArray("file:///a%20b.vcf\r\nfile:///c.vcf\r\n"); });
    data.offer({u"text/plain"_s}, [] { return QByteArray("Ä"); });
    QCOMPARE(data.formats(), (QStringList{u"text/uri-list"_s, u"text/plain"_s}));
    QCOMPARE(data.urls(), (QList<QUrl>{QUrl::fromLocalFile(u"/a b.vcf"_s), QUrl::fromLocalFile(u"/c.vcf"_s)}));
    QCOMPARE(data.text(), u"Ä"_s);
}

void ContactClipsTest::copyingGivesCardsATableAndText_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 1;
    QTest::newRow("some") << 30;
    QTest::newRow("so many that they are prepared") << 3'000;
    QTest::newRow("very many") << 100'000;
}

void ContactClipsTest::copyingGivesCardsATableAndText()
{
    QFETCH(int, count);
    copyContacts(Test::people(count));
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data);
    QCOMPARE(data->formats(), (QStringList{u"text/vcard"_s, u"text/x-vcard"_s, u"text/html"_s, u"text/plain"_s}));
    QCOMPARE(data->data(u"text/vcard"_s).count("BEGIN:VCARD"), count);
    QCOMPARE(data->data(u"text/html"_s).count("<tr>"), count + 1);
    QCOMPARE(data->text().count(u'\n'), count - 1);
    QCOMPARE(contactsIn(*data, true), data->data(u"text/vcard"_s));
}

void ContactClipsTest::copyingNothingLeavesTheClipboardAlone()
{
    QGuiApplication::clipboard()->setText(u"mine"_s);
    copyContacts({});
    QCOMPARE(QGuiApplication::clipboard()->text(), u"mine"_s);
}

void ContactClipsTest::pastingPrefersCards_data()
{
    QTest::addColumn<QStringList>("formats");
    QTest::addColumn<QString>("taken");
    QTest::newRow("cards") << QStringList{u"text/plain"_s, u"text/vcard"_s} << u"text/vcard"_s;
    QTest::newRow("older name") << QStringList{u"text/html"_s, u"text/x-vcard"_s, u"text/plain"_s} << u"text/x-vcard"_s;
    QTest::newRow("text beside HTML") << QStringList{u"text/html"_s, u"text/plain"_s} << u"text/plain"_s;
    QTest::newRow("HTML alone") << QStringList{u"text/html"_s} << QString();
    QTest::newRow("picture") << QStringList{u"image/png"_s} << QString();
    QTest::newRow("nothing") << QStringList{} << QString();
}

void ContactClipsTest::pastingPrefersCards()
{
    QFETCH(QStringList, formats);
    QFETCH(QString, taken);
    QMimeData data;
    for (const QString &format : formats)
        data.setData(format, format.toUtf8());
    QCOMPARE(contactsIn(data, true), taken.toUtf8());
}

} // namespace Ferry

QTEST_MAIN(Ferry::ContactClipsTest)
#include "tst_contactclips.moc"

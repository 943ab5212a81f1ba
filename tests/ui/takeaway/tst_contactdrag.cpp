// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/filehandle.h"
#include "tests/ui/scriptedsession.h"
#include "ui/takeaway/contactdrag.h"
#include "ui/takeaway/lazymimedata.h"

#include <QDir>
#include <QLabel>
#include <QPixmap>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

/// What a drag offers, and the files that come of it.
class ContactDragTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void filesAreMadeWhenTheyAreAskedFor_data();
    void filesAreMadeWhenTheyAreAskedFor();
    void askingTwiceGivesTheSameFiles();
    void anotherDragHasFilesOfItsOwn();
    void addressBooksGetCardsAndEditorsText();
    void withoutAFolderOnlyDataIsHandedOut();
    void aRefusedFileIsNoFile();
    void nothingIsLeftAtTheEnd_data();
    void nothingIsLeftAtTheEnd();
    void thePictureSaysHowMany();

private:
    [[nodiscard]] QString folder() const { return m_dir->filePath(u"drag"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

const Handout Plain{.name = u"Yahoo"_s, .nameless = u"No name"_s};

} // namespace

void ContactDragTest::filesAreMadeWhenTheyAreAskedFor_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("separately");
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("one") << 1 << false << ExportFormat::VCard3 << QStringList{u"Person 0.vcf"_s};
    QTest::newRow("some") << 3 << false << ExportFormat::VCard3 << QStringList{u"Yahoo.vcf"_s};
    QTest::newRow("as CSV") << 3 << false << ExportFormat::GoogleCsv << QStringList{u"Yahoo.csv"_s};
    QTest::newRow("each") << 2 << true << ExportFormat::VCard4 << QStringList{u"Person 0.vcf"_s, u"Person 1.vcf"_s};
    QTest::newRow("many") << 5'000 << false << ExportFormat::VCard3 << QStringList{u"Yahoo.vcf"_s};
    QTest::newRow("too many for a file each") << 5'001 << true << ExportFormat::VCard3 << QStringList{u"Yahoo.vcf"_s};
}

void ContactDragTest::filesAreMadeWhenTheyAreAskedFor()
{
    QFETCH(int, count);
    QFETCH(bool, separately);
    QFETCH(ExportFormat, format);
    QFETCH(QStringList, names);
    ContactDrag drag(folder());
    Handout handout = Plain;
    handout.separately = separately;
    handout.format = format;
    QSignalSpy joined(&drag, &ContactDrag::joined);
    const auto data = drag.dataFor(Test::people(count), handout);
    QCOMPARE(joined.size(), separately && names.size() != count ? 1 : 0); // it is told
    if (count < 2'000)
        QCOMPARE(fileKind(folder()), FileKind::Missing);
    QStringList got;
    for (const QUrl &url : data->urls()) {
        QVERIFY(url.isLocalFile() && QFileInfo::exists(url.toLocalFile()));
        got.append(url.fileName());
    }
    QCOMPARE(got, names);
}

void ContactDragTest::askingTwiceGivesTheSameFiles()
{
    ContactDrag drag(folder());
    const auto data = drag.dataFor(Test::people(3), Plain);
    const QByteArray list = data->data(u"text/uri-list"_s);
    QVERIFY(list.endsWith("\r\n"));
    QCOMPARE(data->data(u"text/uri-list"_s), list);
    QCOMPARE(QDir(folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
}

void ContactDragTest::anotherDragHasFilesOfItsOwn()
{
    ContactDrag drag(folder());
    const QList<QUrl> first = drag.dataFor(Test::people(3), Plain)->urls();
    const QList<QUrl> second = drag.dataFor(Test::people(4), Plain)->urls();
    QVERIFY(first != second);
    QVERIFY(QFileInfo::exists(first.constFirst().toLocalFile())); // somebody may still be copying it
}

void ContactDragTest::addressBooksGetCardsAndEditorsText()
{
    ContactDrag drag(folder());
    const auto data = drag.dataFor(Test::people(2), Plain);
    QCOMPARE(data->formats(), (QStringList{u"text/uri-list"_s, u"text/vcard"_s, u"text/x-vcard"_s, u"text/plain"_s}));
    QVERIFY(data->data(u"text/vcard"_s).startsWith("BEGIN:VCARD\r\nVERSION:3.0\r\n"));
    QVERIFY(data->text().startsWith(u"Person 0\tp0@example.com"_s));
    QCOMPARE(fileKind(folder()), FileKind::Missing); // nobody wanted a file

    Handout newer = Plain;
    newer.format = ExportFormat::VCard4;
    QVERIFY(drag.dataFor(Test::people(2), newer)->data(u"text/vcard"_s).contains("VERSION:4.0"));
}

void ContactDragTest::withoutAFolderOnlyDataIsHandedOut()
{
    ContactDrag drag({});
    const auto data = drag.dataFor(Test::people(2), Plain);
    QVERIFY(!data->hasUrls());
    QVERIFY(data->hasFormat(u"text/vcard"_s));
}

void ContactDragTest::aRefusedFileIsNoFile()
{
    ContactDrag drag(u"/proc/nowhere"_s);
    const auto data = drag.dataFor(Test::people(2), Plain);
    QVERIFY(data->urls().isEmpty());
    QVERIFY(!data->text().isEmpty());
}

void ContactDragTest::nothingIsLeftAtTheEnd_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("few") << 3;
    QTest::newRow("so many that they may be on their way") << 50'000;
}

void ContactDragTest::nothingIsLeftAtTheEnd()
{
    QFETCH(int, count);
    auto drag = std::make_unique<ContactDrag>(folder());
    const auto data = drag->dataFor(Test::people(count), Plain);
    if (count < 100)
        QVERIFY(!data->urls().isEmpty());
    drag.reset();
    QCOMPARE(fileKind(folder()), FileKind::Missing);
    const auto late = data->urls(); // a program that asks when it is too late
    QCOMPARE(fileKind(folder()), FileKind::Missing);
}

void ContactDragTest::thePictureSaysHowMany()
{
    QLabel widget;
    const QPixmap one = dragPicture(1, widget);
    const QPixmap many = dragPicture(12'345, widget);
    QVERIFY(!one.isNull() && !many.isNull());
    QVERIFY(many.width() > one.width());
    QVERIFY(many.height() < 80);
}

} // namespace Ferry

QTEST_MAIN(Ferry::ContactDragTest)
#include "tst_contactdrag.moc"

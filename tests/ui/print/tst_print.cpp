// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomcontacts.h"
#include "tests/ui/scriptedsession.h"
#include "ui/print/pagepreview.h"
#include "ui/print/printwindow.h"
#include "ui/widgets/plainlabel.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtPrintSupport/QPrinter>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using Test::people;

namespace {

/// Without blanks, which layout has its own ways with, and marks of direction.
QString bare(QString text)
{
    static const QRegularExpression unseen(u"[\\s\\p{Cf}\\p{Cc}]"_s);
    return text.normalized(QString::NormalizationForm_KC).remove(unseen);
}

PrintWish wishFor(const QList<Contact> &contacts, PrintDesign design)
{
    return {.contacts = contacts,
            .design = design,
            .title = u"Contacts from <b>Yahoo"_s,
            .date = u"21 November 2026"_s,
            .page = QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(42, 42, 42, 42),
                                QPageLayout::Point)};
}

/// What a reader of PDF finds on the pages.
QString textOf(const QString &path, QStringList options = {})
{
    QProcess tool;
    tool.start(u"pdftotext"_s, options + QStringList{u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    if (!tool.waitForFinished(120'000) || tool.exitCode() != 0)
        return {};
    return QString::fromUtf8(tool.readAllStandardOutput());
}

QList<Contact> manyScripts()
{
    const auto person = [](const QString &given, const QString &family, const QString &number) {
        return Contact{.givenName = given,
                       .familyName = family,
                       .emails = {{.address = u"p"_s + number + u"@example.com"_s}},
                       .phones = {{.number = number, .label = u"mobile"_s}},
                       .notes = u"<img src=\"file:///etc/passwd\"> & <b>x</b>"_s};
    };
    return {person(u"Anna"_s, u"Müller"_s, u"+49 171 1234567"_s), person(u"太郎"_s, u"山田"_s, u"+81 3 1234 5678"_s),
            person(u"Олена"_s, u"Шевченко"_s, u"+380 44 1234567"_s),
            person(u"Zoë"_s, u"Ångström"_s, u"+46 8 123456"_s)};
}

} // namespace

class TestPrint : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const QString &tool : {u"pdftotext"_s, u"pdfimages"_s})
            QVERIFY2(!QStandardPaths::findExecutable(tool).isEmpty(), "poppler-utils is not installed");
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyNameAndNumberIsInThePdf_data() { designs(); }
    void everyNameAndNumberIsInThePdf()
    {
        QFETCH(const PrintDesign, design);
        QList<Contact> contacts = manyScripts();
        for (int i = 0; i < 400; ++i) {
            contacts.append({.givenName = u"Given%1"_s.arg(i),
                             .familyName = u"Family%1"_s.arg(i),
                             .phones = {{.number = u"+1 555 %1"_s.arg(1'000'000 + i)},
                                        {.number = u"0%1"_s.arg(7'000'000 + i), .label = u"Ferienhaus"_s}}});
        }
        const QString path = m_folder->filePath(u"a.pdf"_s);
        const auto layout = PrintLayout::make(wishFor(inPrintOrder(contacts), design));
        QVERIFY(layout);
        QVERIFY((*layout)->pageCount() > 3);
        save(*layout, path);
        const QString text = bare(textOf(path));
        for (const Contact &contact : contacts) {
            // A name may be broken over two lines with another column's between them; its words are not.
            for (const QString &part : {contact.givenName, contact.familyName})
                QVERIFY2(text.contains(bare(part)), qPrintable(part));
            for (const PhoneNumber &phone : contact.phones)
                QVERIFY2(text.contains(bare(phone.number)), qPrintable(phone.number));
        }
        QVERIFY(text.contains(bare(u"Page 2 of %1"_s.arg((*layout)->pageCount()))));
        QVERIFY(text.contains(bare(u"Contacts from <b>Yahoo"_s)));
        QCOMPARE(text.contains(bare(u"<img src=\"file:///etc/passwd\">"_s)), design == PrintDesign::Directory);
    }

    void hostileContactsNeitherStopNorLeaveTheirPage_data() { designs(); }
    void hostileContactsNeitherStopNorLeaveTheirPage()
    {
        QFETCH(const PrintDesign, design);
        QList<Contact> contacts = Test::RandomContacts(7, Test::TextKind::Hostile).contacts(60);
        contacts[3].notes = QString(2'000'000, u'x');
        contacts[4].notes = QString(1'500, u'\n') + u"end"_s;
        contacts[5].givenName = u"e"_s + QString(5'000, QChar(0x301));
        contacts[6].phones = QList<PhoneNumber>(400, {.number = u"+49 40 123456"_s});
        const auto layout = PrintLayout::make(wishFor(contacts, design));
        QVERIFY(layout);
        QImage sheet((*layout)->pageSize().toSize(), QImage::Format_RGB32);
        for (int page = 0; page < (*layout)->pageCount(); ++page) {
            sheet.fill(Qt::white);
            QPainter painter(&sheet);
            (*layout)->paint(painter, page);
            painter.end();
            // A finger's breadth around everything stays white.
            for (int i = 0; i < sheet.height(); ++i) {
                QCOMPARE(sheet.pixel(5, i), 0xffffffffU);
                QCOMPARE(sheet.pixel(sheet.width() - 6, i), 0xffffffffU);
            }
            for (int i = 0; i < sheet.width(); ++i)
                QCOMPARE(sheet.pixel(i, sheet.height() - 6), 0xffffffffU);
        }
    }

    void picturesAreBesideTheNames_data()
    {
        QTest::addColumn<PrintDesign>("design");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("cards") << PrintDesign::Cards << Qt::LeftToRight;
        QTest::newRow("directory") << PrintDesign::Directory << Qt::LeftToRight;
        QTest::newRow("directory, right to left") << PrintDesign::Directory << Qt::RightToLeft;
    }
    void picturesAreBesideTheNames()
    {
        QFETCH(const PrintDesign, design);
        QFETCH(const Qt::LayoutDirection, direction);
        QList<Contact> contacts = manyScripts();
        contacts[0].photos = {u"https://example.com/a.jpg"_s, pictureOf(QSize(3'000, 2'000), "JPEG")};
        contacts[1].photos = {pictureOf(QSize(40, 40), "PNG")};
        contacts[2].notes = QString(3'000, u'x');
        contacts[2].photos = {pictureOf(QSize(600, 600), "JPEG")};
        PrintWish wish = wishFor(contacts, design);
        wish.direction = direction;
        const auto layout = PrintLayout::make(wish);
        QVERIFY(layout);
        QCOMPARE((*layout)->photosOn(0), (QList<qsizetype>{0, 1, 2}));
        QVERIFY((*layout)->photo(0).width() <= 240 && (*layout)->photo(0).height() == 160);
        const int pixels = redPixels(**layout);
        // One is two thirds as high as wide; a point of the sheet is a pixel here.
        QVERIFY2(pixels > 46 * 46 * 2 && pixels < 46 * 46 * 3, qPrintable(QString::number(pixels)));
        wish.hasPhotos = false;
        const auto without = PrintLayout::make(wish);
        QVERIFY((*without)->photosOn(0).isEmpty());
        QCOMPARE(redPixels(**without), 0);

        const QString path = m_folder->filePath(u"a.pdf"_s);
        save(*layout, path);
        QProcess tool;
        tool.start(u"pdfimages"_s, {u"-list"_s, path});
        QVERIFY(tool.waitForFinished(60'000));
        QCOMPARE(tool.readAllStandardOutput().count(" image "), 3);
        if (const QString pictures = qEnvironmentVariable("FERRY_PICTURES"); !pictures.isEmpty())
            QCOMPARE(QProcess::execute(u"pdftoppm"_s,
                                       {u"-png"_s, u"-r"_s, u"90"_s, path,
                                        pictures + u"/print-"_s + QLatin1StringView(QTest::currentDataTag())}),
                     0);
    }

    void hostilePicturesAreLeftOut()
    {
        QList<Contact> contacts(6, Contact{.givenName = u"Eve"_s});
        // A PNG that says that it is 30,000 by 29,952.
        QByteArray bomb = QByteArray::fromBase64(pictureOf(QSize(8, 8), "PNG").section(u',', 1).toLatin1());
        const QByteArray size = QByteArray::fromHex("00007530") + QByteArray::fromHex("00007500");
        bomb.replace(16, 8, size);
        contacts[0].photos = {u"data:image/png;base64,"_s + QString::fromLatin1(bomb.toBase64())};
        contacts[1].photos = {u"data:image/jpeg;base64,AAAA"_s};
        contacts[2].photos = {u"data:image/svg+xml;base64,PHN2Zy8+"_s};
        contacts[3].photos = {u"file:///etc/passwd"_s};
        const QString whole = pictureOf(QSize(600, 600), "JPEG");
        contacts[4].photos = {whole.first(whole.size() / 2 / 4 * 4)}; // cut short: it says its size, and then ends
        contacts[5].photos = {pictureOf(QSize(1, 200'000), "PNG")};
        const auto layout = PrintLayout::make(wishFor(contacts, PrintDesign::Cards));
        QVERIFY(layout);
        for (const qsizetype none : {0, 1, 2, 3})
            QVERIFY(!(*layout)->photosOn(0).contains(none));
        QVERIFY((*layout)->photo(0).isNull());
        QVERIFY((*layout)->photo(5).height() <= 240);
        redPixels(**layout);
    }

    void theOrderIsThatOfADirectory()
    {
        const QList<Contact> ordered = inPrintOrder({{.givenName = u"1 plus"_s},
                                                     {.givenName = u"Zoe"_s, .familyName = u"Adams"_s},
                                                     {},
                                                     {.givenName = u"Bert"_s},
                                                     {.givenName = u"Anna"_s, .familyName = u"Zander"_s},
                                                     {.givenName = u"Öde"_s}});
        QStringList letters;
        for (const Contact &contact : ordered)
            letters.append(printLetter(contact));
        QCOMPARE(letters.mid(4), (QStringList{u"#"_s, u"#"_s}));
        letters.resize(4);
        letters.sort();
        QCOMPARE(letters, (QStringList{u"A"_s, u"B"_s, u"O"_s, u"Z"_s}));
        QCOMPARE(ordered.front().givenName, u"Zoe"_s);
    }

    void tenThousandArePrintedWhileTheWindowLives()
    {
        PrintPagesJob *job = nullptr;
        PrintLayoutJob layouting(wishFor(people(10'000), PrintDesign::Directory));
        QSignalSpy laidOut(&layouting, &Job::finished);
        QSignalSpy progressed(&layouting, &PrintLayoutJob::progressed);
        layouting.start();
        QVERIFY(laidOut.wait(120'000));
        QVERIFY(layouting.result());
        QVERIFY(!progressed.isEmpty());
        job = new PrintPagesJob(*layouting.result(), m_folder->filePath(u"a.pdf"_s), this);
        QSignalSpy printed(job, &Job::finished);
        job->start();
        QVERIFY(printed.wait(120'000));
        QVERIFY(job->result());
        QCOMPARE(*job->result(), (*layouting.result())->pageCount());
        delete job;
    }

    void stoppingLeavesTheOldFile()
    {
        const QString path = m_folder->filePath(u"a.pdf"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        const auto layout = PrintLayout::make(wishFor(people(3'000), PrintDesign::Directory));
        {
            PrintPagesJob job(*layout, path);
            QSignalSpy finished(&job, &Job::finished);
            QSignalSpy progressed(&job, &PrintPagesJob::progressed);
            job.start();
            QVERIFY(progressed.wait(30'000));
            job.abort();
            QCOMPARE(finished.size(), 1);
            QCOMPARE(job.result().error().code, Error::Code::Aborted);
        }
        QTRY_COMPARE_WITH_TIMEOUT(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.pdf"_s},
                                  30'000);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), "old");
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const auto layout = PrintLayout::make(wishFor(people(3), PrintDesign::Cards));
        PrintPagesJob job(*layout, m_folder->filePath(u"missing/a.pdf"_s));
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QVERIFY(finished.wait(30'000));
        QCOMPARE(job.result().error().code, Error::Code::FileMissing);
    }

    void aPrinterGetsThePagesThatItAskedFor()
    {
        const auto layout = PrintLayout::make(wishFor(people(600), PrintDesign::Directory));
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(m_folder->filePath(u"paper.pdf"_s));
        printer->setPageLayout((*layout)->wish().page);
        printer->setFromTo(2, 3);
        PrintPagesJob job(*layout, printer);
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QVERIFY(finished.wait(60'000));
        QVERIFY(job.result());
        QCOMPARE(*job.result(), 2);
        const QString text = bare(textOf(m_folder->filePath(u"paper.pdf"_s)));
        QVERIFY(text.contains(u"Page2of"_s) && text.contains(u"Page3of"_s));
        QVERIFY(!text.contains(u"Page1of"_s) && !text.contains(u"Page4of"_s));
    }

    void theWindowShowsThePagesAndSavesThem()
    {
        const QList<Contact> contacts = people(500);
        PrintWindow window(
            {.all = 500,
             .selected = 2,
             .contacts = [&](ContactScope scope) { return scope == ContactScope::All ? contacts : contacts.first(2); },
             .origin = u"Yahoo"_s});
        QSignalSpy laidOut(&window, &PrintWindow::laidOut);
        window.show();
        QVERIFY(laidOut.wait(60'000));
        auto *preview = window.findChild<PagePreview *>();
        QCOMPARE(preview->pageCount(), 1); // two were selected
        window.findChild<QRadioButton *>(u"exportAll"_s)->click();
        QVERIFY(!window.findChild<QPushButton *>(u"pdfButton"_s)->isEnabled());
        QVERIFY(laidOut.wait(60'000));
        QVERIFY(preview->pageCount() > 3);
        QTest::keyClick(preview, Qt::Key_PageDown);
        QCOMPARE(preview->page(), 1);
        QTest::keyClick(preview, Qt::Key_End);
        QCOMPARE(preview->page(), preview->pageCount() - 1);
        for (const QString &design : {u"designCards"_s, u"designDirectory"_s}) {
            window.findChild<QRadioButton *>(design)->click();
            QVERIFY(laidOut.wait(60'000));
            QCOMPARE(preview->page(), 0);
        }
        auto *photos = window.findChild<QCheckBox *>(u"printPhotos"_s);
        QVERIFY(photos->isChecked() && photos->isEnabled());
        photos->click();
        QVERIFY(laidOut.wait(60'000));
        QSignalSpy finished(&window, &PrintWindow::finished);
        window.savePdf(m_folder->filePath(u"<b>a.pdf"_s));
        QVERIFY(finished.wait(60'000));
        QFile file(m_folder->filePath(u"<b>a.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
        QVERIFY(window.findChild<PlainLabel *>(u"printState"_s)->text().contains(u"<b>a.pdf"_s));
        QVERIFY(!window.findChild<QPushButton *>(u"printShow"_s)->isHidden());
        window.savePdf(m_folder->filePath(u"missing/a.pdf"_s));
        QVERIFY(finished.wait(60'000));
        QVERIFY(window.findChild<QPushButton *>(u"printShow"_s)->isHidden());
    }

    void itMayBeClosedWhileItLaysOut()
    {
        const QList<Contact> contacts = people(20'000);
        auto window = std::make_unique<PrintWindow>(
            ContactChoice{.all = 20'000, .contacts = [&](ContactScope) { return contacts; }});
        window->show();
        QCoreApplication::processEvents();
        window.reset();
        QCoreApplication::processEvents();
    }

private:
    /// A red picture as it comes along with a contact.
    static QString pictureOf(QSize size, const char *format)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format))
            qFatal("no picture");
        return u"data:image/"_s + QString::fromLatin1(format).toLower() + u";base64,"_s
            + QString::fromLatin1(bytes.toBase64());
    }
    /// Of the first page, painted a pixel to the point.
    static int redPixels(const PrintLayout &layout)
    {
        QImage sheet(layout.pageSize().toSize(), QImage::Format_RGB32);
        sheet.fill(Qt::white);
        QPainter painter(&sheet);
        layout.paint(painter, 0);
        painter.end();
        int red = 0;
        for (int y = 0; y < sheet.height(); ++y) {
            for (int x = 0; x < sheet.width(); ++x)
                red += qRed(sheet.pixel(x, y)) > 200 && qGreen(sheet.pixel(x, y)) < 60 ? 1 : 0;
        }
        return red;
    }
    static void designs()
    {
        QTest::addColumn<PrintDesign>("design");
        QTest::newRow("phone list") << PrintDesign::PhoneList;
        QTest::newRow("cards") << PrintDesign::Cards;
        QTest::newRow("directory") << PrintDesign::Directory;
    }
    void save(const std::shared_ptr<const PrintLayout> &layout, const QString &path)
    {
        PrintPagesJob job(layout, path);
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QVERIFY(finished.wait(120'000));
        QVERIFY(job.result());
        QCOMPARE(*job.result(), layout->pageCount());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestPrint)
#include "tst_print.moc"

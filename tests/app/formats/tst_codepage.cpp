// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/codepage.h"
#include "app/formats/codepagechoice.h"
#include "app/formats/csvreader.h"
#include "app/formats/exportverification.h"
#include "app/formats/preparedexport.h"
#include "app/formats/tablereader.h"
#include "app/formats/tabletext.h"
#include "tests/app/formats/written.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

namespace {

QByteArray bytesOf(const CodePage &page, const QString &text)
{
    OutputBuffer out;
    page.append(out, text);
    return out.toByteArray();
}

Contact called(const QString &given, const QString &family)
{
    Contact contact;
    contact.givenName = given;
    contact.familyName = family;
    return contact;
}

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(FERRY_TEST_DATA) + u"/formats/codepages/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<Contact> contactsIn(const QByteArray &file, const QByteArray &charset, Result<ReadReport> &report)
{
    QList<Contact> contacts;
    report = readCsv(file, charset, [&](Contact contact) {
        contacts.append(std::move(contact));
        return true;
    });
    return contacts;
}

/// The page for a file of Outlook's; 0 for any.
int pageFor(const QList<Contact> &contacts, const QLocale &locale)
{
    const auto page =
        codePageFor(contacts, exportFormatInfo(ExportFormat::OutlookClassicCsv).ability(), FitOptions{}, locale);
    return page ? page->value_or(0) : -1;
}

/// All letters of \a page that are not in ASCII.
QString lettersOf(const CodePage &page)
{
    QString letters;
    for (char16_t c = 0x80; c < 0xd800; ++c) {
        const QString letter(1, QChar(c));
        if (page.holds(c) && QChar::isLetter(c) && letter.normalized(QString::NormalizationForm_C) == letter)
            letters += letter;
    }
    return letters;
}

void addPages()
{
    QTest::addColumn<int>("page");
    for (const int number : CodePage::numbers())
        QTest::addRow("%d", number) << number;
}

} // namespace

class TestCodePage : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void bytesAreThoseOfWindows_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](int page, const QString &text, const QByteArray &hex) {
            QTest::addRow("%d %s", page, hex.constData()) << page << text << QByteArray::fromHex(hex);
        };
        row(1250, u"Łódź €"_s, "a3f3649f2080");
        row(1251, u"Привет ё"_s, "cff0e8e2e5f220b8");
        row(1252, u"Müßig €"_s, "4dfcdf69672080");
        row(1253, u"Αθήνα"_s, "c1e8deede1");
        row(1254, u"Şığ"_s, "defdf0");
        row(1255, u"שלום"_s, "f9ece5ed");
        row(1256, u"سلام"_s, "d3e1c7e3");
        row(1257, u"Šiauliai ž"_s, "d06961756c69616920fe");
        row(874, u"ไทย"_s, "e4b7c2");
        row(932, u"山田ｱA①"_s, "8e529363b1418740");
        row(936, u"张伟"_s, "d5c5ceb0");
        row(949, u"김"_s, "b1e8");
        row(950, u"陳"_s, "b3af");
        row(936, u"€"_s, "80");
        row(1258, u"Nguyễn Thị"_s,
            "4e677579eade6e205468"
            "69f2");
    }
    void bytesAreThoseOfWindows()
    {
        QFETCH(int, page);
        QFETCH(QString, text);
        QFETCH(QByteArray, bytes);
        const CodePage &codePage = CodePage::of(page);
        QCOMPARE(codePage.number(), page);
        QVERIFY(codePage.holds(text));
        QCOMPARE(codePage.fitted(text), text);
        QCOMPARE(bytesOf(codePage, text).toHex(), bytes.toHex());
        QCOMPARE(codePage.decoded(bytes), text);
        QCOMPARE(CodePage::named(CodePage::nameOf(page).toUpper()), &codePage);
    }

    // Microsoft's own tables, not those of the C library.
    void theTablesAreThoseOfWindows()
    {
        const QList<QByteArray> lines = dataFile(u"characters.txt"_s).trimmed().split('\n');
        QCOMPARE(lines.size(), 10);
        for (const QByteArray &line : lines) {
            const QList<QByteArray> words = line.split(' ');
            QCOMPARE(words.size(), 129);
            const CodePage &page = CodePage::of(words.at(0).toInt());
            QCOMPARE(page.number(), words.at(0).toInt());
            for (int i = 1; i < words.size(); ++i) {
                const char byte = static_cast<char>(0x7f + i);
                const auto c = static_cast<char16_t>(words.at(i).toInt(nullptr, 16));
                qint64 unreadable = 0;
                const QString text = page.decoded({&byte, 1}, &unreadable);
                QCOMPARE(text.size(), 1);
                QCOMPARE(unreadable, c == 0 ? 1 : 0);
                if (c == 0)
                    continue;
                QCOMPARE(text.front(), QChar(c));
                QCOMPARE(bytesOf(page, text), QByteArray(1, byte));
            }
        }
    }

    void everyCharacterOfAPageComesBack_data() { addPages(); }
    void everyCharacterOfAPageComesBack()
    {
        QFETCH(int, page);
        const CodePage &codePage = CodePage::of(page);
        QCOMPARE(codePage.number(), page);
        int count = 0;
        for (char16_t c = 1; c != 0; ++c) {
            if (!codePage.holds(c))
                continue;
            ++count;
            const QString one(1, QChar(c));
            if (one.normalized(QString::NormalizationForm_C) == one)
                QCOMPARE(codePage.fitted(one), one);
            const QByteArray bytes = bytesOf(codePage, one);
            QVERIFY(bytes.size() == 1 || bytes.size() == 2);
            QVERIFY2(codePage.decoded(bytes) == one, qPrintable(u"U+%1"_s.arg(int(c), 4, 16)));
            QVERIFY(!bytes.contains('"') || c == u'"'); // nothing in it ends a cell
            QVERIFY(!bytes.contains(',') || c == u',');
        }
        QVERIFY2(count > 200, qPrintable(QString::number(count)));
    }

    void everyByteMakesACharacter_data() { addPages(); }
    void everyByteMakesACharacter()
    {
        QFETCH(int, page);
        QByteArray all;
        for (int byte = 0; byte < 0x10000; ++byte)
            all.append(static_cast<char>(byte >> 8)).append(static_cast<char>(byte));
        const QString text = CodePage::of(page).decoded(all);
        QVERIFY(text.size() >= all.size() / 2);
        QVERIFY(text.isValidUtf16());
    }

    void whatIsNoCharacterIsCounted_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("1250") << 1250 << QByteArray("a\x81z") << u"a\ufffdz"_s;
        QTest::newRow("1252") << 1252 << QByteArray("a\x81z") << u"a\u0081z"_s;
        QTest::newRow("1253") << 1253 << QByteArray("a\xd2z") << u"a\ufffdz"_s;
        QTest::newRow("1255") << 1255 << QByteArray("a\xd9z") << u"a\ufffdz"_s;
        QTest::newRow("1257") << 1257 << QByteArray("a\xa1z") << u"a\ufffdz"_s;
        QTest::newRow("874") << 874 << QByteArray("a\xfcz") << u"a\ufffdz"_s;
        QTest::newRow("932, half of two") << 932 << QByteArray("a\x8e") << u"a\ufffd"_s;
        QTest::newRow("936, a quote is none") << 936 << QByteArray("\"\xd5\",") << u"\"\ufffd\","_s;
        QTest::newRow("949") << 949 << QByteArray("a\xff") << u"a\ufffd"_s;
        QTest::newRow("950") << 950 << QByteArray("a\xa4 z") << u"a\ufffd z"_s;
    }
    void whatIsNoCharacterIsCounted()
    {
        QFETCH(int, page);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        qint64 unreadable = 0;
        QCOMPARE(CodePage::of(page).decoded(bytes, &unreadable), text);
        QCOMPARE(unreadable, 1);
    }

    void aPageThatIsNotThereIsNone()
    {
        QCOMPARE(CodePage::find(437), nullptr);
        QCOMPARE(CodePage::find(0), nullptr);
        for (const char *name : {"windows-", "windows-437", "windows-99999999999", "1252", "cp1252", ""})
            QCOMPARE(CodePage::named(name), nullptr);
        QCOMPARE(CodePage::of(437).number(), 1252);
    }

    void whatAPageLacksIsSeen_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fitted");
        QTest::newRow("accent") << 1252 << u"Łukasz Nováček"_s << u"?ukasz Novácek"_s;
        QTest::newRow("letter") << 1251 << u"Jörg Привет"_s << u"Jorg Привет"_s;
        QTest::newRow("emoji") << 932 << u"山😀"_s << u"山?"_s;
        QTest::newRow("no look-alike") << 1251 << u"\u2010ﬁ№"_s << u"?f№"_s;
        QTest::newRow("tones") << 1258 << u"Vie\u0323\u0302t"_s << u"Việt"_s;
        QTest::newRow("put together") << 1252 << u"Mu\u0308ller"_s
                                      << u"Mu\u0308ller"_s.normalized(QString::NormalizationForm_C);
    }
    void whatAPageLacksIsSeen()
    {
        QFETCH(int, page);
        QFETCH(QString, text);
        QFETCH(QString, fitted);
        QCOMPARE(CodePage::of(page).fitted(text), fitted);
        QCOMPARE(CodePage::of(page).fitted(fitted), fitted);
    }

    void thePageOfALanguage_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<int>("page");
        const std::pair<const char *, int> rows[] = {
            {"C", 1252},     {"de_DE", 1252}, {"pl_PL", 1250},     {"ru_RU", 1251}, {"el_GR", 1253},
            {"tr_TR", 1254}, {"lv_LV", 1257}, {"ja_JP", 932},      {"zh_CN", 936},  {"zh_TW", 950},
            {"ko_KR", 949},  {"sr_RS", 1251}, {"sr_Latn_RS", 1250}};
        for (const auto &[locale, page] : rows)
            QTest::newRow(locale) << QString::fromLatin1(locale) << page;
    }
    void thePageOfALanguage()
    {
        QFETCH(QString, locale);
        QFETCH(int, page);
        QCOMPARE(CodePage::numberFor(QLocale(locale)), page);
    }

    void thePageThatHoldsAllIsTaken()
    {
        const Contact western = called(u"Jörg"_s, u"Müßig"_s);
        const Contact plain = called(u"Ann"_s, u"Lee"_s);
        const Contact cyrillic = called(u"Иван"_s, u"Петров"_s);
        const Contact polish = called(u"Łukasz"_s, u"Wójcik"_s);
        const QLocale german(QLocale::German);
        QCOMPARE(pageFor({plain}, german), 0); // any will do
        QCOMPARE(pageFor({plain, western}, german), 1252);
        QCOMPARE(pageFor({western}, QLocale(QLocale::Polish)), 1250); // which Windows there reads
        QCOMPARE(pageFor({called(u"François"_s, u"Peña"_s)}, QLocale(QLocale::Polish)), 1252);
        QCOMPARE(pageFor({western, polish}, german), 1250);
        QCOMPARE(pageFor({plain, cyrillic}, german), 1251);
        // None holds all, but for that of Korea.
        QCOMPARE(pageFor({called(u"Łuk"_s, {}), cyrillic, cyrillic}, german), 1251);
        QCOMPARE(pageFor({called(u"Łuk"_s, {}), cyrillic, called(u"김"_s, {})}, german), 949);
        // None holds all.
        QCOMPARE(pageFor({western, western, cyrillic}, german), 1252);
        QCOMPARE(pageFor({western, cyrillic, cyrillic}, german), 1251);
        // What Outlook has no place for decides nothing.
        Contact placed = western;
        placed.unknownFields = "{\"Ж\":\"Ж\"}";
        QCOMPARE(pageFor({placed}, german), 1252);
        const auto stopped = codePageFor({western}, exportFormatInfo(ExportFormat::OutlookClassicCsv).ability(), {},
                                         german, [](qint64) { return false; });
        QCOMPARE(stopped.error().code, Error::Code::Aborted);
    }

    // What is announced, written and read back is in the same page, whatever the person's language.
    void anExportStaysInItsPage()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        Contact mixed = called(u"Иван"_s, u"Łuk"_s);
        mixed.notes = u"заметка"_s;
        const QList<Contact> contacts{called(u"Пётр"_s, u"Ильич"_s), mixed};
        const auto prepared = prepareExport(contacts, {.format = ExportFormat::OutlookClassicCsv});
        QVERIFY(prepared);
        QCOMPARE(prepared->plan.fit.codePage, std::optional(1251));
        QCOMPARE(prepared->losses.entries(),
                 (QList<LossReport::Entry>{{1, {ContactField::FamilyName, Loss::Kind::TextChanged}}}));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.csv"_s);
        QVERIFY(writeContactFile(prepared->contacts, prepared->plan.format, path, {}, prepared->plan.fit));
        const auto verified = verifyExport(prepared->contacts, prepared->plan.format, path, {}, prepared->plan.fit);
        QVERIFY(verified && verified->isRead);
        QCOMPARE(verified->asSent, 1);
        QCOMPARE(verified->asAnnounced, 1);
        QCOMPARE(verified->differences, 0);
    }

    void whatLooksLikeUnicodeByChanceIsReadBackInItsPage()
    {
        const Contact lucky = called(u"Рђ"_s, {}); // 0xd0 0x90
        const auto prepared = prepareExport({lucky}, {.format = ExportFormat::OutlookClassicCsv});
        QCOMPARE(prepared->plan.fit.codePage, std::optional(1251));
        const QByteArray file = Test::written(prepared->contacts, prepared->plan.format, prepared->plan.fit);
        QVERIFY(file.isValidUtf8());
        Result<ReadReport> report;
        QCOMPARE(contactsIn(file, "windows-1251", report), QList<Contact>{lucky});
    }

    void namesOfEveryPageComeBack_data() { addPages(); }
    void namesOfEveryPageComeBack()
    {
        QFETCH(int, page);
        const CodePage &codePage = CodePage::of(page);
        const QString letters = lettersOf(codePage);
        for (quint32 seed = 0; seed < 20; ++seed) {
            QRandomGenerator random(seed);
            const auto word = [&] {
                QString text;
                for (int i = random.bounded(1, 12); i > 0; --i)
                    text += letters.at(random.bounded(static_cast<int>(letters.size())));
                return text.normalized(QString::NormalizationForm_C);
            };
            QList<Contact> contacts;
            for (int i = 0; i < 10; ++i) {
                Contact contact = called(word(), word() + u" \""_s + word() + u"\", x"_s);
                contact.notes = word() + u'\n' + word();
                contact.companies = {word()};
                contacts.append(contact);
            }
            const auto prepared = prepareExport(contacts, {.format = ExportFormat::OutlookClassicCsv});
            QVERIFY(prepared && prepared->plan.fit.codePage);
            QVERIFY2(prepared->losses.isEmpty(), qPrintable(contacts.constFirst().notes));
            const int chosen = *prepared->plan.fit.codePage;
            for (const int number : {chosen, page}) {
                const QByteArray file = Test::written(contacts, prepared->plan.format, {.codePage = number});
                Result<ReadReport> report;
                QCOMPARE(contactsIn(file, CodePage::nameOf(number), report), contacts);
                QVERIFY(report && report->unreadable == 0 && report->codePage == number);
            }
        }
    }

    void aFileIsReadInThePageItIsIn_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("locale");
        const std::pair<int, const char *> homes[] = {
            {1250, "pl"},   {1251, "ru"}, {1252, "de"}, {1253, "el"},   {1254, "tr"},   {1255, "he"}, {1256, "ar"},
            {1257, "lt"},   {1258, "vi"}, {874, "th"},  {932, "ja"},    {936, "zh_CN"}, {949, "ko"},  {950, "zh_TW"},
            {1251, "de"},   {1253, "de"}, {1255, "de"}, {1256, "de"},   {874, "de"},    {932, "de"},  {936, "de"},
            {949, "de"},    {950, "de"},  {1251, "pl"}, {1252, "ru"},   {1252, "ja"},   {1252, "he"}, {1250, "ru"},
            {932, "zh_CN"}, {936, "ja"},  {949, "ja"},  {950, "zh_CN"}, {936, "zh_TW"}, {1251, "el"}, {1253, "ru"}};
        for (const auto &[page, locale] : homes)
            QTest::addRow("%d where they speak %s", page, locale) << page << QString::fromLatin1(locale);
    }
    void aFileIsReadInThePageItIsIn()
    {
        QFETCH(int, page);
        QFETCH(QString, locale);
        const QByteArray bytes = dataFile(u"%1.csv"_s.arg(page));
        QVERIFY(!bytes.isEmpty() && !bytes.isValidUtf8());
        QLocale::setDefault(QLocale(locale));
        Result<ReadReport> report;
        const QList<Contact> expected = contactsIn(dataFile(u"%1.utf8.csv"_s.arg(page)), {}, report);
        QVERIFY(expected.size() >= 3);
        QCOMPARE(report->codePage, 0);
        const QList<Contact> read = contactsIn(bytes, {}, report);
        QCOMPARE(report->codePage, page);
        QCOMPARE(report->unreadable, 0);
        QCOMPARE(read, expected);
        QCOMPARE(likelyForm(bytes).charset, CodePage::nameOf(page));
        QCOMPARE(isUnsureOfLetters(bytes), report->isCodePageUnsure);
    }

    // A Czech file looks Western as well: that is not silently taken for granted.
    void severalPossibilitiesAreSaid()
    {
        const QByteArray czech = "First Name,Last Name\r\nTom\xe1\xb9,Nov\xe1\xe8"
                                 "ek\r\n";
        const CodePageGuess abroad = likelyCodePage(czech, QLocale(QLocale::German));
        QVERIFY(!abroad.isSure);
        QCOMPARE(likelyCodePage("First Name\r\nNov\xe1\xe8"
                                "ek\r\n",
                                QLocale(QLocale::Czech))
                     .number,
                 1250);
        // Those with the same letters in each are no question.
        QCOMPARE(likelyCodePage("Name\r\nJ\xf6rg M\xfc\xdfig\r\n", QLocale(QLocale::German)),
                 (CodePageGuess{1252, true}));
        QVERIFY(likelyCodePage(dataFile(u"1251.csv"_s), QLocale(QLocale::German)).isSure);
        QVERIFY(likelyCodePage(dataFile(u"1251.csv"_s), QLocale(QLocale::Russian)).isSure);
    }

    void unicodeWithDamageStaysUnicode()
    {
        QByteArray damaged = dataFile(u"1251.utf8.csv"_s);
        damaged.insert(damaged.indexOf("x0@"), '\xd0');
        Result<ReadReport> report;
        const QList<Contact> read = contactsIn(damaged, {}, report);
        QCOMPARE(report->codePage, 0);
        QCOMPARE(report->unreadable, 1);
        QCOMPARE(read.at(1).givenName, u"Мария"_s);
    }

    void nothingIsAskedOfUnicode()
    {
        QVERIFY(!isUnsureOfLetters("First Name\r\nAnn\r\n"));
        QVERIFY(!isUnsureOfLetters(dataFile(u"1250.utf8.csv"_s)));
        QCOMPARE(likelyForm(dataFile(u"1250.utf8.csv"_s)).charset, QByteArray());
        QCOMPARE(tableText("\xef\xbb\xbfJ\xc3\xb6rg").utf8, QByteArrayView("J\xc3\xb6rg"));
    }

    void noiseIsReadSomehowAndSoon()
    {
        QRandomGenerator random(7);
        QByteArray noise(1 << 20, Qt::Uninitialized);
        for (char &byte : noise)
            byte = static_cast<char>(random.bounded(1, 256));
        const TableText text = tableText(noise);
        QVERIFY(text.codePage != 0 && text.isCodePageUnsure);
        QVERIFY(text.utf8.isValidUtf8());
        QVERIFY(likelyCodePage(QByteArray(1 << 20, '\xff'), QLocale()).number != 0);
        QVERIFY(likelyCodePage({}, QLocale()).number != 0);
    }
};

QTEST_GUILESS_MAIN(TestCodePage)
#include "tst_codepage.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/contactreader.h"
#include "app/formats/tableguess.h"
#include "app/formats/tablememory.h"
#include "app/formats/tablereader.h"
#include "app/formats/tablerole.h"
#include "app/store/contactrecord.h"
#include "tests/support/golden.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

using R = TableRole;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString dataFolder(const QString &name)
{
    return QStringLiteral(FERRY_TEST_DATA) + u"/formats/"_s + name;
}

QByteArray keyOf(TableRole role)
{
    return QByteArray(tableRoleInfo(role).key.data(), tableRoleInfo(role).key.size());
}

TableMapping mappingOf(const QByteArray &table)
{
    const QByteArrayView sample = tableSample(table);
    return likelyMapping(sample, likelyForm(sample));
}

struct Read {
    QList<Contact> contacts;
    Result<ReadReport> report = ReadReport{};
};

Read readBy(const QByteArray &table, const TableMapping &mapping)
{
    Read read;
    read.report = readTable(table, mapping, [&](Contact contact) {
        read.contacts.append(std::move(contact));
        return true;
    });
    return read;
}

} // namespace

class TablesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRoleHasALastingName();
    void aHeaderIsUnderstood_data();
    void aHeaderIsUnderstood();
    void wholeTablesAreUnderstood_data();
    void wholeTablesAreUnderstood();
    void aHeaderRowIsTold_data();
    void aHeaderRowIsTold();
    void onlyTablesThatNobodyKnowsAreAskedAbout_data();
    void onlyTablesThatNobodyKnowsAreAskedAbout();
    void whatWeWriteIsKnown_data();
    void whatWeWriteIsKnown();
    void withoutAWordTheGuessIsUsedAndTold();
    void nothingIsLost_data();
    void nothingIsLost();
    void leftOutIsLeftOut();
    void onlyWhatOutlookFillsInIsDropped_data();
    void onlyWhatOutlookFillsInIsDropped();
    void lettersAndSeparatorCanBeSaid();
    void aSampleEndsWithAWholeLine();
    void aMappingIsRemembered();
    void aDamagedMemoryRemembersNothing();
};

void TablesTest::everyRoleHasALastingName()
{
    QSet<QString> keys;
    for (const TableRoleInfo &info : tableRoles()) {
        keys.insert(info.key);
        QCOMPARE(tableRoleFromKey(QString(info.key)), std::optional(info.role));
        QCOMPARE(tableRoleInfo(info.role).key, info.key);
        const bool isField = info.field != CsvField::Unknown;
        if (isField)
            QCOMPARE(tableRoleFor(info.field, info.label), info.role);
    }
    QCOMPARE(keys.size(), static_cast<qsizetype>(tableRoles().size()));
    QCOMPARE(tableRoleFromKey(u"phone-satellite"), std::nullopt);
    QCOMPARE(tableRoleFor(CsvField::Phone, "Satellite"_L1), R::Phone);
    QCOMPARE(tableRoleFor(CsvField::Photo, {}), R::KeepAsIs);
}

void TablesTest::aHeaderIsUnderstood_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<TableRole>("role");
    const auto add = [](const QString &header, TableRole role) { QTest::newRow(qPrintable(header)) << header << role; };
    for (const auto &header : {u"Vorname"_s, u"First Name"_s, u"firstName"_s, u"first_name"_s, u"GIVEN NAME"_s,
                               u"Prénom"_s, u"Voornaam"_s, u"Имя"_s, u"名"_s})
        add(header, R::GivenName);
    for (const auto &header : {u"Nachname"_s, u"Last name"_s, u"Surname"_s, u"Familienname"_s, u"Nom de famille"_s,
                               u"Apellidos"_s, u"Cognome"_s, u"Фамилия"_s})
        add(header, R::FamilyName);
    for (const auto &header :
         {u"E-Mail"_s, u"email"_s, u"eMail"_s, u"E-Mail-Adresse"_s, u"email2"_s, u"E-mail 2 Address"_s,
          u"Correo electrónico"_s, u"Adresse de messagerie 3"_s, u"E-postadress"_s})
        add(header, R::Email);
    add(u"E-Mail privat"_s, R::HomeEmail);
    add(u"Work e-mail"_s, R::WorkEmail);
    for (const auto &header : {u"Telefon"_s, u"Tel."_s, u"Phone Number"_s, u"Telefonnummer"_s, u"Teléfono"_s})
        add(header, R::Phone);
    for (const auto &header :
         {u"Handy"_s, u"Mobil"_s, u"Cell Phone"_s, u"Mobiltelefon 2"_s, u"Handy (privat)"_s, u"GSM"_s})
        add(header, R::MobilePhone);
    add(u"Tel. gesch."_s, R::WorkPhone);
    add(u"Business Phone 2"_s, R::WorkPhone);
    add(u"Weiteres Telefon"_s, R::OtherPhone);
    add(u"Fax"_s, R::Fax);
    add(u"Fax geschäftlich"_s, R::WorkFax);
    add(u"Straße"_s, R::Street);
    add(u"Straße privat 2"_s, R::HomeAddressMore);
    add(u"Street 2"_s, R::AddressMore);
    add(u"Address Line 1"_s, R::Street);
    add(u"Address Line 2"_s, R::AddressMore);
    add(u"Postfach geschäftlich"_s, R::WorkAddressMore);
    add(u"PLZ"_s, R::PostalCode);
    add(u"Weitere Postleitzahl"_s, R::OtherPostalCode);
    add(u"Weiteres/r Bundesland/Kanton"_s, R::OtherRegion);
    add(u"Land/Region geschäftlich"_s, R::WorkCountry);
    add(u"Home Page"_s, R::Website);
    add(u"Weitere Vornamen"_s, R::MiddleName);
    add(u"Geburtsdatum"_s, R::Birthday);
    add(u"Kategorien"_s, R::Groups);
    add(u"Bemerkungen"_s, R::Notes);
    for (const auto &header : {u""_s, u"Privat"_s, u"Büro"_s, u"E-Mail-Typ"_s, u"E-Mail: Angezeigter Name"_s,
                               u"Kundennummer"_s, u"Sprache"_s, u"IMAddress"_s, u"Given Yomi"_s, u"Website 1 - Label"_s,
                               u"Custom 1"_s, u"2"_s, u"- - -"_s, QString(100'000, u'x')})
        QTest::newRow(qPrintable(u"nothing: "_s + header.left(30))) << header << R::KeepAsIs;
}

void TablesTest::aHeaderIsUnderstood()
{
    QFETCH(QString, header);
    QFETCH(TableRole, role);
    QCOMPARE(keyOf(guessRole(header)), keyOf(role));
}

// What each column was taken for, and what was read by that, beside each table.
void TablesTest::wholeTablesAreUnderstood_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = QDir(dataFolder(u"tables"_s)).entryList({u"*.csv"_s, u"*.tsv"_s});
    QVERIFY(names.size() >= 8);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TablesTest::wholeTablesAreUnderstood()
{
    QFETCH(QString, name);
    const QByteArray table = bytesOf(dataFolder(u"tables/"_s + name));
    const TableMapping mapping = mappingOf(table);
    QByteArray text = mapping.hasHeader ? "header\n" : "no header\n";
    for (const TableColumn &column : mapping.columns)
        text += column.header.toUtf8() + ": " + keyOf(column.role) + '\n';
    const Read read = readBy(table, mapping);
    QVERIFY(read.report);
    for (const Contact &contact : read.contacts)
        text += toRecord(contact) + '\n';
    text += QByteArray::number(read.report->contacts) + " read, " + QByteArray::number(read.report->skipped)
        + " skipped, " + QByteArray::number(read.report->strays) + " strays\n";
    const QByteArray difference = Test::differenceFromGolden(u"formats/tables/"_s + name + u".out"_s, text);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void TablesTest::aHeaderRowIsTold_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<bool>("hasHeader");
    QTest::newRow("known words") << QByteArray("Name,Telefon\nAnna,1\n") << true;
    QTest::newRow("one known word") << QByteArray("foo,bar,email\n1,2,3\n") << true;
    QTest::newRow("values of another look below") << QByteArray("foo,bar\nAnna,anna@example.org\n") << true;
    QTest::newRow("an e-mail address in it") << QByteArray("Anna,anna@example.org\nEva,eva@example.org\n") << false;
    QTest::newRow("a phone number in it") << QByteArray("Name,+49 30 12345\nEva,+49 30 54321\n") << false;
    QTest::newRow("twice the same") << QByteArray("Anna,Anna\nEva,Eva\n") << false;
    QTest::newRow("nothing tells") << QByteArray("foo,bar\nbaz,qux\n") << true;
}

void TablesTest::aHeaderRowIsTold()
{
    QFETCH(QByteArray, table);
    QFETCH(bool, hasHeader);
    QCOMPARE(mappingOf(table).hasHeader, hasHeader);
}

void TablesTest::onlyTablesThatNobodyKnowsAreAskedAbout_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isUnknown");
    QTest::newRow("of unknown words") << QByteArray("colour;weight\nred;1\n") << true;
    QTest::newRow("half known") << QByteArray("First Name,Last Name,Email,Phone\nA,B,a@b.example,1\n") << true;
    QTest::newRow("without header") << QByteArray("Anna,anna@example.org\nEva,eva@example.org\n") << true;
    QTest::newRow("e-mail addresses") << QByteArray("anna@example.org\neva@example.org\n") << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("one line") << QByteArray("Dear Anna, how are you?") << false;
    QTest::newRow("a letter") << QByteArray("Dear Anna,\nit rains, snows, and\nso on.\n") << false;
    QTest::newRow("lines") << QByteArray("one\ntwo\nthree\n") << false;
    QTest::newRow("vCard") << QByteArray("BEGIN:VCARD\nVERSION:3.0\nFN:A;B\nEND:VCARD\n") << false;
    QTest::newRow("JSON") << QByteArray("[1,2]\n[3,4]\n") << false;
    QTest::newRow("not a text") << QByteArray("a,b\n\0,c\n", 8) << false;
    const QDir tables(dataFolder(u"tables"_s));
    for (const QString &name : tables.entryList({u"*.csv"_s, u"*.tsv"_s}))
        QTest::newRow(qPrintable(name)) << bytesOf(tables.filePath(name)) << true;
}

void TablesTest::onlyTablesThatNobodyKnowsAreAskedAbout()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, isUnknown);
    QCOMPARE(isUnknownTable(tableSample(file)), isUnknown);
}

void TablesTest::whatWeWriteIsKnown_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &folder : {dataFolder({}), dataFolder(u"foreign"_s)}) {
        const QStringList names = QDir(folder).entryList({u"*.csv"_s});
        for (const QString &name : names) {
            if (name != "unknown.csv"_L1)
                QTest::newRow(qPrintable(name)) << folder + u'/' + name;
        }
    }
}

void TablesTest::whatWeWriteIsKnown()
{
    QFETCH(QString, path);
    QVERIFY(!isUnknownTable(tableSample(bytesOf(path))));
    const auto report = readContactFile(path, [](const Contact &) { return true; });
    QVERIFY(!report || report->guessed.isEmpty());
}

void TablesTest::withoutAWordTheGuessIsUsedAndTold()
{
    QList<Contact> contacts;
    const auto receiver = [&](Contact contact) {
        contacts.append(std::move(contact));
        return true;
    };
    const auto report = readContacts("Vorname;Nachname;Handy\nAnna;Groß;0151 1234567\n", receiver);
    QVERIFY(report);
    QCOMPARE(report->guessed,
             (QList<TableColumn>{
                 {u"Vorname"_s, R::GivenName}, {u"Nachname"_s, R::FamilyName}, {u"Handy"_s, R::MobilePhone}}));
    QCOMPARE(contacts.size(), 1);
    QCOMPARE(contacts.constFirst().phones, (QList<PhoneNumber>{{u"0151 1234567"_s, u"Mobile"_s}}));

    QCOMPARE(readContacts("colour;weight\nred;1\n", receiver).error().code, Error::Code::BadReply);
    // With a word the same is no guess.
    const auto said = readContacts("colour;weight\nred;1\n", receiver,
                                   TableMapping{{';'}, true, {{u"colour"_s, R::Nickname}, {u"weight"_s}}});
    QVERIFY(said && said->guessed.isEmpty());
    QCOMPARE(contacts.constLast().nickname, u"red"_s);
    QVERIFY(contacts.constLast().unknownFields.contains("weight"));
}

void TablesTest::nothingIsLost_data()
{
    QTest::addColumn<uint>("seed");
    for (uint seed = 1; seed <= 300; ++seed)
        QTest::addRow("seed-%u", seed) << seed;
}

/// Whatever the columns are said to be, each value is in the contact.
void TablesTest::nothingIsLost()
{
    QFETCH(uint, seed);
    QRandomGenerator random(seed);
    const int width = random.bounded(1, 14);
    TableMapping mapping{.hasHeader = random.bounded(2) == 1};
    QByteArray table;
    for (int i = 0; i < width; ++i) {
        // Often the same, so that they meet.
        const int last = random.bounded(3) == 0 ? static_cast<int>(R::Notes) : static_cast<int>(R::Phone);
        mapping.columns.append({u"c%1"_s.arg(i), static_cast<TableRole>(random.bounded(last + 1))});
    }
    if (mapping.hasHeader)
        table += QByteArray("x,").repeated(width) + '\n';
    constexpr int Rows = 4;
    QList<QStringList> values;
    for (int row = 0; row < Rows; ++row) {
        QStringList cells;
        const int cellsHere = width + (row == Rows - 1 ? 2 : 0);
        for (int i = 0; i < cellsHere; ++i)
            cells.append(random.bounded(5) == 0 ? QString() : u"value%1q%2z"_s.arg(row).arg(i));
        values.append(cells);
        table += cells.join(u',').toUtf8() + '\n';
    }
    const Read read = readBy(table, mapping);
    QVERIFY(read.report);
    QCOMPARE(read.report->strays, 0);
    qsizetype at = 0;
    for (const QStringList &cells : std::as_const(values)) {
        if (cells.join(QString()).isEmpty())
            continue;
        QVERIFY(at < read.contacts.size());
        const QByteArray record = toRecord(read.contacts.at(at++));
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const bool isLeftOut = i < width && mapping.columns.at(i).role == R::LeaveOut;
            const QByteArray value = cells.at(i).toUtf8();
            if (!value.isEmpty())
                QVERIFY2(record.contains(value) != isLeftOut, QByteArray(record + " lacks " + value).constData());
        }
    }
    QCOMPARE(at, read.contacts.size());
}

void TablesTest::leftOutIsLeftOut()
{
    const Read read =
        readBy("a,secret\n", {.hasHeader = false, .columns = {{u"1"_s, R::FullName}, {u"2"_s, R::LeaveOut}}});
    QCOMPARE(read.contacts, QList<Contact>{Contact{.givenName = u"a"_s}});
}

void TablesTest::onlyWhatOutlookFillsInIsDropped_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isOutlooks");
    QTest::addColumn<bool>("isDropped");
    const auto add = [](const QString &column, const QString &value, bool isOutlooks, bool isDropped) {
        QTest::addRow("%s: %s, %s", qPrintable(column), qPrintable(value), isOutlooks ? "Outlook's" : "another's")
            << column << value << isOutlooks << isDropped;
    };
    for (const bool isOutlooks : {true, false}) {
        add(u"Priorität"_s, u"Normal"_s, isOutlooks, isOutlooks);
        add(u"Privat"_s, u"Aus"_s, isOutlooks, isOutlooks);
        add(u"Geschlecht"_s, u"Keine Angabe"_s, isOutlooks, isOutlooks);
        add(u"E-Mail 3: Typ"_s, u"SMTP"_s, isOutlooks, isOutlooks);
        add(u"Jahrestag"_s, u"0.0.00"_s, isOutlooks, isOutlooks);
        add(u"Geburtstag"_s, u"0.0.00"_s, isOutlooks, isOutlooks);
        add(u"Priorität"_s, u"Hoch"_s, isOutlooks, false);
        add(u"Hobby"_s, u"Normal"_s, isOutlooks, false);
        add(u"Initialen"_s, u"J.M."_s, isOutlooks, false);
    }
    for (const auto &shown : {u"jm@example.org"_s, u"'JM@example.org'"_s, u"Jörg Müller"_s, u"Müller, Jörg"_s,
                              u"Jörg Müller (jm@example.org)"_s, u"\"Müller\" <jm@example.org>"_s})
        add(u"E-Mail 2: Angezeigter Name"_s, shown, true, true);
    for (const auto &shown : {u"Sekretariat Frau Meier"_s, u"Jörg Müller (Vertretung)"_s, u"other@example.org"_s})
        add(u"E-Mail 2: Angezeigter Name"_s, shown, true, false);
    add(u"E-Mail 2: Angezeigter Name"_s, u"Jörg Müller"_s, false, false);
}

void TablesTest::onlyWhatOutlookFillsInIsDropped()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(bool, isOutlooks);
    QFETCH(bool, isDropped);
    const auto quoted = [](const QString &text) { return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"'; };
    const QString outlooks = isOutlooks ? u"E-Mail-Typ,E-Mail: Angezeigter Name,"_s : u"X,Y,"_s;
    const QByteArray table = (u"Vorname,Nachname,E-Mail-Adresse,"_s + outlooks + quoted(column)
                              + u"\nJörg,Müller,jm@example.org,,,"_s + quoted(value) + u'\n')
                                 .toUtf8();
    TableMapping mapping = mappingOf(table);
    mapping.columns.last().role = guessRole(column); // whatever its one value looks like
    const Read read = readBy(table, mapping);
    QCOMPARE(read.contacts.size(), 1);
    QCOMPARE(read.contacts.constFirst().unknownFields.isEmpty(), isDropped);
    // Who makes another column one to be kept, means it.
    if (mapping.columns.constLast().role == R::KeepAsIs)
        return;
    mapping.columns.last().role = R::KeepAsIs;
    QVERIFY(!readBy(table, mapping).contacts.constFirst().unknownFields.isEmpty());
}

void TablesTest::lettersAndSeparatorCanBeSaid()
{
    const QByteArray latin = "Name;Ort\nJ\xf6rg;K\xf6ln\n";
    QCOMPARE(tableRows(latin, likelyForm(latin), 9),
             (QList<QStringList>{{u"Name"_s, u"Ort"_s}, {u"Jörg"_s, u"Köln"_s}}));
    const QByteArray utf8 = "Name\tOrt;Land\nJ\xc3\xb6rg\tK\xc3\xb6ln;\n";
    QCOMPARE(tableRows(utf8, {'\t', "windows-1252"}, 9).at(1), (QStringList{u"JÃ¶rg"_s, u"KÃ¶ln;"_s}));
    QCOMPARE(tableRows(utf8, {';'}, 9).at(1), (QStringList{u"Jörg\tKöln"_s, u""_s}));
    // A mark says more than anybody.
    const QByteArray marked = "\xef\xbb\xbfName;Ort\nJ\xc3\xb6rg;X\n";
    QCOMPARE(tableRows(marked, {';', "windows-1252"}, 9).at(1), (QStringList{u"Jörg"_s, u"X"_s}));
    const QByteArray utf16(reinterpret_cast<const char *>(u"\ufeffName;Ort\nJörg;X\n"), 2 * 17);
    QCOMPARE(tableRows(utf16, likelyForm(utf16), 9).at(1), (QStringList{u"Jörg"_s, u"X"_s}));
}

void TablesTest::aSampleEndsWithAWholeLine()
{
    const QByteArray line = "J\xc3\xb6rg,joerg@example.org\n";
    const QByteArray table = line.repeated(TableSample / line.size() + 10);
    const QByteArrayView sample = tableSample(table);
    QVERIFY(sample.size() <= TableSample && sample.size() > TableSample - line.size());
    QVERIFY(sample.isValidUtf8());
    const QList<QStringList> rows = tableRows(sample, likelyForm(sample), TableSample);
    QCOMPARE(rows.constLast(), rows.constFirst());
    QCOMPARE(tableSample(line).size(), line.size());
    QCOMPARE(tableSample(QByteArray(TableSample + 1, 'x')).size(), 0);
    QVERIFY(!isUnknownTable(tableSample(QByteArray(TableSample + 1, ','))));
}

void TablesTest::aMappingIsRemembered()
{
    const QTemporaryDir folder;
    const Profile profile = *openProfile(folder.path());
    const QStringList header{u"Wer"_s, u"Wo \"x\"\n☎"_s};
    QCOMPARE(rememberedColumns(profile, header), std::nullopt);
    const TableMapping mapping{.columns = {{header.at(0), R::FullName}, {header.at(1), R::WorkPhone}}};
    QVERIFY(rememberTable(profile, mapping));
    QCOMPARE(rememberedColumns(profile, header), std::optional(mapping.columns));
    QCOMPARE(rememberedColumns(profile, {u"Wer"_s}), std::nullopt);

    TableMapping other = mapping;
    other.columns[1].role = R::LeaveOut;
    QVERIFY(rememberTable(profile, other)); // the last word counts
    QCOMPARE(rememberedColumns(profile, header)->constLast().role, R::LeaveOut);
    for (int i = 0; i < 49; ++i)
        QVERIFY(rememberTable(profile, {.columns = {{u"h%1"_s.arg(i), R::Email}}}));
    QVERIFY(rememberedColumns(profile, header));
    QVERIFY(rememberTable(profile, {.columns = {{u"one more"_s, R::Email}}}));
    QVERIFY(!rememberedColumns(profile, header));
    QVERIFY(rememberTable(profile, {.hasHeader = false, .columns = {{u"Column 1"_s, R::Email}}}));
    QVERIFY(!rememberedColumns(profile, {u"Column 1"_s}));
}

void TablesTest::aDamagedMemoryRemembersNothing()
{
    const QTemporaryDir folder;
    const Profile profile = *openProfile(folder.path());
    for (const QByteArray &content : {QByteArray("{"), QByteArray("[]"),
                                      QByteArray("{\"tables\":[1,{\"header\":[\"a\"]}]}"), QByteArray(8 << 20, ' ')}) {
        QFile file(profile.stateDir + "/tables.json"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        const auto columns = rememberedColumns(profile, {u"a"_s});
        QVERIFY(!columns || columns->constFirst().role == R::KeepAsIs);
        QVERIFY(rememberTable(profile, {.columns = {{u"b"_s, R::Email}}}));
        QVERIFY(rememberedColumns(profile, {u"b"_s}));
    }
}

} // namespace Ferry

QTEST_GUILESS_MAIN(Ferry::TablesTest)
#include "tst_tables.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// With FERRY_PICTURES=DIR in the environment the pictures are kept for a look.
#include "tests/ui/hostiletext.h"
#include "ui/dialogs/receiptdialog.h"
#include "ui/look/ferrystyle.h"
#include "ui/look/theme.h"
#include "ui/receipttext.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

enum class Variant { Light, Dark, RightToLeft, Large };

class ReceiptDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everybodyWhoSawSomethingIsNamed_data();
    void everybodyWhoSawSomethingIsNamed();
    void whatIsNotKnownIsSaidToBe();
    void textFromOutsideStaysText_data();
    void textFromOutsideStaysText();
    void copyingGivesAllOfIt();
    void erasingIsAskedForAndNeverTheDefault();
    void everythingCanBeReachedByKeyboard();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    /// An import of yesterday's that went well.
    [[nodiscard]] static ImportReceipt whole();
    QFont m_font;
};

ImportReceipt ReceiptDialogTest::whole()
{
    const QDateTime noon(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
    const StoredImport import{
        .id = 7,
        .serviceCode = u"yahoo"_s,
        .sourceName = u"Yahoo"_s,
        .ownerEmail = u"joe@example.com"_s,
        .withAddresses = true,
        .state = StoredImport::State::Complete,
        .phase = StoredImport::Phase::Downloading,
        .startedAt = noon,
        .finishedAt = noon.addSecs(300),
        .received = 2340,
        .skipped = 2,
        .announcedTotal = 2342,
        .remote = {.id = u"1"_s, .endpoint = u"https://api.cloudsponge.com"_s, .userId = u"team-7"_s},
        .consentedAt = noon.addSecs(60),
        .readyAt = noon.addSecs(120),
        .signIn = SignInWays(SignInWay::EmbeddedBrowser) | SignInWay::Link};
    return receiptFor(import,
                      {.library = u"/home/joe/.local/share/contact-ferry/library.sqlite"_s,
                       .spool = u"/home/joe/.local/share/contact-ferry/spool/7"_s,
                       .spooledBytes = 12'345,
                       .pushJournal = u"/home/joe/.local/share/contact-ferry/pushes.sqlite"_s});
}

void ReceiptDialogTest::initTestCase()
{
    QVERIFY(QApplication::setStyle(u"fusion"_s));
    QApplication::setStyle(new FerryStyle);
    QLocale::setDefault(QLocale(u"en_US"_s));
    m_font = QApplication::font();
}

void ReceiptDialogTest::cleanup()
{
    QApplication::setPalette(QPalette());
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void ReceiptDialogTest::everybodyWhoSawSomethingIsNamed_data()
{
    QTest::addColumn<ImportReceipt>("receipt");
    QTest::addColumn<QStringList>("said");
    QTest::addColumn<QStringList>("unsaid");
    const auto changed = [](auto change) {
        ImportReceipt receipt = whole();
        change(receipt.import);
        return receiptFor(receipt.import, receipt.traces);
    };
    QTest::newRow("whole") << whole()
                           << QStringList{u"api.cloudsponge.com"_s,
                                          u"Yahoo"_s,
                                          u"team-7"_s,
                                          u"wiped"_s,
                                          u"phone"_s,
                                          u"with its postal addresses"_s,
                                          u"2,340 of 2,342"_s,
                                          u"a few minutes"_s,
                                          u"library.sqlite"_s,
                                          u"spool/7"_s,
                                          u"pushes.sqlite"_s,
                                          u"withdraw"_s}
                           << QStringList{u"Not known"_s, u"Your own browser"_s, u"Password:"_s};
    QTest::newRow("own browser, no addresses") << changed([](StoredImport &import) {
        import.signIn = SignInWay::OwnBrowser;
        import.withAddresses = false;
    }) << QStringList{u"Your own browser"_s, u"Postal addresses were not asked for"_s}
                                               << QStringList{u"wiped"_s};
    QTest::newRow("password") << changed([](StoredImport &import) {
        import.serviceCode = u"icloud"_s;
        import.sourceName = u"iCloud"_s;
        import.signIn = SignInWay::Password;
    }) << QStringList{u"The user name and password that you typed for iCloud"_s}
                              << QStringList{u"withdraw"_s, u"wiped"_s};
    QTest::newRow("no consent") << changed([](StoredImport &import) {
        import.received = 0;
        import.state = StoredImport::State::Failed;
        import.phase = StoredImport::Phase::AwaitingConsent;
        import.consentedAt = import.readyAt = {};
    }) << QStringList{u"No contact, as far as is known"_s, u"Never"_s}
                                << QStringList{u"a few minutes"_s};
    QTest::newRow("demo") << changed([](StoredImport &import) { import.remote.endpoint = u"http://127.0.0.1:1"_s; })
                          << QStringList{u"invented"_s} << QStringList{u"CloudSponge says"_s, u"Passwords"_s};
    QTest::newRow("account") << changed([](StoredImport &import) { import.serviceCode = u"contactsplus"_s; })
                             << QStringList{u"Contacts+: It had these contacts before"_s}
                             << QStringList{u"CloudSponge’s copy"_s, u"network address"_s};
    QTest::newRow("file") << changed([](StoredImport &import) {
        import.serviceCode = u"file"_s;
        import.sourceName = u"team.vcf"_s;
    }) << QStringList{u"Nothing left this computer"_s, u"team.vcf"_s}
                          << QStringList{u"CloudSponge’s copy"_s, u"Consent noticed"_s, u"network address"_s};
}

void ReceiptDialogTest::everybodyWhoSawSomethingIsNamed()
{
    QFETCH(ImportReceipt, receipt);
    QFETCH(QStringList, said);
    QFETCH(QStringList, unsaid);
    const QString text = receiptPlainText(receipt);
    for (const QString &words : said)
        QVERIFY2(text.contains(words), qPrintable(words + u'\n' + text));
    for (const QString &words : unsaid)
        QVERIFY2(!text.contains(words), qPrintable(words + u'\n' + text));
}

void ReceiptDialogTest::whatIsNotKnownIsSaidToBe()
{
    ImportReceipt receipt = whole();
    receipt.import.consentedAt = receipt.import.readyAt = {};
    receipt.import.signIn = {};
    receipt = receiptFor(receipt.import, receipt.traces);
    const QString text = receiptPlainText(receipt);
    QVERIFY2(text.contains(u"Consent noticed: Not known"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Ready at CloudSponge: Not known"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Where you signed in: Not known"_s), qPrintable(text));
    const QString unknown = receiptPlainText(receiptFor({.startedAt = QDateTime::currentDateTimeUtc()}, {}));
    QVERIFY2(unknown.contains(u"Begun: Not known"_s), qPrintable(unknown));
}

void ReceiptDialogTest::textFromOutsideStaysText_data()
{
    QTest::addColumn<QString>("hostile");
    for (const auto &[name, text] : Test::hostileTexts())
        QTest::newRow(name) << text.left(2'000);
}

void ReceiptDialogTest::textFromOutsideStaysText()
{
    QFETCH(QString, hostile);
    ImportReceipt receipt = whole();
    receipt.import.sourceName = receipt.import.ownerEmail = receipt.import.remote.userId = hostile;
    receipt.traces.library = hostile;
    ReceiptDialog dialog(receipt);
    dialog.show();
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    QVERIFY(labels.size() > 10);
    for (const QLabel *label : labels)
        QVERIFY2(qobject_cast<const PlainLabel *>(label), qPrintable(label->text()));
    QVERIFY(receiptPlainText(receipt).contains(hostile));
}

void ReceiptDialogTest::copyingGivesAllOfIt()
{
    ReceiptDialog dialog(whole());
    dialog.findChild<QPushButton *>(u"copyReceipt"_s)->click();
    const QString copied = QApplication::clipboard()->text();
    QCOMPARE(copied, receiptPlainText(whole()));
    for (const PlainLabel *label : dialog.findChildren<PlainLabel *>())
        QVERIFY2(copied.contains(label->text()), qPrintable(label->text()));
}

void ReceiptDialogTest::erasingIsAskedForAndNeverTheDefault()
{
    ReceiptDialog dialog(whole());
    QSignalSpy wanted(&dialog, &ReceiptDialog::eraseWanted);
    auto *erase = dialog.findChild<QPushButton *>(u"eraseImport"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(!erase->isDefault() && !erase->autoDefault());
    erase->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(dialog.isVisible()); // nobody has said yes
    dialog.setErasable(false);
    QVERIFY(!erase->isEnabled() && !erase->toolTip().isEmpty());
    dialog.setErasable(true);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!dialog.isVisible());
}

void ReceiptDialogTest::everythingCanBeReachedByKeyboard()
{
    ReceiptDialog dialog(whole());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QSet<QWidget *> reached;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const auto name : {"eraseImport"_L1, "copyReceipt"_L1, "receiptPage"_L1})
        QVERIFY2(reached.contains(dialog.findChild<QWidget *>(name)), name.data());
    for (QWidget *widget : reached) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
    auto *page = dialog.findChild<QScrollArea *>(u"receiptPage"_s);
    dialog.resize(dialog.width(), 300);
    page->setFocus();
    QTest::keyClick(page, Qt::Key_PageDown);
    QVERIFY(page->verticalScrollBar()->value() > 0);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void ReceiptDialogTest::nothingIsCut_data()
{
    QTest::addColumn<Variant>("variant");
    QTest::newRow("receipt-light") << Variant::Light;
    QTest::newRow("receipt-dark") << Variant::Dark;
    QTest::newRow("receipt-rtl") << Variant::RightToLeft;
    QTest::newRow("receipt-large") << Variant::Large;
}

void ReceiptDialogTest::nothingIsCut()
{
    QFETCH(Variant, variant);
    QApplication::setPalette(variant == Variant::Dark ? darkPalette() : lightPalette());
    if (variant == Variant::RightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    if (variant == Variant::Large) {
        QFont large = m_font;
        large.setPointSizeF(m_font.pointSizeF() * 1.5);
        QApplication::setFont(large);
    }
    ReceiptDialog dialog(whole());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    if (const QString folder = qEnvironmentVariable("FERRY_PICTURES"); !folder.isEmpty())
        QVERIFY(dialog.grab().save(QDir(folder).filePath(QLatin1StringView(QTest::currentDataTag()) + ".png"_L1)));
    for (const PlainLabel *label : dialog.findChildren<PlainLabel *>())
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    for (const QPushButton *button : dialog.findChildren<QPushButton *>())
        QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
}

} // namespace Ferry

QTEST_MAIN(Ferry::ReceiptDialogTest)
#include "tst_receiptdialog.moc"

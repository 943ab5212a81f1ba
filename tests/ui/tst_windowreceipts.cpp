// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/spool.h"
#include "tests/support/mainwindowkit.h"
#include "ui/dialogs/receiptdialog.h"
#include "ui/widgets/importlist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

class WindowReceiptsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theReceiptIsInMenuAndList();
    void anImportThatArrivedLeadsToItsReceipt();
    void remarksLeadToTheReceiptToo();
    void theWayToTheConsentPageIsOnTheReceipt();
    void erasingLeavesNoByteOfTheContacts_data();
    void erasingLeavesNoByteOfTheContacts();
    void sayingNoErasesNothing();
    void nothingIsErasedWhileAnImportGoesOn();

private:
    [[nodiscard]] qint64 keepImport(const QString &source, const QList<Contact> &contacts);
    [[nodiscard]] QAction *action(const QString &name) const { return m_kit->window->findChild<QAction *>(name); }
    [[nodiscard]] ReceiptDialog *receipt() const { return m_kit->window->findChild<ReceiptDialog *>(); }
    [[nodiscard]] QString message() const
    {
        return m_kit->window->findChild<MessageBar *>()->findChild<PlainLabel *>(u"messageText"_s)->text();
    }
    [[nodiscard]] QPushButton *messageAction() const
    {
        return m_kit->window->findChild<MessageBar *>()->findChild<QPushButton *>(u"messageAction"_s);
    }
    /// The files of the profile in which \a text stands.
    [[nodiscard]] QStringList filesWith(const QString &text) const;

    std::unique_ptr<Test::MainWindowKit> m_kit;
};

void WindowReceiptsTest::init()
{
    m_kit = std::make_unique<Test::MainWindowKit>();
    m_kit->window->show();
}

void WindowReceiptsTest::cleanup()
{
    m_kit.reset();
}

qint64 WindowReceiptsTest::keepImport(const QString &source, const QList<Contact> &contacts)
{
    QFuture<Result<qint64>> kept = m_kit->library.run([source, contacts, profile = m_kit->profile](
                                                          ContactLibrary &library) -> Result<qint64> {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const Result<qint64> id =
            library.beginImport({.serviceCode = u"yahoo"_s, .sourceName = source, .startedAt = now});
        if (!id)
            return id;
        const auto done =
            library.setRemote(*id, {.id = u"1126"_s, .endpoint = u"https://api.cloudsponge.com"_s})
                .and_then([&] { return library.setPhase(*id, StoredImport::Phase::Downloading, {}, now); })
                .and_then(
                    [&] { return library.appendPage(*id, {.contacts = contacts, .owner = contacts.constFirst()}); })
                .and_then([&](bool) { return SpoolFile::create(profile, *id, contacts.size()); })
                .and_then([&](SpoolFile file) {
                    return file.append(contacts.constFirst().givenName.toUtf8()).and_then([&] { return file.close(); });
                })
                .and_then([&] { return library.finishImport(*id, StoredImport::State::Complete, now); });
        return done ? id : fail(done.error());
    });
    kept.waitForFinished();
    return kept.result().value_or(0);
}

QStringList WindowReceiptsTest::filesWith(const QString &text) const
{
    const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QStringList found;
    QDirIterator files(m_kit->dir.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return {u"unreadable "_s + file.fileName()};
        const QByteArray bytes = file.readAll();
        if (bytes.contains(text.toUtf8()) || bytes.contains(utf16))
            found.append(file.fileName());
    }
    return found;
}

void WindowReceiptsTest::theReceiptIsInMenuAndList()
{
    QAction *show = action(u"showReceipt"_s);
    QVERIFY(!show->isEnabled()); // there is nothing yet
    QVERIFY(keepImport(u"Yahoo"_s, Test::people(3)) > 0);
    m_kit->window->openLibrary();
    QTRY_VERIFY(show->isEnabled());
    auto *list = m_kit->window->findChild<ImportList *>();
    QVERIFY(list->actions().contains(show));
    QVERIFY(list->actions().contains(action(u"removeImport"_s)));
    QCOMPARE(list->contextMenuPolicy(), Qt::ActionsContextMenu);
    bool isInMenu = false;
    for (const QMenu *menu : m_kit->window->findChildren<QMenu *>())
        isInMenu = isInMenu || menu->actions().contains(show);
    QVERIFY(isInMenu);

    show->trigger();
    QTRY_VERIFY(receipt() && receipt()->isVisible());
    QVERIFY(receipt()->findChild<PlainLabel *>(u"receiptTitle"_s)->text().startsWith(u"3 "_s));
    receipt()->close();
    QTRY_VERIFY(!receipt());
}

void WindowReceiptsTest::anImportThatArrivedLeadsToItsReceipt()
{
    const qint64 id = keepImport(u"Yahoo"_s, Test::people(4));
    m_kit->window->startImport({.service = u"yahoo"_s});
    m_kit->session->keepAs(id);
    m_kit->session->bring(Test::people(4), 4);
    m_kit->session->end(ImportPhase::Done);
    QVERIFY2(message().contains(u"Yahoo"_s), qPrintable(message()));
    QVERIFY(messageAction()->isVisible());
    messageAction()->click();
    QTRY_VERIFY(receipt() && receipt()->isVisible());
}

void WindowReceiptsTest::remarksLeadToTheReceiptToo()
{
    m_kit->window->startImport({.service = u"yahoo"_s});
    m_kit->session->keepAs(keepImport(u"Yahoo"_s, Test::people(4)));
    m_kit->session->bring(Test::people(4), 4);
    m_kit->session->leaveOut(3);
    m_kit->session->end(ImportPhase::Done);
    QVERIFY2(message().contains(u'3'), qPrintable(message()));
    messageAction()->click();
    QTRY_VERIFY(receipt() && receipt()->isVisible());
}

void WindowReceiptsTest::theWayToTheConsentPageIsOnTheReceipt()
{
    const qint64 id = keepImport(u"Yahoo"_s, Test::people(1));
    m_kit->window->startImport({.service = u"yahoo"_s});
    m_kit->session->keepAs(id);
    m_kit->session->go(ImportPhase::AwaitingConsent);
    QVERIFY(m_kit->browser.view);
    auto kept = m_kit->library.run([id](ContactLibrary &library) { return library.import(id); });
    kept.waitForFinished();
    QCOMPARE(kept.result()->signIn, SignInWays(SignInWay::EmbeddedBrowser));
    m_kit->session->cancel();
}

void WindowReceiptsTest::erasingLeavesNoByteOfTheContacts_data()
{
    QTest::addColumn<bool>("fromReceipt");
    QTest::newRow("from the receipt") << true;
    QTest::newRow("from the menu") << false;
}

void WindowReceiptsTest::erasingLeavesNoByteOfTheContacts()
{
    QFETCH(bool, fromReceipt);
    const QString marked = u"Kanarienvogel-5b1e"_s;
    QList<Contact> contacts;
    for (int i = 0; i < 2000; ++i)
        contacts.append({.givenName = marked, .notes = QString(i % 500, u'x')});
    QVERIFY(keepImport(u"Gmail"_s, Test::people(2)) > 0);
    QVERIFY(keepImport(u"Yahoo"_s, contacts) > 0);
    QVERIFY(filesWith(marked).size() >= 2); // the library and the spool
    m_kit->window->openLibrary();
    QTRY_COMPARE(m_kit->window->contacts().rowCount(), 2000);

    if (fromReceipt) {
        action(u"showReceipt"_s)->trigger();
        QTRY_VERIFY(receipt() && receipt()->isVisible());
        receipt()->findChild<QPushButton *>(u"eraseImport"_s)->click();
    } else {
        action(u"removeImport"_s)->trigger();
    }
    const auto *question = m_kit->window->findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY2(question->text().contains(u"2,000"_s) || question->text().contains(u"2000"_s),
             qPrintable(question->text()));
    question->findChild<QPushButton *>(u"deleteImport"_s)->click();

    QTRY_VERIFY2(message().contains(u"erased"_s), qPrintable(message()));
    QVERIFY(m_kit->window->findChild<MessageBar *>()->isVisible());
    QCOMPARE(filesWith(marked), QStringList());
    QTRY_COMPARE(m_kit->window->contacts().rowCount(), 2); // the next one
    QVERIFY(!filesWith(u"Person 1"_s).isEmpty());          // which is as it was, and found by the same search
    QVERIFY(m_kit->window->findChild<MessageBar *>()->isVisible());
    QTRY_VERIFY(!receipt());
}

void WindowReceiptsTest::sayingNoErasesNothing()
{
    QVERIFY(keepImport(u"Yahoo"_s, Test::people(3)) > 0);
    m_kit->window->openLibrary();
    QTRY_COMPARE(m_kit->window->contacts().rowCount(), 3);
    action(u"showReceipt"_s)->trigger();
    QTRY_VERIFY(receipt() && receipt()->isVisible());
    receipt()->findChild<QPushButton *>(u"eraseImport"_s)->click();
    auto *question = m_kit->window->findChild<QMessageBox *>();
    QVERIFY(question);
    question->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!m_kit->window->findChild<QMessageBox *>());
    QVERIFY(receipt() && receipt()->isVisible());
    QCOMPARE(m_kit->window->contacts().rowCount(), 3);
    QVERIFY(!filesWith(u"Person 1"_s).isEmpty());
}

void WindowReceiptsTest::nothingIsErasedWhileAnImportGoesOn()
{
    const qint64 id = keepImport(u"Yahoo"_s, Test::people(3));
    m_kit->window->openLibrary();
    QTRY_COMPARE(m_kit->window->contacts().rowCount(), 3);
    action(u"showReceipt"_s)->trigger();
    QTRY_VERIFY(receipt() && receipt()->isVisible());
    auto *erase = receipt()->findChild<QPushButton *>(u"eraseImport"_s);
    QVERIFY(erase->isEnabled());
    m_kit->window->startImport({.service = u"yahoo"_s}); // as a scripted run may
    QVERIFY(!erase->isEnabled());
    QVERIFY(!action(u"showReceipt"_s)->isEnabled());
    QVERIFY(!action(u"removeImport"_s)->isEnabled());
    m_kit->session->keepAs(id);
    m_kit->session->cancel();
    QVERIFY(erase->isEnabled());
}

} // namespace Ferry

QTEST_MAIN(Ferry::WindowReceiptsTest)
#include "tst_windowreceipts.moc"

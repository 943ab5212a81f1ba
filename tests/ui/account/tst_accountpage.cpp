// SPDX-License-Identifier: GPL-3.0-or-later
// The account page at work on the sandbox's account in this process. With FERRY_PICTURES=DIR in the environment pictures
// of it are kept for a look.
#include "app/contactsplus/contactmapping.h"
#include "tests/app/account/accountkit.h"
#include "tests/support/pictures.h"
#include "ui/account/accountactions.h"
#include "ui/account/accountdesk.h"
#include "ui/account/accountpage.h"
#include "ui/account/contactform.h"
#include "ui/account/tagsdialog.h"
#include "ui/account/webhooksdialog.h"
#include "ui/look/ferrystyle.h"
#include "ui/look/theme.h"
#include "ui/pages/contactspage.h"
#include "ui/widgets/contacttable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A page with its desk, on the book of a kit.
struct Stage {
    explicit Stage(int contacts = 40, const PlusTeam &place = {})
        : kit(contacts, place)
        , seat(kit.client, kit.clock, place)
    {
        QObject::connect(&desk, &AccountDesk::changed, &desk, [this] { desk.enable(true, true); });
        desk.take(&seat, u"joe@example.com"_s);
        page.show(&seat.book);
        page.resize(1000, 640);
        page.show();
    }
    ~Stage() { desk.take(nullptr, {}); }

    bool load()
    {
        seat.book.load();
        return kit.until([this] { return seat.book.state() != AccountBook::State::Loading; });
    }
    bool settle()
    {
        return kit.until([this] { return !seat.editor.isBusy(); });
    }
    ContactTable &table() { return *page.findChild<ContactTable *>(u"contactTable"_s); }
    QLineEdit &search() { return *page.findChild<QLineEdit *>(u"contactSearch"_s); }
    QString note() { return page.findChild<PlainLabel *>(u"searchNote"_s)->text(); }
    QString notice() { return page.findChild<PlainLabel *>(u"noticeTitle"_s)->text(); }
    QString message() { return page.messages().findChild<PlainLabel *>(u"messageText"_s)->text(); }
    QPushButton &messageAction() { return *page.messages().findChild<QPushButton *>(u"messageAction"_s); }
    void select(int count)
    {
        table().clearSelection();
        for (int row = 0; row < count; ++row)
            table().selectionModel()->select(table().model()->index(row, 0),
                                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

    QWidget window;
    AccountKit kit;
    AccountSeat seat;
    AccountActions actions{&window};
    AccountPage page{actions};
    AccountDesk desk{page, actions, &window};
};

void press(QWidget &parent, const QString &name)
{
    auto *button = parent.findChild<QPushButton *>(name);
    if (!button)
        qFatal("no button %s", qPrintable(name));
    button->click();
}

} // namespace

class TestAccountPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(QApplication::setStyle(u"fusion"_s));
        QApplication::setStyle(new FerryStyle);
        QLocale::setDefault(QLocale(u"en_US"_s));
    }
    void cleanup()
    {
        QApplication::setPalette(QPalette());
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void itSaysHowFarItIs()
    {
        Stage stage;
        stage.page.say({.title = u"Signed out"_s, .action = u"Sign in"_s});
        QCOMPARE(stage.notice(), u"Signed out"_s);
        QSignalSpy acted(&stage.page, &AccountPage::noticeActed);
        press(stage.page, u"noticeAction"_s);
        QCOMPARE(acted.size(), 1);
        stage.page.show(&stage.seat.book);
        stage.seat.book.load();
        QVERIFY(stage.notice().startsWith("Reading"_L1));
        QVERIFY(stage.kit.until([&] { return stage.seat.book.state() == AccountBook::State::Ready; }));
        QVERIFY(stage.table().isVisible());
        QCOMPARE(stage.table().model()->rowCount(), 40);
        QCOMPARE(stage.page.contactCount(), 40);
    }

    void whatBrokeOffCanBeTriedAgain()
    {
        Stage stage;
        stage.kit.plus.decide = [](const QString &, int) { return CallOutcome{CallFate::CutBefore}; };
        QVERIFY(stage.load());
        QVERIFY(!stage.notice().isEmpty());
        QVERIFY(!stage.table().isVisible());
        stage.kit.plus.decide = {};
        press(stage.page, u"noticeAction"_s);
        QVERIFY(stage.kit.until([&] { return stage.seat.book.state() == AccountBook::State::Ready; }));
        QVERIFY(stage.table().isVisible());
    }

    void anEmptyAccountIsSaidToBeOne()
    {
        Stage stage(0);
        QVERIFY(stage.load());
        QVERIFY(stage.notice().contains("no contacts"_L1));
    }

    void typingFiltersAndThenAsks()
    {
        Stage stage;
        stage.kit.plus.call(u"contacts.create"_s,
                            {{"contact"_L1,
                              QJsonObject{{"contactData"_L1,
                                           QJsonObject{{"name"_L1, QJsonObject{{"givenName"_L1, u"Quentin"_s}}},
                                                       {"notes"_L1, u"zebra"_s}}}}}});
        QVERIFY(stage.load());
        QTest::keyClicks(&stage.search(), u"quentin"_s);
        QCOMPARE(stage.table().model()->rowCount(), 1); // at once
        QVERIFY(stage.note().contains("Asking"_L1));
        QVERIFY(stage.kit.until([&] { return stage.note().contains("found 1"_L1); }));
        stage.search().clear();
        QCOMPARE(stage.table().model()->rowCount(), 41);
        QTest::keyClicks(&stage.search(), u"zebra"_s); // in the notes, where a table does not look
        QVERIFY(stage.kit.until([&] { return stage.note().contains("found 1"_L1); }));
        QCOMPARE(stage.table().model()->rowCount(), 1);
        stage.select(1);
        QCOMPARE(stage.page.chosen().size(), 1);
        QCOMPARE(stage.page.chosen().constFirst().data.value("notes"_L1).toString(), u"zebra"_s);
        QVERIFY(keepPicture(stage.page, u"account-search"_s));
        stage.search().clear();
        QCOMPARE(stage.table().model()->rowCount(), 41);
        QVERIFY(stage.note().isEmpty());
    }

    /// The field is empty in another book, and so is the search of the one that was left.
    void aSearchEndsWithItsBook()
    {
        Stage stage;
        QVERIFY(stage.load());
        AccountBook other(stage.kit.client, stage.kit.clock, {.id = u"team-sales"_s, .name = u"Sales"_s});
        for (const bool isOther : {true, false}) {
            QTest::keyClicks(&stage.search(), u"an"_s);
            QVERIFY(stage.kit.until([&] { return stage.note().contains("found"_L1); }));
            if (isOther)
                stage.page.show(&other);
            else
                stage.page.say({.title = u"Signed out"_s});
            QVERIFY(stage.search().text().isEmpty());
            QVERIFY(stage.seat.book.query().isEmpty());
            stage.page.show(&stage.seat.book);
            QVERIFY(stage.note().isEmpty());
            QCOMPARE(stage.table().model()->rowCount(), 40);
        }
        QTest::keyClicks(&stage.search(), u"an"_s);
        QVERIFY(stage.kit.until([&] { return stage.note().contains("found"_L1); }));
        stage.page.say({});
    }

    void deletingAsksWithTheCountAndCanBeUndone()
    {
        Stage stage;
        QVERIFY(stage.load());
        stage.select(3);
        stage.actions.remove->trigger();
        auto *question = stage.page.findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(question->text().contains(u'3'));
        QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
        press(*question, u"confirmDelete"_s);
        QVERIFY(stage.settle());
        QCOMPARE(stage.kit.plus.contacts().size(), 37);
        QCOMPARE(stage.table().model()->rowCount(), 37);
        QVERIFY(stage.message().contains(u'3'));
        QCOMPARE(stage.messageAction().text(), u"Undo"_s);
        QVERIFY(stage.actions.undo->isEnabled());
        QVERIFY(keepPicture(stage.page, u"account-deleted"_s));
        stage.messageAction().click();
        QVERIFY(stage.settle());
        QCOMPARE(stage.kit.plus.contacts().size(), 40);
        QCOMPARE(stage.table().model()->rowCount(), 40);
    }

    /// The buttons of messages do what the actions do, so only when those can.
    void nothingIsTakenBackWhileTheAccountIsRead()
    {
        Stage stage;
        QVERIFY(stage.load());
        stage.seat.editor.remove(stage.seat.book.all().contacts().mid(0, 3));
        QVERIFY(stage.settle());
        QCOMPARE(stage.messageAction().text(), u"Undo"_s);
        stage.actions.reload->trigger();
        QVERIFY(!stage.messageAction().isEnabled());
        stage.messageAction().click();
        QVERIFY(!stage.seat.editor.isBusy());
        QVERIFY(stage.kit.until([&] { return stage.seat.book.state() == AccountBook::State::Ready; }));
        stage.messageAction().click();
        QVERIFY(stage.seat.editor.isBusy());
        QVERIFY(!stage.messageAction().isEnabled());
        QVERIFY(stage.settle());
        QCOMPARE(stage.kit.plus.contacts().size(), 40);
        // What broke off waits as well.
        stage.kit.plus.decide = [](const QString &method, int) {
            return method == "contacts.delete"_L1 ? CallOutcome{CallFate::CutBefore} : CallOutcome{};
        };
        stage.seat.editor.remove(stage.seat.book.all().contacts().mid(0, 3));
        QVERIFY(stage.settle());
        QCOMPARE(stage.messageAction().text(), u"Try again"_s);
        stage.kit.plus.decide = {};
        stage.actions.reload->trigger();
        stage.messageAction().click();
        QVERIFY(!stage.seat.editor.isBusy());
        QVERIFY(stage.kit.until([&] { return stage.seat.book.state() == AccountBook::State::Ready; }));
        stage.messageAction().click();
        QVERIFY(stage.settle());
        QCOMPARE(stage.kit.plus.contacts().size(), 37);
    }

    void theUndoOfAnotherChangeIsNotOffered()
    {
        Stage stage;
        QVERIFY(stage.load());
        stage.seat.editor.tagWithNew({}, u"Ships"_s);
        QVERIFY(stage.settle());
        stage.seat.editor.remove(stage.seat.book.all().contacts().mid(0, 1));
        QVERIFY(stage.settle());
        emit stage.actions.tags->menu()->aboutToShow();
        stage.actions.tags->menu()->findChild<QAction *>(u"manageTags"_s)->trigger();
        auto *dialog = stage.page.findChild<TagsDialog *>();
        stage.seat.editor.tagWithNew({}, u"Ships"_s); // there already: there is nothing to take back
        QVERIFY(stage.settle());
        QVERIFY(stage.seat.editor.canUndo());
        QVERIFY(stage.messageAction().isHidden());
        QVERIFY(dialog->findChild<QPushButton *>(u"messageAction"_s)->isHidden());
    }

    /// What was typed for one contact is never written onto another that was looked at since.
    void editingAgainIsOfTheSameContact()
    {
        Stage stage;
        QVERIFY(stage.load());
        const auto select = [&](int row) {
            stage.table().clearSelection();
            stage.table().selectionModel()->select(stage.table().model()->index(row, 0),
                                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
            return stage.page.chosen().constFirst();
        };
        const auto form = [&] { return stage.page.findChild<ContactForm *>(); };
        const auto type = [&](const QString &text) {
            auto *notes = form()->findChild<QPlainTextEdit *>(u"notes"_s);
            notes->selectAll();
            notes->insertPlainText(text);
        };
        const auto there = [&](const PlusContact &contact) { return dataOf(stage.kit, contact.id); };
        const PlusContact first = select(0);
        stage.actions.edit->trigger();
        type(u"Of the first"_s);
        stage.kit.plus.decide = [](const QString &method, int) {
            return method == "contacts.update"_L1 ? CallOutcome{CallFate::Refused, 400} : CallOutcome{};
        };
        form()->save();
        form()->reject();
        QVERIFY(stage.settle());
        stage.kit.plus.decide = {};
        QCOMPARE(stage.messageAction().text(), u"Edit again"_s);
        const PlusContact second = select(1);
        stage.actions.edit->trigger();
        form()->reject();
        QTRY_VERIFY(!form());
        stage.messageAction().click();
        QVERIFY(form()->windowTitle().contains(displayName(ContactMapping::fromContactData(first.data)).simplified()));
        form()->save();
        QVERIFY(stage.settle());
        QJsonObject wanted = first.data;
        wanted.insert("notes"_L1, u"Of the first"_s);
        QCOMPARE(there(first), wanted);
        QCOMPARE(there(second), second.data);
    }

    void editingOpensAForm()
    {
        Stage stage;
        QVERIFY(stage.load());
        stage.select(2);
        QVERIFY(!stage.actions.edit->isEnabled());
        stage.select(1);
        const QString id = stage.page.chosen().constFirst().id;
        stage.actions.edit->trigger();
        auto *form = stage.page.findChild<ContactForm *>();
        QVERIFY(form);
        QVERIFY(keepPicture(*form, u"account-edit"_s));
        auto *notes = form->findChild<QPlainTextEdit *>(u"notes"_s);
        QTest::keyClicks(notes, u"hello"_s);
        form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        QVERIFY(stage.settle());
        QCOMPARE(stage.seat.book.all().find(id)->data.value("notes"_L1).toString(), u"hello"_s);
    }

    void tagsAreChosenFromAMenu()
    {
        Stage stage;
        QVERIFY(stage.load());
        stage.seat.editor.tagWithNew(stage.seat.book.all().contacts().mid(0, 1), u"Ships & Co"_s);
        QVERIFY(stage.settle());
        stage.seat.editor.tagWithNew({}, u"Boats"_s);
        QVERIFY(stage.settle());
        stage.table().selectAll();
        QMenu &menu = *stage.actions.tags->menu();
        emit menu.aboutToShow();
        QCOMPARE(menu.actions().constFirst()->text().contains("Boats"_L1), true);
        QVERIFY(menu.actions().at(1)->text().contains("&& Co"_L1) && menu.actions().at(1)->text().contains("some"_L1));
        QVERIFY(!menu.actions().at(1)->isChecked());
        menu.popup(QPoint(100, 100));
        QVERIFY(keepPicture(menu, u"account-tagmenu"_s));
        menu.hide();
        menu.actions().constFirst()->trigger();
        QVERIFY(stage.settle());
        emit menu.aboutToShow();
        QVERIFY(menu.actions().constFirst()->isChecked());
        QCOMPARE(stage.seat.book.all().table().contact(39).groups, QStringList{u"Boats"_s});
        stage.select(1);
        QVERIFY(keepPicture(stage.page, u"account-tags"_s));
    }

    void tagsAreManaged()
    {
        Stage stage;
        QVERIFY(stage.load());
        stage.seat.editor.tagWithNew(stage.seat.book.all().contacts().mid(0, 5), u"Ships"_s);
        QVERIFY(stage.settle());
        emit stage.actions.tags->menu()->aboutToShow();
        stage.actions.tags->menu()->findChild<QAction *>(u"manageTags"_s)->trigger();
        auto *dialog = stage.page.findChild<TagsDialog *>();
        QVERIFY(dialog);
        press(*dialog, u"newTag"_s);
        auto *input = dialog->findChild<QInputDialog *>(u"tagName"_s);
        QVERIFY(input);
        input->setTextValue(u" New  one "_s);
        input->accept();
        QVERIFY(stage.settle());
        QVERIFY(stage.seat.book.tags().named(u"New one"_s));
        auto *list = dialog->findChild<QListView *>(u"tagList"_s);
        list->setCurrentIndex(list->model()->index(1, 0));
        QVERIFY(keepPicture(*dialog, u"account-managetags"_s));
        press(*dialog, u"deleteTag"_s);
        auto *question = dialog->findChild<QMessageBox *>();
        QVERIFY(question && question->informativeText().contains(u'5'));
        press(*question, u"confirmDelete"_s);
        QVERIFY(stage.settle());
        QVERIFY(!stage.seat.book.tags().named(u"Ships"_s));
        press(*dialog, u"messageAction"_s);
        QVERIFY(stage.settle());
        QVERIFY(stage.seat.book.tags().named(u"Ships"_s));
    }

    void aTeamHasOwners()
    {
        Stage stage(40,
                    {.id = u"team-sales"_s, .name = u"Sales"_s, .memberIds = {u"account-joe"_s, u"account-anna"_s}});
        QVERIFY(stage.load());
        QVERIFY(stage.actions.owner->isVisible());
        stage.table().selectAll();
        QMenu &menu = *stage.actions.owner->menu();
        emit menu.aboutToShow();
        QVERIFY(menu.actions().constLast()->isChecked()); // nobody's
        menu.actions().at(1)->trigger();
        QVERIFY(stage.settle());
        QCOMPARE(stage.seat.book.all().at(0).ownedBy, u"account-anna"_s);
        Stage own;
        QVERIFY(own.load());
        QVERIFY(!own.actions.owner->isVisible());
    }

    void webhooksComeAndGo()
    {
        Stage stage;
        QVERIFY(stage.load());
        stage.actions.webhooks->trigger();
        auto *dialog = stage.page.findChild<WebhooksDialog *>();
        QVERIFY(dialog);
        const auto settled = [&] {
            return dialog->webhooks().state() == Webhooks::State::Ready && !dialog->webhooks().isBusy();
        };
        QVERIFY(stage.kit.until(settled));
        auto *create = dialog->findChild<QPushButton *>(u"createWebhook"_s);
        auto *url = dialog->findChild<QLineEdit *>(u"webhookUrl"_s);
        for (const QString &wrong : {u"nonsense"_s, u"ftp://x.example"_s, u"https://"_s}) {
            url->setText(wrong);
            QVERIFY(!create->isEnabled());
        }
        url->setText(u"https://x.example/hook"_s);
        auto *triggers = dialog->findChild<QListWidget *>(u"webhookTriggers"_s);
        QCOMPARE(triggers->count(), 3);
        triggers->item(2)->setCheckState(Qt::Unchecked);
        create->click();
        QVERIFY(stage.kit.until(settled));
        auto *list = dialog->findChild<QTreeWidget *>(u"webhookList"_s);
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(1), u"contact.added, contact.updated"_s);
        stage.kit.plus.call(u"contacts.create"_s, {{"contact"_L1, QJsonObject{{"contactData"_L1, QJsonObject()}}}});
        list->setCurrentItem(list->topLevelItem(0));
        auto *batches = dialog->findChild<QPlainTextEdit *>(u"webhookBatches"_s);
        QVERIFY(stage.kit.until([&] { return batches->toPlainText().contains("contact.added"_L1); }));
        QVERIFY(keepPicture(*dialog, u"account-webhooks"_s));
        press(*dialog, u"deleteWebhook"_s);
        press(*dialog->findChild<QMessageBox *>(), u"confirmDelete"_s);
        QVERIFY(stage.kit.until([&] { return settled() && list->topLevelItemCount() == 0; }));
        press(*dialog, u"messageAction"_s); // undo
        QVERIFY(stage.kit.until([&] { return settled() && list->topLevelItemCount() == 1; }));
    }

    void allOrSomeAreBrought()
    {
        Stage stage;
        QVERIFY(stage.load());
        QSignalSpy wanted(&stage.desk, &AccountDesk::bringWanted);
        stage.actions.bringAll->trigger();
        QCOMPARE(wanted.constLast().constFirst().value<QList<Contact>>().size(), 40);
        stage.select(2);
        stage.actions.bringChosen->trigger();
        QCOMPARE(wanted.constLast().constFirst().value<QList<Contact>>().size(), 2);
    }

    void mayDieMeanwhile()
    {
        auto stage = std::make_unique<Stage>(300);
        stage->seat.book.load();
        QVERIFY(stage->kit.until([&] { return stage->seat.book.all().size() > 0; }));
        stage->seat.editor.remove(stage->seat.book.all().contacts().mid(0, 50));
        stage.reset();
        QCoreApplication::processEvents();
    }

    void itLooksRight_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<bool>("isMirrored");
        QTest::newRow("light") << false << false;
        QTest::newRow("dark") << true << false;
        QTest::newRow("rtl") << false << true;
    }
    void itLooksRight()
    {
        QFETCH(bool, isDark);
        QFETCH(bool, isMirrored);
        QApplication::setPalette(isDark ? darkPalette() : lightPalette());
        QApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
        Stage stage;
        QVERIFY(stage.load());
        stage.select(1);
        QVERIFY(stage.actions.edit->isEnabled() && stage.actions.remove->isEnabled());
        QVERIFY(keepPicture(stage.page, "account-"_L1 + QLatin1StringView(QTest::currentDataTag())));
        stage.page.say({.icon = u"person"_s,
                        .title = u"Your contacts at Contacts+"_s,
                        .text = u"Sign in to see them here."_s,
                        .action = u"Sign in…"_s});
        QVERIFY(keepPicture(stage.page, "account-signedout-"_L1 + QLatin1StringView(QTest::currentDataTag())));
    }
};

QTEST_MAIN(TestAccountPage)
#include "tst_accountpage.moc"

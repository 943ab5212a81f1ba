// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowpushes.h"

#include "tests/support/pictures.h"
#include "tests/ui/push/pushwindowkit.h"
#include "ui/export/exportdialog.h"
#include "ui/plus/signindialog.h"
#include "ui/push/pushdialog.h"
#include "ui/push/pushhistory.h"
#include "ui/push/pushpage.h"
#include "ui/translations.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

/// Pushing from the window, against the program that plays Contacts+.
class TestWindowPushes : public QObject, private PushWindowKit
{
    Q_OBJECT

    template<typename T>
    [[nodiscard]] T *part(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    void press(const QString &name) const
    {
        auto *button = part<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible(), qPrintable(name));
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), Patience);
        button->click();
    }
    /// Also of a dialog over the window.
    void picture(const QString &name, QWidget *widget = nullptr) const
    {
        QVERIFY(keepPicture(widget ? *widget : *m_window, name));
    }
    void signIn()
    {
        auto *job = m_person->plus->access();
        if (job && m_person->plus->account())
            return;
        part<QAction>(u"plusSignIn"_s)->trigger();
        SignInDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = m_window->findChild<SignInDialog *>()) != nullptr, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(dialog->step(), SignInDialog::Step::Explaining, Patience);
        dialog->findChild<QPushButton *>(u"signInBegin"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_person->plus->state(), PlusController::State::SignedIn, Patience);
    }
    PushDialog *openPlan()
    {
        part<QAction>(u"push"_s)->trigger();
        const auto find = [this] { return m_window->findChild<PushDialog *>(); };
        if (!QTest::qWaitFor([&] { return find() != nullptr; }, Patience))
            return nullptr;
        PushDialog *dialog = find();
        dialog->findChild<QPushButton *>(u"pushNext"_s)->click();
        const bool isThere = QTest::qWaitFor([&] { return dialog->step() == PushDialog::Step::Planned; }, Patience);
        return isThere ? dialog : nullptr;
    }
    void push()
    {
        signIn();
        PushDialog *dialog = openPlan();
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(u"pushNext"_s)->click();
    }
    [[nodiscard]] PushPage *page() const { return m_window->findChild<PushPage *>(); }
    [[nodiscard]] QString label(const QString &name) const { return page()->findChild<PlainLabel *>(name)->text(); }
    void waitForResult(const QString &name = u"push-result"_s)
    {
        QTRY_COMPARE_WITH_TIMEOUT(page()->pageName(), name, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(page()->findChild<QPushButton *>(u"pushLeave"_s)->text().contains("Done"_L1),
                                 Patience);
    }
    /// As after the program was closed and started again.
    void startAgain()
    {
        m_window.reset();
        QProcessEnvironment environment;
        environment.insert(u"CONTACT_FERRY_CLIENT_ID"_s, u"sandbox-client"_s);
        environment.insert(u"CONTACT_FERRY_CLIENT_SECRET"_s, u"sandbox-client-secret"_s);
        environment.insert(u"CONTACT_FERRY_REDIRECT_URI"_s, m_person->redirect);
        m_person->begin(environment);
        openWindow();
    }
    void showEarlier()
    {
        part<QAction>(u"pushHistoryAction"_s)->trigger();
        auto *history = m_window->findChild<PushHistory *>();
        QVERIFY(history);
        auto *table = history->findChild<QTableView *>(u"historyTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, Patience);
        press(u"historyShow"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page()->isVisible(), Patience);
    }
    /// The buttons in \a widget that are narrower than their words.
    static QStringList cut(const QWidget *widget)
    {
        QStringList names;
        for (const QAbstractButton *button : widget->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && !button->text().isEmpty() && button->width() < button->minimumSizeHint().width())
                names += button->objectName() + u' ' + button->text();
        }
        return names;
    }
    void confirm(const QString &name)
    {
        QPushButton *button = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((button = m_window->findChild<QPushButton *>(name)) != nullptr, Patience);
        picture(name, button->window());
        button->click();
    }

private slots:
    void initTestCase() { QVERIFY2(m_sandbox.isListening(), qPrintable(m_sandbox.errorText())); }
    void init() { begin(); }
    void cleanup() { end(); }
    void cleanupTestCase() { QCOMPARE(m_sandbox.terminate(), 0); }

    void thePersonSignsInSeesAPlanAndPushes()
    {
        importPeople(8);
        auto *action = part<QAction>(u"push"_s);
        QVERIFY(action->isEnabled());
        action->trigger();
        SignInDialog *signIn = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((signIn = m_window->findChild<SignInDialog *>()) != nullptr, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(signIn->step(), SignInDialog::Step::Explaining, Patience);
        signIn->findChild<QPushButton *>(u"signInBegin"_s)->click();
        PushDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = m_window->findChild<PushDialog *>()) != nullptr, Patience);
        auto *note = dialog->findChild<PlainLabel *>(u"pushTagsNote"_s);
        QTRY_VERIFY_WITH_TIMEOUT(note->isHidden(), Patience);
        picture(u"push-choose"_s, dialog);
        auto *next = dialog->findChild<QPushButton *>(u"pushNext"_s);
        next->click();
        QTRY_COMPARE_WITH_TIMEOUT(dialog->step(), PushDialog::Step::Planned, Patience);
        QCOMPARE(m_person->contactsThere().size(), 5);
        auto *table = dialog->findChild<QTableView *>(u"planTable"_s);
        QCOMPARE(table->model()->rowCount(), 8);
        picture(u"push-plan"_s, dialog);
        table->setCurrentIndex(table->model()->index(2, 0));
        dialog->findChild<QPushButton *>(u"decide%1"_s.arg(static_cast<int>(PushAction::Skip)))->click();
        QVERIFY(next->text().contains(u'7'));
        next->click();
        QTRY_VERIFY_WITH_TIMEOUT(page()->isVisible(), Patience);
        waitForResult();
        picture(u"push-result"_s);
        QVERIFY2(label(u"pushCounts"_s).contains("7 created"_L1), qPrintable(label(u"pushCounts"_s)));
        QVERIFY(label(u"pushCounts"_s).contains("1 left out"_L1));
        QCOMPARE(m_person->contactsThere().size(), 12);
        press(u"pushLeave"_s);
        QVERIFY(!page()->isVisible());

        // Another time most are there.
        importPeople(12, "URL:https://home.example/\r\n");
        dialog = openPlan();
        QVERIFY(dialog);
        picture(u"push-plan-again"_s, dialog);
        const QString totals = dialog->findChild<PlainLabel *>(u"planTotals"_s)->text();
        QVERIFY2(totals.contains("5 contact(s) will be created, 3 contact(s) will be added to"_L1), qPrintable(totals));
        dialog->findChild<QPushButton *>(u"pushStop"_s)->click();
    }

    void stoppingAtThePlanChangesNothing()
    {
        importPeople(3);
        signIn();
        PushDialog *dialog = openPlan();
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(u"pushSavePlan"_s)->click();
        auto *files = dialog->findChild<QFileDialog *>(u"planFile"_s);
        QVERIFY(files);
        const QString path = m_person->dir.filePath(u"plan.csv"_s);
        emit files->fileSelected(path);
        files->close();
        auto *note = dialog->findChild<PlainLabel *>(u"pushNote"_s);
        QTRY_VERIFY_WITH_TIMEOUT(note->text().contains(path), Patience);
        QFile saved(path);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll().count("\r\n"), 4);
        dialog->findChild<QPushButton *>(u"pushStop"_s)->click();
        QVERIFY(!m_person->pushes->isBusy());
        QCOMPARE(m_person->contactsThere().size(), 5);
    }

    void failedOnesAreListedAndTriedAgain()
    {
        importPeople(6);
        signIn();
        m_person->control({{"scenario"_L1, u"http-400@contacts.create:2"_s}});
        push();
        waitForResult();
        auto *problems = part<QTableView>(u"pushProblems"_s);
        QCOMPARE(problems->model()->rowCount(), 1);
        QCOMPARE(page()->failedContacts().size(), 1);
        QVERIFY(part<QPushButton>(u"pushSave"_s)->isVisible());
        QCOMPARE(label(u"pushProblem"_s), problems->model()->index(0, 2).data().toString());
        QVERIFY(!label(u"pushProblem"_s).isEmpty());
        picture(u"push-failures"_s);
        press(u"pushSave"_s);
        auto *save = m_window->findChild<ExportDialog *>();
        QVERIFY(save);
        save->reject();
        m_person->control({{"scenario"_L1, u"normal"_s}});
        press(u"pushRetry"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_person->contactsThere().size(), 11, Patience);
        waitForResult();
        QCOMPARE(problems->model()->rowCount(), 0);
        QVERIFY(label(u"title"_s).startsWith("All of it"_L1));
    }

    void aPushIsUndoneAndWhatOthersChangedIsLeft()
    {
        importPeople(5);
        push();
        waitForResult();
        QCOMPARE(m_person->contactsThere().size(), 10);
        // Somebody changes one of them.
        PlusContact changed;
        {
            auto *job = m_person->plus->client().scrollContacts({}, this);
            QSignalSpy finished(job, &Job::finished);
            job->start();
            QVERIFY(finished.wait(Patience));
            for (const PlusContact &contact : job->result()->contacts) {
                if (QJsonDocument(contact.data).toJson().contains("person3@x.example"))
                    changed = contact;
            }
            QVERIFY(!changed.id.isEmpty());
            changed.data.insert("notes"_L1, u"changed"_s);
            auto *update = m_person->plus->client().updateContact(changed, this);
            QSignalSpy updated(update, &Job::finished);
            update->start();
            QVERIFY(updated.wait(Patience));
            QVERIFY(update->result());
        }
        press(u"pushUndo"_s);
        confirm(u"confirmUndo"_s);
        waitForResult(u"undo-result"_s);
        picture(u"undo-result"_s);
        QCOMPARE(part<QTableView>(u"pushProblems"_s)->model()->rowCount(), 1);
        QCOMPARE(m_person->contactsThere().size(), 6);
        part<QAction>(u"pushHistoryAction"_s)->trigger();
        auto *history = m_window->findChild<PushHistory *>();
        QVERIFY(history);
        auto *table = history->findChild<QTableView *>(u"historyTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, Patience);
        picture(u"push-history"_s, history);
        QVERIFY(!history->findChild<QPushButton *>(u"historyUndo"_s)->isEnabled());
    }

    void anEarlierPushIsLookedAtTriedAgainAndUndone()
    {
        importPeople(6);
        signIn();
        m_person->control({{"scenario"_L1, u"http-400@contacts.create:2"_s}});
        push();
        waitForResult();
        m_person->control({{"scenario"_L1, u"normal"_s}});
        startAgain();

        showEarlier();
        QCOMPARE(m_person->plus->state(), PlusController::State::Unknown); // nobody was asked for anything
        QCOMPARE(part<QTableView>(u"pushProblems"_s)->model()->rowCount(), 1);
        QVERIFY2(label(u"pushCounts"_s).contains("5 created"_L1), qPrintable(label(u"pushCounts"_s)));
        QVERIFY2(label(u"pushPace"_s).contains("people.vcf"_L1), qPrintable(label(u"pushPace"_s)));
        QVERIFY(part<QPushButton>(u"pushSave"_s)->isVisible());
        QCOMPARE(page()->failedContacts().size(), 1);
        picture(u"push-earlier"_s);
        press(u"pushRetry"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_person->contactsThere().size(), 11, Patience);
        waitForResult();
        QVERIFY(label(u"title"_s).startsWith("All of it"_L1));

        startAgain();
        showEarlier();
        QVERIFY(!part<QPushButton>(u"pushRetry"_s)->isVisible());
        press(u"pushUndo"_s);
        confirm(u"confirmUndo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_person->contactsThere().size(), 5, Patience);
        waitForResult(u"undo-result"_s);

        startAgain();
        showEarlier();
        QVERIFY2(label(u"title"_s).contains("undone"_L1), qPrintable(label(u"title"_s)));
        QVERIFY(!part<QPushButton>(u"pushUndo"_s)->isVisible());
    }

    void itPausesAndGoesOnAndLosesTheNetwork()
    {
        importPeople(60);
        signIn();
        PushDialog *dialog = openPlan();
        QVERIFY(dialog);
        m_person->watch.online = false;
        dialog->findChild<QPushButton *>(u"pushNext"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_person->pushes->session()
                                     && m_person->pushes->session()->state() == PushSession::State::Offline,
                                 Patience);
        QTRY_VERIFY_WITH_TIMEOUT(label(u"pushHoldUp"_s).contains("offline"_L1), Patience);
        picture(u"push-offline"_s);
        m_person->pushes->session()->pause();
        m_person->watch.go(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_person->pushes->session()->state(), PushSession::State::Paused, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(label(u"pushHoldUp"_s).contains("Paused"_L1), Patience);
        // Meanwhile the window is free.
        press(u"pushLeave"_s);
        QTRY_VERIFY(part<QWidget>(u"pushFoot"_s)->isVisible());
        picture(u"push-foot"_s);
        press(u"pushFootPage"_s);
        QVERIFY(page()->isVisible());
        press(u"pushPause"_s);
        waitForResult();
        QCOMPARE(m_person->contactsThere().size(), 65);
    }

    void itWaitsForASignInAndGoesOn()
    {
        importPeople(4);
        signIn();
        PushDialog *dialog = openPlan();
        QVERIFY(dialog);
        m_person->control({{"scenario"_L1, u"refresh-refused"_s}, {"expire"_L1, true}});
        dialog->findChild<QPushButton *>(u"pushNext"_s)->click();
        auto *again = part<QPushButton>(u"pushSignIn"_s);
        QTRY_VERIFY_WITH_TIMEOUT(again->isVisible(), Patience);
        picture(u"push-signedout"_s);
        again->click();
        SignInDialog *signIn = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((signIn = m_window->findChild<SignInDialog *>()) != nullptr, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(signIn->step(), SignInDialog::Step::Explaining, Patience);
        signIn->findChild<QPushButton *>(u"signInBegin"_s)->click();
        waitForResult();
        QCOMPARE(m_person->contactsThere().size(), 9);
    }

    void stoppedBeforeItsTagsAreRemovedAnUndoGoesOnLater()
    {
        importPeople(3);
        push();
        waitForResult();
        m_person->control({{"scenario"_L1, u"http-401@contacts.search"_s}});
        press(u"pushUndo"_s);
        confirm(u"confirmUndo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"pushSignIn"_s)->isVisible(), Patience);
        press(u"pushCancel"_s);
        waitForResult(u"undo-result"_s);
        QVERIFY2(label(u"title"_s).contains("in part"_L1), qPrintable(label(u"title"_s)));
        QVERIFY2(label(u"pushAdvice"_s).contains("tags"_L1), qPrintable(label(u"pushAdvice"_s)));
        QVERIFY(part<QPushButton>(u"pushRetry"_s)->isVisible());
        picture(u"undo-without-tags"_s);
        m_person->control({{"scenario"_L1, u"normal"_s}});
        startAgain();
        m_window->offerInterruptedPush();
        QTRY_VERIFY_WITH_TIMEOUT(part<MessageBar>(u"messageBar"_s)->isVisible(), Patience);
        press(u"messageAction"_s);
        waitForResult(u"undo-result"_s);
        QVERIFY2(label(u"title"_s).contains("is undone."_L1), qPrintable(label(u"title"_s)));
        QVERIFY(!part<QPushButton>(u"pushRetry"_s)->isVisible());
        QCOMPARE(m_person->contactsThere().size(), 5);
    }

    void closingMeanwhileIsAskedAndThePushGoesOnAtTheNextStart()
    {
        importPeople(10);
        signIn();
        PushDialog *dialog = openPlan();
        QVERIFY(dialog);
        m_person->watch.online = false; // so that it is not over too soon
        dialog->findChild<QPushButton *>(u"pushNext"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_person->pushes->session()
                                     && m_person->pushes->session()->state() == PushSession::State::Offline,
                                 Patience);
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        confirm(u"closeAnyway"_s);
        QTRY_VERIFY(!m_window->isVisible());
        m_person->watch.online = true;
        startAgain();
        m_window->offerInterruptedPush();
        auto *messages = part<MessageBar>(u"messageBar"_s);
        QTRY_VERIFY_WITH_TIMEOUT(messages->isVisible(), Patience);
        picture(u"push-interrupted"_s);
        press(u"messageAction"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_person->contactsThere().size(), 15, Patience);
        waitForResult();
    }

    void itStandsFromRightToLeftAndInTheDark()
    {
        importPeople(6);
        signIn();
        m_person->control({{"scenario"_L1, u"http-400@contacts.create:2"_s}});
        const QPalette light = QApplication::palette();
        QApplication::setLayoutDirection(Qt::RightToLeft);
        QApplication::setPalette(darkPalette());
        PushDialog *dialog = openPlan();
        QVERIFY(dialog);
        picture(u"push-plan-rtl-dark"_s, dialog);
        dialog->findChild<QPushButton *>(u"pushNext"_s)->click();
        waitForResult();
        picture(u"push-failures-rtl-dark"_s);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QApplication::setPalette(light);
    }

    /// Last: the program speaks German from here on.
    void nothingIsCutInGermanAndInTheDark()
    {
        QApplication::setPalette(darkPalette());
        m_window.reset();
        installTranslations(QLocale(QLocale::German, QLocale::Germany));
        openWindow();
        importPeople(9, "URL:https://home.example/\r\n");
        signIn();
        m_person->control({{"scenario"_L1, u"http-400@contacts.create:2"_s}});
        part<QAction>(u"push"_s)->trigger();
        PushDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = m_window->findChild<PushDialog *>()) != nullptr, Patience);
        auto *note = dialog->findChild<PlainLabel *>(u"pushTagsNote"_s);
        QTRY_VERIFY_WITH_TIMEOUT(note->isHidden(), Patience);
        picture(u"push-choose-de-dark"_s, dialog);
        QCOMPARE(cut(dialog), QStringList());
        dialog->findChild<QPushButton *>(u"pushNext"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(dialog->step(), PushDialog::Step::Planned, Patience);
        picture(u"push-plan-de-dark"_s, dialog);
        QCOMPARE(cut(dialog), QStringList());
        dialog->findChild<QPushButton *>(u"pushNext"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"pushRetry"_s)->isVisible(), Patience);
        picture(u"push-failures-de-dark"_s);
        QCOMPARE(cut(page()), QStringList());
        part<QAction>(u"pushHistoryAction"_s)->trigger();
        auto *history = m_window->findChild<PushHistory *>();
        QVERIFY(history);
        auto *table = history->findChild<QTableView *>(u"historyTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, Patience);
        picture(u"push-history-de-dark"_s, history);
        QCOMPARE(cut(history), QStringList());
        history->reject();
        press(u"pushUndo"_s);
        confirm(u"confirmUndo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page()->pageName(), u"undo-result"_s, Patience);
        picture(u"undo-result-de-dark"_s);
        QCOMPARE(cut(page()), QStringList());
    }
};

QTEST_MAIN(TestWindowPushes)
#include "tst_windowpushes.moc"

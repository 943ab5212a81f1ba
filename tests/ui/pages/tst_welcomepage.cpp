// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcomepage.h"
#include "ui/widgets/choicebutton.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestWelcomePage : public QObject
{
    Q_OBJECT

private slots:
    void enterBeginsAnImport()
    {
        WelcomePage page(WelcomePage::Demo::Offered);
        QSignalSpy wanted(&page, &WelcomePage::importWanted);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
    }

    void aClickAnywhereOnAChoiceCounts()
    {
        WelcomePage page(WelcomePage::Demo::Offered);
        QSignalSpy wanted(&page, &WelcomePage::demoWanted);
        page.resize(640, 640);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        auto *demo = page.findChild<ChoiceButton *>(u"demo"_s);
        const QList<QWidget *> labels = demo->findChildren<QWidget *>();
        QVERIFY(!labels.isEmpty());
        for (const QWidget *label : labels) {
            const QPoint where = label->mapTo(page.window(), label->rect().center());
            QTest::mouseClick(page.window()->windowHandle(), Qt::LeftButton, {}, where);
        }
        QCOMPARE(wanted.size(), labels.size());
    }

    void onlyWhatWorksIsOffered()
    {
        WelcomePage page(WelcomePage::Demo::Absent);
        QCOMPARE(page.findChildren<ChoiceButton *>().size(), 2);
    }

    void choicesHaveNamesForScreenReaders()
    {
        WelcomePage page(WelcomePage::Demo::Offered);
        const QList<ChoiceButton *> choices = page.findChildren<ChoiceButton *>();
        QCOMPARE(choices.size(), 3);
        for (const ChoiceButton *choice : choices) {
            QVERIFY(!choice->accessibleName().isEmpty());
            QVERIFY(!choice->accessibleDescription().isEmpty());
        }
    }
};

QTEST_MAIN(TestWelcomePage)
#include "tst_welcomepage.moc"

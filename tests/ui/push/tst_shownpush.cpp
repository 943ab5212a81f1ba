// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shownpush.h"

#include "tests/ui/push/pushwindowkit.h"
#include "ui/push/pushdialog.h"

#include <QDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

/// A push by windows that nobody sits in front of, against the program that plays Contacts+.
class TestShownPush : public QObject, private PushWindowKit
{
    Q_OBJECT

    QStringList m_stood;
    /// Called with each window before its button is pressed.
    std::function<void(QWidget *window, const QString &name)> m_before;

    /// The line with the numbers, or the first words of what went wrong.
    QString push()
    {
        m_stood.clear();
        ShownPush push(m_window->pushes(), *m_person->pushes);
        QSignalSpy finished(&push, &ShownPush::finished);
        connect(&push, &ShownPush::stands, this,
                [this](QWidget *window, const QString &name, const std::function<void()> &press) {
                    m_stood += name;
                    // As with a picture, it is pressed a moment later, if it still stands.
                    QTimer::singleShot(0, window, [this, window, name, press] {
                        if (m_before)
                            m_before(window, name);
                        press();
                    });
                });
        push.start();
        if (finished.isEmpty() && !finished.wait(Patience))
            return u"never"_s;
        const QString summary = finished.front().at(0).toString();
        const QString failure = finished.front().at(1).toString();
        return failure.isEmpty() ? summary : failure.section(u'.', 0, 0);
    }

private slots:
    void initTestCase() { QVERIFY2(m_sandbox.isListening(), qPrintable(m_sandbox.errorText())); }
    void init()
    {
        m_before = {};
        begin();
    }
    void cleanup() { end(); }
    void cleanupTestCase() { QCOMPARE(m_sandbox.terminate(), 0); }

    void eachWindowStandsOnceAndTheNumbersAreTold()
    {
        importPeople(8);
        QCOMPARE(push(), u"Contacts+: 8 created, 0 added to, 0 already there, 0 failed"_s);
        QCOMPARE(m_stood, QStringList({u"sign-in"_s, u"push-choice"_s, u"push-plan"_s}));
        QCOMPARE(m_person->contactsThere().size(), 13);
        QCOMPARE(push(), u"no contacts are shown that could be pushed"_s); // but what came of the push
        m_window->findChild<QPushButton *>(u"pushLeave"_s)->click();
        QCOMPARE(push(), u"Contacts+: 0 created, 0 added to, 8 already there, 0 failed"_s);
        QCOMPARE(m_stood, QStringList({u"push-choice"_s, u"push-plan"_s}));
        QCOMPARE(m_person->contactsThere().size(), 13);
    }

    void whatFailedIsTold()
    {
        importPeople(4);
        m_before = [this](QWidget *, const QString &name) {
            if (name == "push-plan"_L1)
                m_person->control({{"scenario"_L1, u"http-400@contacts.create:2"_s}});
        };
        QCOMPARE(push(), u"Contacts+ does not take this contact as it is"_s);
        QCOMPARE(m_person->contactsThere().size(), 8);
    }

    void aPushThatCannotGoOnIsNoSuccess()
    {
        importPeople(4);
        m_before = [this](QWidget *, const QString &name) {
            if (name == "push-plan"_L1)
                m_person->control({{"scenario"_L1, u"http-400@tags.create"_s}});
        };
        QCOMPARE(push(), u"Contacts+ does not take this contact as it is"_s);
        QCOMPARE(m_person->pushes->session()->state(), PushSession::State::Broken);
        QCOMPARE(m_person->contactsThere().size(), 5);
    }

    void oneWhoIsSignedOutMidwaySignsInAgain()
    {
        importPeople(4);
        m_before = [this](QWidget *, const QString &name) {
            if (name == "push-plan"_L1)
                m_person->control({{"scenario"_L1, u"refresh-refused"_s}, {"expire"_L1, true}});
        };
        QCOMPARE(push(), u"Contacts+: 4 created, 0 added to, 0 already there, 0 failed"_s);
        QCOMPARE(m_stood, QStringList({u"sign-in"_s, u"push-choice"_s, u"push-plan"_s, u"sign-in"_s}));
        QCOMPARE(m_person->contactsThere().size(), 9);
    }

    void whatIsClosedEndsIt_data()
    {
        QTest::addColumn<QString>("window");
        for (const char *name : {"sign-in", "push-choice", "push-plan"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatIsClosedEndsIt()
    {
        QFETCH(QString, window);
        importPeople(4);
        m_before = [&window](QWidget *stands, const QString &name) {
            if (name == window)
                qobject_cast<QDialog *>(stands)->reject();
        };
        QCOMPARE(push(), u"the push was cancelled in its window"_s);
        QCOMPARE(m_stood.last(), window);
        QCOMPARE(m_person->contactsThere().size(), 5);
    }
};

QTEST_MAIN(TestShownPush)
#include "tst_shownpush.moc"

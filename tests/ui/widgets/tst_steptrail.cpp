// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/steptrail.h"

#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestStepTrail : public QObject
{
    Q_OBJECT

private slots:
    void stressesTheCurrentStepByMoreThanColour_data()
    {
        QTest::addColumn<StepTrail::Step>("step");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("source") << StepTrail::Step::Source << u"Step 1 of 4: Source"_s;
        QTest::newRow("consent") << StepTrail::Step::Consent << u"Step 2 of 4: Consent"_s;
        QTest::newRow("gathering") << StepTrail::Step::Gathering << u"Step 3 of 4: Gathering"_s;
        QTest::newRow("contacts") << StepTrail::Step::Contacts << u"Step 4 of 4: Contacts"_s;
    }
    void stressesTheCurrentStepByMoreThanColour()
    {
        QFETCH(StepTrail::Step, step);
        QFETCH(QString, spoken);
        StepTrail trail;
        trail.setCurrent(StepTrail::Step::Contacts);
        trail.setCurrent(step);
        QCOMPARE(trail.current(), step);
        QCOMPARE(trail.accessibleName(), spoken);
        for (int i = 0; i < 4; ++i) {
            const auto *label = trail.findChild<PlainLabel *>(u"step%1"_s.arg(i + 1));
            QCOMPARE(label->font().weight() >= QFont::DemiBold, i == static_cast<int>(step));
        }
    }

    void doesNotMoveFromStepToStep()
    {
        StepTrail trail;
        trail.show();
        const int width = trail.sizeHint().width();
        for (const auto step : {StepTrail::Step::Consent, StepTrail::Step::Gathering, StepTrail::Step::Contacts}) {
            trail.setCurrent(step);
            QCOMPARE(trail.sizeHint().width(), width);
        }
    }
};

QTEST_MAIN(TestStepTrail)
#include "tst_steptrail.moc"

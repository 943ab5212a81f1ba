// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

class MessageBarTest : public QObject
{
    Q_OBJECT

private slots:
    void eachMessageHasTheRoomItNeeds_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("action");
        const QString brief = u"Short."_s;
        const QString lengthy = u"The connection was lost. "_s.repeated(12);
        QTest::newRow("the first") << QString() << QString();
        QTest::newRow("after a brief one") << brief << QString();
        QTest::newRow("after a longer one") << lengthy.repeated(2) << QString();
        QTest::newRow("with a button, after a brief one") << brief << u"Sign in again…"_s;
    }
    void eachMessageHasTheRoomItNeeds()
    {
        QFETCH(QString, first);
        QFETCH(QString, action);
        QWidget window;
        auto *bar = new MessageBar(&window);
        auto *page = new QScrollArea(&window);
        auto *column = new QVBoxLayout(&window);
        column->addWidget(bar);
        column->addWidget(page, 1);
        window.resize(700, 400);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        if (!first.isEmpty()) {
            bar->say(MessageBar::Kind::Success, first);
            QCoreApplication::processEvents();
        }
        bar->say(MessageBar::Kind::Warning, u"The connection was lost. "_s.repeated(12), action);
        const auto *text = bar->findChild<PlainLabel *>(u"messageText"_s);
        QVERIFY(text->heightForWidth(text->width()) > 2 * text->fontMetrics().height());
        QTRY_COMPARE(text->height(), text->heightForWidth(text->width()));
        QVERIFY(bar->rect().contains(bar->childrenRect()));
    }
};

} // namespace Ferry

QTEST_MAIN(Ferry::MessageBarTest)
#include "tst_messagebar.moc"

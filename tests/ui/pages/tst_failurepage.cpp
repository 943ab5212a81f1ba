// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/failurepage.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestFailurePage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_page = std::make_unique<FailurePage>();
        m_page->resize(800, 500);
    }
    void cleanup() { m_page.reset(); }

    void offersTheButtonsThatMakeSense_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<qint64>("received");
        QTest::addColumn<QStringList>("buttons");
        QTest::addColumn<QString>("first");
        QTest::newRow("offline") << Error{.code = Error::Code::Network} << qint64(0)
                                 << QStringList{u"copyDetails"_s, u"leave"_s, u"tryAgain"_s} << u"tryAgain"_s;
        QTest::newRow("offline, some arrived")
            << Error{.code = Error::Code::Network} << qint64(5)
            << QStringList{u"arrived"_s, u"copyDetails"_s, u"leave"_s, u"tryAgain"_s} << u"tryAgain"_s;
        QTest::newRow("denied") << Error{.code = Error::Code::Service, .serviceCode = 514} << qint64(0)
                                << QStringList{u"anotherWay"_s, u"leave"_s, u"tryAgain"_s} << u"tryAgain"_s;
        QTest::newRow("key refused") << Error{.code = Error::Code::Unauthorized} << qint64(0)
                                     << QStringList{u"copyDetails"_s, u"leave"_s, u"preferences"_s, u"tryAgain"_s}
                                     << u"preferences"_s;
        QTest::newRow("not permitted") << Error{.code = Error::Code::Service, .serviceCode = 513} << qint64(0)
                                       << QStringList{u"copyDetails"_s, u"leave"_s} << u"leave"_s;
    }
    void offersTheButtonsThatMakeSense()
    {
        QFETCH(Error, error);
        QFETCH(qint64, received);
        QFETCH(QStringList, buttons);
        QFETCH(QString, first);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->showError(error, {.sourceName = u"Yahoo"_s, .received = received});
        QStringList visible;
        const QList<QPushButton *> all = m_page->findChildren<QPushButton *>();
        for (const QPushButton *button : all) {
            if (button->isVisible())
                visible += button->objectName();
            QCOMPARE(button->isDefault(), button->objectName() == first);
        }
        visible.sort();
        QCOMPARE(visible, buttons);
        QCOMPARE(QApplication::focusWidget()->objectName(), first);
    }

    void everyButtonIsHeard()
    {
        m_page->showError({.code = Error::Code::Service, .serviceCode = 514}, {.received = 2});
        const QList<std::pair<QString, void (FailurePage::*)()>> signalsOf{
            {u"tryAgain"_s, &FailurePage::tryAgainWanted},
            {u"anotherWay"_s, &FailurePage::anotherWayWanted},
            {u"preferences"_s, &FailurePage::preferencesWanted},
            {u"arrived"_s, &FailurePage::arrivedWanted},
            {u"leave"_s, &FailurePage::leaveWanted},
        };
        for (const auto &[name, signal] : signalsOf) {
            QSignalSpy heard(m_page.get(), signal);
            m_page->findChild<QPushButton *>(name)->click();
            QCOMPARE(heard.size(), 1);
        }
    }

    void detailsAreCopiedAndNotShown()
    {
        m_page->showError({.code = Error::Code::BadReply, .detail = u"contacts: no total"_s}, {});
        const QList<PlainLabel *> labels = m_page->findChildren<PlainLabel *>();
        for (const PlainLabel *label : labels)
            QVERIFY(!label->text().contains("no total"_L1));
        m_page->findChild<QPushButton *>(u"copyDetails"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains("contacts: no total"_L1));
        QVERIFY(QGuiApplication::clipboard()->text().contains("BadReply"_L1));
        const auto *copied = m_page->findChild<PlainLabel *>(u"copied"_s);
        QVERIFY(!copied->isHidden());
        QVERIFY2(copied->text().contains("copied"_L1), qPrintable(copied->text()));
        QCOMPARE(copied->accessibleName(), copied->text());
        m_page->showError({.code = Error::Code::Network}, {});
        QVERIFY(copied->isHidden());
    }

    void theNewErrorReplacesTheOld()
    {
        m_page->showError({.code = Error::Code::Network}, {});
        const QString before = m_page->findChild<PlainLabel *>(u"title"_s)->text();
        m_page->showError({.code = Error::Code::Gone}, {});
        QVERIFY(m_page->findChild<PlainLabel *>(u"title"_s)->text() != before);
        QCOMPARE(m_page->accessibleName(), m_page->findChild<PlainLabel *>(u"title"_s)->text());
    }

private:
    std::unique_ptr<FailurePage> m_page;
};

QTEST_MAIN(TestFailurePage)
#include "tst_failurepage.moc"

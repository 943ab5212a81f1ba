// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/addresssource.h"
#include "ui/pages/passwordpage.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestPasswordPage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_page = std::make_unique<PasswordPage>();
        m_page->ask(*findAddressSource(u"icloud"));
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_entered = std::make_unique<QSignalSpy>(m_page.get(), &PasswordPage::entered);
    }
    void cleanup() { m_page.reset(); }

    void itSaysHowToGetOneAndWhoWillSeeIt_data()
    {
        QTest::addColumn<QString>("code");
        for (const AddressSource &source : addressSources()) {
            if (source.kind == AddressSource::Kind::Password)
                QTest::newRow(source.code.data()) << QString(source.code);
        }
    }
    void itSaysHowToGetOneAndWhoWillSeeIt()
    {
        QFETCH(const QString, code);
        const AddressSource &source = *findAddressSource(code);
        m_page->ask(source);
        QVERIFY(text(u"title"_s).contains(source.name));
        QVERIFY(text(u"how"_s).contains(source.name));
        QVERIFY(text(u"who"_s).contains("CloudSponge"_L1));
        QVERIFY(text(u"who"_s).contains(source.name));
        QVERIFY(edit(u"password"_s)->accessibleDescription().contains("CloudSponge"_L1));
    }

    void nothingIsLeftOnceItIsSent()
    {
        QVERIFY(!send()->isEnabled());
        QTest::keyClicks(edit(u"username"_s), u" joe@example.com "_s);
        QVERIFY(!send()->isEnabled());
        QTest::keyClicks(edit(u"password"_s), u"abcd-efgh "_s);
        QCOMPARE(edit(u"password"_s)->echoMode(), QLineEdit::Password);
        QTest::keyClick(edit(u"password"_s), Qt::Key_Return);
        QCOMPARE(m_entered->size(), 1);
        QCOMPARE(m_entered->front().at(0).toString(), u"joe@example.com"_s);
        QCOMPARE(m_entered->front().at(1).toString(), u"abcd-efgh "_s); // a password is nobody's to trim
        for (const QString &name : {u"username"_s, u"password"_s}) {
            QCOMPARE(edit(name)->text(), QString());
            QVERIFY(!edit(name)->isUndoAvailable());
            edit(name)->undo();
            QCOMPARE(edit(name)->text(), QString());
        }
        QVERIFY(!send()->isEnabled());
    }

    void leavingForgets_data()
    {
        QTest::addColumn<bool>("byEscape");
        QTest::newRow("hidden") << false;
        QTest::newRow("Esc") << true;
    }
    void leavingForgets()
    {
        QFETCH(const bool, byEscape);
        QTest::keyClicks(edit(u"password"_s), u"abcd"_s);
        QSignalSpy cancelled(m_page.get(), &PasswordPage::cancelled);
        if (byEscape)
            QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QCOMPARE(cancelled.size(), byEscape ? 1 : 0);
        m_page->hide();
        QCOMPARE(edit(u"password"_s)->text(), QString());
        QVERIFY(m_entered->isEmpty());
    }

    void enterInTheNameGoesOnToThePassword()
    {
        QTest::keyClicks(edit(u"username"_s), u"joe"_s);
        QTest::keyClick(edit(u"username"_s), Qt::Key_Return);
        QVERIFY(edit(u"password"_s)->hasFocus());
        QVERIFY(m_entered->isEmpty());
    }

private:
    [[nodiscard]] QString text(const QString &name) const { return m_page->findChild<PlainLabel *>(name)->text(); }
    [[nodiscard]] QLineEdit *edit(const QString &name) const { return m_page->findChild<QLineEdit *>(name); }
    [[nodiscard]] QPushButton *send() const { return m_page->findChild<QPushButton *>(u"send"_s); }

    std::unique_ptr<PasswordPage> m_page;
    std::unique_ptr<QSignalSpy> m_entered;
};

QTEST_MAIN(TestPasswordPage)
#include "tst_passwordpage.moc"

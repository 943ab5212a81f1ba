// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/wipe.h"

#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestWipe : public QObject
{
    Q_OBJECT

private slots:
    void textIsGone()
    {
        QByteArray bytes("secret");
        wipe(bytes);
        QVERIFY(bytes.isEmpty());
        QString text = QString::fromLatin1("secret");
        wipe(text);
        QVERIFY(text.isEmpty());
        QByteArray none;
        wipe(none);
        QVERIFY(none.isEmpty());
    }

    void memoryIsOverwritten()
    {
        QByteArray bytes("secret");
        const char *const place = bytes.constData();
        wipe(bytes);
        QCOMPARE(bytes.constData(), place); // still ours to look at
        QCOMPARE(QByteArray(place, 6), QByteArray(6, '\0'));
        QString text = QString::fromLatin1("secret");
        const QChar *const where = text.constData();
        wipe(text);
        QCOMPARE(text.constData(), where);
        QCOMPARE(QString(where, 6), QString(6, QChar(u'\0')));
    }

    void whatOthersHoldIsTheirs()
    {
        QString text = QString::fromLatin1("secret");
        const QString other = text;
        wipe(text);
        QVERIFY(text.isEmpty());
        QCOMPARE(other, u"secret"_s);
        QString literal = u"secret"_s; // read-only memory
        wipe(literal);
        QVERIFY(literal.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWipe)
#include "tst_wipe.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/contactmerge.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject json(const QString &text)
{
    QString quoted = text;
    const QJsonDocument document = QJsonDocument::fromJson(quoted.replace(u'\'', u'"').toUtf8());
    if (!document.isObject())
        qFatal("not JSON: %s", qPrintable(text));
    return document.object();
}

QJsonObject randomData(QRandomGenerator &random)
{
    QJsonObject data;
    for (const QString &key : {u"notes"_s, u"gender"_s}) {
        if (random.bounded(2))
            data.insert(key, QString(QChar(u'a' + random.bounded(3))));
    }
    for (const QString &key : {u"emails"_s, u"items"_s}) {
        QJsonArray list;
        for (int i = random.bounded(4); i > 0; --i)
            list.append(QJsonObject{{"value"_L1, random.bounded(5)}});
        if (!list.isEmpty())
            data.insert(key, list);
    }
    if (random.bounded(2))
        data.insert("name"_L1, QJsonObject{{"givenName"_L1, random.bounded(3)}});
    return data;
}

} // namespace

class TestContactMerge : public QObject
{
    Q_OBJECT

private slots:
    void twoChangesComeTogether_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("both");
        QTest::newRow("different fields")
            << u"{'a':1,'b':1}"_s << u"{'a':2,'b':1}"_s << u"{'a':1,'b':2}"_s << u"{'a':2,'b':2}"_s;
        QTest::newRow("the same change") << u"{'a':1}"_s << u"{'a':2}"_s << u"{'a':2}"_s << u"{'a':2}"_s;
        QTest::newRow("mine counts") << u"{'a':1}"_s << u"{'a':2}"_s << u"{'a':3}"_s << u"{'a':2}"_s;
        QTest::newRow("new keys of both") << u"{}"_s << u"{'a':1}"_s << u"{'b':1}"_s << u"{'a':1,'b':1}"_s;
        QTest::newRow("I took out") << u"{'a':1}"_s << u"{}"_s << u"{'a':1}"_s << u"{}"_s;
        QTest::newRow("they took out") << u"{'a':1}"_s << u"{'a':1}"_s << u"{}"_s << u"{}"_s;
        QTest::newRow("I took out, they changed") << u"{'a':1}"_s << u"{}"_s << u"{'a':2}"_s << u"{'a':2}"_s;
        QTest::newRow("they took out, I changed") << u"{'a':1}"_s << u"{'a':2}"_s << u"{}"_s << u"{'a':2}"_s;
        QTest::newRow("parts of a name") << u"{'name':{'g':'A','f':'B'}}"_s << u"{'name':{'g':'X','f':'B'}}"_s
                                         << u"{'name':{'g':'A','f':'Y'}}"_s << u"{'name':{'g':'X','f':'Y'}}"_s;
        QTest::newRow("notes of both") << u"{'notes':'a'}"_s << u"{'notes':'mine'}"_s << u"{'notes':'theirs'}"_s
                                       << u"{'notes':'theirs\\n\\nmine'}"_s;
        QTest::newRow("entries of both") << u"{'l':[1]}"_s << u"{'l':[1,2]}"_s << u"{'l':[1,3]}"_s
                                         << u"{'l':[1,3,2]}"_s;
        QTest::newRow("one taken out, one added")
            << u"{'l':[1,2]}"_s << u"{'l':[2]}"_s << u"{'l':[1,2,3]}"_s << u"{'l':[2,3]}"_s;
        QTest::newRow("an entry changed in its place")
            << u"{'l':[1,2]}"_s << u"{'l':[9,2]}"_s << u"{'l':[1,2,3]}"_s << u"{'l':[9,2,3]}"_s;
        QTest::newRow("both changed one entry")
            << u"{'l':[1]}"_s << u"{'l':[2]}"_s << u"{'l':[3]}"_s << u"{'l':[3,2]}"_s;
    }
    void twoChangesComeTogether()
    {
        QFETCH(QString, base);
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QFETCH(QString, both);
        QCOMPARE(merged(json(base), json(mine), json(theirs)), json(both));
    }

    void whatBothChangedIsFound_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const QString &base, const QString &mine, const QString &theirs,
                            const QString &where) { QTest::newRow(name) << base << mine << theirs << where; };
        row("different fields", u"{'a':1,'b':1}"_s, u"{'a':2,'b':1}"_s, u"{'a':1,'b':2}"_s, {});
        row("the same change", u"{'a':1}"_s, u"{'a':2}"_s, u"{'a':2}"_s, {});
        row("two texts", u"{'a':1}"_s, u"{'a':2}"_s, u"{'a':3}"_s, u"a"_s);
        row("both new", u"{}"_s, u"{'a':2}"_s, u"{'a':3}"_s, u"a"_s);
        row("I took out, they changed", u"{'a':1}"_s, u"{}"_s, u"{'a':2}"_s, u"a"_s);
        row("they took out, I changed", u"{'a':1}"_s, u"{'a':2}"_s, u"{}"_s, {});
        row("one part of a name", u"{'name':{'g':'A','f':'B'}}"_s, u"{'name':{'g':'X','f':'B'}}"_s,
            u"{'name':{'g':'Y','f':'Z'}}"_s, u"name/g"_s);
        row("I took the name out, they changed a part", u"{'name':{'g':'A','f':'B'}}"_s, u"{}"_s,
            u"{'name':{'g':'Y','f':'B'}}"_s, u"name/g"_s);
        row("a date is one thing", u"{'birthday':{'day':1,'month':1}}"_s, u"{'birthday':{'day':2,'month':1}}"_s,
            u"{'birthday':{'day':1,'month':3}}"_s, u"birthday"_s);
        row("notes stand below each other", u"{'notes':'a'}"_s, u"{'notes':'b'}"_s, u"{'notes':'c'}"_s, {});
        row("entries find their place", u"{'l':[1]}"_s, u"{'l':[2]}"_s, u"{'l':[3]}"_s, {});
    }
    void whatBothChangedIsFound()
    {
        QFETCH(QString, base);
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QFETCH(QString, where);
        const QList<Clash> found = clashes(json(base), json(mine), json(theirs));
        QStringList paths;
        QJsonObject both = merged(json(base), json(mine), json(theirs));
        for (const Clash &clash : found) {
            paths += clash.path.join(u'/');
            both = withValue(both, clash.path, clash.theirs);
        }
        QCOMPARE(paths.join(u' '), where);
        // Who takes theirs everywhere loses nothing of theirs: nobody has to be asked again.
        QVERIFY(clashes(json(theirs), both, json(theirs)).isEmpty());
    }

    void oneChangeAloneIsTakenWhole_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < 200; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void oneChangeAloneIsTakenWhole()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QJsonObject base = randomData(random);
        const QJsonObject other = randomData(random);
        QCOMPARE(merged(base, other, base), other);
        QCOMPARE(merged(base, base, other), other);
        QCOMPARE(merged(base, other, other), other);
        // What has been brought together once is not added again.
        const QJsonObject third = randomData(random);
        const QJsonObject both = merged(base, other, third);
        QCOMPARE(merged(third, both, third), both);
    }
};

QTEST_GUILESS_MAIN(TestContactMerge)
#include "tst_contactmerge.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consentviewloader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestEmbeddedBrowser : public QObject
{
    Q_OBJECT

private slots:
    void everyCombinationOfFactsIsDecided_data()
    {
        QTest::addColumn<EmbeddedViewFacts>("facts");
        QTest::addColumn<EmbeddedView>("expected");
        for (int bits = 0; bits < 32; ++bits) {
            const EmbeddedViewFacts facts{
                .switchedOff = (bits & 1) != 0,
                .pluginThere = (bits & 2) != 0,
                .root = (bits & 4) != 0,
                .sandboxDisabled = (bits & 8) != 0,
                .userNamespaces = (bits & 16) != 0,
            };
            // The table as it is read by people: the first that applies.
            EmbeddedView expected = EmbeddedView::Offered;
            if (!facts.userNamespaces)
                expected = EmbeddedView::NoSandbox;
            if (facts.root)
                expected = EmbeddedView::RunningAsRoot;
            if (facts.sandboxDisabled)
                expected = EmbeddedView::OfferedWithoutSandbox;
            if (!facts.pluginThere)
                expected = EmbeddedView::NotInstalled;
            if (facts.switchedOff)
                expected = EmbeddedView::SwitchedOff;
            QTest::addRow("facts-%d", bits) << facts << expected;
        }
    }
    void everyCombinationOfFactsIsDecided()
    {
        QFETCH(EmbeddedViewFacts, facts);
        QFETCH(EmbeddedView, expected);
        QCOMPARE(embeddedViewFrom(facts), expected);
    }

    void onlyTwoStatesAreOffered()
    {
        using enum EmbeddedView;
        for (const EmbeddedView view : {SwitchedOff, NotInstalled, RunningAsRoot, NoSandbox, Broken})
            QVERIFY(!isOffered(view));
        QVERIFY(isOffered(Offered));
        QVERIFY(isOffered(OfferedWithoutSandbox));
    }

    void missingPluginIsNotInstalled()
    {
        ConsentViewLoader loader(false, u"/nowhere/consent-webengine.so"_s);
        QCOMPARE(loader.availability(), EmbeddedView::NotInstalled);
        QVERIFY(!loader.factory());
        QCOMPARE(loader.availability(), EmbeddedView::NotInstalled);
    }

    void operatorsWordComesFirst()
    {
        ConsentViewLoader loader(true, u"/nowhere/consent-webengine.so"_s);
        QCOMPARE(loader.availability(), EmbeddedView::SwitchedOff);
        QVERIFY(!loader.factory());
    }

    void damagedPluginIsToldAndNotTriedForEver()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"consent-webengine.so"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("not a library"), 13);
        file.close();

        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
        ConsentViewLoader loader(false, path);
        QCOMPARE(loader.availability(), EmbeddedView::OfferedWithoutSandbox);
        QVERIFY(!loader.factory());
        QCOMPARE(loader.availability(), EmbeddedView::Broken);
        QVERIFY(!loader.fault().isEmpty());
        QVERIFY(!loader.factory());
        qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    }

    void onlyTheValueOneTurnsTheSandboxOff()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"consent-webengine.so"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "0");
        ConsentViewLoader loader(false, path);
        QVERIFY(loader.availability() != EmbeddedView::OfferedWithoutSandbox);
        qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    }

    void programHasNothingOfWebEngineInIt()
    {
        QFile maps(u"/proc/self/maps"_s);
        if (!maps.open(QIODevice::ReadOnly))
            QSKIP("no /proc");
        const QByteArray loaded = maps.readAll();
        QVERIFY(loaded.contains("libQt6Widgets"));
        QVERIFY(!loaded.contains("WebEngine"));
    }
};

QTEST_MAIN(TestEmbeddedBrowser)
#include "tst_embeddedbrowser.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/hostiletext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

class PlainLabelTest : public QObject
{
    Q_OBJECT

private slots:
    void whateverTheTextItIsPlain_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &[name, text] : Test::hostileTexts())
            QTest::newRow(name) << text;
    }
    void whateverTheTextItIsPlain()
    {
        QFETCH(QString, text);
        for (const bool selectable : {false, true}) {
            for (const Qt::TextElideMode elide : {Qt::ElideNone, Qt::ElideRight}) {
                PlainLabel label;
                label.setSelectable(selectable);
                label.setIsolated(true);
                label.setWordWrap(elide == Qt::ElideNone);
                label.setElideMode(elide);
                label.setText(text);
                label.resize(200, 60);
                label.show();
                QVERIFY(!label.grab().isNull());
                QCOMPARE(label.text(), text);
                QCOMPARE(label.textFormat(), Qt::PlainText);
                QVERIFY(!label.openExternalLinks());
                QVERIFY(label.toolTip().isEmpty() || label.toolTip().startsWith("<qt>"_L1));
                QVERIFY(!label.toolTip().contains("<img"_L1) && !label.toolTip().contains("<a "_L1));
                label.copy();
                QCOMPARE(QGuiApplication::clipboard()->text(), text);
            }
        }
    }

    void whatIsCopiedIsWhatWasGiven_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked");
        QTest::newRow("phone") << u"+1 415 555 0100"_s << u"415 555"_s;
        QTest::newRow("address with breaks")
            << u"anna.mueller@subdomain.long-company.example.org"_s << u"mueller@subdomain.long"_s;
        QTest::newRow("lines") << u"one\r\ntwo"_s << u"ne\r\nt"_s;
        QTest::newRow("control") << (u"a"_s + QChar(u'\x1') + u"b"_s) << QString(QChar(u'\x1'));
        QTest::newRow("beyond what is shown") << QString(30'000, u'x') << QString(30'000, u'x');
    }
    void whatIsCopiedIsWhatWasGiven()
    {
        QFETCH(QString, text);
        QFETCH(QString, marked);
        PlainLabel label;
        label.setSelectable(true);
        label.setIsolated(true);
        label.setWordWrap(true);
        label.setText(text);
        label.show();

        const QString shown = label.QLabel::text();
        if (marked.size() == text.size()) {
            label.setSelection(0, static_cast<int>(shown.size()));
        } else {
            // As a hand would mark it: from the first shown character of the part to its last.
            const QString visible = PlainText::visible(marked);
            int begin = 0;
            int length = 0;
            for (; begin < shown.size(); ++begin) {
                int matched = 0;
                for (length = 0; matched < visible.size() && begin + length < shown.size(); ++length) {
                    if (shown[begin + length] == visible[matched])
                        ++matched;
                    else if (shown[begin + length] != QChar(0x200b) || matched == 0)
                        break;
                }
                if (matched == visible.size())
                    break;
            }
            QVERIFY(begin < shown.size());
            label.setSelection(begin, length);
        }
        QTest::keySequence(&label, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), marked);
    }

    void linesBeginAtTheWindowsEdge()
    {
        PlainLabel label(u"Anna"_s);
        QVERIFY(label.alignment() & Qt::AlignLeft);
        QVERIFY(label.alignment() & Qt::AlignAbsolute);
        label.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(label.alignment() & Qt::AlignRight);
        label.setAlignment(Qt::AlignCenter);
        label.setLayoutDirection(Qt::LeftToRight);
        QVERIFY(label.alignment() & Qt::AlignHCenter);
    }

    void elidedTextFitsAndIsWholeInTheToolTip()
    {
        PlainLabel label;
        label.setElideMode(Qt::ElideRight);
        label.setText(u"<b>A name that is longer than its room</b>"_s);
        label.resize(80, 20);
        label.show();
        QVERIFY(label.QLabel::text().endsWith(u'…'));
        QVERIFY(label.fontMetrics().horizontalAdvance(label.QLabel::text()) <= 80);
        QCOMPARE(label.toolTip(), u"<qt>&lt;b&gt;A name that is longer than its room&lt;/b&gt;</qt>"_s);
        label.resize(800, 20);
        QCOMPARE(label.QLabel::text(), label.text());
        QVERIFY(label.toolTip().isEmpty());
    }

    void longWordsDoNotWidenALabel()
    {
        PlainLabel label;
        label.setWordWrap(true);
        label.setText(u"https://example.com/"_s + QString(500, u'x'));
        label.setFixedWidth(200);
        QVERIFY(label.heightForWidth(200) > 4 * label.fontMetrics().height());
    }

    void oneLineIsShortAndOfOneLine_data() { whateverTheTextItIsPlain_data(); }
    void oneLineIsShortAndOfOneLine()
    {
        QFETCH(QString, text);
        const QString line = PlainText::oneLine(text);
        QVERIFY(line.size() <= 601);
        for (const QChar c : line)
            QVERIFY(c.unicode() >= 0x20 && c != QChar::LineSeparator && c != QChar::ParagraphSeparator);
        QVERIFY(line.isValidUtf16());
        QCOMPARE(PlainText::visible(text).size(), text.size());
        QVERIFY(PlainText::visible(text).isValidUtf16());
    }
};

} // namespace Ferry

QTEST_MAIN(Ferry::PlainLabelTest)
#include "tst_plainlabel.moc"

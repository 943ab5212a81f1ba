// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The 48-pixel icon is kept as a file; it has to be a picture of the drawing beside the others.
class tst_AppIcon : public QObject
{
    Q_OBJECT

private slots:
    void smallPictureShowsTheDrawing()
    {
        const QString id = u"org.contactferry.contactferry"_s;
        const QString root = QStringLiteral(FERRY_SOURCE_DIR "/");
        QSvgRenderer drawing(root + "resources/icons/"_L1 + id + ".svg"_L1);
        QVERIFY(drawing.isValid());
        QImage drawn(48, 48, QImage::Format_ARGB32);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        drawing.render(&painter);
        painter.end();

        const QImage kept = QImage(root + "packaging/"_L1 + id + ".png"_L1).convertToFormat(QImage::Format_ARGB32);
        QCOMPARE(kept.size(), drawn.size());
        int off = 0; // two renderers may disagree about the shade of an edge, not about a surface
        for (int y = 0; y < kept.height(); ++y) {
            for (int x = 0; x < kept.width(); ++x) {
                const QColor a = kept.pixelColor(x, y);
                const QColor b = drawn.pixelColor(x, y);
                const int difference = qAbs(a.red() - b.red()) + qAbs(a.green() - b.green()) + qAbs(a.blue() - b.blue())
                    + qAbs(a.alpha() - b.alpha());
                off += difference > 160;
            }
        }
        QVERIFY2(off < 10, "make it again: rsvg-convert -w 48 -h 48 DRAWING -o PICTURE");
    }
};

QTEST_GUILESS_MAIN(tst_AppIcon)
#include "tst_appicon.moc"

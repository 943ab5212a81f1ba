// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/addresssource.h"
#include "ui/look/icons.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto ApplicationIcon = u"org.contactferry.contactferry"_s;

QPalette paletteOf(const QColor &text, const QColor &disabled, const QColor &selected)
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, disabled);
    palette.setColor(QPalette::HighlightedText, selected);
    return palette;
}

/// The colour of the opaque pixels; invalid when there are none or several.
QColor soleColour(const QImage &picture)
{
    QColor sole;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            if (sole.isValid() && sole != pixel)
                return {};
            sole = pixel;
        }
    }
    return sole;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_palette = QGuiApplication::palette(); }
    void cleanup()
    {
        QGuiApplication::setPalette(m_palette);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void everyFileIsALineDrawingOfOurs_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(QStringLiteral(FERRY_ICONS)).entryList({u"*.svg"_s});
        QVERIFY(files.size() > 40);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
    void everyFileIsALineDrawingOfOurs()
    {
        QFETCH(QString, name);
        QFile file(u":/icons/%1.svg"_s.arg(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), "not in the resources: list it in ui/look/CMakeLists.txt");
        const QByteArray svg = file.readAll();

        QVERIFY(svg.contains("SPDX-License-Identifier: GPL-3.0-or-later"));
        QVERIFY(QSvgRenderer(svg).isValid());
        QVERIFY(!svg.contains("Gradient") && !svg.contains("href") && !svg.contains("<image"));
        if (name == ApplicationIcon)
            return;
        QCOMPARE(QSvgRenderer(svg).viewBox(), QRect(0, 0, 24, 24));

        static const QRegularExpression paint(u"(?:fill|stroke)=\"([^\"]*)\""_s);
        QRegularExpressionMatchIterator paints = paint.globalMatch(QString::fromUtf8(svg));
        QVERIFY(paints.hasNext());
        while (paints.hasNext()) {
            const QString value = paints.next().captured(1);
            QVERIFY2(value == "none"_L1 || value == "currentColor"_L1, qPrintable(value));
        }
        QVERIFY(!svg.contains('#') && !svg.contains("style"));
    }

    void everySourceHasItsGlyph()
    {
        for (const AddressSource &source : addressSources())
            QVERIFY2(!icon(source.icon).isNull(), source.icon.data());
    }

    void anUnknownNameIsToldAndGivesNone()
    {
        QTest::ignoreMessage(QtWarningMsg, "no icon named nowhere");
        QVERIFY(icon("nowhere"_L1).isNull());
    }

    void followsThePalette_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("disabled");
        QTest::addColumn<QColor>("selected");
        QTest::newRow("light") << QColor(0x20, 0x21, 0x22) << QColor(0xa0, 0xa1, 0xa2) << QColor(0xff, 0xff, 0xff);
        QTest::newRow("dark") << QColor(0xee, 0xef, 0xf0) << QColor(0x70, 0x71, 0x72) << QColor(0, 0, 0);
    }
    void followsThePalette()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, disabled);
        QFETCH(QColor, selected);
        const QIcon made = icon("add"_L1); // before the palette, as a button made at start has it
        const QIcon copy = [&made] {
            QIcon detached = made;
            detached.setIsMask(false); // detaches: the engine is cloned
            return detached;
        }();
        QGuiApplication::setPalette(paletteOf(text, disabled, selected));

        for (const QIcon &shown : {made, copy}) {
            QCOMPARE(soleColour(shown.pixmap(48, QIcon::Normal).toImage()), text);
            QCOMPARE(soleColour(shown.pixmap(48, QIcon::Active).toImage()), text);
            QCOMPARE(soleColour(shown.pixmap(48, QIcon::Disabled).toImage()), disabled);
            QCOMPARE(soleColour(shown.pixmap(48, QIcon::Selected).toImage()), selected);
        }
    }

    void isSharpAtEveryScale_data()
    {
        QTest::addColumn<qreal>("scale");
        for (const qreal scale : {1.0, 1.25, 1.5, 2.0})
            QTest::addRow("%g", scale) << scale;
    }
    void isSharpAtEveryScale()
    {
        QFETCH(qreal, scale);
        const QPixmap picture = icon("add"_L1).pixmap(QSize(24, 24), scale);
        QCOMPARE(picture.size(), QSize(24, 24) * scale);
        QCOMPARE(picture.devicePixelRatio(), scale);
    }

    void staysSquareInAWideRectangle()
    {
        QImage wide(96, 24, QImage::Format_ARGB32_Premultiplied);
        wide.fill(Qt::transparent);
        QPainter painter(&wide);
        icon("cancel"_L1).paint(&painter, wide.rect());
        painter.end();
        QVERIFY(soleColour(wide.copy(0, 0, 36, 24)) == QColor());
        QVERIFY(soleColour(wide.copy(36, 0, 24, 24)).isValid());
        QVERIFY(soleColour(wide.copy(60, 0, 36, 24)) == QColor());
    }

    void arrowsOfTravelTurnWithTheWindow()
    {
        const auto picture = [](QLatin1StringView name) { return icon(name).pixmap(48).toImage(); };
        // Antialiasing is not symmetric to the last bit, so the shapes are compared where they are opaque.
        const auto shape = [](const QImage &image) { return image.createAlphaMask(Qt::ThresholdDither); };
        const QImage back = picture("back"_L1);
        const QImage reload = picture("reload"_L1);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(shape(picture("back"_L1)), shape(back.mirrored(true, false)));
        QVERIFY(shape(picture("back"_L1)) != shape(back));
        QCOMPARE(picture("reload"_L1), reload);
    }

    void theDesktopsIconGoesFirstWhileItCanBeSeen()
    {
        QTemporaryDir theme;
        QVERIFY(QDir(theme.path()).mkpath(u"dark/16"_s));
        QFile index(theme.filePath(u"dark/index.theme"_s));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write("[Icon Theme]\nName=dark\nDirectories=16\n[16]\nSize=16\nType=Fixed\n");
        index.close();
        QImage black(16, 16, QImage::Format_ARGB32);
        black.fill(QColor(0, 0, 0));
        QVERIFY(black.save(theme.filePath(u"dark/16/edit-copy.png"_s)));
        const QStringList paths = QIcon::themeSearchPaths();
        const QString name = QIcon::themeName();
        QIcon::setThemeSearchPaths({theme.path()});
        QIcon::setThemeName(u"dark"_s);

        const QIcon copy = icon("copy"_L1);
        QPalette light = paletteOf(Qt::black, Qt::gray, Qt::white);
        light.setColor(QPalette::Window, Qt::white);
        QGuiApplication::setPalette(light);
        QCOMPARE(copy.pixmap(16).toImage().pixelColor(1, 1), QColor(Qt::black));

        QPalette dark = paletteOf(Qt::white, Qt::gray, Qt::black);
        dark.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
        QGuiApplication::setPalette(dark);
        QCOMPARE(copy.pixmap(16).toImage().pixelColor(1, 1).alpha(), 0);
        QCOMPARE(soleColour(copy.pixmap(48).toImage()), QColor(Qt::white));

        QIcon::setThemeName(name);
        QIcon::setThemeSearchPaths(paths);
    }

    void theProgramHasItsOwnIcon()
    {
        for (const int side : {16, 48, 128})
            QCOMPARE(applicationIcon().pixmap(side).size(), QSize(side, side));
    }

private:
    QPalette m_palette;
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/qrcode.h"

#include <QTest>

#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

namespace {

/// What another program reads in \a code, shown at \a scale screen pixels a module.
QString readBack(const QImage &code, int scale)
{
    const QImage shown = code.scaled(code.size() * scale).convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(shown.constBits(), shown.width(), shown.height(), ZXing::ImageFormat::Lum,
                                static_cast<int>(shown.bytesPerLine()));
    const ZXing::Result result =
        ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    return result.isValid() ? QString::fromStdString(result.text()) : QString();
}

} // namespace

class TestQrCode : public QObject
{
    Q_OBJECT

private slots:
    void anotherReaderReadsTheLink_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << u"https://a.example/"_s;
        QTest::newRow("consent") << u"https://api.cloudsponge.com/auth?service=yahoo&import_id=123456&x=%C3%A9#f"_s;
        QTest::newRow("unicode") << u"https://a.example/ünïcödé/山田"_s;
        for (const int length : {100, 400, 1000, 2000, 2331, 2332, 2900})
            QTest::addRow("length-%d", length) << QString(u"https://a.example/?state="_s + QString(length - 25, u'k'));
    }
    void anotherReaderReadsTheLink()
    {
        QFETCH(QString, text);
        const QImage code = qrCode(text);
        QVERIFY(!code.isNull());
        for (const int scale : {3, 5})
            QCOMPARE(readBack(code, scale), text);
    }

    void quietZoneIsFourWhiteModules()
    {
        const QImage code = qrCode(u"https://a.example/"_s);
        for (int y = 0; y < code.height(); ++y) {
            for (int x = 0; x < code.width(); ++x) {
                const bool edge = qMin(x, y) < 4 || qMax(x, y) >= code.width() - 4;
                const int grey = qGray(code.pixel(x, y));
                QVERIFY(edge ? grey == 255 : grey == 0 || grey == 255);
            }
        }
        QCOMPARE(qGray(code.pixel(4, 4)), 0);
    }

    void nothingAndTooMuchHaveNoCode()
    {
        QVERIFY(qrCode({}).isNull());
        QVERIFY(!qrCode(QString(2953, u'k')).isNull());
        QVERIFY(qrCode(QString(2954, u'k')).isNull());
    }
};

QTEST_GUILESS_MAIN(TestQrCode)
#include "tst_qrcode.moc"

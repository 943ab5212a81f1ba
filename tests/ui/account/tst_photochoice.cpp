// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/photochoice.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestPhotoChoice : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString saved(const QImage &image, const char *format)
    {
        const QString path = m_folder.filePath(u"picture"_s);
        if (!image.save(path, format))
            qFatal("cannot be saved");
        return path;
    }
    QString written(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"bytes"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot be written");
        return file.fileName();
    }

private slots:
    void largePicturesBecomeSmall()
    {
        QImage image(3000, 1500, QImage::Format_RGB32);
        image.fill(Qt::red);
        const Result<ChosenPhoto> photo = readPhoto(saved(image, "PNG"));
        QVERIFY(photo);
        QCOMPARE(photo->format, PhotoFormat::Jpeg);
        QCOMPARE(QImage::fromData(photo->image).size(), QSize(1024, 512));
    }

    void transparencyStays()
    {
        QImage image(20, 20, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        const Result<ChosenPhoto> photo = readPhoto(saved(image, "PNG"));
        QVERIFY(photo);
        QCOMPARE(photo->format, PhotoFormat::Png);
        QVERIFY(photo->image.startsWith("\x89PNG"));
    }

    void whatStandsBesideThePictureGoesNowhere()
    {
        QImage image(20, 20, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        image.setText(u"Place"_s, u"52.5 13.4"_s);
        const QString path = saved(image, "PNG");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("52.5"));
        QVERIFY(!readPhoto(path)->image.contains("Place"));
    }

    void whatIsNoPictureIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
        QTest::newRow("half a PNG") << QByteArray("\x89PNG\r\n\x1a\n", 8);
        QTest::newRow("half a JPEG") << QByteArray("\xff\xd8\xff\xe0\x00\x10JFIF", 10);
        QTest::newRow("PNG of a million by a million")
            << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x0f\x42\x40\0\x0f\x42\x40\x08\x02\0\0\0\0\0\0\0", 33);
    }
    void whatIsNoPictureIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!readPhoto(written(bytes)));
    }

    void aMissingFileIsTold()
    {
        QCOMPARE(readPhoto(m_folder.filePath(u"nowhere"_s)).error().code, Error::Code::FileMissing);
    }
};

QTEST_MAIN(TestPhotoChoice)
#include "tst_photochoice.moc"

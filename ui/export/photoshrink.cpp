// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/photoshrink.h"

#include "app/formats/photouri.h"
#include "app/formats/preparedexport.h"
#include "ui/export/photoimage.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// Nobody looks at a face that is larger.
constexpr int LongestSide = 1024;
constexpr int ShortestSide = 24;

QImage decoded(const QString &photo)
{
    QImage image = photoImage(photo, LongestSide);
    if (!image.hasAlphaChannel())
        return image;
    QImage opaque(image.size(), QImage::Format_RGB32); // JPEG has no transparency and would show it black
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}

QByteArray asJpeg(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "JPEG", quality))
        return {};
    return bytes;
}

} // namespace

QString shrunkPhoto(const QString &photo, qint64 largest)
{
    if (!isInlinePhoto(photo))
        return {};
    if (photoSize(photo) <= largest)
        return photo;
    QImage image = decoded(photo);
    while (!image.isNull()) {
        for (const int quality : {88, 75, 60}) {
            const QByteArray bytes = asJpeg(image, quality);
            if (bytes.isEmpty())
                return {};
            if (bytes.size() <= largest)
                return inlinePhotoUri(bytes.toBase64());
        }
        const QSize smaller = image.size() * 3 / 4;
        if (std::max(smaller.width(), smaller.height()) < ShortestSide)
            return {};
        image = image.scaled(smaller.expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return {};
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/photoshrink.h"

#include "app/formats/photouri.h"
#include "app/formats/preparedexport.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// Nobody looks at a face that is larger.
constexpr int LongestSide = 1024;
constexpr int ShortestSide = 24;
/// A camera's picture; what says it is more is no picture of a person. The decoders' own limit (128 MB) is above it.
constexpr qint64 MostPixels = 30'000'000;

QImage decoded(const InlinePhoto &photo)
{
    QByteArray bytes = QByteArray::fromBase64(photo.base64);
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer, photo.subtype);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64{size.width()} * size.height() > MostPixels)
        return {};
    if (std::max(size.width(), size.height()) > LongestSide)
        reader.setScaledSize(size.scaled(LongestSide, LongestSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
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
    const auto parts = inlinePhoto(photo);
    if (!parts)
        return {};
    if (photoSize(photo) <= largest)
        return photo;
    QImage image = decoded(*parts);
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

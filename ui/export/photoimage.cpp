// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/photoimage.h"

#include "app/formats/photouri.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace Ferry {

namespace {

/// A camera's picture; what says it is more is no picture of a person. The decoders' own limit (128 MB) is above it.
constexpr qint64 MostPixels = 30'000'000;

class Reader
{
public:
    /// Of what stands in the first \a most characters of the picture.
    explicit Reader(const InlinePhoto &photo, qsizetype most)
        : m_bytes(QByteArray::fromBase64(photo.base64.first(std::min(most, photo.base64.size()))))
        , m_buffer(&m_bytes)
        , m_reader(&m_buffer, photo.subtype)
    {
        m_isOpen = m_buffer.open(QIODevice::ReadOnly);
        m_reader.setDecideFormatFromContent(false);
        m_reader.setAutoTransform(true);
    }

    /// Empty when there is none, or one that is not to be decoded.
    [[nodiscard]] QSize size()
    {
        const QSize size = m_isOpen ? m_reader.size() : QSize();
        return size.isValid() && qint64{size.width()} * size.height() <= MostPixels ? size : QSize();
    }
    [[nodiscard]] QImageReader &reader() { return m_reader; }

private:
    QByteArray m_bytes;
    QBuffer m_buffer;
    QImageReader m_reader;
    bool m_isOpen = false;
};

} // namespace

QImage photoImage(const QString &photo, int longestSide)
{
    const auto parts = inlinePhoto(photo);
    if (!parts)
        return {};
    Reader reader(*parts, parts->base64.size());
    const QSize size = reader.size();
    if (size.isEmpty())
        return {};
    if (std::max(size.width(), size.height()) > longestSide)
        reader.reader().setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.reader().read();
}

bool isPhotoImage(const QString &photo)
{
    // A JPEG has its size behind what the camera wrote about it.
    constexpr qsizetype Head = 4 * 65'536;
    const auto parts = inlinePhoto(photo);
    return parts && !Reader(*parts, Head).size().isEmpty();
}

} // namespace Ferry

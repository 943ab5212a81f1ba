// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/qrcode.h"

#include <qrencode.h>

#include <array>
#include <memory>

namespace Ferry {

namespace {

constexpr int QuietZone = 4;

struct FreeCode {
    void operator()(QRcode *code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;

/// The strongest error correction of the two that the text still fits with.
Code encode(const QByteArray &bytes)
{
    for (const QRecLevel level : std::array{QR_ECLEVEL_M, QR_ECLEVEL_L}) {
        const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
        if (Code code{QRcode_encodeData(static_cast<int>(bytes.size()), data, 0, level)})
            return code;
    }
    return {};
}

} // namespace

QImage qrCode(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return {};
    const Code code = encode(bytes);
    if (!code)
        return {};

    const int side = code->width + 2 * QuietZone;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        uchar *line = image.scanLine(y + QuietZone) + QuietZone;
        const unsigned char *modules = code->data + y * code->width;
        for (int x = 0; x < code->width; ++x)
            line[x] = (modules[x] & 1) ? 0 : 255;
    }
    return image;
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/pushphoto.h"

#include <QJsonArray>

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

bool isPng(const QByteArray &image)
{
    return image.startsWith("\x89PNG\r\n\x1a\n");
}

QByteArray photoOf(const Contact &contact)
{
    for (const QString &photo : contact.photos) {
        const qsizetype comma = photo.indexOf(u',');
        if (!photo.startsWith("data:"_L1, Qt::CaseInsensitive) || comma < 0
            || !photo.left(comma).endsWith(";base64"_L1, Qt::CaseInsensitive))
            continue;
        const auto image = QByteArray::fromBase64Encoding(photo.mid(comma + 1).toLatin1());
        // What it says it is counts for nothing.
        if (image && (isPng(image.decoded) || image.decoded.startsWith("\xff\xd8\xff")))
            return image.decoded;
    }
    return {};
}

bool hasPhoto(const QJsonObject &data)
{
    const QJsonArray photos = data.value("photos"_L1).toArray();
    return std::any_of(photos.begin(), photos.end(), [](const QJsonValue &photo) {
        return photo.toObject().value("type"_L1).toString() != "absentPhoto"_L1;
    });
}

} // namespace Ferry

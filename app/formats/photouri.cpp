// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/photouri.h"

#include "app/formats/vcardtext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

bool isBase64(QStringView text)
{
    const qsizetype padding = text.endsWith("=="_L1) ? 2 : text.endsWith(u'=') ? 1 : 0;
    if (text.isEmpty() || text.size() % 4 != 0)
        return false;
    return std::all_of(text.begin(), text.end() - padding, [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'+'
            || c == u'/';
    });
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

} // namespace

std::optional<InlinePhoto> inlinePhoto(const QString &photo)
{
    if (!photo.startsWith("data:image/"_L1))
        return {};
    for (const QLatin1StringView subtype : {"jpeg"_L1, "png"_L1, "gif"_L1}) {
        const QString start = "data:image/"_L1 + subtype + ";base64,"_L1;
        if (photo.startsWith(start) && isBase64(QStringView(photo).sliced(start.size())))
            return InlinePhoto{QByteArray(subtype.data(), subtype.size()), photo.sliced(start.size()).toLatin1()};
    }
    return {};
}

bool isInlinePhoto(const QString &photo)
{
    return inlinePhoto(photo).has_value();
}

QString inlinePhotoUri(QByteArrayView base64)
{
    QByteArray packed;
    packed.reserve(base64.size());
    std::copy_if(base64.begin(), base64.end(), std::back_inserter(packed),
                 [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
    while (packed.size() % 4 != 0 && packed.size() % 4 != 1)
        packed += '=';
    const QByteArray head = QByteArray::fromBase64(packed.first(std::min<qsizetype>(packed.size(), 16)));
    const auto uri = [&](QLatin1StringView subtype) -> QString {
        const QString text = QString::fromLatin1(packed);
        return isBase64(text) ? "data:image/"_L1 + subtype + ";base64,"_L1 + text : QString();
    };
    if (head.startsWith("\xff\xd8\xff"))
        return uri("jpeg"_L1);
    if (head.startsWith("\x89PNG\r\n"))
        return uri("png"_L1);
    if (head.startsWith("GIF8"))
        return uri("gif"_L1);
    return {};
}

QString webAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith("https://"_L1, Qt::CaseInsensitive)
        && !trimmed.startsWith("http://"_L1, Qt::CaseInsensitive))
        return {};
    // What needs no encoding is most of what there is.
    const auto isPlain = [](QChar c) {
        return c > u' ' && c < u'\x7f' && !QLatin1StringView("\"%<>\\^`{|}").contains(c);
    };
    if (std::all_of(trimmed.begin(), trimmed.end(), isPlain))
        return trimmed;
    const QByteArray utf8 = cleanText(trimmed).toUtf8();
    QByteArray address;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        // What is percent-encoded already stays as it is.
        const bool isEncoded = utf8[i] == '%' && i + 2 < utf8.size() && isHex(utf8[i + 1]) && isHex(utf8[i + 2]);
        const QByteArray one = utf8.sliced(i, 1);
        address += isEncoded ? one : one.toPercentEncoding("!#$&'()*+,/:;=?@[]");
    }
    return QString::fromLatin1(address);
}

} // namespace Ferry

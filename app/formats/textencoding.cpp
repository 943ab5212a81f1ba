// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/textencoding.h"

#include "app/formats/vcardtext.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace Ferry {

namespace {

/// What Windows-1252 has at 0x80 to 0x9f; where it has nothing, the control character of Latin 1.
constexpr std::array<char16_t, 32> Special = {0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                              0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
                                              0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                              0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

/// The byte for \a c, or -1.
int byteFor(char16_t c)
{
    if (c < 0x80 || (c >= 0xa0 && c <= 0xff))
        return c;
    const auto found = std::find(Special.begin(), Special.end(), c);
    return found == Special.end() ? -1 : 0x80 + static_cast<int>(found - Special.begin());
}

QString fromWindows1252(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), text.begin(), [](char byte) {
        const auto unit = static_cast<uchar>(byte);
        return unit >= 0x80 && unit < 0xa0 ? QChar(Special[unit - 0x80U]) : QChar(ushort(unit));
    });
    return text;
}

} // namespace

QString decodeBytes(QByteArrayView bytes, const QByteArray &charset)
{
    if (!charset.isEmpty() && charset.compare("utf-8", Qt::CaseInsensitive) != 0) {
        if (charset.compare("windows-1252", Qt::CaseInsensitive) == 0)
            return fromWindows1252(bytes);
        QStringDecoder decoder(charset.constData(), QStringDecoder::Flag::Stateless);
        if (decoder.isValid())
            return decoder.decode(bytes);
    }
    return bytes.isValidUtf8() ? utf8Text(bytes) : fromWindows1252(bytes);
}

QByteArrayView withoutByteOrderMark(QByteArrayView file, QByteArray &storage)
{
    if (file.startsWith("\xef\xbb\xbf"))
        return file.sliced(3);
    const bool isLittle = file.startsWith("\xff\xfe");
    if (!isLittle && !file.startsWith("\xfe\xff"))
        return file;
    QStringDecoder decoder(isLittle ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE,
                           QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder.decode(file.sliced(2));
    storage = text.toUtf8();
    return storage;
}

QString inWindows1252(const QString &text)
{
    const auto fits = [](QChar c) { return byteFor(c.unicode()) >= 0; };
    if (std::all_of(text.begin(), text.end(), fits))
        return text;
    QString result;
    const QString composed = text.normalized(QString::NormalizationForm_C);
    for (qsizetype i = 0; i < composed.size(); ++i) {
        const QChar c = composed[i];
        if (fits(c)) {
            result += c;
            continue;
        }
        if (c.isMark() || c.isLowSurrogate())
            continue;
        const QString base = QString(c).normalized(QString::NormalizationForm_KD).left(1);
        result += !base.isEmpty() && fits(base.front()) && base.front().isLetterOrNumber() ? base.front() : QChar(u'?');
    }
    return result;
}

void appendWindows1252(OutputBuffer &out, QStringView text)
{
    for (const QChar c : text) {
        const int byte = byteFor(c.unicode());
        out.append(static_cast<char>(byte < 0 ? '?' : byte));
    }
}

} // namespace Ferry

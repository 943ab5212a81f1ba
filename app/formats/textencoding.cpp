// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/textencoding.h"

#include "app/formats/codepage.h"
#include "app/formats/vcardtext.h"

#include <QStringDecoder>

namespace Ferry {

QString decodeBytes(QByteArrayView bytes, const QByteArray &charset)
{
    if (!charset.isEmpty() && charset.compare("utf-8", Qt::CaseInsensitive) != 0) {
        if (const CodePage *page = CodePage::named(charset))
            return page->decoded(bytes);
        QStringDecoder decoder(charset.constData(), QStringDecoder::Flag::Stateless);
        if (decoder.isValid())
            return decoder.decode(bytes);
    }
    return bytes.isValidUtf8() ? utf8Text(bytes) : CodePage::of(CodePage::Western).decoded(bytes);
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

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/redaction.h"

#include <QStringList>

#include <algorithm>

namespace Ferry::Redaction {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestWord = 24;
constexpr qsizetype longestSentence = 160;

/// Words of an API are letters, `_` and `.`; what has a digit or is long may be an id or a token.
bool isPlainWord(QStringView word)
{
    return word.size() <= longestWord && std::all_of(word.cbegin(), word.cend(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u'.';
           });
}

} // namespace

QString address(const QUrl &url)
{
    QString text = url.scheme() + "://"_L1 + url.host(QUrl::EncodeUnicode);
    if (url.port() >= 0)
        text += u':' + QString::number(url.port());
    const QString path = url.path(QUrl::FullyEncoded);
    for (const QStringView segment : QStringView(path).split(u'/', Qt::SkipEmptyParts))
        text += u'/' + (isPlainWord(segment) ? segment.toString() : u"*"_s);
    if (url.hasQuery())
        text += "?*"_L1;
    return text;
}

QString body(qint64 size, QByteArrayView contentType)
{
    const QString type = QString::fromLatin1(contentType.first(std::min(contentType.size(), qsizetype{64})))
                             .section(u';', 0, 0)
                             .trimmed()
                             .toLower();
    const bool plain = !type.isEmpty() && std::all_of(type.cbegin(), type.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'/' || c == u'-' || c == u'+' || c == u'.';
    });
    return u"%1 bytes of %2"_s.arg(size).arg(plain ? type : u"unknown type"_s);
}

QString sentence(QStringView text)
{
    QString cleaned = text.left(longestSentence).toString();
    for (QChar &c : cleaned) {
        if (!c.isPrint())
            c = u' ';
    }
    QStringList words = cleaned.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) {
        const bool hasDigit = std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isDigit(); });
        if (hasDigit || word.size() > longestWord || word.contains(u'@') || word.contains("://"_L1))
            word = u"*"_s;
    }
    return words.join(u' ');
}

} // namespace Ferry::Redaction

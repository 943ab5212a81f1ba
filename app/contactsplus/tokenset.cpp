// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/tokenset.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The end that \a answer tells of: as a date, else as milliseconds, or as seconds where milliseconds would be in 1970.
QDateTime endIn(const QJsonObject &answer, const QDateTime &now)
{
    constexpr double greatestSeconds = 1e11;
    constexpr double latest = 253'402'300'799'000; // the year 9999
    QDateTime end =
        QDateTime::fromString(answer.value("access_token_expiration_date"_L1).toString(), Qt::ISODateWithMs);
    const QJsonValue number = answer.value("access_token_expiration"_L1);
    const double count = number.isString() ? number.toString().toDouble() : number.toDouble();
    if (!end.isValid() && count > 0 && count <= latest)
        end = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(count < greatestSeconds ? count * 1000 : count),
                                             Qt::UTC);
    return end.isValid() && end > now ? end.toUTC() : QDateTime();
}

} // namespace

Result<TokenSet> readTokenSet(const QByteArray &answer, const TokenSet &before, const QDateTime &now)
{
    const QJsonObject object = QJsonDocument::fromJson(answer).object();
    TokenSet tokens = before;
    tokens.access = object.value("access_token"_L1).toString();
    if (tokens.access.isEmpty())
        return fail(Error::Code::BadReply, u"tokens: no access token"_s);
    tokens.accessEnds = endIn(object, now);
    tokens.obtained = now;
    if (const QString refresh = object.value("refresh_token"_L1).toString(); !refresh.isEmpty())
        tokens.refresh = refresh;
    if (const QString scope = object.value("scope"_L1).toString(); !scope.isEmpty())
        tokens.scopes = scope.split(u',', Qt::SkipEmptyParts);
    return tokens;
}

bool isEnding(const TokenSet &tokens, const QDateTime &now)
{
    constexpr qint64 minute = 60'000;
    const qint64 life = tokens.obtained.isValid() ? tokens.obtained.msecsTo(tokens.accessEnds) : 4 * minute;
    return tokens.accessEnds.isValid() && now.msecsTo(tokens.accessEnds) < std::min(minute, life / 4);
}

QString toSecret(const TokenSet &tokens)
{
    QJsonObject object{
        {"access"_L1, tokens.access}, {"refresh"_L1, tokens.refresh}, {"scope"_L1, tokens.scopes.join(u',')}};
    if (tokens.accessEnds.isValid())
        object.insert("ends"_L1, tokens.accessEnds.toUTC().toString(Qt::ISODateWithMs));
    if (tokens.obtained.isValid())
        object.insert("obtained"_L1, tokens.obtained.toUTC().toString(Qt::ISODateWithMs));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<TokenSet> fromSecret(const QString &secret)
{
    const QJsonObject object = QJsonDocument::fromJson(secret.toUtf8()).object();
    TokenSet tokens{.access = object.value("access"_L1).toString(),
                    .accessEnds = QDateTime::fromString(object.value("ends"_L1).toString(), Qt::ISODateWithMs),
                    .obtained = QDateTime::fromString(object.value("obtained"_L1).toString(), Qt::ISODateWithMs),
                    .refresh = object.value("refresh"_L1).toString(),
                    .scopes = object.value("scope"_L1).toString().split(u',', Qt::SkipEmptyParts)};
    if (tokens.access.isEmpty() && tokens.refresh.isEmpty())
        return fail(Error::Code::BadReply, u"tokens: what is kept cannot be read"_s);
    return tokens;
}

} // namespace Ferry

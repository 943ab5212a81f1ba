// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/sourcelist.h"

#include "app/cloudsponge/jsonreader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = AddressSource::Kind;

constexpr qsizetype longestCode = 64;
constexpr qsizetype longestName = 100;

/// Codes become part of requests and of file names.
bool isSoundCode(const QString &code)
{
    return !code.isEmpty() && code.size() <= longestCode && std::all_of(code.cbegin(), code.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

std::optional<Kind> kindOf(const QString &importType)
{
    if (importType.compare("OAUTH"_L1, Qt::CaseInsensitive) == 0)
        return Kind::Consent;
    if (importType.compare("CSV"_L1, Qt::CaseInsensitive) == 0)
        return Kind::FileUpload;
    if (importType.compare("USERNAME_PASSWORD"_L1, Qt::CaseInsensitive) == 0)
        return Kind::Password;
    if (importType.compare("DESKTOP"_L1, Qt::CaseInsensitive) == 0)
        return Kind::Desktop;
    return {};
}

/// One line that says what it shows: no control or format characters.
QString displayable(const QString &text)
{
    QString line = text.left(longestName);
    line.removeIf([](QChar c) { return c.category() == QChar::Other_Format || c.isSurrogate(); });
    for (QChar &c : line) {
        if (!c.isPrint())
            c = u' ';
    }
    return line.simplified();
}

/// What is keyed by a code need not be a source: a page of HTML has a "body".
bool isSource(const QJsonValue &told)
{
    return told["import_type"_L1].isString() || told["enabled"_L1].isBool();
}

SourceOffer offer(const QString &code, const QJsonObject &told)
{
    const AddressSource *known = findAddressSource(code);
    SourceOffer source{.code = code,
                       .name = displayable(told["name"_L1].toString()),
                       .kind = kindOf(told["import_type"_L1].toString()),
                       .enabled = told["enabled"_L1] != false && told["enabled"_L1] != "false"_L1};
    if (source.name.isEmpty())
        source.name = known ? QString(known->name) : code;
    return source;
}

} // namespace

Result<QList<SourceOffer>> parseSourceList(const QByteArray &json)
{
    if (std::optional<Error> told = JsonReader::parseError(json))
        return fail(std::move(*told));
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(Error::Code::BadReply, u"services: not an object"_s);
    QList<SourceOffer> sources;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end() && sources.size() < mostSources; ++it) {
        const QString code = it.key().toLower();
        if (isSource(*it) && isSoundCode(code))
            sources.append(offer(code, it->toObject()));
    }
    if (sources.isEmpty())
        return fail(Error::Code::BadReply, u"services: no source in it"_s);
    return sources;
}

} // namespace Ferry

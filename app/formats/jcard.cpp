// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/jcard.h"

#include "app/formats/jsonrecords.h"
#include "app/formats/vcardcontact.h"
#include "app/formats/vcardlines.h"
#include "app/formats/vcardreader.h"
#include "app/formats/vcardtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

bool isStructured(QByteArrayView name)
{
    return name == "N" || name == "ADR" || name == "ORG";
}

bool isList(QByteArrayView name)
{
    return name == "CATEGORIES" || name == "NICKNAME";
}

QLatin1StringView valueType(QByteArrayView name)
{
    if (name == "PHOTO" || name == "URL")
        return "uri"_L1;
    return name == "BDAY" ? "date-and-or-time"_L1 : "text"_L1;
}

QString lowerCase(QByteArrayView word)
{
    return QString::fromUtf8(word).toLower();
}

QJsonValue oneOrAll(const QStringList &texts)
{
    return texts.size() == 1 ? QJsonValue(texts.front()) : QJsonValue(QJsonArray::fromStringList(texts));
}

/// "19800512" as jCard wants it, "1980-05-12".
QString extendedDate(const QString &text)
{
    const Result<PartialDate> date = parsePartialDate(text);
    return date ? toIsoString(*date) : text;
}

QJsonArray toJson(const VCardProperty &property)
{
    QMap<QString, QStringList> said;
    for (const VCardProperty::Parameter &parameter : property.parameters) {
        if (parameter.name != "VALUE") // the type says it (RFC 7095 section 3.4)
            said[lowerCase(parameter.name)].append(utf8Text(parameter.value));
    }
    QJsonObject parameters;
    for (auto it = said.cbegin(); it != said.cend(); ++it)
        parameters.insert(it.key(), oneOrAll(*it));
    if (!property.group.isEmpty())
        parameters.insert("group"_L1, lowerCase(property.group));
    QJsonArray json{lowerCase(property.name), parameters, valueType(property.name)};
    if (isStructured(property.name)) {
        QJsonArray parts;
        const QList<QStringList> components = property.components();
        for (const QStringList &component : components)
            parts.append(oneOrAll(component));
        json.append(parts.size() == 1 ? parts.first() : QJsonValue(parts));
    } else if (isList(property.name)) {
        const QStringList values = property.list();
        for (const QString &value : values)
            json.append(value);
    } else if (property.name == "BDAY") {
        json.append(extendedDate(property.text()));
    } else {
        json.append(property.text());
    }
    return json;
}

QJsonArray jCardOf(const Contact &contact)
{
    OutputBuffer card;
    appendVCard(card, contact, VCardVersion::V40);
    QJsonArray properties;
    QByteArrayList storage;
    const QList<VCardProperty> parsed = parseVCard({card.data(), card.size()}, storage);
    for (const VCardProperty &property : parsed) {
        if (property.name != "BEGIN" && property.name != "END")
            properties.append(toJson(property));
    }
    return {u"vcard"_s, properties};
}

QString textOf(const QJsonValue &value)
{
    return value.toVariant().toString();
}

/// All of \a value as one component: its values parted by commas.
QByteArray componentOf(const QJsonValue &value)
{
    if (!value.isArray())
        return escapeText(textOf(value));
    QByteArrayList parts;
    const QJsonArray values = value.toArray();
    for (const QJsonValue &part : values)
        parts.append(escapeText(textOf(part)));
    return parts.join(',');
}

/// The property that a line of a jCard is; \a storage, which must outlive it, gets its parts.
std::optional<VCardProperty> fromJson(const QJsonArray &json, QByteArrayList &storage)
{
    const auto kept = [&](const QByteArray &bytes) -> QByteArrayView {
        storage.append(bytes);
        return storage.constLast();
    };
    if (json.size() < 4 || !json.at(0).isString() || !json.at(1).isObject())
        return {};
    VCardProperty property;
    property.name = kept(json.at(0).toString().toUpper().toUtf8());
    const QJsonObject parameters = json.at(1).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const QJsonArray several = it->isArray() ? it->toArray() : QJsonArray{*it};
        if (it.key() == "group"_L1) {
            property.group = kept(textOf(several.at(0)).toUpper().toUtf8());
            continue;
        }
        const QByteArrayView name = kept(it.key().toUpper().toUtf8());
        for (const QJsonValue &value : several)
            property.parameters.append({name, kept(textOf(value).toUtf8())});
    }
    if (json.at(2).toString() == "uri"_L1 && property.parameter("VALUE").isEmpty())
        property.parameters.append({"VALUE", "uri"});
    QByteArrayList values;
    for (qsizetype i = 3; i < json.size(); ++i) {
        const QJsonValue value = json.at(i);
        if (!value.isArray() || !isStructured(property.name)) {
            values.append(componentOf(value));
            continue;
        }
        QByteArrayList components;
        const QJsonArray parts = value.toArray();
        for (const QJsonValue &part : parts)
            components.append(componentOf(part));
        values.append(components.join(';'));
    }
    property.value = kept(values.join(','));
    return property;
}

JsonRecords::Outcome take(const QJsonValue &value, const ContactReceiver &receiver)
{
    const QJsonArray card = value.toArray();
    if (card.size() < 2 || card.at(0).toString().compare("vcard"_L1, Qt::CaseInsensitive) != 0 || !card.at(1).isArray())
        return tl::unexpected(ReadProblem::Kind::NotAContact);
    QByteArrayList storage;
    QList<VCardProperty> properties;
    const QJsonArray lines = card.at(1).toArray();
    for (const QJsonValue &line : lines) {
        std::optional<VCardProperty> property = fromJson(line.toArray(), storage);
        if (!property)
            return tl::unexpected(ReadProblem::Kind::Malformed);
        properties.append(std::move(*property));
    }
    return receiver(contactFromVCard(properties));
}

} // namespace

Result<qint64> writeJCard(QIODevice &device, const QList<Contact> &contacts, const FitOptions &options,
                          const ExportProgress &progress)
{
    ContactSink sink(device, progress);
    std::string_view before = "[\n";
    for (const Contact &contact : contacts) {
        sink.buffer().append(std::exchange(before, ",\n"));
        const QJsonArray card = jCardOf(fit(contact, vCardAbility(), options).contact);
        sink.buffer().append(jsonRecord(QJsonDocument(card)));
        if (const Result<void> done = sink.contactDone(); !done)
            return fail(done.error());
    }
    sink.buffer().append(contacts.isEmpty() ? "[]\n" : "\n]\n");
    return sink.finish();
}

Result<ReadReport> readJCards(QByteArrayView file, const ContactReceiver &receiver)
{
    const JsonRecords records{.isSingle =
                                  [](QByteArrayView text) {
                                      const QByteArrayView first = text.sliced(1).trimmed();
                                      return first.startsWith('"');
                                  },
                              .take = [&](const QJsonValue &value) { return take(value, receiver); }};
    return records.read(file);
}

} // namespace Ferry

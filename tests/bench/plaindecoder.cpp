// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plaindecoder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <simdjson.h>

using namespace Qt::Literals::StringLiterals;
namespace ondemand = simdjson::ondemand;

namespace Ferry::Bench {

namespace {

bool isBlank(const QString &text)
{
    return QStringView(text).trimmed().isEmpty();
}

QString withoutVCardEscapes(const QString &text)
{
    if (!text.contains(u'\\'))
        return text;
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (text[i] != u'\\' || next.isNull() || !u",;\\nN"_s.contains(next)) {
            plain += text[i];
            continue;
        }
        plain += next == u'n' || next == u'N' ? QChar(u'\n') : next;
        ++i;
    }
    return plain;
}

QList<EmailAddress> emailsOf(const QJsonArray &array)
{
    QList<EmailAddress> emails;
    emails.reserve(array.size());
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        EmailAddress email{.address = object["address"_L1].toString().trimmed(),
                           .label = object["type"_L1].toString(),
                           .primary = object["primary"_L1].toBool()};
        if (!email.address.isEmpty())
            emails.append(std::move(email));
    }
    return emails;
}

QList<PhoneNumber> phonesOf(const QJsonArray &array)
{
    QList<PhoneNumber> phones;
    phones.reserve(array.size());
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        PhoneNumber phone{.number = object["number"_L1].toString(),
                          .label = object["type"_L1].toString(),
                          .primary = object["primary"_L1].toBool()};
        if (!isBlank(phone.number))
            phones.append(std::move(phone));
    }
    return phones;
}

QList<PostalAddress> addressesOf(const QJsonArray &array)
{
    QList<PostalAddress> addresses;
    addresses.reserve(array.size());
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        PostalAddress address{.label = object["type"_L1].toString(),
                              .street = object["street"_L1].toString(),
                              .city = object["city"_L1].toString(),
                              .region = object["region"_L1].toString(),
                              .postalCode = object["postal_code"_L1].toString(),
                              .country = object["country"_L1].toString(),
                              .formatted = object["formatted"_L1].toString()};
        if (!isBlank(address.street) || !isBlank(address.city) || !isBlank(address.region)
            || !isBlank(address.postalCode) || !isBlank(address.country) || !isBlank(address.formatted))
            addresses.append(std::move(address));
    }
    return addresses;
}

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    texts.reserve(array.size());
    for (const QJsonValue &value : array) {
        QString text = value.toString();
        if (!isBlank(text))
            texts.append(std::move(text));
    }
    return texts;
}

std::optional<PartialDate> birthdayOf(const QJsonObject &object)
{
    for (const QString &text : {object["dob"_L1].toString(), object["birthday"_L1].toString()}) {
        if (text.isEmpty())
            continue;
        if (const Result<PartialDate> date = parsePartialDate(text))
            return *date;
    }
    return {};
}

Contact contactOf(const QJsonObject &object)
{
    Contact contact{.namePrefix = object["title"_L1].toString(),
                    .givenName = object["first_name"_L1].toString(),
                    .familyName = object["last_name"_L1].toString(),
                    .emails = emailsOf(object["email"_L1].toArray()),
                    .phones = phonesOf(object["phone"_L1].toArray()),
                    .addresses = addressesOf(object["address"_L1].toArray()),
                    .companies = textsOf(object["companies"_L1].toArray()),
                    .jobTitle = object["job_title"_L1].toString(),
                    .groups = textsOf(object["groups"_L1].toArray()),
                    .birthday = birthdayOf(object),
                    .photos = textsOf(object["photos"_L1].toArray()),
                    .locations = textsOf(object["locations"_L1].toArray()),
                    .externalId = object["external_id"_L1].toString()};
    for (QString &company : contact.companies)
        company = withoutVCardEscapes(company);
    return contact;
}

QString remade(const QString &text)
{
    return text.isDetached() ? QString(text.constData(), text.size()) : text;
}

QStringList remade(const QStringList &texts)
{
    QStringList copies;
    copies.reserve(texts.size());
    for (const QString &text : texts)
        copies.append(remade(text));
    return copies;
}

Contact remade(const Contact &contact)
{
    Contact copy{.namePrefix = remade(contact.namePrefix),
                 .givenName = remade(contact.givenName),
                 .familyName = remade(contact.familyName),
                 .companies = remade(contact.companies),
                 .jobTitle = remade(contact.jobTitle),
                 .groups = remade(contact.groups),
                 .birthday = contact.birthday,
                 .photos = remade(contact.photos),
                 .locations = remade(contact.locations),
                 .externalId = remade(contact.externalId),
                 .unknownFields = contact.unknownFields};
    copy.emails.reserve(contact.emails.size());
    for (const EmailAddress &email : contact.emails)
        copy.emails.append({remade(email.address), remade(email.label), email.primary});
    copy.phones.reserve(contact.phones.size());
    for (const PhoneNumber &phone : contact.phones)
        copy.phones.append({remade(phone.number), remade(phone.label), phone.primary});
    copy.addresses.reserve(contact.addresses.size());
    for (const PostalAddress &address : contact.addresses) {
        copy.addresses.append({remade(address.label), remade(address.street), remade(address.city),
                               remade(address.region), remade(address.postalCode), remade(address.country),
                               remade(address.formatted)});
    }
    return copy;
}

simdjson::error_code walkValue(ondemand::value value, Walk &walk)
{
    ++walk.values;
    const char first = value.raw_json_token().front();
    if (first == '{') {
        ondemand::object object;
        if (const auto fault = value.get_object().get(object))
            return fault;
        for (auto entry : object) {
            ondemand::field field;
            if (const auto fault = std::move(entry).get(field))
                return fault;
            if (const auto fault = walkValue(field.value(), walk))
                return fault;
        }
        return simdjson::SUCCESS;
    }
    if (first == '[') {
        ondemand::array array;
        if (const auto fault = value.get_array().get(array))
            return fault;
        for (auto entry : array) {
            ondemand::value item;
            if (const auto fault = entry.get(item))
                return fault;
            if (const auto fault = walkValue(item, walk))
                return fault;
        }
        return simdjson::SUCCESS;
    }
    if (first == '"') {
        std::string_view text;
        if (const auto fault = value.get_string().get(text))
            return fault;
        walk.bytes += static_cast<qint64>(text.size());
    }
    return simdjson::SUCCESS;
}

} // namespace

Result<QList<Contact>> contactsByQJson(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonObject root = QJsonDocument::fromJson(json, &fault).object();
    if (fault.error != QJsonParseError::NoError)
        return fail(Error::Code::BadReply, fault.errorString());
    const QJsonArray array = root["contacts"_L1].toArray();
    QList<Contact> contacts;
    contacts.reserve(array.size());
    for (const QJsonValue &value : array)
        contacts.append(contactOf(value.toObject()));
    return contacts;
}

QList<Contact> remade(const QList<Contact> &contacts)
{
    QList<Contact> copies;
    copies.reserve(contacts.size());
    for (const Contact &contact : contacts)
        copies.append(remade(contact));
    return copies;
}

Result<Walk> walk(const QByteArray &json)
{
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object root;
    Walk walk;
    auto fault = parser
                     .iterate(simdjson::padded_string_view(json.constData(), static_cast<size_t>(json.size()),
                                                           static_cast<size_t>(json.capacity())))
                     .get(document);
    if (!fault)
        fault = document.get_object().get(root);
    if (fault)
        return fail(Error::Code::BadReply, QString::fromLatin1(simdjson::error_message(fault)));
    for (auto entry : root) {
        ondemand::field field;
        std::string_view name;
        fault = std::move(entry).get(field);
        if (!fault)
            fault = field.unescaped_key().get(name);
        ondemand::array contacts;
        if (!fault && name == "contacts" && !(fault = field.value().get_array().get(contacts))) {
            for (auto item : contacts) {
                ondemand::value contact;
                if ((fault = item.get(contact)) || (fault = walkValue(contact, walk)))
                    break;
                ++walk.contacts;
            }
        } else if (!fault) {
            fault = walkValue(field.value(), walk);
        }
        if (fault)
            return fail(Error::Code::BadReply, QString::fromLatin1(simdjson::error_message(fault)));
    }
    return walk;
}

QByteArray paddedCopy(const QByteArray &json)
{
    QByteArray copy;
    copy.reserve(json.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    copy += json;
    return copy;
}

} // namespace Ferry::Bench

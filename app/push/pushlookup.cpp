// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/contactmapping.h"
#include "app/push/pushflow.h"
#include "models/match/contactkeys.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace Ferry::PushFlow {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isSameText(const QJsonValue &a, const QJsonValue &b)
{
    if (!a.isString() || !b.isString())
        return a == b;
    return a.toString().simplified().compare(b.toString().simplified(), Qt::CaseInsensitive) == 0;
}

bool isEmptyValue(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || value == QJsonValue(QString()) || value == QJsonValue(QJsonArray())
        || value == QJsonValue(QJsonObject());
}

/// Each member of \a wanted with text, and nothing else of \a found.
bool hasTexts(const QJsonObject &found, const QJsonObject &wanted)
{
    for (auto it = wanted.constBegin(); it != wanted.constEnd(); ++it) {
        // Labels are what a service is most likely to spell its own way.
        if (it.key() != "type"_L1 && !isSameText(found.value(it.key()), it.value()))
            return false;
    }
    return true;
}

QString digitsOf(const QString &number)
{
    QString digits;
    for (const QChar c : number) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    return digits;
}

/// Whether one is the other with a country's or trunk prefix before it.
bool isSameNumber(const QString &a, const QString &b)
{
    constexpr qsizetype enough = 6;
    QString x = digitsOf(a);
    QString y = digitsOf(b);
    if (x.isEmpty() || y.isEmpty())
        return isSameText(a, b);
    if (x == y)
        return true;
    while (x.startsWith(u'0'))
        x.remove(0, 1);
    while (y.startsWith(u'0'))
        y.remove(0, 1);
    return std::min(x.size(), y.size()) >= enough && (x.endsWith(y) || y.endsWith(x));
}

bool hasEntry(const QString &list, const QJsonArray &found, const QJsonObject &wanted)
{
    return std::any_of(found.begin(), found.end(), [&](const QJsonValue &entry) {
        if (list == "phoneNumbers"_L1)
            return isSameNumber(entry.toObject().value("value"_L1).toString(), wanted.value("value"_L1).toString());
        return hasTexts(entry.toObject(), wanted);
    });
}

bool hasEntries(const QString &list, const QJsonArray &found, const QJsonArray &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&](const QJsonValue &entry) {
        return entry.isObject() ? hasEntry(list, found, entry.toObject()) : found.contains(entry);
    });
}

} // namespace

bool isMadeOf(const QJsonObject &found, const QJsonObject &data)
{
    static constexpr std::array own{"name"_L1,          "emails"_L1, "phoneNumbers"_L1, "addresses"_L1,
                                    "organizations"_L1, "urls"_L1,   "notes"_L1,        "birthday"_L1};
    for (auto it = data.constBegin(); it != data.constEnd(); ++it) {
        if (isEmptyValue(it.value()))
            continue;
        const QJsonValue there = found.value(it.key());
        const bool fits = it.value().isArray()
            ? hasEntries(it.key(), there.toArray(), it.value().toArray())
            : (it.value().isObject() ? hasTexts(there.toObject(), it.value().toObject())
                                     : isSameText(there, it.value()));
        if (!fits)
            return false;
    }
    // Somebody else's contact that happens to say more is not ours: ours says nothing that we have not sent.
    return std::all_of(own.begin(), own.end(), [&](QLatin1StringView key) {
        const QJsonValue there = found.value(key);
        return isEmptyValue(there) == isEmptyValue(data.value(key))
            && there.toArray().size() == data.value(key).toArray().size();
    });
}

QString likenessOf(const QJsonObject &data)
{
    const Contact contact = ContactMapping::fromContactData(data);
    const auto lastDigits = [](const QString &number) { return digitsOf(number).right(6); };
    const ContactKeys keys = contactKeys(contact, lastDigits);
    return QStringList{keys.name, keys.emails.join(u' '), keys.phones.join(u' ')}.join(u'\n');
}

QString searchFor(const QJsonObject &data)
{
    const Contact contact = ContactMapping::fromContactData(data);
    for (const EmailAddress &email : contact.emails) {
        // A quote or a space would be understood as part of the query's own language.
        const QString key = emailKey(email.address);
        const bool isPlain = std::all_of(key.cbegin(), key.cend(), [](QChar c) {
            return c.unicode() < 0x80 && (c.isLetterOrNumber() || u"@._-+"_s.contains(c));
        });
        if (!key.isEmpty() && isPlain)
            return "email:"_L1 + key;
    }
    return {};
}

} // namespace Ferry::PushFlow

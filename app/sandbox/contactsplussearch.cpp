// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactsplussearch.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Ferry::Sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

void collect(const QJsonValue &value, QStringList &texts)
{
    if (value.isString()) {
        texts += value.toString();
    } else if (value.isArray()) {
        for (const auto &item : value.toArray())
            collect(item, texts);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            collect(it.value(), texts);
    }
}

/// The texts that FIELD: looks at.
QStringList textsOf(const QString &field, const QJsonObject &data)
{
    QStringList texts;
    const auto members = [&](QLatin1StringView list, QLatin1StringView member) {
        for (const auto &item : data.value(list).toArray())
            collect(item.toObject().value(member), texts);
    };
    if (field.isEmpty())
        collect(data, texts);
    else if (field == "firstname"_L1)
        collect(data.value("name"_L1).toObject().value("givenName"_L1), texts);
    else if (field == "lastname"_L1)
        collect(data.value("name"_L1).toObject().value("familyName"_L1), texts);
    else if (field == "name"_L1)
        collect(data.value("name"_L1), texts);
    else if (field == "email"_L1)
        members("emails"_L1, "value"_L1);
    else if (field == "phone"_L1)
        members("phoneNumbers"_L1, "value"_L1);
    else if (field == "company"_L1)
        members("organizations"_L1, "name"_L1);
    else if (field == "title"_L1)
        members("organizations"_L1, "title"_L1);
    return texts;
}

} // namespace

PlusQuery::PlusQuery(const QString &text)
{
    static const QRegularExpression word(u"(?:([A-Za-z]+):)?(?:\"([^\"]*)\"|(\\S+))"_s);
    QList<Term> all;
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString plain = match.captured(3);
        if (match.captured(1).isEmpty() && plain == "AND"_L1)
            continue;
        if (match.captured(1).isEmpty() && plain == "OR"_L1) {
            m_anyOfAll += std::exchange(all, {});
            continue;
        }
        all += Term{match.captured(1).toLower(), plain.isEmpty() ? match.captured(2) : plain};
    }
    m_anyOfAll += all;
}

bool PlusQuery::matches(const QJsonObject &contactData) const
{
    return std::any_of(m_anyOfAll.cbegin(), m_anyOfAll.cend(), [&](const QList<Term> &all) {
        return std::all_of(all.cbegin(), all.cend(), [&](const Term &term) {
            const QStringList texts = textsOf(term.field, contactData);
            return std::any_of(texts.cbegin(), texts.cend(), [&](const QString &candidate) {
                return candidate.contains(term.word, Qt::CaseInsensitive);
            });
        });
    });
}

} // namespace Ferry::Sandbox

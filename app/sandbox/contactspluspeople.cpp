// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in an account at the start.
#include "app/sandbox/contactsplusbook.h"
#include "app/sandbox/people.h"

namespace Ferry::Sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

void insertText(QJsonObject &object, const QString &name, const std::string &text)
{
    if (!text.empty())
        object.insert(name, QString::fromStdString(text));
}

QJsonObject typedValue(const std::string &value, const std::optional<std::string> &type)
{
    QJsonObject object{{"value"_L1, QString::fromStdString(value)}};
    insertText(object, u"type"_s, type.value_or(std::string()));
    return object;
}

void insertList(QJsonObject &data, const QString &name, const QJsonArray &list)
{
    if (!list.isEmpty())
        data.insert(name, list);
}

/// Only what is known has a key, as in the real service.
QJsonObject contactData(const Person &person)
{
    QJsonObject data;
    QJsonObject name;
    insertText(name, u"givenName"_s, person.firstName);
    insertText(name, u"familyName"_s, person.lastName);
    if (!name.isEmpty())
        data.insert("name"_L1, name);
    QJsonArray emails;
    for (const Person::Email &email : person.emails) {
        if (email.address)
            emails.append(typedValue(*email.address, email.type));
    }
    insertList(data, u"emails"_s, emails);
    QJsonArray phones;
    for (const Person::Phone &phone : person.phones)
        phones.append(typedValue(phone.number, phone.type));
    insertList(data, u"phoneNumbers"_s, phones);
    QJsonArray organizations;
    for (const auto &company : person.companies) {
        QJsonObject organization;
        insertText(organization, u"name"_s, company.value_or(std::string()));
        if (organizations.isEmpty())
            insertText(organization, u"title"_s, person.jobTitle.value_or(std::string()));
        if (!organization.isEmpty())
            organizations.append(organization);
    }
    insertList(data, u"organizations"_s, organizations);
    return data;
}

} // namespace

void PlusBook::seed(std::uint64_t seed, int count)
{
    for (int index = 0; index < count; ++index)
        std::ignore = createContact(
            {{"contact"_L1, QJsonObject{{"contactData"_L1, contactData(makePerson(seed, index, LabelStyle::Google))}}}},
            {});
}

} // namespace Ferry::Sandbox

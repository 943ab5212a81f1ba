// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <simdjson.h>

#include <string>
#include <utility>
#include <vector>

namespace Ferry::JsonReader {

/// Reads contacts, one after another. It keeps its buffers, and the labels that come again and again, between them.
class ContactReader
{
public:
    /// Reads \a object into \a contact, which must be fresh. False when it cannot be read: fault() then says why.
    [[nodiscard]] bool read(simdjson::ondemand::object object, Contact &contact);

    /// Why the last contact could not be read: the member's name and no more.
    [[nodiscard]] const QString &fault() const { return m_fault; }
    /// Whether a text of the last contact was no valid Unicode and is U+FFFD in part.
    [[nodiscard]] bool hasRepaired() const { return m_repaired; }

private:
    enum class Outcome { Taken, Unknown, Failed };

    Outcome readMember(const char *name, simdjson::ondemand::value value, Contact &contact);
    void keepBirthday(Contact &contact);
    [[nodiscard]] bool keepUnknown(std::string_view name, simdjson::ondemand::value value);
    void keepUnknownText(QStringView name, QStringView text);
    void beginUnknown(QStringView name);
    [[nodiscard]] bool wrongType(std::string_view name);

    [[nodiscard]] bool readText(simdjson::ondemand::value value, QString &text);
    template<typename MakeText>
    [[nodiscard]] bool readTextAs(simdjson::ondemand::value value, QString &text, MakeText makeText);
    /// For texts that many contacts have in common: they then share one.
    [[nodiscard]] QString shared(std::string_view utf8);
    [[nodiscard]] bool readRepeatedText(simdjson::ondemand::value value, QString &text);
    [[nodiscard]] bool readTexts(simdjson::ondemand::value value, QStringList &texts, std::string_view list);
    [[nodiscard]] bool readEmails(simdjson::ondemand::value value, Contact &contact);
    [[nodiscard]] bool readPhones(simdjson::ondemand::value value, Contact &contact);
    [[nodiscard]] bool readAddresses(simdjson::ondemand::value value, Contact &contact, std::string_view list);
    template<typename ReadItem>
    [[nodiscard]] bool readItems(simdjson::ondemand::value value, std::string_view list, ReadItem readItem);
    template<typename ReadField>
    [[nodiscard]] bool readFields(simdjson::ondemand::value item, std::string_view list, int index,
                                  ReadField readField);

    /// Short texts seen before, each in the place its hash gives it until another takes it.
    std::vector<std::pair<std::string, QString>> m_repeated;
    std::vector<EmailAddress> m_emails;
    std::vector<PhoneNumber> m_phones;
    std::vector<PostalAddress> m_addresses;
    QString m_dob;
    QString m_birthday;
    QByteArray m_unknown;
    QString m_fault;
    bool m_repaired = false;
};

} // namespace Ferry::JsonReader

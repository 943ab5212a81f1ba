// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/csvcells.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using enum CsvField;

constexpr auto Parting = " ::: "_L1;

/// Which item stands in which slot. Those of a contact that fits have the slots' labels, in the slots' order.
template<typename Item>
QList<qsizetype> placed(const QList<Item> &items, std::span<const QLatin1StringView> labels)
{
    QList<qsizetype> at(static_cast<qsizetype>(labels.size()), -1);
    qsizetype item = 0;
    for (qsizetype slot = 0; slot < at.size() && item < items.size(); ++slot) {
        if (items.at(item).label == labels[static_cast<size_t>(slot)])
            at[slot] = item++;
    }
    return at;
}

QString withMark(const QString &label, bool primary, const CsvDialect &dialect)
{
    return primary && dialect.hasGoogleMarks ? "* "_L1 + label : label;
}

} // namespace

CsvCells::CsvCells(const Contact &contact, const CsvDialect &dialect)
    : m_contact(contact)
    , m_dialect(dialect)
    , m_phoneAt(placed(contact.phones, dialect.phoneSlots))
    , m_addressAt(placed(contact.addresses, dialect.addressSlots))
{
    if (!dialect.hasGoogleMarks)
        return;
    for (const QString &company : contact.companies.mid(1))
        m_custom.append({u"Company"_s, company});
    for (const QString &location : contact.locations)
        m_custom.append({u"Location"_s, location});
    for (const QString &photo : contact.photos.mid(1))
        m_custom.append({u"Photo"_s, photo});
}

QString CsvCells::cell(const CsvColumn &column) const
{
    const qsizetype i = column.index;
    /// The value at \a i; in the last block the rest of them too.
    const auto listed = [&](const auto &items, auto value) {
        if (i >= items.size())
            return QString();
        QString text = value(items.at(i));
        if (m_dialect.hasGoogleMarks && i + 1 == MostCsvBlocks) {
            for (qsizetype more = i + 1; more < items.size(); ++more)
                text += Parting + value(items.at(more));
        }
        return text;
    };
    switch (column.field) {
    case Unknown:
        return {};
    case NamePrefix:
        return m_contact.namePrefix;
    case GivenName:
        return m_contact.givenName;
    case MiddleName:
        return m_contact.middleName;
    case FamilyName:
        return m_contact.familyName;
    case NameSuffix:
        return m_contact.nameSuffix;
    case Nickname:
        return m_contact.nickname;
    case DisplayName:
        return displayName(m_contact);
    case Company:
        return m_contact.companies.value(0);
    case Department:
        return m_contact.department;
    case JobTitle:
        return m_contact.jobTitle;
    case Email:
        return listed(m_contact.emails, [](const EmailAddress &email) { return email.address; });
    case EmailLabel:
        return i < m_contact.emails.size()
            ? withMark(m_contact.emails.at(i).label, m_contact.emails.at(i).primary, m_dialect)
            : QString();
    case Phone:
        if (m_phoneAt.isEmpty())
            return listed(m_contact.phones, [](const PhoneNumber &phone) { return phone.number; });
        return m_phoneAt.value(i, -1) < 0 ? QString() : m_contact.phones.at(m_phoneAt.at(i)).number;
    case PhoneLabel:
        return i < m_contact.phones.size()
            ? withMark(m_contact.phones.at(i).label, m_contact.phones.at(i).primary, m_dialect)
            : QString();
    case AddressLabel:
    case AddressFormatted:
    case Street:
    case Street2:
    case Street3:
    case City:
    case Region:
    case PostalCode:
    case Country:
        return addressPart(column);
    case AddressMore:
        return {};
    case Website:
        return listed(m_contact.websites, [](const QString &website) { return website; });
    case Birthday:
    case BirthYear:
    case BirthMonth:
    case BirthDay:
        return birthday(column.field);
    case Notes:
        return m_contact.notes;
    case Photo:
        return m_contact.photos.value(0);
    case Groups:
        return groups();
    case Location:
        return m_contact.locations.value(i);
    case CustomLabel:
        return m_custom.value(i).first;
    case CustomValue:
        return m_custom.value(i).second;
    }
    Q_UNREACHABLE();
}

QString CsvCells::addressPart(const CsvColumn &column) const
{
    const qsizetype item = m_addressAt.isEmpty() ? column.index : m_addressAt.value(column.index, -1);
    if (item < 0 || item >= m_contact.addresses.size())
        return {};
    const PostalAddress &address = m_contact.addresses.at(item);
    const auto line = [&](int number) {
        const bool isLast = number == m_dialect.streetColumns;
        return address.street.section(u'\n', number - 1, isLast ? -1 : number - 1);
    };
    if (column.field == AddressLabel)
        return address.label;
    if (column.field == AddressFormatted)
        return address.formatted;
    if (column.field == Street)
        return line(1);
    if (column.field == Street2)
        return line(2);
    if (column.field == Street3)
        return line(3);
    if (column.field == City)
        return address.city;
    if (column.field == Region)
        return address.region;
    return column.field == PostalCode ? address.postalCode : address.country;
}

QString CsvCells::birthday(CsvField field) const
{
    if (!m_contact.birthday)
        return {};
    const PartialDate &date = *m_contact.birthday;
    if (field == BirthYear)
        return date.year ? QString::number(*date.year) : QString();
    if (field == BirthMonth)
        return QString::number(date.month);
    if (field == BirthDay)
        return QString::number(date.day);
    const QString iso = toIsoString(date);
    const bool in1604 = !date.year && m_dialect.yearless == CsvDialect::YearlessBirthday::In1604;
    return in1604 ? "1604"_L1 + iso.sliced(1) : iso;
}

QString CsvCells::groups() const
{
    QStringList groups = m_contact.groups;
    if (m_dialect.hasGoogleMarks)
        groups.append(u"* myContacts"_s); // without it an import lands among "other contacts"
    return groups.join(m_dialect.groupSeparator);
}

} // namespace Ferry

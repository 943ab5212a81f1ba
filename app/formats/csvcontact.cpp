// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/csvcells.h"
#include "app/formats/foreigndate.h"
#include "app/formats/labels.h"
#include "app/formats/unknownfields.h"
#include "app/formats/vcardtext.h"

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using enum CsvField;

constexpr auto Parting = " ::: "_L1;

/// Cells that Outlook fills in everybody; others have the same words for something.
bool isFiller(const QString &header, const QString &text)
{
    constexpr QLatin1StringView Fillers[] = {"SMTP"_L1,       "Normal"_L1,      "False"_L1, "0/0/00"_L1,
                                             "00/00/0000"_L1, "Unspecified"_L1, "0"_L1};
    for (const QLatin1StringView filler : Fillers) {
        if (text.compare(filler, Qt::CaseInsensitive) == 0)
            return true;
    }
    return header == "Initials"_L1;
}

/// A day that Outlook has in German where there is none.
bool isNoGermanDay(const QString &text)
{
    return text == "0.0.00"_L1 || text == "00.00.0000"_L1;
}

/// The same in German, whose columns are guessed: only where both the column and what stands in it are Outlook's.
bool isGermanFiller(const QString &header, const QString &text)
{
    if (header.startsWith("E-Mail"_L1))
        return header.endsWith("Typ"_L1) && text == "SMTP"_L1;
    if (header == "Jahrestag"_L1)
        return isNoGermanDay(text);
    constexpr std::pair<QStringView, QStringView> Fillers[] = {{u"Privat", u"Aus"},
                                                               {u"Priorität", u"Normal"},
                                                               {u"Vertraulichkeit", u"Normal"},
                                                               {u"Geschlecht", u"Keine Angabe"}};
    return std::any_of(std::begin(Fillers), std::end(Fillers),
                       [&](const auto &filler) { return header == filler.first && text == filler.second; });
}

/// Whether Outlook has under \a header what it shows in place of an address.
bool isDisplayedName(const QString &header)
{
    return header.endsWith("Display Name"_L1)
        || (header.startsWith("E-Mail"_L1) && header.endsWith("Angezeigter Name"_L1));
}

/// The words of \a text, whatever their case, without what Outlook puts around an address.
QStringList displayedWords(const QString &text)
{
    QStringList words;
    const QString folded = text.toCaseFolded();
    const auto isAround = [](QChar c) { return c.isSpace() || QStringView(u",;()<>\"").contains(c); };
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= folded.size(); ++i) {
        if (i < folded.size() && !isAround(folded[i]))
            continue;
        QStringView word = QStringView(folded).sliced(begin, i - begin);
        begin = i + 1;
        while (word.startsWith(u'\''))
            word = word.sliced(1);
        while (word.endsWith(u'\''))
            word.chop(1);
        if (!word.isEmpty())
            words.append(word.toString());
    }
    return words;
}

/// Whether all \a words are among the \a known ones, which are sorted: names may be as long as a file.
bool areAllIn(const QStringList &known, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return std::binary_search(known.begin(), known.end(), word); });
}

class RowContact
{
public:
    explicit RowContact(const CsvDialect &dialect)
        : m_dialect(dialect)
    {
    }

    void take(const CsvColumn &column, QString text);
    Contact finish();

private:
    struct Item {
        QString value = {};
        QString label = {};
    };

    static void takeText(QString &target, const QString &text) { target += target.isEmpty() ? text : ", "_L1 + text; }
    QStringList parted(const QString &text) const
    {
        return m_dialect.hasGoogleMarks ? text.split(Parting) : QStringList{text};
    }
    /// \a label without "* "; tells whether it was there.
    bool takeMark(QString &label) const
    {
        if (!m_dialect.hasGoogleMarks || !label.startsWith(u'*'))
            return false;
        label = label.sliced(1).trimmed();
        return true;
    }
    /// Outlook's German is no dialect: its tables are read by a guess.
    [[nodiscard]] bool isGermanOutlook() const { return m_dialect.hasFillers && !m_dialect.ability; }
    void addUnknown(const QString &name, const QString &text)
    {
        if (!m_dialect.hasFillers)
            m_unknown.add(name, text);
        else if (isDisplayedName(name))
            m_displayed.append({name, text});
        else if (!(isGermanOutlook() ? isGermanFiller(name, text) : isFiller(name, text)))
            m_unknown.add(name, text);
    }
    void takeDisplayedNames();
    void takeGroups(const QString &text);
    void takeCustom();
    void takeBirthday();
    void takeFullName();

    const CsvDialect &m_dialect;
    Contact m_contact;
    QString m_fullName;
    std::map<int, Item> m_emails;
    std::map<int, Item> m_phones;
    std::map<int, Item> m_custom;
    std::map<int, PostalAddress> m_addresses;
    std::map<int, QString> m_more;
    std::map<int, QString> m_websites;
    QString m_year;
    QString m_month;
    QString m_day;
    /// Shown in place of addresses, under the columns' names; what they are worth is known at the end.
    QList<std::pair<QString, QString>> m_displayed;
    UnknownFields m_unknown;
};

void RowContact::take(const CsvColumn &column, QString text)
{
    if (isBlank(text))
        return;
    const int i = column.index;
    switch (column.field) {
    case Unknown:
        addUnknown(column.header, text);
        return;
    case NamePrefix:
        return takeText(m_contact.namePrefix, text);
    case GivenName:
        return takeText(m_contact.givenName, text);
    case MiddleName:
        return takeText(m_contact.middleName, text);
    case FamilyName:
        return takeText(m_contact.familyName, text);
    case NameSuffix:
        return takeText(m_contact.nameSuffix, text);
    case Nickname:
        return takeText(m_contact.nickname, text);
    case DisplayName:
        m_fullName = text;
        return;
    case Company:
        m_contact.companies.insert(std::min<qsizetype>(i, m_contact.companies.size()), text);
        return;
    case Department:
        return takeText(m_contact.department, text);
    case JobTitle:
        return takeText(m_contact.jobTitle, text);
    case Email:
        m_emails[i].value = text;
        return;
    case EmailLabel:
        m_emails[i].label = text;
        return;
    case Phone:
        m_phones[i].value = text;
        return;
    case PhoneLabel:
        m_phones[i].label = text;
        return;
    case AddressLabel:
        m_addresses[i].label = text;
        return;
    case AddressFormatted:
        m_addresses[i].formatted = text;
        return;
    case Street:
        m_addresses[i].street.prepend(m_addresses[i].street.isEmpty() ? text : text + u'\n');
        return;
    case Street2:
    case Street3:
        m_addresses[i].street += m_addresses[i].street.isEmpty() ? text : u'\n' + text;
        return;
    case City:
        m_addresses[i].city = text;
        return;
    case Region:
        m_addresses[i].region = text;
        return;
    case PostalCode:
        m_addresses[i].postalCode = text;
        return;
    case Country:
        m_addresses[i].country = text;
        return;
    case AddressMore:
        m_more[i] += m_more[i].isEmpty() ? text : u'\n' + text;
        return;
    case Website:
        m_websites[i] = text;
        return;
    case Birthday:
        if (const std::optional<PartialDate> date = foreignDate(text))
            m_contact.birthday = date;
        else if (!isGermanOutlook() || !isNoGermanDay(text))
            addUnknown(column.header, text);
        return;
    case BirthYear:
        m_year = text.trimmed();
        return;
    case BirthMonth:
        m_month = text.trimmed();
        return;
    case BirthDay:
        m_day = text.trimmed();
        return;
    case Notes:
        m_contact.notes += m_contact.notes.isEmpty() ? text : u'\n' + text;
        return;
    case Photo:
        m_contact.photos.prepend(text);
        return;
    case Groups:
        return takeGroups(text);
    case Location:
        m_contact.locations.append(text);
        return;
    case CustomLabel:
        m_custom[i].label = text;
        return;
    case CustomValue:
        m_custom[i].value = text;
        return;
    }
}

void RowContact::takeGroups(const QString &text)
{
    const QString separator = m_dialect.hasGoogleMarks ? QString(Parting) : m_dialect.groupSeparator.trimmed();
    const QStringList groups = text.split(separator);
    for (QString group : groups) {
        if (!m_dialect.hasGoogleMarks)
            group = group.trimmed();
        if (const bool isSystems = takeMark(group); isBlank(group) || (isSystems && group == "myContacts"_L1))
            continue;
        m_contact.groups.append(group);
    }
}

void RowContact::takeCustom()
{
    for (const auto &[i, item] : m_custom) {
        if (item.label == "Company"_L1)
            m_contact.companies.append(item.value);
        else if (item.label == "Location"_L1)
            m_contact.locations.append(item.value);
        else if (item.label == "Photo"_L1)
            m_contact.photos.append(item.value);
        else
            m_unknown.add(item.label.isEmpty() ? u"Custom Field"_s : item.label, item.value);
    }
}

void RowContact::takeBirthday()
{
    if (m_year.isEmpty() && m_month.isEmpty() && m_day.isEmpty())
        return;
    const QString start = m_year.isEmpty() ? u"--"_s : m_year.rightJustified(4, u'0') + u'-';
    const QString text = start + m_month.rightJustified(2, u'0') + u'-' + m_day.rightJustified(2, u'0');
    if (const std::optional<PartialDate> date = foreignDate(text))
        m_contact.birthday = date;
    else
        m_unknown.add(u"Birthday"_s, QStringList{m_year, m_month, m_day}.join(u'-'));
}

void RowContact::takeFullName()
{
    const QString parts = m_contact.namePrefix + m_contact.givenName + m_contact.middleName + m_contact.familyName
        + m_contact.nameSuffix + m_contact.nickname;
    if (isBlank(m_fullName) || m_fullName == displayName(m_contact))
        return;
    if (isBlank(parts)) {
        m_contact.givenName = m_fullName;
        return;
    }
    QStringList known = (m_contact.namePrefix + u' ' + m_contact.givenName + u' ' + m_contact.middleName + u' '
                         + m_contact.familyName + u' ' + m_contact.nameSuffix + u' ' + m_contact.nickname)
                            .simplified()
                            .split(u' ');
    known.sort();
    if (!areAllIn(known, QString(m_fullName).remove(u',').simplified().split(u' ')))
        m_unknown.add(u"Name"_s, m_fullName);
}

/// Outlook makes them of the name and the address; somebody may have put another there, which nothing else says.
void RowContact::takeDisplayedNames()
{
    if (m_displayed.isEmpty())
        return;
    QStringList known = displayedWords(m_contact.namePrefix + u' ' + m_contact.givenName + u' ' + m_contact.middleName
                                       + u' ' + m_contact.familyName + u' ' + m_contact.nameSuffix + u' '
                                       + m_contact.nickname + u' ' + m_fullName + u' ' + displayName(m_contact));
    for (const EmailAddress &email : std::as_const(m_contact.emails))
        known += displayedWords(email.address);
    known.sort();
    for (const auto &[header, text] : std::as_const(m_displayed)) {
        if (!areAllIn(known, displayedWords(text)))
            m_unknown.add(header, text);
    }
}

Contact RowContact::finish()
{
    for (auto &[i, item] : m_emails) {
        bool primary = takeMark(item.label);
        const QStringList values = parted(item.value);
        for (const QString &value : values) {
            if (!isBlank(value))
                m_contact.emails.append({value, labelText(item.label), std::exchange(primary, false)});
        }
    }
    const bool hasSlots = !m_dialect.phoneSlots.empty();
    for (auto &[i, item] : m_phones) {
        bool primary = takeMark(item.label);
        const QString label = hasSlots ? QString(m_dialect.phoneSlots[static_cast<size_t>(i)]) : labelText(item.label);
        const QStringList values = parted(item.value);
        for (const QString &value : values) {
            if (!isBlank(value))
                m_contact.phones.append({value, label, std::exchange(primary, false)});
        }
    }
    for (const auto &[i, more] : m_more) {
        QString &street = m_addresses[i].street;
        street += street.isEmpty() ? more : u'\n' + more;
    }
    for (auto &[i, address] : m_addresses) {
        if (!m_dialect.addressSlots.empty())
            address.label = m_dialect.addressSlots[static_cast<size_t>(i)];
        address.label = labelText(address.label);
        PostalAddress unlabelled = address;
        unlabelled.label.clear();
        if (unlabelled != PostalAddress{})
            m_contact.addresses.append(address);
    }
    for (const auto &[i, website] : m_websites)
        m_contact.websites += parted(website);
    takeCustom();
    takeBirthday();
    takeFullName();
    takeDisplayedNames();
    m_contact.unknownFields = m_unknown.toJson();
    return std::move(m_contact);
}

} // namespace

Contact contactFromCells(const QStringList &cells, const QList<CsvColumn> &columns, const CsvDialect &dialect)
{
    RowContact row(dialect);
    for (qsizetype i = 0; i < std::min(cells.size(), columns.size()); ++i)
        row.take(columns.at(i), cells.at(i));
    return row.finish();
}

} // namespace Ferry

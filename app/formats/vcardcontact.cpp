// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcardcontact.h"

#include "app/formats/labels.h"
#include "app/formats/photouri.h"
#include "app/formats/unknownfields.h"
#include "app/formats/vcardtext.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int YearOfNoYear = 1604;

struct TypeWord {
    QLatin1StringView type;
    /// As a label has it; empty: it says nothing about which one it is.
    QLatin1StringView word;
};

constexpr std::array TypeWords{
    TypeWord{"HOME"_L1, "Home"_L1},
    TypeWord{"WORK"_L1, "Work"_L1},
    TypeWord{"OTHER"_L1, "Other"_L1},
    TypeWord{"CELL"_L1, "Mobile"_L1},
    TypeWord{"MOBILE"_L1, "Mobile"_L1},
    TypeWord{"FAX"_L1, "Fax"_L1},
    TypeWord{"PAGER"_L1, "Pager"_L1},
    TypeWord{"MAIN"_L1, "Main"_L1},
    TypeWord{"CAR"_L1, "Car"_L1},
    TypeWord{"IPHONE"_L1, "iPhone"_L1},
    TypeWord{"PREF"_L1, {}},
    TypeWord{"VOICE"_L1, {}},
    TypeWord{"INTERNET"_L1, {}},
    TypeWord{"X400"_L1, {}},
    TypeWord{"MSG"_L1, {}},
    TypeWord{"TEXT"_L1, {}},
    TypeWord{"POSTAL"_L1, {}},
    TypeWord{"PARCEL"_L1, {}},
    TypeWord{"DOM"_L1, {}},
    TypeWord{"INTL"_L1, {}},
    TypeWord{""_L1, {}},
};

const TypeWord *known(const QString &type)
{
    const QStringView word = QStringView(type).trimmed();
    const auto found = std::find_if(TypeWords.begin(), TypeWords.end(), [&](const TypeWord &candidate) {
        return word.size() == candidate.type.size() && word.compare(candidate.type, Qt::CaseInsensitive) == 0;
    });
    return found == TypeWords.end() ? nullptr : &*found;
}

QString labelFromTypes(const QStringList &types)
{
    // Most often one of them says something, or none.
    const TypeWord *only = nullptr;
    bool isPlain = true;
    for (const QString &type : types) {
        const TypeWord *word = known(type);
        isPlain = isPlain && word && (word->word.isEmpty() || !only);
        only = word && !word->word.isEmpty() ? word : only;
    }
    if (isPlain)
        return only ? QString(only->word) : QString();

    QStringList places;
    QStringList others;
    for (const QString &type : types) {
        const TypeWord *word = known(type);
        if (!word)
            others.append(type.startsWith("X-"_L1, Qt::CaseInsensitive) ? type.sliced(2) : type);
        else if (!word->word.isEmpty() && !places.contains(word->word))
            places.append(word->word);
    }
    // "Work Mobile", whichever was named first.
    std::stable_sort(places.begin(), places.end(), [](const QString &a, const QString &b) {
        return (classifyLabel(a).place != LabelKind::Place::None) > (classifyLabel(b).place != LabelKind::Place::None);
    });
    return labelText((places + others).join(u' '));
}

bool isPreferred(const VCardProperty &property)
{
    return property.valuesOf("TYPE"_L1).contains("PREF"_L1, Qt::CaseInsensitive)
        || !property.parameter("PREF"_L1).isEmpty();
}

/// The non-blank ones of \a parts.
QString joined(const QStringList &parts, QLatin1StringView separator)
{
    if (parts.size() == 1)
        return isBlank(parts.front()) ? QString() : parts.front();
    QStringList present = parts;
    present.removeIf([](const QString &part) { return isBlank(part); });
    return present.join(separator);
}

QString lines(const QString &text)
{
    return text.contains(u'\r') ? QString(text).replace("\r\n"_L1, "\n"_L1) : text;
}

std::optional<PartialDate> birthdayOf(const VCardProperty &property)
{
    const QString text = property.text().trimmed();
    const qsizetype time = text.indexOf(u'T');
    const Result<PartialDate> date = parsePartialDate(QStringView(text).first(time > 0 ? time : text.size()));
    if (!date)
        return {};
    PartialDate birthday = *date;
    const QString omitted = property.parameter("X-APPLE-OMIT-YEAR"_L1);
    if (birthday.year == YearOfNoYear || (!omitted.isEmpty() && omitted.toInt() == birthday.year))
        birthday.year.reset();
    return birthday;
}

class Assembler
{
public:
    explicit Assembler(const QList<VCardProperty> &properties)
        : m_properties(properties)
    {
        for (const VCardProperty &property : properties) {
            if (property.name == "X-ABLABEL"_L1 && !property.group.isEmpty())
                m_labels.insert(property.group, readableLabel(property.text()));
        }
    }

    Contact assemble()
    {
        for (const VCardProperty &property : m_properties)
            take(property);
        takeFullName();
        m_contact.unknownFields = m_unknown.toJson();
        return std::move(m_contact);
    }

private:
    QString labelOf(const VCardProperty &property) const
    {
        const QString own = property.group.isEmpty() ? QString() : m_labels.value(property.group);
        return own.isEmpty() ? labelFromTypes(property.valuesOf("TYPE"_L1)) : own;
    }

    static void takeText(QString &target, const QString &text, QLatin1StringView separator)
    {
        if (isBlank(text))
            return;
        target += target.isEmpty() ? text : separator + text;
    }

    void take(const VCardProperty &property)
    {
        using Taker = void (Assembler::*)(const VCardProperty &);
        static const QHash<QString, Taker> Takers{
            {u"N"_s, &Assembler::takeName},
            {u"FN"_s, &Assembler::noteFullName},
            {u"NICKNAME"_s, &Assembler::takeNickname},
            {u"ORG"_s, &Assembler::takeOrganization},
            {u"TITLE"_s, &Assembler::takeTitle},
            {u"EMAIL"_s, &Assembler::takeEmail},
            {u"TEL"_s, &Assembler::takePhone},
            {u"ADR"_s, &Assembler::takeAddress},
            {u"LABEL"_s, &Assembler::takeAddressText},
            {u"BDAY"_s, &Assembler::takeBirthday},
            {u"PHOTO"_s, &Assembler::takePhoto},
            {u"NOTE"_s, &Assembler::takeNote},
            {u"CATEGORIES"_s, &Assembler::takeGroups},
            {u"URL"_s, &Assembler::takeWebsite},
            {u"UID"_s, &Assembler::takeUid},
        };
        // What says something about the card, not about the person.
        static const QSet<QString> Ignored{u"BEGIN"_s,  u"END"_s,        u"VERSION"_s,   u"PRODID"_s, u"REV"_s,
                                           u"MAILER"_s, u"X-ABSHOWAS"_s, u"X-ABLABEL"_s, u"KIND"_s};
        if (const Taker taker = Takers.value(property.name))
            (this->*taker)(property);
        else if (!Ignored.contains(property.name))
            keep(property);
    }

    void keep(const VCardProperty &property) { m_unknown.add(property.name, lines(property.text())); }

    void takeName(const VCardProperty &property)
    {
        const QList<QStringList> parts = property.components();
        QString *const targets[] = {&m_contact.familyName, &m_contact.givenName, &m_contact.middleName,
                                    &m_contact.namePrefix, &m_contact.nameSuffix};
        const bool isFirst = std::all_of(std::begin(targets), std::end(targets),
                                         [](const QString *target) { return target->isEmpty(); });
        if (!isFirst) {
            keep(property);
            return;
        }
        for (qsizetype i = 0; i < static_cast<qsizetype>(std::size(targets)); ++i)
            *targets[i] = lines(joined(parts.value(i), ", "_L1));
    }

    void noteFullName(const VCardProperty &property)
    {
        if (m_fullName.isEmpty())
            m_fullName = lines(property.text());
    }

    /// FN says nothing new when it is made of the other fields, as we make it ourselves.
    void takeFullName()
    {
        if (isBlank(m_fullName) || m_fullName == "?"_L1 || m_fullName == displayName(m_contact))
            return;
        const QStringList parts{m_contact.namePrefix, m_contact.givenName,  m_contact.middleName,
                                m_contact.familyName, m_contact.nameSuffix, m_contact.nickname};
        if (isBlank(parts.join(QString()))) {
            m_contact.givenName = m_fullName;
            return;
        }
        const QStringList known = parts.join(u' ').simplified().split(u' ');
        const QStringList words = QString(m_fullName).remove(u',').simplified().split(u' ');
        if (!std::all_of(words.begin(), words.end(), [&](const QString &word) { return known.contains(word); }))
            m_unknown.add(u"FN"_s, m_fullName);
    }

    void takeNickname(const VCardProperty &property)
    {
        const QStringList names = property.isLegacy ? QStringList{property.text()} : property.list();
        takeText(m_contact.nickname, lines(joined(names, ", "_L1)), ", "_L1);
    }

    void takeOrganization(const VCardProperty &property)
    {
        QStringList units;
        const QList<QStringList> components = property.components();
        for (const QStringList &component : components)
            units.append(lines(joined(component, ", "_L1)));
        const QString company = units.takeFirst();
        const QString department = joined(units, ", "_L1);
        if (!department.isEmpty() && m_contact.department.isEmpty() && m_contact.companies.isEmpty())
            m_contact.department = department;
        else if (!department.isEmpty())
            m_unknown.add(u"ORG"_s, company + u"; "_s + department);
        if (!isBlank(company))
            m_contact.companies.append(company);
    }

    void takeTitle(const VCardProperty &property)
    {
        if (m_contact.jobTitle.isEmpty())
            takeText(m_contact.jobTitle, lines(property.text()), {});
        else
            keep(property);
    }

    void takeEmail(const VCardProperty &property)
    {
        const QString address = lines(property.text());
        if (!isBlank(address))
            m_contact.emails.append({address, labelOf(property), isPreferred(property)});
    }

    void takePhone(const VCardProperty &property)
    {
        QString number = lines(property.text());
        if (property.parameter("VALUE"_L1).compare("uri"_L1, Qt::CaseInsensitive) == 0
            && number.startsWith("tel:"_L1, Qt::CaseInsensitive))
            number.remove(0, 4);
        if (!isBlank(number))
            m_contact.phones.append({number, labelOf(property), isPreferred(property)});
    }

    void takeAddress(const VCardProperty &property)
    {
        const QList<QStringList> parts = property.components();
        const auto part = [&](qsizetype i) { return lines(joined(parts.value(i), ", "_L1)); };
        PostalAddress address{.label = labelOf(property),
                              .street = joined({part(2), part(1), part(0)}, "\n"_L1),
                              .city = part(3),
                              .region = part(4),
                              .postalCode = part(5),
                              .country = part(6),
                              .formatted = lines(property.parameter("LABEL"_L1))};
        if (isBlank(address.street + address.city + address.region + address.postalCode + address.country
                    + address.formatted))
            return;
        if (address.formatted.isEmpty())
            m_unrendered[tieOf(property)].append(m_contact.addresses.size());
        leaveOutDoubled(address);
        m_contact.addresses.append(std::move(address));
    }

    /// An address in one piece is written as street and as rendering both.
    static void leaveOutDoubled(PostalAddress &address)
    {
        const bool onlyStreet = isBlank(address.city + address.region + address.postalCode + address.country);
        if (onlyStreet && !address.formatted.isEmpty() && address.street == address.formatted)
            address.street.clear();
    }

    void takeAddressText(const VCardProperty &property)
    {
        const QString text = lines(property.text());
        if (isBlank(text))
            return;
        // Most often it stands right after its address.
        if (const auto open = m_unrendered.find(tieOf(property)); open != m_unrendered.end() && !open->isEmpty()) {
            PostalAddress &address = m_contact.addresses[open->takeLast()];
            address.formatted = text;
            leaveOutDoubled(address);
            return;
        }
        m_contact.addresses.append({.label = labelOf(property), .formatted = text});
    }

    void takeBirthday(const VCardProperty &property)
    {
        if (const std::optional<PartialDate> date = birthdayOf(property); date && !m_contact.birthday)
            m_contact.birthday = date;
        else if (!isBlank(property.text()))
            keep(property);
    }

    void takePhoto(const VCardProperty &property)
    {
        const QString encoding = property.parameter("ENCODING"_L1);
        const QString text = property.text().trimmed(); // forgives escapes where none belong
        QString photo;
        if (encoding.compare("b"_L1, Qt::CaseInsensitive) == 0
            || encoding.compare("BASE64"_L1, Qt::CaseInsensitive) == 0)
            photo = inlinePhotoUri(property.value);
        else if (const qsizetype data = text.indexOf(";base64,"_L1); data > 0 && text.startsWith("data:"_L1))
            photo = inlinePhotoUri(text.sliced(data + 8).toLatin1());
        else if (!webAddress(text).isEmpty())
            photo = text;
        if (photo.isEmpty())
            keep(property);
        else
            m_contact.photos.append(photo);
    }

    void takeNote(const VCardProperty &property) { takeText(m_contact.notes, lines(property.text()), "\n"_L1); }

    void takeGroups(const VCardProperty &property)
    {
        const QStringList groups = property.list();
        for (const QString &group : groups) {
            if (!isBlank(group))
                m_contact.groups.append(lines(group));
        }
    }

    void takeWebsite(const VCardProperty &property)
    {
        if (const QString text = lines(property.text()); !isBlank(text))
            m_contact.websites.append(text);
    }

    void takeUid(const VCardProperty &property)
    {
        if (m_contact.externalId.isEmpty())
            takeText(m_contact.externalId, lines(property.text()), {});
    }

    /// What an address and its rendering have in common: group and types.
    using AddressTie = std::pair<QString, QString>;
    static AddressTie tieOf(const VCardProperty &property)
    {
        return {property.group, labelFromTypes(property.valuesOf("TYPE"_L1))};
    }

    const QList<VCardProperty> &m_properties;
    QHash<QString, QString> m_labels;
    /// Where the addresses without a rendering are.
    QHash<AddressTie, QList<qsizetype>> m_unrendered;
    QString m_fullName;
    Contact m_contact;
    UnknownFields m_unknown;
};

} // namespace

QString readableLabel(const QString &label)
{
    const QString text = labelText(label);
    const bool isApples = text.startsWith("_$!<"_L1) && text.endsWith(">!$_"_L1) && text.size() > 8;
    return isApples ? labelText(QStringView(text).sliced(4).chopped(4)) : text;
}

Contact contactFromVCard(const QList<VCardProperty> &properties)
{
    return Assembler(properties).assemble();
}

} // namespace Ferry

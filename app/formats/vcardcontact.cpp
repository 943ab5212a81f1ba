// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcardcontact.h"

#include "app/formats/labels.h"
#include "app/formats/photouri.h"
#include "app/formats/unknownfields.h"
#include "app/formats/vcardtext.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int YearOfNoYear = 1604;

struct TypeWord {
    QByteArrayView type;
    /// As a label has it; empty: it says nothing about which one it is.
    QString word = {};
    /// "Work", before "Mobile" in a label.
    bool isPlace = false;
};

const TypeWord *known(QByteArrayView type)
{
    static const std::array Words{
        TypeWord{"HOME", u"Home"_s, true},
        TypeWord{"WORK", u"Work"_s, true},
        TypeWord{"CELL", u"Mobile"_s},
        TypeWord{"VOICE"},
        TypeWord{"INTERNET"},
        TypeWord{"PREF"},
        TypeWord{"FAX", u"Fax"_s},
        TypeWord{"OTHER", u"Other"_s, true},
        TypeWord{"MOBILE", u"Mobile"_s},
        TypeWord{"PAGER", u"Pager"_s},
        TypeWord{"MAIN", u"Main"_s},
        TypeWord{"CAR", u"Car"_s},
        TypeWord{"IPHONE", u"iPhone"_s},
        TypeWord{"X400"},
        TypeWord{"MSG"},
        TypeWord{"TEXT"},
        TypeWord{"POSTAL"},
        TypeWord{"PARCEL"},
        TypeWord{"DOM"},
        TypeWord{"INTL"},
        TypeWord{""},
    };
    const auto isIt = [](QByteArrayView word) {
        return std::find_if(Words.begin(), Words.end(),
                            [&](const TypeWord &candidate) { return isWord(word, candidate.type); });
    };
    auto found = isIt(type);
    if (found == Words.end())
        found = isIt(type.trimmed());
    return found == Words.end() ? nullptr : &*found;
}

/// What the types of a property say.
class Types
{
public:
    explicit Types(const VCardProperty &property)
        : m_isPreferred(!property.parameter("PREF").isEmpty())
    {
        for (const VCardProperty::Parameter &parameter : property.parameters) {
            if (isWord(parameter.name, "TYPE"))
                take(parameter.value);
        }
    }

    [[nodiscard]] bool isPreferred() const { return m_isPreferred; }

    /// "Work Mobile", whichever was named first.
    [[nodiscard]] QString label() const
    {
        if (m_words.size() == 1 && m_others.isEmpty())
            return m_words.front()->word;
        QString label;
        for (const bool isPlace : {true, false}) {
            for (const TypeWord *word : m_words) {
                if (word->isPlace == isPlace)
                    label += label.isEmpty() ? word->word : u' ' + word->word;
            }
        }
        return m_others.isEmpty() ? label : labelText(label + u' ' + m_others.join(u' '));
    }

private:
    void take(QByteArrayView type)
    {
        const TypeWord *word = known(type);
        const auto isIt = [&](const TypeWord *other) { return word->word == other->word; };
        if (!word) {
            const QString text = utf8Text(type);
            m_others.append(text.startsWith("X-"_L1, Qt::CaseInsensitive) ? text.sliced(2) : text);
        } else if (word->word.isEmpty()) {
            m_isPreferred = m_isPreferred || isWord(type, "PREF");
        } else if (std::none_of(m_words.begin(), m_words.end(), isIt)) {
            m_words.append(word);
        }
    }

    QVarLengthArray<const TypeWord *, 4> m_words;
    QStringList m_others;
    bool m_isPreferred;
};

std::optional<PartialDate> birthdayOf(const VCardProperty &property)
{
    const QString text = property.text().trimmed();
    const qsizetype time = text.indexOf(u'T');
    const Result<PartialDate> date = parsePartialDate(QStringView(text).first(time > 0 ? time : text.size()));
    if (!date)
        return {};
    PartialDate birthday = *date;
    const QByteArrayView omitted = property.parameter("X-APPLE-OMIT-YEAR");
    if (birthday.year == YearOfNoYear || (!omitted.isEmpty() && omitted.toInt() == birthday.year))
        birthday.year.reset();
    return birthday;
}

class Assembler
{
public:
    Assembler(const QList<VCardProperty> &properties, Contact &contact)
        : m_properties(properties)
        , m_contact(contact)
    {
    }

    void assemble()
    {
        prepare();
        for (const VCardProperty &property : m_properties)
            take(property);
        takeFullName();
        m_contact.unknownFields = m_unknown.toJson();
    }

private:
    void prepare()
    {
        qsizetype emails = 0;
        qsizetype phones = 0;
        for (const VCardProperty &property : m_properties) {
            if (!property.group.isEmpty() && isWord(property.name, "X-ABLABEL"))
                m_labels.append({property.group, readableLabel(property.text())});
            emails += isWord(property.name, "EMAIL") ? 1 : 0;
            phones += isWord(property.name, "TEL") ? 1 : 0;
        }
        if (m_labels.size() > 1)
            std::stable_sort(m_labels.begin(), m_labels.end(), isBefore);
        if (emails > 1)
            m_contact.emails.reserve(emails);
        if (phones > 1)
            m_contact.phones.reserve(phones);
    }

    struct GroupLabel {
        QByteArrayView group;
        QString label;
    };
    static bool isBefore(const GroupLabel &one, const GroupLabel &other) { return one.group < other.group; }

    /// The last X-ABLabel of its group, or what \a types say.
    QString labelOf(const VCardProperty &property, const Types &types) const
    {
        if (!property.group.isEmpty()) {
            const auto behind =
                std::upper_bound(m_labels.begin(), m_labels.end(), GroupLabel{property.group, {}}, isBefore);
            if (behind != m_labels.begin() && (behind - 1)->group == property.group && !(behind - 1)->label.isEmpty())
                return (behind - 1)->label;
        }
        return types.label();
    }

    static void takeText(QString &target, QString text, QLatin1StringView separator)
    {
        if (isBlank(text))
            return;
        if (target.isEmpty())
            target = std::move(text);
        else
            target += separator + text;
    }

    void take(const VCardProperty &property)
    {
        struct Named {
            QByteArrayView name;
            void (Assembler::*take)(const VCardProperty &);
        };
        static constexpr std::array All{
            Named{"TEL", &Assembler::takePhone},
            Named{"EMAIL", &Assembler::takeEmail},
            Named{"N", &Assembler::takeName},
            Named{"FN", &Assembler::noteFullName},
            Named{"ORG", &Assembler::takeOrganization},
            Named{"ADR", &Assembler::takeAddress},
            Named{"LABEL", &Assembler::takeAddressText},
            Named{"TITLE", &Assembler::takeTitle},
            Named{"BDAY", &Assembler::takeBirthday},
            Named{"PHOTO", &Assembler::takePhoto},
            Named{"NOTE", &Assembler::takeNote},
            Named{"CATEGORIES", &Assembler::takeGroups},
            Named{"NICKNAME", &Assembler::takeNickname},
            Named{"URL", &Assembler::takeWebsite},
            Named{"UID", &Assembler::takeUid},
            // What says something about the card, not about the person.
            Named{"VERSION", nullptr},
            Named{"BEGIN", nullptr},
            Named{"END", nullptr},
            Named{"PRODID", nullptr},
            Named{"REV", nullptr},
            Named{"MAILER", nullptr},
            Named{"X-ABSHOWAS", nullptr},
            Named{"X-ABLABEL", nullptr},
            Named{"KIND", nullptr},
        };
        const auto known = std::find_if(All.begin(), All.end(),
                                        [&](const Named &candidate) { return isWord(property.name, candidate.name); });
        if (known == All.end())
            keep(property);
        else if (known->take)
            (this->*known->take)(property);
    }

    void keep(const VCardProperty &property) { m_unknown.add(QString::fromUtf8(property.name), property.text()); }

    void takeName(const VCardProperty &property)
    {
        QString *const targets[] = {&m_contact.familyName, &m_contact.givenName, &m_contact.middleName,
                                    &m_contact.namePrefix, &m_contact.nameSuffix};
        const bool isFirst = std::all_of(std::begin(targets), std::end(targets),
                                         [](const QString *target) { return target->isEmpty(); });
        if (!isFirst) {
            keep(property);
            return;
        }
        m_name = &property;
        auto parts = property.joinedComponents();
        for (qsizetype i = 0; i < std::min(parts.size(), static_cast<qsizetype>(std::size(targets))); ++i)
            *targets[i] = std::move(parts[i]);
    }

    void noteFullName(const VCardProperty &property)
    {
        if (!m_fullName && !property.value.isEmpty())
            m_fullName = &property;
    }

    /// Whether \a fullName, "John Doe", is what \a name, "Doe;John;;;", says, as it nearly always is.
    static bool isPlainNameOf(QByteArrayView fullName, QByteArrayView name)
    {
        const qsizetype first = name.indexOf(';');
        if (first < 0 || name.contains('\\') || name.contains(','))
            return false;
        const QByteArrayView family = name.first(first);
        const QByteArrayView rest = name.sliced(first + 1);
        const auto end = std::find(rest.begin(), rest.end(), ';');
        const QByteArrayView given = rest.first(end - rest.begin());
        return std::all_of(end, rest.end(), [](char c) { return c == ';'; })
            && fullName.size() == given.size() + 1 + family.size() && fullName.startsWith(given)
            && fullName[given.size()] == ' ' && fullName.endsWith(family);
    }

    /// FN says nothing new when it is made of the other fields, as we make it ourselves.
    void takeFullName()
    {
        if (!m_fullName || (m_name && isPlainNameOf(m_fullName->value, m_name->value)))
            return;
        const QString fullName = m_fullName->text();
        if (isBlank(fullName) || fullName == "?"_L1 || fullName == displayName(m_contact))
            return;
        const QStringList parts{m_contact.namePrefix, m_contact.givenName,  m_contact.middleName,
                                m_contact.familyName, m_contact.nameSuffix, m_contact.nickname};
        if (isBlank(parts.join(QString()))) {
            m_contact.givenName = fullName;
            return;
        }
        const QStringList known = parts.join(u' ').simplified().split(u' ');
        const QStringList words = QString(fullName).remove(u',').simplified().split(u' ');
        if (!std::all_of(words.begin(), words.end(), [&](const QString &word) { return known.contains(word); }))
            m_unknown.add(u"FN"_s, fullName);
    }

    void takeNickname(const VCardProperty &property)
    {
        const QStringList names = property.isLegacy ? QStringList{property.text()} : property.list();
        takeText(m_contact.nickname, joinedTexts(names), ", "_L1);
    }

    void takeOrganization(const VCardProperty &property)
    {
        const auto units = property.joinedComponents();
        const QString &company = units.front();
        const QString department = units.size() > 1 ? joinedTexts({units.begin() + 1, units.end()}) : QString();
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
            takeText(m_contact.jobTitle, property.text(), {});
        else
            keep(property);
    }

    void takeEmail(const VCardProperty &property)
    {
        const Types types(property);
        QString address = property.text();
        if (!isBlank(address))
            m_contact.emails.append({std::move(address), labelOf(property, types), types.isPreferred()});
    }

    void takePhone(const VCardProperty &property)
    {
        const Types types(property);
        QString number = property.text();
        if (isWord(property.parameter("VALUE"), "URI") && number.startsWith("tel:"_L1, Qt::CaseInsensitive))
            number.remove(0, 4);
        if (!isBlank(number))
            m_contact.phones.append({std::move(number), labelOf(property, types), types.isPreferred()});
    }

    void takeAddress(const VCardProperty &property)
    {
        const Types types(property);
        auto parts = property.joinedComponents();
        const auto part = [&](qsizetype i) { return i < parts.size() ? std::move(parts[i]) : QString(); };
        PostalAddress address{.label = labelOf(property, types),
                              .street = part(2),
                              .city = part(3),
                              .region = part(4),
                              .postalCode = part(5),
                              .country = part(6),
                              .formatted = utf8Text(property.parameter("LABEL"))};
        takeText(address.street, part(1), "\n"_L1);
        takeText(address.street, part(0), "\n"_L1);
        if (address.formatted.contains(u'\r'))
            address.formatted.replace("\r\n"_L1, "\n"_L1);
        if (isBlank(address.street) && hasStreetAlone(address) && isBlank(address.formatted))
            return;
        if (address.formatted.isEmpty())
            m_unrendered.append({tieOf(property, types), m_contact.addresses.size()});
        leaveOutDoubled(address);
        m_contact.addresses.append(std::move(address));
    }

    static bool hasStreetAlone(const PostalAddress &address)
    {
        return isBlank(address.city) && isBlank(address.region) && isBlank(address.postalCode)
            && isBlank(address.country);
    }

    /// An address in one piece is written as street and as rendering both.
    static void leaveOutDoubled(PostalAddress &address)
    {
        if (hasStreetAlone(address) && !address.formatted.isEmpty() && address.street == address.formatted)
            address.street.clear();
    }

    void takeAddressText(const VCardProperty &property)
    {
        const QString text = property.text();
        if (isBlank(text))
            return;
        const Types types(property);
        if (const std::optional<qsizetype> open = takeUnrendered(tieOf(property, types))) {
            PostalAddress &address = m_contact.addresses[*open];
            address.formatted = text;
            leaveOutDoubled(address);
            return;
        }
        m_contact.addresses.append({.label = labelOf(property, types), .formatted = text});
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
        const QByteArrayView encoding = property.parameter("ENCODING");
        const QString text = property.text().trimmed(); // forgives escapes where none belong
        QString photo;
        if (isWord(encoding, "B") || isWord(encoding, "BASE64"))
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

    void takeNote(const VCardProperty &property) { takeText(m_contact.notes, property.text(), "\n"_L1); }

    void takeGroups(const VCardProperty &property)
    {
        const QStringList groups = property.list();
        for (const QString &group : groups) {
            if (!isBlank(group))
                m_contact.groups.append(group);
        }
    }

    void takeWebsite(const VCardProperty &property)
    {
        if (const QString text = property.text(); !isBlank(text))
            m_contact.websites.append(text);
    }

    void takeUid(const VCardProperty &property)
    {
        if (m_contact.externalId.isEmpty())
            takeText(m_contact.externalId, property.text(), {});
    }

    /// What an address and its rendering have in common: group and types.
    using AddressTie = std::pair<QByteArrayView, QString>;
    static AddressTie tieOf(const VCardProperty &property, const Types &types)
    {
        return {property.group, types.label()};
    }

    /// The last address of \a tie that has no rendering, for one to be put there.
    std::optional<qsizetype> takeUnrendered(const AddressTie &tie)
    {
        // Most often it stands right before. The others are sorted once, however many there are.
        if (m_unrendered.isEmpty() || m_unrendered.back().first != tie) {
            for (const auto &[each, address] : std::exchange(m_unrendered, {}))
                m_unrenderedByTie[each].append(address);
            const auto open = m_unrenderedByTie.find(tie);
            if (open == m_unrenderedByTie.end() || open->isEmpty())
                return {};
            return open->takeLast();
        }
        const qsizetype address = m_unrendered.back().second;
        m_unrendered.removeLast();
        return address;
    }

    const QList<VCardProperty> &m_properties;
    /// Sorted by their groups.
    QVarLengthArray<GroupLabel, 4> m_labels;
    /// Where the addresses without a rendering are, the newest of them first in one, then in the other.
    QVarLengthArray<std::pair<AddressTie, qsizetype>, 2> m_unrendered;
    QHash<AddressTie, QList<qsizetype>> m_unrenderedByTie;
    /// The ones that count, of all that there are.
    const VCardProperty *m_name = nullptr;
    const VCardProperty *m_fullName = nullptr;
    Contact &m_contact;
    UnknownFields m_unknown;
};

} // namespace

QString readableLabel(const QString &label)
{
    const QString text = labelText(label);
    const bool isApples = text.startsWith("_$!<"_L1) && text.endsWith(">!$_"_L1) && text.size() > 8;
    return isApples ? labelText(text.sliced(4).chopped(4)) : text;
}

Contact contactFromVCard(const QList<VCardProperty> &properties)
{
    Contact contact;
    Assembler(properties, contact).assemble();
    return contact;
}

} // namespace Ferry

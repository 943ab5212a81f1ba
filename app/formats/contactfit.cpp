// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/contactfit.h"

#include "app/formats/codepage.h"
#include "app/formats/labels.h"
#include "app/formats/photouri.h"
#include "app/formats/slots.h"
#include "app/formats/vcardtext.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using enum ContactField;
using Kind = Loss::Kind;

struct SingleField {
    ContactField field;
    QString Contact::*text;
    /// In the notes.
    QLatin1StringView name;
};

constexpr std::array Singles{
    SingleField{NamePrefix, &Contact::namePrefix, "Prefix"_L1},
    SingleField{GivenName, &Contact::givenName, "First name"_L1},
    SingleField{MiddleName, &Contact::middleName, "Middle name"_L1},
    SingleField{FamilyName, &Contact::familyName, "Last name"_L1},
    SingleField{NameSuffix, &Contact::nameSuffix, "Suffix"_L1},
    SingleField{Nickname, &Contact::nickname, "Nickname"_L1},
    SingleField{Department, &Contact::department, "Department"_L1},
    SingleField{JobTitle, &Contact::jobTitle, "Job title"_L1},
};

constexpr int YearOfNoYear = 1604; // Apple's and Outlook's mark, so no reader takes it for a year

/// All words of \a text are among those of \a others.
bool saysNoMore(const QString &text, const QStringList &others)
{
    const QStringList known = others.join(u' ').simplified().split(u' ');
    const QStringList words = text.simplified().split(u' ');
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return known.contains(word); });
}

/// The standard label that says most of what \a label does, without those that not everybody knows.
QString nearestLabel(const QString &label, bool isPhone)
{
    LabelKind kind = classifyLabel(label);
    if (kind.place == LabelKind::Place::Other)
        kind.place = LabelKind::Place::None;
    if (!isPhone || kind.device == LabelKind::Device::Main)
        kind.device = LabelKind::Device::None;
    return standardLabel(kind);
}

class Fitter
{
public:
    Fitter(const Contact &contact, const FormatAbility &ability, const FitOptions &options)
        : m_ability(ability)
        , m_options(options)
        , m_page(ability.inCodePage ? &codePageOf(options) : nullptr)
    {
        m_fitted.contact = contact;
    }

    FittedContact run()
    {
        for (const SingleField &single : Singles)
            fitSingle(single);
        fitBirthday();
        fitEmails();
        fitPhones();
        fitAddresses();
        fitList(Company, m_contact.companies, m_ability.companies, "Company"_L1);
        fitList(Website, m_contact.websites, m_ability.websites, "Website"_L1, true);
        fitList(Location, m_contact.locations, m_ability.locations, "Location"_L1);
        fitPhotos();
        fitGroups();
        fitText(m_contact.externalId, ExternalId, 0);
        const QString id = m_ability.id ? m_ability.id(m_contact.externalId) : m_contact.externalId;
        if (id != m_contact.externalId || (m_ability.lacks(ExternalId) && !id.isEmpty())) {
            lose(ExternalId, Kind::Dropped);
            m_contact.externalId.clear();
        }
        if (!m_contact.unknownFields.isEmpty()) {
            lose(UnknownFields, Kind::Dropped);
            m_contact.unknownFields.clear();
        }
        fitText(m_contact.notes, Notes, 0);
        if (!m_contact.notes.isEmpty())
            m_moved.prepend(m_contact.notes);
        m_contact.notes = m_moved.join(u'\n');
        return std::move(m_fitted);
    }

private:
    void lose(ContactField field, Kind kind, qsizetype position = 0)
    {
        const Loss loss{field, kind, static_cast<int>(position)};
        if (m_fitted.losses.isEmpty() || m_fitted.losses.last() != loss)
            m_fitted.losses.append(loss);
    }

    /// \a text has no place: it goes to the notes, or nowhere.
    void move(ContactField field, qsizetype position, QLatin1StringView name, const QString &text,
              const QString &label = {})
    {
        if (!m_options.overflowToNotes) {
            lose(field, Kind::Dropped, position);
            return;
        }
        lose(field, Kind::MovedToNotes, position);
        const QString ruled = writable(label);
        if (ruled != label)
            lose(field, Kind::LabelChanged, position);
        m_moved.append(ruled.isEmpty() ? name + ": "_L1 + text : name + " ("_L1 + ruled + "): "_L1 + text);
    }

    /// \a text with the characters that the format has.
    QString writable(const QString &text) const
    {
        if (m_page)
            return m_page->fitted(text);
        return m_ability.text ? m_ability.text(text) : text;
    }

    void fitText(QString &text, ContactField field, qsizetype position, bool isListed = false)
    {
        if (text.isEmpty())
            return;
        if (isBlank(text)) {
            text.clear();
            return;
        }
        if (!isClean(text)) {
            if (losesCharacters(text))
                lose(field, Kind::TextChanged, position);
            text = cleanText(text);
        }
        const auto change = [&](QString ruled) {
            if (ruled != text)
                lose(field, Kind::TextChanged, position);
            text = isBlank(ruled) ? QString() : std::move(ruled);
        };
        if (m_page || m_ability.text)
            change(writable(text));
        if (isListed && m_ability.listed)
            change(m_ability.listed(text));
    }

    void fitLabel(QString &label, ContactField field, qsizetype position, FormatAbility::LabelRule rule, bool primary)
    {
        const QString before = labelText(label);
        QString text = m_page || m_ability.text ? writable(before) : before;
        if (!m_options.ownLabels && !text.isEmpty())
            text = nearestLabel(text, field == Phone);
        label = rule ? rule(text, primary) : text;
        if (!sayTheSame(label, before))
            lose(field, Kind::LabelChanged, position);
    }

    /// It gets a place together with others.
    void share(QString &label, bool &primary, const QString &common, ContactField field, qsizetype position)
    {
        if (!sayTheSame(label, common))
            lose(field, Kind::LabelChanged, position);
        if (std::exchange(primary, false))
            lose(field, Kind::PreferenceDropped, position);
        label = common;
    }

    void fitSingle(const SingleField &single)
    {
        QString &text = m_contact.*single.text;
        if (text.isEmpty())
            return;
        fitText(text, single.field, 0);
        if (m_ability.lacks(single.field) && !text.isEmpty()) {
            move(single.field, 0, single.name, text);
            text.clear();
        }
    }

    void fitBirthday()
    {
        std::optional<PartialDate> &date = m_contact.birthday;
        if (!date)
            return;
        if (date->year == YearOfNoYear) {
            date->year.reset();
            lose(Birthday, Kind::TextChanged);
        }
        if (m_ability.lacks(Birthday) || (!date->year && !m_ability.birthdayWithoutYear)) {
            move(Birthday, 0, "Birthday"_L1, toIsoString(*date));
            date.reset();
        }
    }

    void fitEmails()
    {
        QList<EmailAddress> emails = std::exchange(m_contact.emails, {});
        m_contact.emails.reserve(emails.size());
        QVarLengthArray<qsizetype, 8> order(emails.size());
        std::iota(order.begin(), order.end(), 0);
        if (m_ability.preferredEmailFirst) {
            const auto preferred =
                std::find_if(order.begin(), order.end(), [&](qsizetype i) { return emails.at(i).primary; });
            if (preferred != order.end())
                std::rotate(order.begin(), preferred, preferred + 1);
        }
        for (const qsizetype i : order) {
            EmailAddress &email = emails[i];
            const qsizetype position = i + 1;
            fitText(email.address, Email, position, true);
            if (email.address.isEmpty())
                continue;
            if (m_contact.emails.size() >= m_ability.emails) {
                move(Email, position, "E-mail"_L1, email.address, labelText(email.label));
                continue;
            }
            fitLabel(email.label, Email, position, m_ability.emailLabel, email.primary);
            if (email.primary && !m_ability.emailPreference) {
                if (!m_ability.preferredEmailFirst && emails.size() > 1)
                    lose(Email, Kind::PreferenceDropped, position);
                email.primary = false;
            }
            if (m_contact.emails.size() >= m_ability.sharedAfter)
                share(email.label, email.primary, m_contact.emails.at(m_ability.sharedAfter - 1).label, Email,
                      position);
            m_contact.emails.append(email);
        }
    }

    void fitPhones()
    {
        QList<PhoneNumber> phones = std::exchange(m_contact.phones, {});
        m_contact.phones.reserve(phones.size());
        if (!m_ability.phoneSlots.empty()) {
            QStringList labels;
            for (PhoneNumber &phone : phones) {
                fitText(phone.number, Phone, labels.size() + 1, true);
                labels.append(phone.number.isEmpty() ? QString() : labelText(phone.label));
            }
            QList<bool> present;
            for (const PhoneNumber &phone : phones)
                present.append(!phone.number.isEmpty());
            const SlotPlan plan = planSlots(labels, present, m_ability.phoneSlots, SlotRule::SameDevice);
            for (const SlotPlan::Place &place : plan.places) {
                PhoneNumber phone = phones.at(place.item);
                const QString label = m_ability.phoneSlots[static_cast<size_t>(place.slot)];
                if (!sayTheSame(label, labels.at(place.item)))
                    lose(Phone, Kind::LabelChanged, place.item + 1);
                phone.label = label;
                if (std::exchange(phone.primary, false) && phones.size() > 1)
                    lose(Phone, Kind::PreferenceDropped, place.item + 1);
                m_contact.phones.append(phone);
            }
            for (const qsizetype item : plan.without)
                move(Phone, item + 1, "Phone"_L1, phones.at(item).number, labels.at(item));
            return;
        }
        for (qsizetype i = 0; i < phones.size(); ++i) {
            PhoneNumber &phone = phones[i];
            fitText(phone.number, Phone, i + 1, true);
            if (phone.number.isEmpty())
                continue;
            if (m_contact.phones.size() >= m_ability.phones) {
                move(Phone, i + 1, "Phone"_L1, phone.number, labelText(phone.label));
                continue;
            }
            fitLabel(phone.label, Phone, i + 1, m_ability.phoneLabel, phone.primary);
            if (!m_ability.phonePreference && std::exchange(phone.primary, false) && phones.size() > 1)
                lose(Phone, Kind::PreferenceDropped, i + 1);
            if (m_contact.phones.size() >= m_ability.sharedAfter)
                share(phone.label, phone.primary, m_contact.phones.at(m_ability.sharedAfter - 1).label, Phone, i + 1);
            m_contact.phones.append(phone);
        }
    }

    void fitAddress(PostalAddress &address, qsizetype position)
    {
        QString *const parts[] = {&address.street,     &address.city,    &address.region,
                                  &address.postalCode, &address.country, &address.formatted};
        for (QString *part : parts)
            fitText(*part, Address, position);
        if (!m_ability.rendering && !address.formatted.isEmpty()) {
            const QStringList known{address.street, address.city, address.region, address.postalCode, address.country};
            if (isBlank(known.join(QString())))
                address.street = address.formatted;
            else if (!saysNoMore(address.formatted, known))
                lose(Address, Kind::RenderingDropped, position);
            address.formatted.clear();
        }
        // Said twice, of which one is enough: the two could not be told apart from an address in one piece.
        if (address.street == address.formatted && address.city.isEmpty() && address.region.isEmpty()
            && address.postalCode.isEmpty() && address.country.isEmpty())
            address.street.clear();
        if (m_ability.streetInLines && address.street.contains(u'\n')) {
            QStringList lines = address.street.split(u'\n');
            lines.removeIf([](const QString &line) { return isBlank(line); });
            address.street = lines.join(u'\n');
        }
    }

    static QString inOneLine(const PostalAddress &address)
    {
        QStringList parts{address.street, address.postalCode, address.city, address.region, address.country};
        parts.removeAll(QString());
        QString line = parts.isEmpty() ? address.formatted : parts.join(", "_L1);
        return line.replace(u'\n', ", "_L1);
    }

    static bool isAnywhere(const PostalAddress &address)
    {
        return !address.street.isEmpty() || !address.city.isEmpty() || !address.region.isEmpty()
            || !address.postalCode.isEmpty() || !address.country.isEmpty() || !address.formatted.isEmpty();
    }

    void fitAddresses()
    {
        QList<PostalAddress> addresses = std::exchange(m_contact.addresses, {});
        m_contact.addresses.reserve(addresses.size());
        QStringList labels;
        QList<bool> present;
        for (PostalAddress &address : addresses) {
            fitAddress(address, labels.size() + 1);
            labels.append(labelText(address.label));
            present.append(isAnywhere(address));
        }
        if (!m_ability.addressSlots.empty()) {
            const SlotPlan plan = planSlots(labels, present, m_ability.addressSlots, SlotRule::AnyFree);
            for (const SlotPlan::Place &place : plan.places) {
                PostalAddress address = addresses.at(place.item);
                address.label = m_ability.addressSlots[static_cast<size_t>(place.slot)];
                if (!sayTheSame(address.label, labels.at(place.item)))
                    lose(Address, Kind::LabelChanged, place.item + 1);
                m_contact.addresses.append(address);
            }
            for (const qsizetype item : plan.without)
                move(Address, item + 1, "Address"_L1, inOneLine(addresses.at(item)), labels.at(item));
            return;
        }
        for (qsizetype i = 0; i < addresses.size(); ++i) {
            if (!present.at(i))
                continue;
            if (m_contact.addresses.size() >= m_ability.addresses) {
                move(Address, i + 1, "Address"_L1, inOneLine(addresses.at(i)), labels.at(i));
                continue;
            }
            fitLabel(addresses[i].label, Address, i + 1, m_ability.addressLabel, false);
            m_contact.addresses.append(addresses.at(i));
        }
    }

    void fitList(ContactField field, QStringList &texts, qsizetype most, QLatin1StringView name, bool isListed = false)
    {
        if (texts.isEmpty())
            return;
        const QStringList all = std::exchange(texts, {});
        for (qsizetype i = 0; i < all.size(); ++i) {
            QString text = all.at(i);
            fitText(text, field, i + 1, isListed);
            if (text.isEmpty())
                continue;
            if (texts.size() < most)
                texts.append(text);
            else
                move(field, i + 1, name, text);
        }
    }

    void fitPhotos()
    {
        const QStringList photos = std::exchange(m_contact.photos, {});
        for (qsizetype i = 0; i < photos.size(); ++i) {
            QString photo = photos.at(i);
            if (isInlinePhoto(photo)) {
                if (m_ability.inlinePhotos && m_contact.photos.size() < m_ability.photos)
                    m_contact.photos.append(photo);
                else
                    lose(Photo, Kind::Dropped, i + 1);
                continue;
            }
            fitText(photo, Photo, i + 1);
            if (photo.isEmpty())
                continue;
            const QString address = m_ability.webPhotosOnly ? webAddress(photo) : photo;
            if (m_contact.photos.size() >= m_ability.photos || address.isEmpty()) {
                move(Photo, i + 1, "Photo"_L1, photo);
                continue;
            }
            if (address != photo)
                lose(Photo, Kind::TextChanged, i + 1);
            m_contact.photos.append(address);
        }
    }

    void fitGroups()
    {
        const QStringList groups = std::exchange(m_contact.groups, {});
        for (qsizetype i = 0; i < groups.size(); ++i) {
            QString group = groups.at(i);
            fitText(group, Group, i + 1);
            if (m_ability.group && !group.isEmpty()) {
                QString ruled = m_ability.group(group);
                if (ruled != group)
                    lose(Group, Kind::TextChanged, i + 1);
                group = std::move(ruled);
            }
            if (!group.isEmpty())
                m_contact.groups.append(group);
        }
        if (m_ability.groupsAreASet) {
            std::sort(m_contact.groups.begin(), m_contact.groups.end());
            m_contact.groups.removeDuplicates();
        }
        if (m_ability.lacks(Group) && !m_contact.groups.isEmpty())
            move(Group, 0, "Groups"_L1, std::exchange(m_contact.groups, {}).join(", "_L1));
    }

    const FormatAbility &m_ability;
    const FitOptions &m_options;
    const CodePage *m_page;
    FittedContact m_fitted;
    Contact &m_contact = m_fitted.contact;
    QStringList m_moved;
};

} // namespace

const CodePage &codePageOf(const FitOptions &options)
{
    return CodePage::of(options.codePage.value_or(CodePage::Western));
}

FittedContact fit(const Contact &contact, const FormatAbility &ability, const FitOptions &options)
{
    return Fitter(contact, ability, options).run();
}

FittedContact fit(const Contact &contact, ExportFormat format, const FitOptions &options)
{
    return fit(contact, exportFormatInfo(format).ability(), options);
}

LossReport lossesOf(const QList<Contact> &contacts, ExportFormat format, const FitOptions &options)
{
    const FormatAbility &ability = exportFormatInfo(format).ability();
    LossReport report;
    for (qsizetype i = 0; i < contacts.size(); ++i)
        report.add(i, fit(contacts.at(i), ability, options).losses);
    return report;
}

} // namespace Ferry

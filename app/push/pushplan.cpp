// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/pushplan.h"

#include "app/push/pushphoto.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

QString inOneLine(const PostalAddress &address)
{
    QStringList parts{address.street, QString(address.postalCode + u' ' + address.city).trimmed(), address.region,
                      address.country};
    parts.removeAll(QString());
    return parts.isEmpty() ? address.formatted.simplified() : parts.join(u", "_s).simplified();
}

QString fullName(const Contact &contact)
{
    return QStringList{contact.namePrefix, contact.givenName,  contact.middleName,
                       contact.familyName, contact.nameSuffix, contact.nickname}
        .join(u' ')
        .simplified();
}

QString jobOf(const Contact &contact)
{
    QStringList parts{contact.jobTitle, contact.department};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// What \a after has beyond \a before.
QList<PushDetail> difference(const Contact &before, const Contact &after)
{
    QList<PushDetail> details;
    const auto add = [&](PushField field, const QString &text) { details += PushDetail{field, text}; };
    if (fullName(before) != fullName(after))
        add(PushField::Name, fullName(after));
    for (const EmailAddress &email : after.emails.mid(before.emails.size()))
        add(PushField::Email, email.address);
    for (const PhoneNumber &phone : after.phones.mid(before.phones.size()))
        add(PushField::Phone, phone.number);
    for (const PostalAddress &address : after.addresses.mid(before.addresses.size()))
        add(PushField::Address, inOneLine(address));
    for (const QString &company : after.companies.mid(before.companies.size()))
        add(PushField::Company, company);
    if (jobOf(before) != jobOf(after))
        add(PushField::Company, jobOf(after));
    for (const QString &website : after.websites.mid(before.websites.size()))
        add(PushField::Website, website);
    if (before.birthday != after.birthday && after.birthday)
        add(PushField::Birthday, toIsoString(*after.birthday));
    if (before.notes != after.notes)
        add(PushField::Notes, after.notes.mid(before.notes.size()).trimmed());
    return details;
}

/// What of \a ours the contact that comes out of adding it, \a result, does not say.
QList<PushDetail> missing(const Contact &ours, const Contact &result)
{
    QList<PushDetail> details;
    const QString name = fullName(ours);
    const QStringList words = nameKey(name).split(u' ', Qt::SkipEmptyParts);
    const QStringList known = nameKey(fullName(result)).split(u' ', Qt::SkipEmptyParts);
    if (!std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return known.contains(word); }))
        details += {PushField::Name, name};
    const auto differs = [](const QString &a, const QString &b) {
        return !a.isEmpty() && a.simplified().compare(b.simplified(), Qt::CaseInsensitive) != 0;
    };
    if (differs(ours.jobTitle, result.jobTitle) || differs(ours.department, result.department))
        details += {PushField::Company, jobOf(ours)};
    if (ours.birthday && ours.birthday != result.birthday)
        details += {PushField::Birthday, toIsoString(*ours.birthday)};
    return details;
}

QLatin1StringView wordOf(PushAction action)
{
    switch (action) {
    case PushAction::Create:
        return "create"_L1;
    case PushAction::Add:
        return "add"_L1;
    case PushAction::AlreadyThere:
        return "already-there"_L1;
    case PushAction::Skip:
        return "skip"_L1;
    }
    return {};
}

QLatin1StringView wordOf(PushField field)
{
    switch (field) {
    case PushField::Name:
        return "name"_L1;
    case PushField::Email:
        return "email"_L1;
    case PushField::Phone:
        return "phone"_L1;
    case PushField::Address:
        return "address"_L1;
    case PushField::Company:
        return "company"_L1;
    case PushField::Website:
        return "website"_L1;
    case PushField::Birthday:
        return "birthday"_L1;
    case PushField::Notes:
        return "notes"_L1;
    case PushField::Photo:
        return "photo"_L1;
    case PushField::Other:
        return "other"_L1;
    }
    return {};
}

QLatin1StringView wordOf(MatchReason reason)
{
    switch (reason) {
    case MatchReason::Email:
        return "email"_L1;
    case MatchReason::SharedEmail:
        return "shared-email"_L1;
    case MatchReason::Phone:
        return "phone"_L1;
    case MatchReason::SharedPhone:
        return "shared-phone"_L1;
    case MatchReason::Name:
        return "name"_L1;
    case MatchReason::NothingElse:
        return "nothing-else"_L1;
    case MatchReason::OtherName:
        return "other-name"_L1;
    }
    return {};
}

QJsonArray toJson(const QList<PushDetail> &details)
{
    QJsonArray list;
    for (const PushDetail &detail : details)
        list.append(QJsonObject{{"field"_L1, wordOf(detail.field)}, {"text"_L1, detail.text}});
    return list;
}

QJsonObject toJson(const PushRow &row, const PlusContact *match)
{
    QJsonObject object{{"contact"_L1, displayName(row.contact)}, {"action"_L1, wordOf(row.action)}};
    if (row.action != row.proposed)
        object.insert("proposed"_L1, wordOf(row.proposed));
    if (row.match && match) {
        QJsonArray reasons;
        for (const MatchHint &hint : row.match->hints)
            reasons.append(QJsonObject{{"reason"_L1, wordOf(hint.reason)}, {"value"_L1, hint.value}});
        object.insert("contactId"_L1, match->id);
        object.insert("weight"_L1, row.match->weight);
        object.insert("reasons"_L1, reasons);
    }
    if (row.action == PushAction::Add)
        object.insert("additions"_L1, toJson(row.additions));
    if (row.match && !row.leftOut.isEmpty())
        object.insert("leftOut"_L1, toJson(row.leftOut));
    return object;
}

} // namespace

PushPlan::PushPlan(const QList<Contact> &ours, AccountContents there, const PhoneKey &phoneKey)
    : m_there(std::move(there))
{
    QList<ContactKeys> theirKeys;
    theirKeys.reserve(m_there.contacts.size());
    for (const PlusContact &contact : std::as_const(m_there.contacts))
        theirKeys += contactKeys(ContactMapping::fromContactData(contact.data), phoneKey, contact.id);
    QList<ContactKeys> ourKeys;
    ourKeys.reserve(ours.size());
    for (const Contact &contact : ours)
        ourKeys += contactKeys(contact, phoneKey);
    QList<std::optional<ContactMatch>> matches = matchContacts(ourKeys, theirKeys);

    // What several of ours add to one contact is added one after the other.
    QHash<qsizetype, QJsonObject> soFar;
    m_rows.reserve(ours.size());
    for (qsizetype i = 0; i < ours.size(); ++i) {
        PushRow row{.contact = ours.at(i), .match = std::move(matches[i])};
        const QByteArray photo = photoOf(row.contact);
        row.hasPhoto = !photo.isEmpty();
        row.lost = ContactMapping::toContactData(row.contact).lost;
        if (row.hasPhoto && row.contact.photos.size() == 1)
            row.lost.removeAll(ContactMapping::Lost::PhotoAddresses);
        if (row.match) {
            const PlusContact &known = m_there.contacts.at(row.match->there);
            if (!soFar.contains(row.match->there))
                soFar.insert(row.match->there, known.data);
            QJsonObject &data = soFar[row.match->there];
            const QJsonObject wanted = ContactMapping::withAdditions(data, row.contact);
            const Contact result = ContactMapping::fromContactData(wanted);
            row.additions = difference(ContactMapping::fromContactData(data), result);
            row.leftOut = missing(row.contact, result);
            row.hasPhoto = row.hasPhoto && !hasPhoto(data);
            if (row.hasPhoto)
                row.additions += {PushField::Photo, {}};
            else if (wanted != data && row.additions.isEmpty()) // of a kind that only the service knows
                row.additions += {PushField::Other, {}};
            row.proposed = row.additions.isEmpty() ? PushAction::AlreadyThere : PushAction::Add;
            data = wanted;
        }
        row.action = row.proposed;
        m_rows += std::move(row);
    }
}

const PlusContact *PushPlan::matchOf(qsizetype row) const
{
    const std::optional<ContactMatch> &match = m_rows.at(row).match;
    return match ? &m_there.contacts.at(match->there) : nullptr;
}

QList<PushAction> PushPlan::actionsFor(qsizetype row) const
{
    if (!m_rows.at(row).match)
        return {PushAction::Create, PushAction::Skip};
    if (m_rows.at(row).additions.isEmpty())
        return {PushAction::AlreadyThere, PushAction::Create, PushAction::Skip};
    return {PushAction::Add, PushAction::Create, PushAction::Skip};
}

bool PushPlan::setAction(qsizetype row, PushAction action)
{
    if (!actionsFor(row).contains(action))
        return false;
    m_rows[row].action = action;
    return true;
}

PushTotals PushPlan::totals() const
{
    PushTotals totals;
    for (const PushRow &row : m_rows) {
        switch (row.action) {
        case PushAction::Create:
            ++totals.create;
            break;
        case PushAction::Add:
            ++totals.add;
            break;
        case PushAction::AlreadyThere:
            ++totals.alreadyThere;
            break;
        case PushAction::Skip:
            ++totals.skip;
            break;
        }
    }
    totals.afterwards = m_there.contacts.size() + m_there.unusable + totals.create;
    return totals;
}

PlanLimit PushPlan::exceeds() const
{
    const PushTotals after = totals();
    const qint64 now = after.afterwards - after.create;
    if (after.create == 0)
        return PlanLimit::None;
    if (after.afterwards > premiumPlanLimit)
        return PlanLimit::Premium;
    // Whoever has more than the free plan holds has another one.
    return after.afterwards > freePlanLimit && now <= freePlanLimit ? PlanLimit::Free : PlanLimit::None;
}

QList<PushItem> PushPlan::items(const QStringList &tags) const
{
    QList<PushItem> items;
    QHash<qsizetype, qsizetype> itemOf;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const PushRow &row = m_rows.at(i);
        const bool isTagOnly = row.action == PushAction::AlreadyThere && !tags.isEmpty();
        if (row.action == PushAction::Skip || (row.action == PushAction::AlreadyThere && !isTagOnly))
            continue;
        if (row.action == PushAction::Create) {
            items += PushItem{.kind = PushKind::Create,
                              .rows = {static_cast<int>(i)},
                              .contacts = {row.contact},
                              .photo = photoOf(row.contact),
                              .data = ContactMapping::toContactData(row.contact).data};
            continue;
        }
        const PlusContact &known = m_there.contacts.at(row.match->there);
        const auto place = itemOf.constFind(row.match->there);
        if (place == itemOf.cend()) {
            itemOf.insert(row.match->there, items.size());
            items += PushItem{.kind = PushKind::TagOnly,
                              .data = known.data,
                              .before = known.data,
                              .contactId = known.id,
                              .etag = known.etag,
                              .tagsBefore = known.tagIds};
        }
        PushItem &item = items[itemOf.value(row.match->there)];
        item.rows += static_cast<int>(i);
        item.contacts += row.contact;
        if (isTagOnly)
            continue;
        item.kind = PushKind::Add;
        item.data = ContactMapping::withAdditions(item.data, row.contact);
        if (item.photo.isEmpty() && !hasPhoto(known.data))
            item.photo = photoOf(row.contact);
    }
    for (qsizetype i = 0; i < items.size(); ++i)
        items[i].number = static_cast<int>(i);
    return items;
}

QByteArray PushPlan::toJson() const
{
    const PushTotals sums = totals();
    QJsonArray rows;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        rows.append(Ferry::toJson(m_rows.at(i), matchOf(i)));
    const QJsonObject document{
        {"format"_L1, "contact-ferry-push-plan"_L1},
        {"version"_L1, 1},
        {"accountId"_L1, m_there.account.id},
        {"teamId"_L1, m_there.teamId},
        {"contactsThere"_L1, m_there.contacts.size()},
        {"totals"_L1,
         QJsonObject{{"create"_L1, sums.create},
                     {"add"_L1, sums.add},
                     {"alreadyThere"_L1, sums.alreadyThere},
                     {"skip"_L1, sums.skip},
                     {"afterwards"_L1, sums.afterwards}}},
        {"rows"_L1, rows},
    };
    return QJsonDocument(document).toJson();
}

} // namespace Ferry

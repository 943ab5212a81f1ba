// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/contactmapping.h"
#include "app/contactsplus/plusvalues.h"
#include "app/push/pushitem.h"
#include "models/match/contactmatch.h"

namespace Ferry {

/// The account, or one of its teams, as it was when it was looked through.
struct AccountContents {
    PlusAccount account = {};
    /// Empty for the person's own contacts.
    QString teamId = {};
    QList<PlusContact> contacts = {};
    QList<PlusTag> tags = {};
    /// Contacts that came without id or etag: nothing can be done with them, not even be compared.
    int unusable = 0;

    bool operator==(const AccountContents &) const = default;
};

/// What is to become of one of our contacts.
enum class PushAction {
    Create = 0,
    /// What the account's contact lacks is added to it.
    Add = 1,
    /// The account's contact has all of it.
    AlreadyThere = 2,
    /// The person does not want it there.
    Skip = 3,
};

/// A part of a contact, in the order in which people read them.
enum class PushField { Name, Email, Phone, Address, Company, Website, Birthday, Notes, Photo, Other };

struct PushDetail {
    PushField field = PushField::Other;
    /// As a person reads it; empty for Photo.
    QString text = {};

    bool operator==(const PushDetail &) const = default;
};

/// One of our contacts, and what the plan makes of it.
struct PushRow {
    Contact contact = {};
    /// What the rules say, and what is to be done: the person may have another opinion.
    PushAction proposed = PushAction::Create;
    PushAction action = PushAction::Create;
    /// Which contact of the account it is taken for (an index into AccountContents::contacts), and why; nothing for a new
    /// one.
    std::optional<ContactMatch> match = {};
    /// What Add would add.
    QList<PushDetail> additions = {};
    /// Ours that Add would leave out, because the account's contact says otherwise: its word stands.
    QList<PushDetail> leftOut = {};
    /// What has no place in Contacts+.
    QList<ContactMapping::Lost> lost = {};
    bool hasPhoto = false;

    bool operator==(const PushRow &) const = default;
};

struct PushTotals {
    int create = 0;
    int add = 0;
    int alreadyThere = 0;
    int skip = 0;
    /// Contacts in the account afterwards.
    qint64 afterwards = 0;

    bool operator==(const PushTotals &) const = default;
};

/// How many contacts the plans of Contacts+ hold.
inline constexpr qint64 freePlanLimit = 1'000;
inline constexpr qint64 premiumPlanLimit = 25'000;

/// Which limit a plan goes beyond that the account keeps now. The service does not tell which plan an account has.
enum class PlanLimit { None, Free, Premium };

/// What a push would do; doing nothing more with it is the dry run. A value: making it takes seconds for many contacts, so
/// make it on another thread. The order of the rows is that of our contacts.
class PushPlan
{
public:
    PushPlan() = default;
    /// \a phoneKey spells phone numbers, see phoneKeysFor().
    PushPlan(const QList<Contact> &ours, AccountContents there, const PhoneKey &phoneKey);

    [[nodiscard]] const QList<PushRow> &rows() const { return m_rows; }
    [[nodiscard]] const AccountContents &there() const { return m_there; }
    /// Null for a row without a match.
    [[nodiscard]] const PlusContact *matchOf(qsizetype row) const;

    /// Which actions make sense for \a row: Add and AlreadyThere need a match.
    [[nodiscard]] QList<PushAction> actionsFor(qsizetype row) const;
    /// Decides for \a row; false, and nothing happens, when the action makes no sense there.
    bool setAction(qsizetype row, PushAction action);

    [[nodiscard]] PushTotals totals() const;
    [[nodiscard]] PlanLimit exceeds() const;

    /// What there is to do. Rows for the same contact of the account become one item; rows that are already there become
    /// items only when \a tags are to be put on them.
    [[nodiscard]] QList<PushItem> items(const QStringList &tags) const;

    /// The whole plan as a JSON document for people and programs: the account, totals, and each row with action, reasons,
    /// additions and what is left out.
    [[nodiscard]] QByteArray toJson() const;

private:
    AccountContents m_there;
    QList<PushRow> m_rows;
};

} // namespace Ferry

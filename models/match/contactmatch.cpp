// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/match/contactmatch.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace Ferry {

namespace {

constexpr int ownEmail = 100;
constexpr int ownPhone = 60;
constexpr int shared = 20;
constexpr int fullName = 40;
constexpr int halfName = 20;
constexpr int nothingElse = 20;
constexpr int otherName = -40;
/// So many contacts that nothing tells apart are looked at.
constexpr std::size_t mostAlike = 8;

enum class KeyKind : char { Email = 'e', Phone = 'p' };

struct Side {
    const QList<ContactKeys> &contacts;
    /// By key; by key and name where the key is shared; by name alone where there is nothing else.
    QHash<QString, std::vector<qsizetype>> places = {};
};

QString marked(KeyKind kind, const QString &key)
{
    return QChar(static_cast<char16_t>(kind)) + key;
}

QString together(const QString &key, const QString &name)
{
    return key + QChar(u'\n') + name;
}

template<typename Visit>
void forEachKey(const ContactKeys &contact, Visit visit)
{
    for (const QString &email : contact.emails)
        visit(KeyKind::Email, email);
    for (const QString &phone : contact.phones)
        visit(KeyKind::Phone, phone);
}

bool hasNothingElse(const ContactKeys &contact)
{
    return contact.emails.isEmpty() && contact.phones.isEmpty();
}

bool hasAllWords(const QString &name, const QString &part)
{
    const QStringList words = name.split(u' ');
    const QStringList wanted = part.split(u' ');
    return std::all_of(wanted.cbegin(), wanted.cend(), [&](const QString &word) { return words.contains(word); });
}

bool haveCommonWord(const QString &a, const QString &b)
{
    const QStringList words = b.split(u' ');
    const QStringList others = a.split(u' ');
    return std::any_of(others.cbegin(), others.cend(), [&](const QString &word) { return words.contains(word); });
}

class Matching
{
public:
    Matching(const QList<ContactKeys> &ours, const QList<ContactKeys> &there)
        : m_ours{ours}
        , m_there{there}
    {
        // The two sides may well spell the name of one person differently, so that says nothing about an address. A number
        // by itself is not worth that much.
        learnShared(KeyKind::Email, {&m_ours});
        learnShared(KeyKind::Email, {&m_there});
        learnShared(KeyKind::Phone, {&m_ours, &m_there});
        index(m_there);
        countNames(m_ours, m_ourNames);
        countNames(m_there, m_theirNames);
    }

    std::optional<ContactMatch> best(const ContactKeys &contact) const
    {
        std::optional<ContactMatch> best;
        for (const qsizetype place : candidates(contact)) {
            ContactMatch match = compare(contact, m_there.contacts.at(place));
            match.there = place;
            const bool isBetter = !best || match.weight > best->weight
                || (match.weight == best->weight
                    && m_there.contacts.at(place).id < m_there.contacts.at(best->there).id);
            if (match.weight >= matchWeight && isBetter)
                best = std::move(match);
        }
        return best;
    }

private:
    /// Finds the keys of \a wanted that people of different names have.
    void learnShared(KeyKind wanted, std::initializer_list<const Side *> sides)
    {
        const auto forEachHolder = [&](auto visit) {
            for (const Side *side : sides) {
                for (const ContactKeys &contact : side->contacts) {
                    if (contact.name.isEmpty())
                        continue;
                    for (const QString &key : wanted == KeyKind::Email ? contact.emails : contact.phones)
                        visit(key, contact.name);
                }
            }
        };
        // Joe and Joe Smith may be one; all are measured by the name that says most, so that no order matters.
        QHash<QString, QString> fullest;
        forEachHolder([&](const QString &key, const QString &name) {
            QString &best = fullest[key];
            if (std::pair(name.count(u' '), name) > std::pair(best.count(u' '), best))
                best = name;
        });
        forEachHolder([&](const QString &key, const QString &name) {
            if (const QString &best = fullest[key]; name != best && !hasAllWords(best, name))
                m_shared.insert(marked(wanted, key));
        });
    }

    bool isShared(KeyKind kind, const QString &key) const
    {
        return (kind == KeyKind::Email && isRoleAddress(key)) || m_shared.contains(marked(kind, key));
    }

    QStringList placesOf(const ContactKeys &contact) const
    {
        QStringList places;
        forEachKey(contact, [&](KeyKind kind, const QString &key) {
            if (!isShared(kind, key))
                places += marked(kind, key);
            else if (!contact.name.isEmpty())
                places += together(marked(kind, key), contact.name);
        });
        if (contact.isFullName)
            places += contact.name;
        return places;
    }

    void index(Side &side) const
    {
        for (qsizetype i = 0; i < side.contacts.size(); ++i) {
            for (const QString &place : placesOf(side.contacts.at(i)))
                side.places[place].push_back(i);
        }
        for (std::vector<qsizetype> &list : side.places) {
            const auto end = list.begin() + static_cast<std::ptrdiff_t>(std::min(list.size(), mostAlike));
            std::partial_sort(list.begin(), end, list.end(), [&](qsizetype a, qsizetype b) {
                return side.contacts.at(a).id < side.contacts.at(b).id;
            });
            list.erase(end, list.end());
        }
    }

    static void countNames(const Side &side, QHash<QString, int> &names)
    {
        for (const ContactKeys &contact : side.contacts) {
            if (!contact.name.isEmpty())
                ++names[contact.name];
        }
    }

    std::vector<qsizetype> candidates(const ContactKeys &contact) const
    {
        std::vector<qsizetype> found;
        for (const QString &place : placesOf(contact)) {
            const auto list = m_there.places.constFind(place);
            if (list != m_there.places.cend())
                found.insert(found.end(), list->begin(), list->end());
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    /// The heaviest key of \a kind that \a ours and \a theirs have in common; the least among equals.
    std::optional<std::pair<int, MatchHint>> common(KeyKind kind, const QStringList &ours,
                                                    const QStringList &theirs) const
    {
        const bool isEmail = kind == KeyKind::Email;
        std::optional<std::pair<int, MatchHint>> best;
        for (const QString &key : ours) {
            if (!std::binary_search(theirs.cbegin(), theirs.cend(), key))
                continue;
            if (!isShared(kind, key))
                return std::pair{isEmail ? ownEmail : ownPhone,
                                 MatchHint{isEmail ? MatchReason::Email : MatchReason::Phone, key}};
            if (!best)
                best = {shared, {isEmail ? MatchReason::SharedEmail : MatchReason::SharedPhone, key}};
        }
        return best;
    }

    ContactMatch compare(const ContactKeys &ours, const ContactKeys &theirs) const
    {
        std::vector<std::pair<int, MatchHint>> found;
        if (const auto email = common(KeyKind::Email, ours.emails, theirs.emails))
            found.push_back(*email);
        if (const auto phone = common(KeyKind::Phone, ours.phones, theirs.phones))
            found.push_back(*phone);
        const bool haveNames = !ours.name.isEmpty() && !theirs.name.isEmpty();
        if (haveNames && ours.name == theirs.name) {
            const bool isFull = ours.isFullName && theirs.isFullName;
            found.push_back({isFull ? fullName : halfName, {MatchReason::Name, ours.name}});
            const bool isOnly = m_ourNames.value(ours.name) == 1 && m_theirNames.value(theirs.name) == 1;
            if (isFull && isOnly && (hasNothingElse(ours) || hasNothingElse(theirs)))
                found.push_back({nothingElse, {MatchReason::NothingElse, {}}});
        } else if (haveNames && !haveCommonWord(ours.name, theirs.name)) {
            found.push_back({otherName, {MatchReason::OtherName, {}}});
        }
        std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        ContactMatch match;
        for (const auto &[weight, hint] : found) {
            match.weight += weight;
            match.hints += hint;
        }
        return match;
    }

    Side m_ours;
    Side m_there;
    QSet<QString> m_shared;
    QHash<QString, int> m_ourNames;
    QHash<QString, int> m_theirNames;
};

} // namespace

bool ContactMatch::isDoubtful() const
{
    return std::any_of(hints.cbegin(), hints.cend(), [](const MatchHint &hint) {
        return hint.reason == MatchReason::OtherName || hint.reason == MatchReason::NothingElse;
    });
}

QList<std::optional<ContactMatch>> matchContacts(const QList<ContactKeys> &ours, const QList<ContactKeys> &there)
{
    const Matching matching(ours, there);
    QList<std::optional<ContactMatch>> matches;
    matches.reserve(ours.size());
    for (const ContactKeys &contact : ours)
        matches += matching.best(contact);
    return matches;
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pagearrangement.h"

#include <algorithm>

namespace Ferry {

namespace {

/// How many contacts at the begin of \a now are those at the end of \a before; a single one may be chance.
qint64 repeated(const QList<Contact> &before, const QList<Contact> &now)
{
    for (qsizetype count = std::min(before.size(), now.size()); count > 1; --count) {
        if (std::equal(now.cbegin(), now.cbegin() + count, before.cend() - count))
            return count;
    }
    return 0;
}

/// How many of the readable contacts of \a page are among its first \a known records, which are here already.
qint64 knownContacts(const ContactPage &page, qint64 known, bool sameAgain, const PageContext &context)
{
    const qint64 readable = page.contacts.size();
    if (sameAgain || page.skipped == 0 || known == 0)
        return std::min(known, readable);
    // Unreadable ones have no place in the list, so we count on what became of the same records the first time.
    if (page.start && *page.start <= 0)
        return std::min(context.received, readable);
    for (qint64 count = std::min({known, readable, context.lastPage.size()}); count > 0; --count) {
        if (std::equal(page.contacts.cbegin(), page.contacts.cbegin() + count, context.lastPage.cend() - count))
            return count;
    }
    return 0;
}

/// Whether what the page says of itself is not so.
bool isMiscounted(const ContactPage &page, qint64 held, qint64 nextStart)
{
    const qint64 start = page.start.value_or(nextStart);
    // A difference rather than a sum: the numbers are the service's, and may be as large as they like.
    const bool isTotalTooSmall = page.total && (*page.total < 0 || *page.total - held < start);
    return (page.count && *page.count != held) || (held > 0 && isTotalTooSmall) || start > nextStart || start < 0;
}

} // namespace

ArrangedPage arrangePage(DecodedPage decoded, const PageContext &context)
{
    ContactPage &page = decoded.page;
    const qint64 held = page.contacts.size() + page.skipped;
    // A page that begins earlier than asked may well end where it was asked to.
    const bool overlaps = page.start && *page.start > 0 && *page.start < context.nextStart;
    const bool wholeBook = context.pageSize > 0 && held > context.pageSize && !overlaps;
    const bool startsWhereAsked = page.start && *page.start == context.nextStart;
    const bool sameAgain =
        !startsWhereAsked && context.nextStart > 0 && !page.contacts.isEmpty() && page.contacts == context.lastPage;
    QList<Contact> heldContacts = page.contacts;

    // A server that ignores paging begins at 0 again: what is here already is passed over.
    qint64 known = 0;
    if (sameAgain)
        known = held;
    else if (page.start && *page.start < context.nextStart)
        known = std::min(context.nextStart - std::max<qint64>(*page.start, 0), held);
    page.contacts.remove(0, knownContacts(page, known, sameAgain, context));
    const qint64 suspicious = known == 0 ? repeated(context.lastPage, page.contacts) : 0;

    // A total below what came is no total.
    const qint64 records = std::max<qint64>(held - known, page.contacts.size());
    const std::optional<qint64> total =
        page.total && *page.total >= context.nextStart + records ? page.total : std::nullopt;
    const qint64 skipped = std::max<qint64>(records - page.contacts.size(), 0);
    return {
        .page = {.position = context.nextStart,
                 .contacts = std::move(page.contacts),
                 .skipped = skipped,
                 .owner = std::move(page.owner),
                 .announcedTotal = total},
        .event = {.records = records,
                  .skipped = skipped,
                  .total = total,
                  .pagingIgnored = wholeBook || sameAgain,
                  .findings = {.doubled = wholeBook || sameAgain ? 0 : known,
                               .suspicious = suspicious,
                               .miscountedPages = isMiscounted(page, held, context.nextStart) ? 1 : 0},
                  .damage = std::move(decoded.damage)},
        .held = std::move(heldContacts),
    };
}

} // namespace Ferry

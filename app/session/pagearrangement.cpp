// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pagearrangement.h"

#include <algorithm>

namespace Ferry {

ArrangedPage arrangePage(DecodedPage decoded, const PageContext &context)
{
    ContactPage &page = decoded.page;
    const qint64 held = page.contacts.size() + page.skipped;
    const bool wholeBook = context.pageSize > 0 && held > context.pageSize;
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
    const qint64 knownContacts = std::min<qint64>(known, page.contacts.size());
    page.contacts.remove(0, knownContacts);

    // A total below what came is no total.
    const qint64 records = held - known;
    const std::optional<qint64> total =
        page.total && *page.total >= context.nextStart + records ? page.total : std::nullopt;
    const qint64 skipped = records - page.contacts.size();
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
                  .damage = std::move(decoded.damage)},
        .held = std::move(heldContacts),
    };
}

} // namespace Ferry

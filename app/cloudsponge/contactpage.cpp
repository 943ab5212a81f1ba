// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/contactpage.h"

#include <algorithm>

namespace Ferry {

PageOddities findOddities(const ContactPage &page, const PageRange &range)
{
    const qint64 entries = page.contacts.size() + page.skipped;
    const qint64 start = page.start.value_or(range.start);
    PageOddities oddities;
    oddities.setFlag(PageOddity::NegativeNumber,
                     page.start.value_or(0) < 0 || page.count.value_or(0) < 0 || page.total.value_or(0) < 0);
    oddities.setFlag(PageOddity::CountDiffers, page.count.value_or(entries) != entries);
    oddities.setFlag(PageOddity::OtherStart, start != range.start);
    oddities.setFlag(PageOddity::TooManyEntries, range.count > 0 && entries > range.count);
    oddities.setFlag(PageOddity::TotalChanged, page.total && range.knownTotal && *page.total != *range.knownTotal);
    if (!page.total || *page.total < 0)
        return oddities;
    // Differences rather than sums: the numbers are the service's, and may be as large as they like.
    oddities.setFlag(PageOddity::TotalTooSmall, entries > 0 && *page.total - entries < start);
    const qint64 left = start >= 0 && start < *page.total ? *page.total - start : 0;
    const qint64 expected = range.count > 0 ? std::min(range.count, left) : left;
    oddities.setFlag(PageOddity::TooFewEntries, entries < expected);
    return oddities;
}

} // namespace Ferry

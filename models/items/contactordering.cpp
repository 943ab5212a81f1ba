// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/contactordering.h"

#include "models/items/contactsearch.h"

#include <QCollator>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace Ferry {

namespace {

/// Beyond this the order of two values is a matter of taste, and a key of a megabyte a matter of memory.
constexpr qsizetype LongestKey = 200;

QCollator collatorFor(const QLocale &locale)
{
    // The C locale compares code points, which no person expects.
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

std::shared_ptr<const ContactOrdering::SortKeys> keysOf(const QList<Contact> &page, ContactTableModel::Column column,
                                                        const QCollator &collator)
{
    auto keys = std::make_shared<ContactOrdering::SortKeys>();
    keys->reserve(static_cast<std::size_t>(page.size()));
    for (const Contact &contact : page) {
        const QString text = columnText(contact, column).trimmed();
        if (text.isEmpty())
            keys->emplace_back();
        else
            keys->emplace_back(collator.sortKey(text.left(LongestKey)));
    }
    return keys;
}

std::shared_ptr<const ContactOrdering::SearchTexts> textsOf(const QList<Contact> &page)
{
    auto texts = std::make_shared<ContactOrdering::SearchTexts>();
    texts->ends.reserve(static_cast<std::size_t>(page.size()));
    for (const Contact &contact : page) {
        texts->bytes += searchText(contact);
        texts->ends.push_back(texts->bytes.size());
    }
    texts->bytes.squeeze();
    return texts;
}

/// Which row comes first: by key in the wish's direction, rows without a value last, equal ones in order of
/// arrival.
class ComesBefore
{
public:
    ComesBefore(const std::vector<std::shared_ptr<const ContactOrdering::SortKeys>> &keys, Qt::SortOrder order)
        : m_descending(order == Qt::DescendingOrder)
    {
        for (const auto &page : keys) {
            for (const auto &key : *page)
                m_keys.push_back(key ? &*key : nullptr);
        }
    }

    bool operator()(int left, int right) const
    {
        const QCollatorSortKey *a = m_keys[static_cast<std::size_t>(left)];
        const QCollatorSortKey *b = m_keys[static_cast<std::size_t>(right)];
        if (!a || !b)
            return a != b ? a != nullptr : left < right;
        const int comparison = a->compare(*b);
        if (comparison == 0)
            return left < right;
        return m_descending ? comparison > 0 : comparison < 0;
    }

private:
    std::vector<const QCollatorSortKey *> m_keys;
    bool m_descending;
};

/// Orders all \a count rows, of which \a known has the first ones in order already when its wish was the
/// same.
void orderRows(ContactOrdering &ordering, int count, const ContactOrdering *known)
{
    const bool sameOrder = known && !known->allRows.empty() && known->wish.column == ordering.wish.column
        && (ordering.wish.column < 0 || known->wish.order == ordering.wish.order);
    std::vector<int> rows = sameOrder ? known->allRows : std::vector<int>();
    const auto ordered = static_cast<std::ptrdiff_t>(rows.size());
    rows.resize(static_cast<std::size_t>(count));
    std::iota(rows.begin() + ordered, rows.end(), static_cast<int>(ordered));
    if (ordering.wish.column >= 0 && ordered < count) {
        const auto &keys = ordering.keys[static_cast<std::size_t>(ordering.wish.column)];
        const ComesBefore comesBefore(keys, ordering.wish.order);
        std::sort(rows.begin() + ordered, rows.end(), std::cref(comesBefore));
        std::inplace_merge(rows.begin(), rows.begin() + ordered, rows.end(), std::cref(comesBefore));
    }
    ordering.allRows = std::move(rows);
}

void searchRows(ContactOrdering &ordering)
{
    const ContactQuery query(ordering.wish.search);
    if (query.isEmpty()) {
        ordering.rows = ordering.allRows;
        return;
    }
    std::vector<bool> matching;
    matching.reserve(ordering.allRows.size());
    for (const auto &page : ordering.texts) {
        qsizetype begin = 0;
        for (const qsizetype end : page->ends) {
            matching.push_back(query.matches(QByteArrayView(page->bytes).sliced(begin, end - begin)));
            begin = end;
        }
    }
    std::copy_if(ordering.allRows.cbegin(), ordering.allRows.cend(), std::back_inserter(ordering.rows),
                 [&matching](int row) { return matching[static_cast<std::size_t>(row)]; });
}

} // namespace

void ContactOrdering::forgetPages(const std::set<std::size_t> &pages)
{
    const auto forget = [&pages](auto &known) {
        for (const std::size_t page : pages) {
            if (page < known.size())
                known[page].reset();
        }
    };
    forget(texts);
    for (auto &column : keys)
        forget(column);
    allRows.clear();
    rows.clear();
}

std::shared_ptr<const ContactOrdering> arrange(const std::vector<QList<Contact>> &pages, const ContactWish &wish,
                                               const QLocale &locale,
                                               const std::shared_ptr<const ContactOrdering> &known)
{
    auto ordering = std::make_shared<ContactOrdering>();
    ordering->wish = wish;
    if (known) {
        ordering->texts = known->texts;
        ordering->keys = known->keys;
    }
    qsizetype count = 0;
    for (const QList<Contact> &page : pages)
        count += page.size();

    ordering->texts.resize(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (!ordering->texts[i])
            ordering->texts[i] = textsOf(pages[i]);
    }
    if (wish.column >= 0) {
        // A collator belongs to the thread that uses it.
        const QCollator collator = collatorFor(locale);
        auto &keys = ordering->keys[static_cast<std::size_t>(wish.column)];
        keys.resize(pages.size());
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (!keys[i])
                keys[i] = keysOf(pages[i], static_cast<ContactTableModel::Column>(wish.column), collator);
        }
    }
    orderRows(*ordering, static_cast<int>(count), known.get());
    searchRows(*ordering);
    return ordering;
}

} // namespace Ferry

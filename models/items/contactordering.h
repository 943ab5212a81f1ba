// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/contacttablemodel.h"

#include <QCollatorSortKey>
#include <QLocale>

#include <array>
#include <memory>
#include <optional>
#include <set>

namespace Ferry {

/// What is asked of an ordering.
struct ContactWish {
    QString search = {};
    /// A ContactTableModel::Column, or negative for the order of arrival.
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const ContactWish &) const = default;
};

/// The rows of a table that match a search, in an order; with what was made on the way, so that the next one
/// is cheaper. Never changed once it is made: threads share it.
struct ContactOrdering {
    /// What searching needs of one page.
    struct SearchTexts {
        /// searchText() of each contact, one after the other.
        QByteArray bytes = {};
        /// Where each ends.
        std::vector<qsizetype> ends = {};
    };
    /// The collation keys of one page in one column; none for a contact without a value there.
    using SortKeys = std::vector<std::optional<QCollatorSortKey>>;

    ContactWish wish = {};
    /// The rows asked for.
    std::vector<int> rows = {};

    /// Every row, in the wish's order without its search.
    std::vector<int> allRows = {};
    std::vector<std::shared_ptr<const SearchTexts>> texts = {};
    std::array<std::vector<std::shared_ptr<const SortKeys>>, ContactTableModel::ColumnCount> keys = {};

    /// The contacts on \a pages are others, or fewer, than they were.
    void forgetPages(const std::set<std::size_t> &pages);
};

/// Puts \a pages in order as \a wish says, for people who speak \a locale. \a known is an ordering of the
/// same pages or of the first ones of them, those it was told to forget excepted, or null. Takes long for many contacts; calls nothing that belongs
/// to a thread.
[[nodiscard]] std::shared_ptr<const ContactOrdering> arrange(const std::vector<QList<Contact>> &pages,
                                                             const ContactWish &wish, const QLocale &locale,
                                                             const std::shared_ptr<const ContactOrdering> &known);

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/contacttablemodel.h"

#include <QLocale>
#include <QPointer>

#include <memory>
#include <set>

namespace Ferry {

struct ContactOrdering;
struct ContactWish;

/// The contacts of a ContactTableModel that match a search, in an order. Same columns and roles.
///
///     table: rows arrive ----+
///            change, leave --+
///     search, sort: wishes --+--> ContactOrdering, off the GUI's thread --> rows leave, move, enter;
///     settled()
///
/// Keys of collation and search texts are made once for each row. Up to SmallSet rows are put in order at
/// once, within the call; beyond, the rows shown stay as they were until the new ones are known, and only the
/// newest wish counts. Rows that stay keep their selection.
class ContactOrderModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int SmallSet = 2'000;

    /// Sorts as people who speak \a locale expect. The order is arrival until sort() says otherwise.
    explicit ContactOrderModel(const QLocale &locale = QLocale(), QObject *parent = nullptr);
    ~ContactOrderModel() override;

    /// Shows \a table, which may be null.
    void setTable(ContactTableModel *table);
    [[nodiscard]] ContactTableModel *table() const { return m_table; }

    /// Shows the contacts in which every word of \a text occurs, whatever its case and accents; a phone
    /// number is found by its digits however it is written. Empty: all.
    void setSearch(const QString &text);
    [[nodiscard]] QString search() const { return m_search; }

    /// By locale, digits as numbers, contacts without a value last in both directions, else in order of
    /// arrival. A negative \a column is the order of arrival.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] const Contact &contact(int row) const;
    /// The row in the table that \a row here is.
    [[nodiscard]] int tableRow(int row) const;
    /// Offers the table's check marks in the first column, and in its header one for all rows here. Off at first.
    void setCheckable(bool checkable);
    [[nodiscard]] bool isCheckable() const { return m_checkable; }
    /// Whether all, some or none of the rows here are checked.
    [[nodiscard]] Qt::CheckState checkState() const;
    /// The same of \a rows.
    [[nodiscard]] Qt::CheckState checkState(const QList<int> &rows) const;
    /// Checks all rows here, or none of them; what the search leaves out stays as it is.
    void setAllChecked(bool checked);
    void setChecked(const QList<int> &rows, bool checked);

    /// Where \a tableRow of the table is here; -1 when the search leaves it out.
    [[nodiscard]] int rowOf(int tableRow) const;

    /// Whether what is shown is not yet what was asked for.
    [[nodiscard]] bool isBusy() const { return m_running || m_dirty; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Rows can be dragged; what a drag holds, its view decides.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

signals:
    /// What is shown is what was asked for.
    void settled();
    /// checkState() may have news, or which rows are checked.
    void checksChanged();

private:
    [[nodiscard]] ContactWish wish() const;
    [[nodiscard]] QString spokenHeader() const;
    void forget();
    void takeChange(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    void tellChange(int first, int last, const QList<int> &roles);
    void dropRows(int first, int last);
    void renumber(int first, int last);
    void update();
    /// What is known without the pages that are not as they were.
    [[nodiscard]] std::shared_ptr<const ContactOrdering> knownStill();
    void finish(const std::shared_ptr<const ContactOrdering> &ordering, quint64 generation);
    void showRows(const std::vector<int> &rows);
    void removeTail(std::size_t first);
    void appendRows(const std::vector<int> &rows);
    void permute(std::vector<int> rows);
    void placeRows();

    QLocale m_locale;
    QPointer<ContactTableModel> m_table;
    QString m_search;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;

    /// What is known of the table's rows; shared with the worker, which never changes it.
    std::shared_ptr<const ContactOrdering> m_ordering;
    /// Pages that m_ordering, or the one being made, knows as they were.
    std::set<std::size_t> m_stalePages;
    std::vector<int> m_rows;
    std::vector<int> m_places;
    /// Counts the tables shown and the numberings of their rows, so that an answer about an earlier one is dropped.
    quint64 m_generation = 0;
    bool m_running = false;
    bool m_dirty = false;
    bool m_checkable = false;
};

} // namespace Ferry

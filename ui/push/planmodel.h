// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/push/pushplan.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>

namespace Ferry {

/// The rows of a plan: who, what is to become of them, why, and what would be added. What is to become of them can be
/// decided here.
class PlanModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Who, What, Why, Outcome, ColumnCount };
    enum Role {
        /// PushAction as int.
        ActionRole = Qt::UserRole,
        /// A person should look at it.
        DoubtfulRole,
        /// For sorting and searching.
        TextRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(PushPlan plan);
    [[nodiscard]] const PushPlan &plan() const { return m_plan; }
    /// Decides for those of \a rows that \a action makes sense for; returns how many those are.
    int setAction(const QList<int> &rows, PushAction action);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

signals:
    /// The plan's totals are others.
    void totalsChanged();

private:
    [[nodiscard]] QString text(int row, int column) const;

    PushPlan m_plan;
};

/// Those rows of a PlanModel that are asked for.
class PlanFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit PlanFilter(QObject *parent = nullptr);

    /// Only rows with this action; none for all of them.
    void setAction(std::optional<PushAction> action);
    /// Only rows that a person should look at.
    void setDoubtfulOnly(bool on);
    /// Only rows with \a words in any column.
    void setWords(const QString &words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::optional<PushAction> m_action;
    bool m_doubtfulOnly = false;
    QStringList m_words;
};

} // namespace Ferry

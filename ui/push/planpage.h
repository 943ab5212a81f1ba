// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/push/pushplan.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QTableView;

namespace Ferry {

class IconLabel;
class PlainLabel;
class PlanFilter;
class PlanModel;

/// What a push would do, row by row, for the person to look through and decide otherwise:
///
///     totals, warnings
///     what to show: all, created, added to, there already, left out, unsure; words to look for
///     the table
///     everything about the row that is current
///     what is to become of the selected ones
class PlanPage final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanPage(QWidget *parent = nullptr);

    void setPlan(const PushPlan &plan);
    [[nodiscard]] const PushPlan &plan() const;
    /// Where the keyboard goes when the page comes up.
    [[nodiscard]] QWidget *entry() const;

signals:
    /// Something was decided otherwise.
    void changed();

private:
    QHBoxLayout *buildFilters();
    void buildTable();
    QHBoxLayout *buildDecisions();
    void decide(PushAction action);
    void showTotals();
    void showCurrent();
    [[nodiscard]] QList<int> selectedRows() const;

    PlanModel *m_model = nullptr;
    PlanFilter *m_filter = nullptr;
    PlainLabel *m_totals = nullptr;
    QWidget *m_warning = nullptr;
    PlainLabel *m_warningText = nullptr;
    QButtonGroup *m_shown = nullptr;
    QLineEdit *m_words = nullptr;
    QTableView *m_table = nullptr;
    PlainLabel *m_details = nullptr;
    PlainLabel *m_selected = nullptr;
    /// Its ids are PushActions.
    QButtonGroup *m_decisions = nullptr;
};

} // namespace Ferry

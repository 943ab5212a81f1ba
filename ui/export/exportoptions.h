// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exportplan.h"

#include <QWidget>

class QComboBox;
class QSpinBox;
class QToolButton;

namespace Ferry {

/// What a target has chosen, to be seen and chosen otherwise. Folded up until somebody wants it.
class ExportOptions : public QWidget
{
    Q_OBJECT

public:
    explicit ExportOptions(QWidget *parent = nullptr);

    /// Shows \a plan, without a changed().
    void setPlan(const ExportPlan &plan);
    [[nodiscard]] const ExportPlan &plan() const { return m_plan; }

signals:
    /// The person chose something: plan() has it.
    void changed();
    /// The person had more shown, or less.
    void toggled();

private:
    void build();
    void take();
    void enableFields();

    ExportPlan m_plan;
    QToolButton *m_more = nullptr;
    QWidget *m_form = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_overflow = nullptr;
    QComboBox *m_photos = nullptr;
    QSpinBox *m_photoSize = nullptr;
    QComboBox *m_files = nullptr;
    QSpinBox *m_perFile = nullptr;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/prepareexportjob.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QTimer;
class QTreeView;

namespace Ferry {

class FlowLayout;
class LossModel;
class PlainLabel;

/// Says before anything is written what it will cost, with a way out of each loss that has one:
///
///     check() -> a bar, if it takes long -> ready(): all fits, or the list of what does not
class LossPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LossPanel(QWidget *parent = nullptr);

    /// Looks through \a contacts for what \a plan cannot take along; what was under way is dropped.
    void check(const QList<Contact> &contacts, const ExportPlan &plan);
    /// What was shown last; nothing while that is not known yet.
    [[nodiscard]] const std::optional<PreparedExport> &prepared() const { return m_prepared; }

signals:
    /// prepared() is there, and what it costs stands on the screen.
    void ready();
    /// The person wants \a plan instead.
    void remedyChosen(const Ferry::ExportPlan &plan);

private:
    void build();
    void conclude();
    void showLosses();
    void showRemedies();
    void addRemedy(const QString &name, const QString &text, const ExportPlan &plan);
    void say(QLatin1StringView iconName, const QString &text, const QString &more = {});

    QLabel *m_icon = nullptr;
    PlainLabel *m_headline = nullptr;
    PlainLabel *m_more = nullptr;
    QProgressBar *m_progress = nullptr;
    QTimer *m_patience = nullptr;
    LossModel *m_model = nullptr;
    QTreeView *m_tree = nullptr;
    FlowLayout *m_remedies = nullptr;
    QPointer<PrepareExportJob> m_job;
    std::optional<PreparedExport> m_prepared;
};

} // namespace Ferry

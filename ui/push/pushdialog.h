// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/push/pushplan.h"
#include "ui/export/contactchoice.h"
#include "ui/plus/pluscontroller.h"

#include <QDialog>

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace Ferry {

class PlainLabel;
class PlanPage;
class PushTargetPage;

/// From the wish to push to a plan that the person has seen:
///
///     Choosing -> Preparing -> Planned -> accepted()
///         ^           '--> Failed --'
///         '------- Back -----'
///
/// Stopping at the plan is the dry run; the plan can be saved as a file. Open it with open().
class PushDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Step { Choosing, Preparing, Planned, Failed };

    /// \a controller must outlive it, and have an account.
    PushDialog(PlusController &controller, const ContactChoice &choice, QWidget *parent = nullptr);
    ~PushDialog() override;

    [[nodiscard]] Step step() const { return m_step; }
    /// Of the plan that stands.
    [[nodiscard]] PushTotals totals() const;
    /// The default button can be pressed.
    [[nodiscard]] bool canGoOn() const;
    /// What the default button does: makes the plan, accepts it, or tries again.
    void goOn();

    void done(int result) override;

signals:
    void stepChanged();
    /// The person wants \a plan done; \a record names team, tags and where the contacts come from.
    void planAccepted(const Ferry::PushPlan &plan, const Ferry::PushRecord &record);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void back();
    void prepare();
    void showBegin();
    void savePlan();
    void write(const QString &path);
    void fail(const Error &error);
    void go(Step step);
    [[nodiscard]] PushRecord record() const;
    [[nodiscard]] QSize roomFor(int letters, int lines) const;
    void growForPlan();

    PlusController &m_controller;
    QString m_origin;
    Step m_step = Step::Choosing;
    bool m_needsSignIn = false;
    bool m_isGrown = false;

    QStackedWidget *m_stack = nullptr;
    PushTargetPage *m_target = nullptr;
    QWidget *m_waiting = nullptr;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_text = nullptr;
    QProgressBar *m_busy = nullptr;
    PlanPage *m_plan = nullptr;
    PlainLabel *m_note = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_cancel = nullptr;
    std::unique_ptr<QObject> m_work;
};

} // namespace Ferry

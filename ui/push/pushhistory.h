// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/push/pushcontroller.h"

#include <QDialog>

class QPushButton;
class QTableView;

namespace Ferry {

class PlainLabel;
class PushListModel;

/// The pushes that were done from this computer: each can be looked at, undone, gone on with, or forgotten. Open it with
/// open().
class PushHistory final : public QDialog
{
    Q_OBJECT

public:
    /// \a controller must outlive it.
    explicit PushHistory(PushController &controller, QWidget *parent = nullptr);

signals:
    /// The dialog is closed.
    void showWanted(const Ferry::PushRecord &push);
    /// The person confirmed; the dialog is closed.
    void undoWanted(const Ferry::PushRecord &push);
    void resumeWanted(const Ferry::PushRecord &push);

private:
    void build();
    void take(const QList<KeptPush> &pushes);
    void showButtons();
    [[nodiscard]] const KeptPush *current() const;
    void look();
    void goOn();
    void askToUndo();
    void askToForget();

    PushController &m_controller;
    PushListModel *m_model = nullptr;
    PlainLabel *m_note = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_forget = nullptr;
};

/// Asks whether \a push is to be undone, and calls \a confirmed if so. Cancel is the default.
void askToUndoPush(const KeptPush &push, QWidget *parent, const std::function<void()> &confirmed);

} // namespace Ferry

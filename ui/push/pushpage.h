// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QWidget>

class QProgressBar;
class QPushButton;
class QTableView;

namespace Ferry {

class IconLabel;
class PlainLabel;
class PushController;
class PushProblemModel;

/// A push, or its undoing, as it goes on, and what came of it in the end. The window stays free for other things.
class PushPage final : public QWidget
{
    Q_OBJECT

public:
    /// \a controller must outlive it.
    explicit PushPage(PushController &controller, QWidget *parent = nullptr);

    /// What stands now, by its name for pictures: "push", "push-result", "undo", "undo-result".
    [[nodiscard]] QString pageName() const;
    /// The contacts that failed.
    [[nodiscard]] QList<Contact> failedContacts() const;

signals:
    /// pageName() is another one.
    void pageChanged();
    void signInWanted();
    /// The failed ones are to become a file.
    void saveWanted();
    void undoWanted();
    /// The person wants to see something else; what goes on goes on.
    void leaveWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void takeUp();
    void showState();
    void showProgress();
    void showButtons();
    /// In full, what the table has no room for.
    void showProblem();
    void announce(const QString &text);
    [[nodiscard]] bool isOver() const;
    /// It ended before all was begun.
    [[nodiscard]] bool isToGoOn() const;

    PushController &m_controller;
    PushProblemModel *m_problems = nullptr;
    QString m_lastName;
    QString m_announced;

    IconLabel *m_icon = nullptr;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_counts = nullptr;
    QProgressBar *m_bar = nullptr;
    PlainLabel *m_pace = nullptr;
    PlainLabel *m_holdUp = nullptr;
    PlainLabel *m_advice = nullptr;
    QTableView *m_table = nullptr;
    PlainLabel *m_problem = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_leave = nullptr;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/errortext.h"

#include <QWidget>

class QPushButton;

namespace Ferry {

class IconLabel;
class PlainLabel;

/// What happened, whether anything was lost, and what to do: an icon, a sentence, a paragraph and buttons. What a person
/// decided themselves is told as a cancellation.
class FailurePage : public QWidget
{
    Q_OBJECT

public:
    explicit FailurePage(QWidget *parent = nullptr);

    /// Tells of \a error; the buttons that make sense for it are there, the most helpful one is the default.
    void showError(const Error &error, const ErrorContext &context);

signals:
    void tryAgainWanted();
    /// By another way of consenting: the own browser, the link, the phone.
    void anotherWayWanted();
    void preferencesWanted();
    /// To the contacts that had arrived.
    void arrivedWanted();
    /// To another source, or back to where the person came from.
    void leaveWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copyDetails();
    void sayCopied(const QString &text);

    Error m_error;
    ErrorContext m_context;
    IconLabel *m_icon = nullptr;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_meaning = nullptr;
    PlainLabel *m_nextStep = nullptr;
    QPushButton *m_tryAgain = nullptr;
    QPushButton *m_anotherWay = nullptr;
    QPushButton *m_preferences = nullptr;
    QPushButton *m_arrived = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_copy = nullptr;
    PlainLabel *m_copied = nullptr;
    QPushButton *m_default = nullptr;
};

} // namespace Ferry

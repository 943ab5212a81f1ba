// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QToolButton;

namespace Ferry {

class PlainLabel;
class PushController;

/// A push that goes on, at the foot of the window while its page is not shown: how far it is, Pause, and a way to its page.
class PushBar final : public QWidget
{
    Q_OBJECT

public:
    /// \a controller must outlive it.
    explicit PushBar(PushController &controller, QWidget *parent = nullptr);

    /// Whether the push has its page before the person anyway.
    void setPageShown(bool shown);

signals:
    void pageWanted();

private:
    void showState();

    PushController &m_controller;
    bool m_isPageShown = false;
    PlainLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_page = nullptr;
};

} // namespace Ferry

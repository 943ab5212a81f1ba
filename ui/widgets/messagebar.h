// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QAction;
class QLabel;
class QPushButton;

namespace Ferry {

class PlainLabel;

/// A message inside the window that does not stop anybody: an icon, plain text, at most one action, and a way to put it
/// away. Hidden until it has something to say.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Success, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Says \a text; with an \a action a button says that, and actionRequested() comes when it is pressed.
    void say(Kind kind, const QString &text, const QString &action = {});
    /// Says \a text and \a action, and calls \a act instead of emitting actionRequested() when that is pressed.
    void offer(Kind kind, const QString &text, const QString &action, std::function<void()> act);
    /// The same for an \a action of the window, which is triggered; the button can be pressed while that can.
    void offer(Kind kind, const QString &text, const QString &label, QAction *action);

signals:
    void actionRequested();

private:
    QLabel *m_icon = nullptr;
    PlainLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    std::function<void()> m_act;
    QMetaObject::Connection m_following;
};

} // namespace Ferry

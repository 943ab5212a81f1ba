// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace Ferry {

class PushController;
class PushDialog;
class SignInDialog;
class WindowPushes;

/// A push as a person does it: through the windows, pressing the default button of each once it was looked at.
///
///     sign-in (where nobody is signed in) -> choice -> plan -> progress and result, on the main window's page
///
/// Its contacts, team and tags are what the windows propose.
class ShownPush final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ShownPush(WindowPushes &windows, PushController &pushes, QObject *parent = nullptr);

    void start();

signals:
    /// \a window stands, by its name for pictures: "sign-in", "push-choice", "push-plan". \a press presses its button.
    void stands(QWidget *window, const QString &name, const std::function<void()> &press);
    /// Some of it is done, and its page says so.
    void progressed();
    /// As ScriptedPush::finished().
    void finished(const QString &summary, const QString &failure);

private:
    void followSignIn(SignInDialog *dialog);
    void followChoice(PushDialog *dialog);
    void followProgress();
    void followPush();
    void followSignedOut();
    /// The person closed a window.
    void giveUp();
    void end(const QString &summary, const QString &failure);

    WindowPushes &m_windows;
    PushController &m_pushes;
    /// Contacts that the plan found there.
    int m_alreadyThere = 0;
    bool m_hasBegun = false;
    bool m_hasSignedInAgain = false;
    bool m_hasProgressed = false;
    bool m_hasEnded = false;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shownpush.h"

#include "ui/plus/signindialog.h"
#include "ui/push/pushcontroller.h"
#include "ui/push/pushdialog.h"
#include "ui/pusherrortext.h"
#include "ui/windowpushes.h"

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

PushOutcome outcomeOf(const PushSession &session, int alreadyThere)
{
    const PushCounts counts = session.counts();
    PushOutcome outcome{.summary =
                            u"Contacts+: %1 created, %2 added to, %3 already there, %4 failed"_s.arg(counts.created)
                                .arg(counts.changed)
                                .arg(std::max(alreadyThere, counts.tagged))
                                .arg(counts.failed)};
    const QList<PushItem> &items = session.items();
    const auto first =
        std::find_if(items.cbegin(), items.cend(), [](const PushItem &item) { return item.failure.has_value(); });
    if (first != items.cend()) {
        const ErrorText text = describePushError({.code = *first->failure});
        outcome.failure = QString(text.title + u' ' + text.whatItMeans + u' ' + text.nextStep).simplified();
    }
    return outcome;
}

ShownPush::ShownPush(WindowPushes &windows, PushController &pushes, QObject *parent)
    : QObject(parent)
    , m_windows(windows)
    , m_pushes(pushes)
{
    connect(&m_windows, &WindowPushes::signInOpened, this, &ShownPush::followSignIn);
    connect(&m_windows, &WindowPushes::choiceOpened, this, &ShownPush::followChoice);
    connect(&m_pushes, &PushController::begun, this, [this] { m_hasBegun = true; });
    // Queued: what follows may end the session.
    connect(&m_pushes, &PushController::stateChanged, this, &ShownPush::followPush, Qt::QueuedConnection);
    connect(&m_pushes, &PushController::refused, this, [this](const Error &error) { end({}, error.detail); });
}

void ShownPush::start()
{
    m_windows.ask();
}

void ShownPush::goOn()
{
    if (m_signIn)
        m_signIn->goOn();
    else if (m_choice)
        m_choice->goOn();
}

void ShownPush::followSignIn(SignInDialog *dialog)
{
    m_signIn = dialog;
    const auto follow = [this, dialog] {
        if (dialog->step() == SignInDialog::Step::Explaining)
            emit stands(dialog, u"sign-in"_s);
        else if (dialog->step() == SignInDialog::Step::Failed)
            end({}, dialog->accessibleDescription());
    };
    connect(dialog, &SignInDialog::stepChanged, this, follow);
    follow();
}

void ShownPush::followChoice(PushDialog *dialog)
{
    m_choice = dialog;
    const auto follow = [this, dialog] {
        switch (dialog->step()) {
        case PushDialog::Step::Preparing:
            return;
        case PushDialog::Step::Choosing:
            return emit stands(dialog, u"push-choice"_s);
        case PushDialog::Step::Planned:
            if (!dialog->canGoOn())
                return end(u"Contacts+: 0 created, 0 added to, all already there, 0 failed"_s, {});
            return emit stands(dialog, u"push-plan"_s);
        case PushDialog::Step::Failed:
            return end({}, dialog->accessibleDescription());
        }
    };
    connect(dialog, &PushDialog::stepChanged, this, follow);
    follow();
}

void ShownPush::followPush()
{
    if (!m_hasBegun || m_pushes.isBusy() || !m_pushes.session())
        return;
    const PushOutcome outcome = outcomeOf(*m_pushes.session(), m_pushes.leftOut());
    end(outcome.summary, outcome.failure);
}

void ShownPush::end(const QString &summary, const QString &failure)
{
    if (!std::exchange(m_hasEnded, true))
        emit finished(summary, failure);
}

} // namespace Ferry

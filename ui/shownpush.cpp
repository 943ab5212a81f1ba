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
    if (first != items.cend())
        outcome.failure = describePushError({.code = *first->failure}).sentences();
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
    connect(&m_pushes, &PushController::progressed, this, &ShownPush::followProgress);
    connect(&m_pushes, &PushController::refused, this,
            [this](const Error &error) { end({}, describePushError(error).sentences()); });
}

void ShownPush::start()
{
    m_windows.ask();
}

void ShownPush::followSignIn(SignInDialog *dialog)
{
    const auto follow = [this, dialog] {
        if (dialog->step() == SignInDialog::Step::Explaining)
            emit stands(dialog, u"sign-in"_s, [dialog] { dialog->goOn(); });
        else if (dialog->step() == SignInDialog::Step::Failed)
            end({}, dialog->accessibleDescription());
    };
    connect(dialog, &SignInDialog::stepChanged, this, follow);
    connect(dialog, &QDialog::rejected, this, &ShownPush::giveUp);
    follow();
}

void ShownPush::followChoice(PushDialog *dialog)
{
    const auto press = [dialog] { dialog->goOn(); };
    const auto follow = [this, dialog, press] {
        switch (dialog->step()) {
        case PushDialog::Step::Preparing:
            return;
        case PushDialog::Step::Choosing:
            return emit stands(dialog, u"push-choice"_s, press);
        case PushDialog::Step::Planned:
            if (!dialog->canGoOn())
                return end(u"Contacts+: 0 created, 0 added to, all already there, 0 failed"_s, {});
            return emit stands(dialog, u"push-plan"_s, press);
        case PushDialog::Step::Failed:
            return end({}, dialog->accessibleDescription());
        }
    };
    connect(dialog, &PushDialog::stepChanged, this, follow);
    connect(dialog, &QDialog::rejected, this, &ShownPush::giveUp);
    follow();
}

void ShownPush::followProgress()
{
    const PushCounts counts = m_pushes.session()->counts();
    if (4 * counts.waiting <= 3 * counts.items && !std::exchange(m_hasProgressed, true))
        emit progressed();
}

void ShownPush::followPush()
{
    if (!m_hasBegun || m_pushes.isBusy() || !m_pushes.session())
        return;
    const PushOutcome outcome = outcomeOf(*m_pushes.session(), m_pushes.leftOut());
    end(outcome.summary, outcome.failure);
}

void ShownPush::giveUp()
{
    end({}, u"the push was cancelled in its window"_s);
}

void ShownPush::end(const QString &summary, const QString &failure)
{
    if (!std::exchange(m_hasEnded, true))
        emit finished(summary, failure);
}

} // namespace Ferry

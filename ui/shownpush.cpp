// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shownpush.h"

#include "ui/plus/signindialog.h"
#include "ui/push/pushcontroller.h"
#include "ui/push/pushdialog.h"
#include "ui/pusherrortext.h"
#include "ui/pushoutcome.h"
#include "ui/windowpushes.h"

#include <utility>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

ShownPush::ShownPush(WindowPushes &windows, PushController &pushes, QObject *parent)
    : QObject(parent)
    , m_windows(windows)
    , m_pushes(pushes)
{
    connect(&m_windows, &WindowPushes::signInOpened, this, &ShownPush::followSignIn);
    connect(&m_windows, &WindowPushes::choiceOpened, this, &ShownPush::followChoice);
    connect(&m_windows, &WindowPushes::nothingToPush, this,
            [this] { end({}, u"no contacts are shown that could be pushed"_s); });
    connect(&m_pushes, &PushController::begun, this, [this] { m_hasBegun = true; });
    // Queued: what follows may end the session.
    connect(&m_pushes, &PushController::stateChanged, this, &ShownPush::followPush, Qt::QueuedConnection);
    connect(&m_pushes, &PushController::progressed, this, &ShownPush::followProgress);
    connect(&m_pushes, &PushController::refused, this,
            [this](const Error &error) { end({}, describePushError(error).sentences()); });
    connect(&m_pushes, &PushController::otherAccountSignedIn, this,
            [this] { end({}, describePushError({.code = Error::Code::SignInRequired}).sentences()); });
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
            m_alreadyThere = dialog->totals().alreadyThere;
            if (!dialog->canGoOn())
                return end(outcomeOfNothing(m_alreadyThere).summary, {});
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
    if (!m_hasBegun || !m_pushes.session())
        return;
    if (m_pushes.session()->state() == PushSession::State::SignedOut)
        return followSignedOut();
    if (m_pushes.isBusy())
        return;
    const PushOutcome outcome = outcomeOf(*m_pushes.session(), m_alreadyThere);
    end(outcome.summary, outcome.failure);
}

void ShownPush::followSignedOut()
{
    const Error error = m_pushes.session()->error().value_or(Error{.code = Error::Code::SignInRequired});
    if (error.code == Error::Code::KeychainLocked || std::exchange(m_hasSignedInAgain, true))
        return end({}, describePushError(error).sentences());
    m_windows.signInAgain();
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

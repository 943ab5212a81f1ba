// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"

namespace Ferry {

/// How the default collection of the desktop's Secret Service (org.freedesktop.Secret.Service) stands.
enum class SecretServiceState {
    /// No session bus, or nobody on it offers the service.
    Missing,
    /// The service has no default collection yet.
    Empty,
    Locked,
    Unlocked,
    /// It is there, and gave no usable answer.
    Unclear,
};

/// Asks the Secret Service how it stands; never prompts. Always succeeds.
class SecretServiceJob final : public JobOf<SecretServiceState>
{
    Q_OBJECT

public:
    explicit SecretServiceJob(QObject *parent = nullptr)
        : JobOf(parent)
    {
    }

protected:
    void run() override;

private:
    void askWhetherLocked(const QString &collection);
};

} // namespace Ferry

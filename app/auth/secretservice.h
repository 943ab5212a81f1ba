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

/// Gives the item that QtKeychain filed under \a service and \a name the label that keyring programs show: QtKeychain's is
/// the bare service. Always succeeds; without a Secret Service there is nothing to label.
class LabelSecretJob final : public JobOf<void>
{
    Q_OBJECT

public:
    LabelSecretJob(QString service, QString name, QString label, QObject *parent = nullptr);

protected:
    void run() override;

private:
    void setLabel(const QString &item);

    QString m_service;
    QString m_name;
    QString m_label;
};

} // namespace Ferry

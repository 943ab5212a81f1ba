// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/secretvault.h"
#include "app/core/settings.h"
#include "app/net/credentials.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Ferry {

/// Makes the job, owned by the last argument, that asks the service at an address whether it accepts the credentials.
using AccountTester = std::function<JobOf<void> *(const QUrl &, const Credentials &, QObject *)>;

/// CloudSponge's key, password and address, and where each of them comes from. Show it with open().
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a settings and \a vault must outlive the dialog.
    PreferencesDialog(Settings &settings, const SecretVault &vault, AccountTester tester, QWidget *parent = nullptr);

    void accept() override;

signals:
    /// Settings or password are not what they were.
    void saved();
};

} // namespace Ferry

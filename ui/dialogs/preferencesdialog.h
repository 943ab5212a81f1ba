// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/secretvault.h"
#include "app/core/settings.h"
#include "ui/dialogs/accountcheck.h"

#include <QDialog>

class QDialogButtonBox;
class QTabWidget;

namespace Ferry {

class AccountSettings;
class GeneralSettings;
class PlainLabel;
class PlusSettings;

/// All settings, and where each of them comes from. Show it with open().
///
///     accept() -> check the fields -> settings.ini -> keychain, twice -> saved() -> closed,
///                                                          \-> only this session: stays open and says so
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

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(const SecretVault &vault, AccountTester tester);
    void addPage(QWidget *page, const QString &title);
    void showWarnings();
    void takeWritten(const Result<void> &written, const QString &oldName);
    void keepPlusSecret(const QString &passwordMessage);
    void finishSaving();
    void stayOpen(const QString &message);
    void say(const QString &message);
    void askToClose();
    void setBusy(bool busy);
    void growToFit();

    Settings &m_settings;
    QTabWidget *m_pages = nullptr;
    PlusSettings *m_plus = nullptr;
    /// What the keychain did not do with the password.
    QString m_passwordMessage;
    /// Under which name the client secret was kept before.
    QString m_oldSecretName;
    AccountSettings *m_account = nullptr;
    GeneralSettings *m_general = nullptr;
    PlainLabel *m_warnings = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace Ferry

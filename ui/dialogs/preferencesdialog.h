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
class QLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Ferry {

class PlainLabel;

/// Makes the job, owned by the last argument, that asks the service at an address whether it accepts the credentials.
using AccountTester = std::function<JobOf<void> *(const QUrl &, const Credentials &, QObject *)>;

/// CloudSponge's key, password and address, and where each of them comes from. Show it with open().
///
///     accept() -> check the fields -> settings.ini -> keychain -> saved() -> closed,
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
    void build();
    QLayout *addField(const QString &label, QLineEdit &edit, PlainLabel &note);
    void showSettings();
    void showWarnings();
    void loadPassword();
    void showPlace(const KeptSecret &kept);
    void setAdvancedShown(bool shown);
    void test();
    void showTestOutcome(const Result<void> &outcome);
    void dropTest();

    /// The address in the field; none, with the field marked and named, when it cannot be used.
    [[nodiscard]] std::optional<QUrl> checkedEndpoint();
    [[nodiscard]] bool checkKey();
    [[nodiscard]] Credentials credentials(const QUrl &endpoint) const;
    [[nodiscard]] bool saveSettings(const QUrl &endpoint);
    void savePassword(const QString &oldName);
    void forgetPassword(const QString &name);
    void finishSaving();
    void stayOpen(const QString &message);
    void complain(QLineEdit &field, const QString &sentence);
    void say(const QString &message);
    void setBusy(bool busy);
    void growToFit();
    void markReadOnly();

    Settings &m_settings;
    const SecretVault &m_vault;
    AccountTester m_tester;
    QPointer<Job> m_test;
    /// The password the vault gave.
    QString m_keptPassword;

    QLineEdit *m_key = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_endpoint = nullptr;
    PlainLabel *m_keyNote = nullptr;
    PlainLabel *m_passwordNote = nullptr;
    PlainLabel *m_endpointNote = nullptr;
    PlainLabel *m_warnings = nullptr;
    PlainLabel *m_message = nullptr;
    QToolButton *m_advanced = nullptr;
    QFormLayout *m_form = nullptr;
    QLayout *m_advancedRow = nullptr;
    QPushButton *m_testButton = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace Ferry

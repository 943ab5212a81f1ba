// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/accountcheck.h"
#include "ui/dialogs/passwordrow.h"
#include "ui/dialogs/settingrow.h"

#include <QWidget>

class QToolButton;

namespace Ferry {

/// The part of the preferences about CloudSponge: key and password, a test of both, and behind a button how the program
/// speaks with it.
class AccountSettings final : public QWidget
{
    Q_OBJECT

public:
    AccountSettings(Settings &settings, const SecretVault &vault, AccountTester tester, QWidget *parent = nullptr);

    void load();
    /// Whether the fields can be saved. If not, the one at fault is shown, and why.
    [[nodiscard]] bool check();
    void store();

    [[nodiscard]] PasswordRow &password() const { return *m_password; }
    void say(const QString &message) { m_check->say(message); }
    void showReadOnly();

signals:
    /// It needs another height.
    void heightChanged();

private:
    void addAdvanced(QFormLayout &form, Settings &settings);
    void setAdvancedShown(bool shown);
    void test();
    void complain(const SettingRow &row, const QString &sentence);

    Settings &m_settings;
    TextSettingRow *m_key = nullptr;
    PasswordRow *m_password = nullptr;
    UrlSettingRow *m_endpoint = nullptr;
    ChoiceSettingRow<AnswerFormat> *m_format = nullptr;
    ChoiceSettingRow<CredentialsPlace> *m_place = nullptr;
    QToolButton *m_advancedButton = nullptr;
    QList<SettingRow *> m_advanced;
    AccountCheck *m_check = nullptr;
};

} // namespace Ferry

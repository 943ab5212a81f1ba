// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/passwordrow.h"
#include "ui/dialogs/settingrow.h"

#include <QWidget>

namespace Ferry {

/// The part of the preferences about Contacts+: how the program is registered there, and where it is.
class PlusSettings final : public QWidget
{
    Q_OBJECT

public:
    PlusSettings(Settings &settings, const SecretVault &vault, QWidget *parent = nullptr);

    void load();
    /// Whether the fields can be saved. If not, the one at fault is shown, and why.
    [[nodiscard]] bool check();
    /// Makes the fields the person's own, in memory; the secret is kept by its row.
    void store();
    void say(const QString &message);
    [[nodiscard]] PasswordRow &secret() const { return *m_secret; }
    /// Under which name the secret is kept now; empty without a client id.
    [[nodiscard]] QString secretName() const;
    /// Gives fields that cannot be changed the look of that, in the palette of now.
    void showReadOnly();

signals:
    /// More or less is to be seen than before.
    void heightChanged();

private:
    const Settings &m_settings;
    TextSettingRow *m_clientId = nullptr;
    PasswordRow *m_secret = nullptr;
    UrlSettingRow *m_redirect = nullptr;
    UrlSettingRow *m_api = nullptr;
    UrlSettingRow *m_app = nullptr;
    NumberSettingRow<int> *m_atATime = nullptr;
    PlainLabel *m_message = nullptr;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/secretvault.h"
#include "app/net/credentials.h"
#include "ui/dialogs/settingrow.h"

#include <functional>

namespace Ferry {

/// The row for a password or another secret: shown as dots, kept in the keychain or, where that cannot be, for this session; its
/// note says which.
///
///     keep() -> kept()                            it is where it should be
///           \-> keptOtherwise(why)                it is not: the person must be told
class PasswordRow final : public SettingRow
{
    Q_OBJECT

public:
    /// For CloudSponge's password. \a settings and \a vault must outlive the row.
    PasswordRow(QFormLayout &form, const QString &label, const Settings &settings, const SecretVault &vault);
    /// For another secret: \a current is what counts beside the person's own, \a vaultName the name under which theirs is
    /// kept now, empty while there is none. What both use, and \a vault, must outlive the row.
    PasswordRow(QFormLayout &form, const QString &label, const QString &objectName, const SecretVault &vault,
                std::function<Setting<QString>()> current, std::function<QString()> vaultName);

    [[nodiscard]] QLineEdit &edit() const { return *m_edit; }
    /// Key and password to show CloudSponge: what was typed, else the password that is known for just this \a key and
    /// \a endpoint.
    [[nodiscard]] Credentials credentials(const QString &key, const QUrl &endpoint) const;

    /// Shows where the password comes from, and asks the vault for the person's own.
    void load() override;
    void store() override { }
    /// Puts the password into the vault, or forgets it there when the field is empty, under the key and address that count
    /// now. Before that it was under \a oldName, where it is forgotten.
    void keep(const QString &oldName);

signals:
    /// note() is another one.
    void noteChanged();
    void kept();
    void keptOtherwise(const QString &why);
    /// The keychain is being asked, which may take as long as a person takes to unlock it.
    void askingKeychain();

private:
    void showPlace(const KeptSecret &kept);
    void takeKept(const KeptSecret &kept, const QString &name, const QString &oldName);
    void forget(const QString &name);

    /// Null for another secret than CloudSponge's.
    const Settings *m_settings = nullptr;
    const SecretVault &m_vault;
    std::function<Setting<QString>()> m_current;
    std::function<QString()> m_vaultName;
    QLineEdit *m_edit = nullptr;
    /// The password the vault gave.
    QString m_keptPassword;
};

} // namespace Ferry

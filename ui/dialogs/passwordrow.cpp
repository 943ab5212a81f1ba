// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/passwordrow.h"

#include "app/auth/findcredentialsjob.h"

#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// Why the keychain does not have it.
QString troubleText(const Error &error)
{
    if (error.code == Error::Code::KeychainMissing)
        return PasswordRow::tr("No keychain answers on this computer.");
    if (error.code == Error::Code::KeychainLocked)
        return PasswordRow::tr("The keychain is locked.");
    return PasswordRow::tr("The keychain did not do it.");
}

} // namespace

PasswordRow::PasswordRow(QFormLayout &form, const QString &label, const Settings &settings, const SecretVault &vault)
    : PasswordRow(
        form, label, u"domainPassword"_s, vault, [&settings] { return settings.domainPassword(); },
        [&settings] {
            const QString key = settings.domainKey().value;
            return key.isEmpty() ? QString() : passwordName(key, settings.endpoint().value);
        })
{
    m_settings = &settings;
}

PasswordRow::PasswordRow(QFormLayout &form, const QString &label, const QString &objectName, const SecretVault &vault,
                         std::function<Setting<QString>()> current, std::function<QString()> vaultName)
    : SettingRow(form, label, new QLineEdit, objectName)
    , m_vault(vault)
    , m_current(std::move(current))
    , m_vaultName(std::move(vaultName))
    , m_edit(static_cast<QLineEdit *>(&field()))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    connect(m_edit, &QLineEdit::textEdited, this, &SettingRow::edited);
}

Credentials PasswordRow::credentials(const QString &key, const QUrl &endpoint) const
{
    // A password from elsewhere goes only where it was meant for.
    const bool isSame = m_settings && key == m_settings->domainKey().value && endpoint == m_settings->endpoint().value;
    return {key, m_edit->text().isEmpty() && isSame ? m_current().value : m_edit->text()};
}

void PasswordRow::load()
{
    const Setting<QString> password = m_current();
    setReadOnly(password.isFixed);
    if (!password.value.isEmpty())
        m_edit->setPlaceholderText(u"••••••••"_s);
    setNote(originText(password));
    const QString name = m_vaultName();
    if (password.isFixed || name.isEmpty())
        return;
    auto *reading = m_vault.read(name, this);
    connect(reading, &Job::finished, this, [this, reading] {
        reading->deleteLater();
        if (!reading->result())
            return;
        const KeptSecret &kept = *reading->result();
        m_keptPassword = kept.value;
        if (!m_edit->isModified())
            m_edit->setText(kept.value);
        showPlace(kept);
    });
    reading->start();
}

void PasswordRow::showPlace(const KeptSecret &kept)
{
    switch (kept.place) {
    case KeptSecret::Place::Keychain:
        setNote(tr("Kept in the keychain."));
        break;
    case KeptSecret::Place::Session:
        setNote(tr("Kept for this session only."));
        break;
    case KeptSecret::Place::Nowhere:
        if (!kept.trouble)
            return;
        setNote(troubleText(*kept.trouble) + u' '
                + (m_settings ? tr("A password can be kept for this session only.")
                              : tr("A secret can be kept for this session only.")));
        break;
    }
    emit noteChanged();
}

void PasswordRow::keep(const QString &oldName)
{
    const QString name = m_vaultName();
    const QString password = m_edit->text();
    if (isReadOnly() || (name == oldName && password == m_keptPassword)) {
        emit kept();
        return;
    }
    if (password.isEmpty()) {
        if (m_keptPassword.isEmpty())
            emit kept();
        else
            forget(oldName);
        return;
    }
    emit askingKeychain();
    auto *writing = m_vault.write(name, password, this);
    connect(writing, &Job::finished, this, [this, writing, name, oldName] {
        writing->deleteLater();
        if (writing->result())
            takeKept(*writing->result(), name, oldName);
        else
            emit keptOtherwise(troubleText(writing->result().error()));
    });
    writing->start();
}

void PasswordRow::takeKept(const KeptSecret &kept, const QString &name, const QString &oldName)
{
    const bool isMoved = name != oldName && !m_keptPassword.isEmpty();
    m_keptPassword = kept.value;
    showPlace(kept);
    if (kept.place == KeptSecret::Place::Session) {
        const QString why = kept.trouble ? troubleText(*kept.trouble) + u' ' : QString();
        emit keptOtherwise(
            why
            + (m_settings
                   ? tr("The password is kept for this session only; you will be asked for it again.")
                   : tr("The secret is kept for this session only; the next time it has to be entered here again.")));
    } else if (isMoved) {
        forget(oldName);
    } else {
        emit this->kept();
    }
}

void PasswordRow::forget(const QString &name)
{
    emit askingKeychain();
    auto *removing = m_vault.remove(name, this);
    connect(removing, &Job::finished, this, [this, removing] {
        removing->deleteLater();
        if (removing->result())
            emit kept();
        else
            emit keptOtherwise(
                troubleText(removing->result().error()) + u' '
                + (m_settings ? tr("The old password may still be in it.") : tr("The old secret may still be in it.")));
    });
    removing->start();
}

} // namespace Ferry

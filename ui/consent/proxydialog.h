// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Ferry {

/// Asks for what the network's proxy wants to know. The password is nowhere but in the field and in given().
class ProxyDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a proxy: its host. \a again: what was given last was refused.
    ProxyDialog(const QString &proxy, bool again, QWidget *parent = nullptr);

    void done(int result) override;

signals:
    void given(const QString &user, const QString &password);

private:
    QLineEdit *m_user;
    QLineEdit *m_password;
};

} // namespace Ferry

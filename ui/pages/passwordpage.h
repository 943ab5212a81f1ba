// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/addresssource.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace Ferry {

class PlainLabel;

/// Asks for a user name and an app-specific password, for a source that has no consent page, and says who will see them.
/// What was typed is in the fields until entered() has come, and nowhere after that.
class PasswordPage : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordPage(QWidget *parent = nullptr);

    /// Empty fields, for \a source.
    void ask(const AddressSource &source);

signals:
    void entered(const QString &username, const QString &password);
    void cancelled();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void send();
    void forget();
    void enableSending();

    PlainLabel *m_title = nullptr;
    PlainLabel *m_how = nullptr;
    PlainLabel *m_who = nullptr;
    QLineEdit *m_username = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace Ferry

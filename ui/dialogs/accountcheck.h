// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"
#include "app/core/settings.h"
#include "app/net/credentials.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <functional>

class QPushButton;

namespace Ferry {

class PlainLabel;

/// An account as it stands in a form, and how the service is spoken with.
struct AccountTrial {
    QUrl endpoint = {};
    Credentials credentials = {};
    AnswerFormat format = AnswerFormat::Json;
    CredentialsPlace place = CredentialsPlace::Basic;
};

/// Makes the job, owned by the last argument, that asks the service whether it accepts the account.
using AccountTester = std::function<JobOf<void> *(const AccountTrial &, QObject *)>;

/// A button that asks the service whether it accepts key and password, and beside it the line that tells.
class AccountCheck final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountCheck(AccountTester tester, QWidget *parent = nullptr);

    void start(const AccountTrial &trial);
    /// Forgets what is being asked, and what was said.
    void drop();
    /// Shows \a message, which may be about something else, and tells it to screen readers.
    void say(const QString &message);

signals:
    /// The button was pressed: start() may follow.
    void wanted();
    /// The line has another text.
    void said();

private:
    AccountTester m_tester;
    QPointer<Job> m_job;
    QPushButton *m_button = nullptr;
    PlainLabel *m_message = nullptr;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/webhooks.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace Ferry {

class MessageBar;
class PlainLabel;

/// The webhooks of an account or team: what there is, what was sent lately, make and delete.
class WebhooksDialog : public QDialog
{
    Q_OBJECT

public:
    /// What \a client refers to, and \a clock, must outlive it.
    WebhooksDialog(const ContactsPlusClient &client, Clock &clock, const QString &teamId, QWidget *parent = nullptr);

    [[nodiscard]] Webhooks &webhooks() { return m_webhooks; }

signals:
    /// The person would sign in again so that webhooks may be seen.
    void permissionWanted();

private:
    void build();
    void refresh();
    void enable();
    void create();
    void remove();
    void readBatches();
    void showBatches(const QString &webhookId, const Result<QJsonArray> &batches);
    [[nodiscard]] const PlusWebhook *current() const;
    [[nodiscard]] QStringList chosenTriggers() const;

    Webhooks m_webhooks;
    MessageBar *m_messages = nullptr;
    QTreeWidget *m_list = nullptr;
    PlainLabel *m_state = nullptr;
    QPushButton *m_delete = nullptr;
    QPlainTextEdit *m_batches = nullptr;
    QLineEdit *m_url = nullptr;
    QListWidget *m_triggers = nullptr;
    QPushButton *m_create = nullptr;
    /// The one whose batches are shown or asked for.
    QString m_shown;
};

} // namespace Ferry

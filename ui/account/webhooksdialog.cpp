// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/webhooksdialog.h"

#include "ui/account/accounttext.h"
#include "ui/account/questions.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// Beyond this nobody reads on, and laying it out takes longer than anybody waits.
constexpr qsizetype MostText = 200'000;

bool canBeTold(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

} // namespace

WebhooksDialog::WebhooksDialog(const ContactsPlusClient &client, Clock &clock, const QString &teamId, QWidget *parent)
    : QDialog(parent)
    , m_webhooks(client, clock, teamId)
    , m_messages(new MessageBar(this))
    , m_list(new QTreeWidget(this))
    , m_state(new PlainLabel(this))
    , m_delete(new QPushButton(icon("trash"_L1), tr("&Delete…"), this))
    , m_batches(new QPlainTextEdit(this))
    , m_url(new QLineEdit(this))
    , m_triggers(new QListWidget(this))
    , m_create(new QPushButton(icon("add"_L1), tr("&Create"), this))
{
    setObjectName(u"webhooksDialog"_s);
    setWindowTitle(tr("Webhooks at Contacts+"));
    build();
    connect(&m_webhooks, &Webhooks::changed, this, &WebhooksDialog::refresh);
    connect(&m_webhooks, &Webhooks::failed, this,
            [this](const Error &error) { m_messages->say(MessageBar::Kind::Error, AccountText::failureLine(error)); });
    connect(&m_webhooks, &Webhooks::removed, this, [this](const PlusWebhook &gone) {
        m_messages->offer(MessageBar::Kind::Success, tr("The webhook is deleted."), tr("Undo"), [this, gone] {
            m_messages->hide();
            m_webhooks.create(gone.url, gone.triggers);
        });
    });
    connect(&m_webhooks, &Webhooks::batchesRead, this, &WebhooksDialog::showBatches);
    connect(m_messages, &MessageBar::actionRequested, &m_webhooks, &Webhooks::load);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &WebhooksDialog::readBatches);
    connect(m_delete, &QPushButton::clicked, this, &WebhooksDialog::remove);
    connect(m_create, &QPushButton::clicked, this, &WebhooksDialog::create);
    connect(m_url, &QLineEdit::textChanged, this, &WebhooksDialog::enable);
    connect(m_triggers, &QListWidget::itemChanged, this, &WebhooksDialog::enable);
    m_webhooks.load();
}

void WebhooksDialog::build()
{
    const int letter = fontMetrics().averageCharWidth();
    m_list->setObjectName(u"webhookList"_s);
    m_list->setAccessibleName(tr("Webhooks"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Address"), tr("Told of"), tr("Since")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_state->setObjectName(u"webhookState"_s);
    m_state->setSecondary(true);
    m_state->setWordWrap(true);
    m_delete->setObjectName(u"deleteWebhook"_s);
    m_delete->setAutoDefault(false);
    m_batches->setObjectName(u"webhookBatches"_s);
    m_batches->setAccessibleName(tr("Sent in the last 14 days"));
    m_batches->setReadOnly(true);
    m_batches->setTabChangesFocus(true);
    m_batches->setPlaceholderText(tr("Choose a webhook to see what was sent to it in the last 14 days."));

    auto *line = new QHBoxLayout;
    line->addWidget(m_state, 1);
    line->addWidget(m_delete);

    auto *making = new QGroupBox(tr("New webhook"));
    auto *form = new QFormLayout(making);
    m_url->setObjectName(u"webhookUrl"_s);
    m_url->setPlaceholderText(u"https://"_s);
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    form->addRow(tr("&Address:"), m_url);
    m_triggers->setObjectName(u"webhookTriggers"_s);
    m_triggers->setMaximumHeight(fontMetrics().height() * 6);
    form->addRow(tr("&Tell it of:"), m_triggers);
    m_create->setObjectName(u"createWebhook"_s);
    m_create->setAutoDefault(false);
    form->addRow(QString(), m_create);

    auto *foot = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(foot, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_messages);
    column->addWidget(m_list, 2);
    column->addLayout(line);
    column->addWidget(m_batches, 2);
    column->addWidget(making);
    column->addWidget(foot);
    resize(letter * 110, letter * 110);
}

const PlusWebhook *WebhooksDialog::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const QList<PlusWebhook> &all = m_webhooks.webhooks();
    const auto known = std::find_if(all.cbegin(), all.cend(), [item](const PlusWebhook &one) {
        return item && one.id == item->data(0, Qt::UserRole).toString();
    });
    return known == all.cend() ? nullptr : &*known;
}

QStringList WebhooksDialog::chosenTriggers() const
{
    QStringList chosen;
    for (int row = 0; row < m_triggers->count(); ++row) {
        if (m_triggers->item(row)->checkState() == Qt::Checked)
            chosen += m_triggers->item(row)->text();
    }
    return chosen;
}

void WebhooksDialog::refresh()
{
    QStringList offered;
    for (int row = 0; row < m_triggers->count(); ++row)
        offered += m_triggers->item(row)->text();
    if (offered != m_webhooks.triggers()) {
        m_triggers->clear();
        for (const QString &trigger : m_webhooks.triggers()) {
            auto *item = new QListWidgetItem(trigger, m_triggers);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
        }
    }
    const QString kept = m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole).toString() : QString();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const PlusWebhook &webhook : m_webhooks.webhooks()) {
            const QString since = QLocale().toString(webhook.created.toLocalTime().date(), QLocale::ShortFormat);
            auto *item = new QTreeWidgetItem(
                m_list, {PlainText::oneLine(webhook.url), PlainText::oneLine(webhook.triggers.join(u", "_s)), since});
            item->setData(0, Qt::UserRole, webhook.id);
            item->setToolTip(0, PlainText::toolTip(webhook.url));
            if (webhook.id == kept)
                m_list->setCurrentItem(item);
        }
    }
    switch (m_webhooks.state()) {
    case Webhooks::State::Loading:
        m_state->setText(tr("Reading the webhooks…"));
        break;
    case Webhooks::State::Ready:
        m_state->setText(m_webhooks.isBusy()
                             ? tr("Saving…")
                             : tr("%Ln webhook(s)", nullptr, static_cast<int>(m_list->topLevelItemCount())));
        break;
    case Webhooks::State::Failed:
        m_state->setText({});
        if (m_webhooks.error()->httpStatus == 403)
            m_messages->offer(MessageBar::Kind::Warning, tr("We were not given permission to see webhooks."),
                              tr("Sign in again…"), [this] { emit permissionWanted(); });
        else
            m_messages->say(MessageBar::Kind::Error, AccountText::failureLine(*m_webhooks.error()), tr("Try again"));
        break;
    }
    if (!current()) {
        m_shown.clear();
        m_batches->clear();
    }
    enable();
}

void WebhooksDialog::enable()
{
    const bool isReady = m_webhooks.state() == Webhooks::State::Ready && !m_webhooks.isBusy();
    m_delete->setEnabled(isReady && current());
    m_create->setEnabled(isReady && canBeTold(m_url->text()) && !chosenTriggers().isEmpty());
}

void WebhooksDialog::create()
{
    m_messages->hide();
    m_webhooks.create(m_url->text().trimmed(), chosenTriggers());
    m_url->clear();
}

void WebhooksDialog::remove()
{
    const PlusWebhook *webhook = current();
    if (!webhook)
        return;
    AccountQuestions::deleteWebhook(this, webhook->url, [this, gone = *webhook] {
        m_messages->hide();
        m_webhooks.remove(gone);
    });
}

void WebhooksDialog::readBatches()
{
    enable();
    const PlusWebhook *webhook = current();
    if (!webhook || webhook->id == m_shown)
        return;
    m_shown = webhook->id;
    m_batches->setPlainText(tr("Asking Contacts+…"));
    m_webhooks.readBatches(*webhook);
}

void WebhooksDialog::showBatches(const QString &webhookId, const Result<QJsonArray> &batches)
{
    if (webhookId != m_shown)
        return;
    if (!batches)
        return m_batches->setPlainText(AccountText::failureLine(batches.error()));
    if (batches->isEmpty())
        return m_batches->setPlainText(tr("Nothing was sent in the last 14 days."));
    // As they came: nobody documents what a batch looks like.
    const QString text = QString::fromUtf8(QJsonDocument(*batches).toJson());
    m_batches->setPlainText(text.size() > MostText ? text.left(MostText) + u'…' : text);
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plussettings.h"

#include "app/contactsplus/findregistrationjob.h"
#include "ui/look/metrics.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

PlusSettings::PlusSettings(Settings &settings, const SecretVault &vault, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_message(new PlainLabel(this))
{
    auto *introduction = new PlainLabel(
        tr("Contacts+ lets a program in that is registered there. Whoever registered this one was given an id and a "
           "secret, and named an address to come back to. You sign in yourself, in the Account menu."),
        this);
    introduction->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_clientId = new TextSettingRow(*form, tr("Client &id:"), u"plusClientId"_s, settings, &SettingLayer::plusClientId,
                                    &Settings::plusClientId);
    m_secret = new PasswordRow(
        *form, tr("Client &secret:"), u"plusClientSecret"_s, vault, [this] { return m_settings.plusClientSecret(); },
        [this] { return secretName(); });
    m_redirect = new UrlSettingRow(*form, tr("&Redirect address:"), u"plusRedirectUri"_s, settings,
                                   &SettingLayer::plusRedirectUri, &Settings::plusRedirectUri);
    m_redirect->edit().setToolTip(
        tr("Exactly as it is registered. With http://127.0.0.1/… you sign in in your own browser; with another one, on "
           "a page in this window."));
    m_api = new UrlSettingRow(*form, tr("Address of the &API:"), u"plusApiUrl"_s, settings, &SettingLayer::plusApiUrl,
                              &Settings::plusApiUrl);
    m_app = new UrlSettingRow(*form, tr("Address of the sign-in &page:"), u"plusAppUrl"_s, settings,
                              &SettingLayer::plusAppUrl, &Settings::plusAppUrl);
    m_atATime = new NumberSettingRow<int>(*form, tr("Re&quests at a time:"), u"plusRequestsAtATime"_s, settings,
                                          &SettingLayer::plusRequestsAtATime, &Settings::plusRequestsAtATime, 1,
                                          mostRequestsAtATime);
    m_atATime->box().setToolTip(tr("So many contacts of a push are on their way at once. Fewer are slower, and gentler "
                                   "to a narrow connection."));
    m_message->setObjectName(u"plusMessage"_s);
    m_message->setWordWrap(true);
    m_message->hide();
    auto *column = new QVBoxLayout(this);
    column->addWidget(introduction);
    column->addSpacing(Metrics::RelatedGap);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addStretch();
    connect(m_secret, &PasswordRow::noteChanged, this, &PlusSettings::heightChanged);
}

QString PlusSettings::secretName() const
{
    const QString id = m_settings.plusClientId().value;
    return id.isEmpty() ? QString() : clientSecretName(id, m_settings.plusApiUrl().value);
}

void PlusSettings::load()
{
    for (SettingRow *row : QList<SettingRow *>{m_clientId, m_secret, m_redirect, m_api, m_app, m_atATime})
        row->load();
}

bool PlusSettings::check()
{
    for (const UrlSettingRow *row : {m_redirect, m_api, m_app}) {
        if (const QString complaint = row->complaint(); !complaint.isEmpty()) {
            say(complaint);
            row->edit().setFocus(Qt::OtherFocusReason);
            return false;
        }
    }
    if (m_clientId->value()->isEmpty() && !m_secret->edit().text().isEmpty()) {
        say(tr("Client id: it is missing, and a secret alone is not enough."));
        m_clientId->edit().setFocus(Qt::OtherFocusReason);
        return false;
    }
    return true;
}

void PlusSettings::store()
{
    for (SettingRow *row : QList<SettingRow *>{m_clientId, m_redirect, m_api, m_app, m_atATime})
        row->store();
}

void PlusSettings::say(const QString &message)
{
    m_message->setText(message);
    m_message->setAccessibleName(message);
    m_message->setVisible(!message.isEmpty());
    emit heightChanged();
}

void PlusSettings::showReadOnly()
{
    for (SettingRow *row : QList<SettingRow *>{m_clientId, m_secret, m_redirect, m_api, m_app, m_atATime})
        row->showReadOnly();
}

} // namespace Ferry

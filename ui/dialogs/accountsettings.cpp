// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountsettings.h"

#include "ui/look/metrics.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

AccountSettings::AccountSettings(Settings &settings, const SecretVault &vault, AccountTester tester, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_advancedButton(new QToolButton(this))
    , m_check(new AccountCheck(std::move(tester), this))
{
    auto *introduction = new PlainLabel(
        tr("CloudSponge fetches the contacts. Its operator gave you a domain key and a password."), this);
    introduction->setWordWrap(true);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_key = new TextSettingRow(*form, tr("Domain &key:"), u"domainKey"_s, settings, &SettingLayer::domainKey,
                               &Settings::domainKey);
    m_password = new PasswordRow(*form, tr("Pass&word:"), settings, vault);

    m_advancedButton->setObjectName("advanced"_L1);
    m_advancedButton->setText(tr("Ad&vanced"));
    m_advancedButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advancedButton->setAutoRaise(true);
    m_advancedButton->setCheckable(true);
    form->addRow(QString(), m_check);
    form->addRow(m_advancedButton);
    addAdvanced(*form, settings);

    auto *column = new QVBoxLayout(this);
    column->addWidget(introduction);
    column->addSpacing(Metrics::RelatedGap);
    column->addLayout(form);
    column->addStretch();
    setAdvancedShown(false);

    connect(m_advancedButton, &QToolButton::toggled, this, &AccountSettings::setAdvancedShown);
    connect(m_check, &AccountCheck::wanted, this, &AccountSettings::test);
    connect(m_check, &AccountCheck::said, this, &AccountSettings::heightChanged);
    connect(m_password, &PasswordRow::noteChanged, this, &AccountSettings::heightChanged);
    for (SettingRow *row : QList<SettingRow *>{m_key, m_password, m_endpoint, m_format, m_place})
        connect(row, &SettingRow::edited, m_check, &AccountCheck::drop);
}

void AccountSettings::addAdvanced(QFormLayout &form, Settings &settings)
{
    m_endpoint =
        new UrlSettingRow(form, tr("&Address:"), u"endpoint"_s, settings, &SettingLayer::endpoint, &Settings::endpoint);
    m_format = new ChoiceSettingRow<AnswerFormat>(form, tr("&Format:"), u"answerFormat"_s, settings,
                                                  &SettingLayer::answerFormat, &Settings::answerFormat,
                                                  {{AnswerFormat::Json, u"JSON"_s}, {AnswerFormat::Xml, u"XML"_s}});
    m_place = new ChoiceSettingRow<CredentialsPlace>(
        form, tr("&Send key and password:"), u"credentialsPlace"_s, settings, &SettingLayer::credentialsPlace,
        &Settings::credentialsPlace,
        {{CredentialsPlace::Basic, tr("In a header (Basic)")}, {CredentialsPlace::Parameters, tr("As parameters")}});
    auto *user =
        new TextSettingRow(form, tr("&User ID:"), u"userId"_s, settings, &SettingLayer::userId, &Settings::userId);
    user->edit().setToolTip(tr("CloudSponge notes it with every import, so that its operator can tell people apart."));
    auto *redirect = new UrlSettingRow(form, tr("&Return to:"), u"redirectUrl"_s, settings, &SettingLayer::redirectUrl,
                                       &Settings::redirectUrl);
    redirect->edit().setToolTip(tr("Where the consent page leads in the end."));
    auto *consent = new NumberSettingRow<std::chrono::minutes>(
        form, tr("Wait for c&onsent:"), u"consentDeadline"_s, settings, &SettingLayer::consentDeadline,
        &Settings::consentDeadline, 1min, std::chrono::minutes(24h));
    consent->box().setSuffix(tr(" minutes"));
    auto *page = new NumberSettingRow<int>(form, tr("Co&ntacts at once:"), u"pageSize"_s, settings,
                                           &SettingLayer::pageSize, &Settings::pageSize, 1, 10'000);
    page->box().setToolTip(tr("How many contacts are fetched with one request."));
    m_advanced = {m_endpoint, m_format, m_place, user, redirect, consent, page};
}

void AccountSettings::load()
{
    m_key->load();
    m_password->load();
    for (SettingRow *row : std::as_const(m_advanced))
        row->load();
    m_advancedButton->setChecked(m_settings.endpoint().origin != SettingOrigin::BuiltIn);
}

void AccountSettings::setAdvancedShown(bool shown)
{
    m_advancedButton->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    for (SettingRow *row : std::as_const(m_advanced))
        row->setShown(shown);
    emit heightChanged();
}

bool AccountSettings::check()
{
    for (const SettingRow *row : std::as_const(m_advanced)) {
        if (const QString complaint = row->complaint(); !complaint.isEmpty()) {
            complain(*row, complaint);
            return false;
        }
    }
    if (m_key->value()->isEmpty() && !m_password->edit().text().isEmpty()) {
        complain(*m_key, tr("Domain key: it is missing, and a password alone is not enough."));
        return false;
    }
    return true;
}

void AccountSettings::complain(const SettingRow &row, const QString &sentence)
{
    if (std::find(m_advanced.cbegin(), m_advanced.cend(), &row) != m_advanced.cend())
        m_advancedButton->setChecked(true);
    m_check->say(sentence);
    row.field().setFocus(Qt::OtherFocusReason);
    if (auto *edit = qobject_cast<QLineEdit *>(&row.field()))
        edit->selectAll();
}

void AccountSettings::store()
{
    m_key->store();
    for (SettingRow *row : std::as_const(m_advanced))
        row->store();
}

void AccountSettings::test()
{
    if (!check())
        return;
    m_check->start({.endpoint = *m_endpoint->value(),
                    .credentials = m_password->credentials(*m_key->value(), *m_endpoint->value()),
                    .format = *m_format->value(),
                    .place = *m_place->value()});
}

void AccountSettings::showReadOnly()
{
    for (SettingRow *row : QList<SettingRow *>{m_key, m_password} + m_advanced)
        row->showReadOnly();
}

} // namespace Ferry

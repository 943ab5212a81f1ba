// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencesdialog.h"

#include "app/auth/findcredentialsjob.h"
#include "models/source/secureurl.h"
#include "ui/errortext.h"
#include "ui/look/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

template<typename T>
QString originText(const Setting<T> &setting)
{
    switch (setting.origin) {
    case SettingOrigin::BuiltIn:
        return setting.isFixed ? PreferencesDialog::tr("Fixed by your organisation.") : QString();
    case SettingOrigin::Operator:
        return setting.isFixed ? PreferencesDialog::tr("Set by your organisation. It cannot be changed here.")
                               : PreferencesDialog::tr("Set by your organisation.");
    case SettingOrigin::Person:
        return PreferencesDialog::tr("Set by you.");
    case SettingOrigin::Environment:
        return PreferencesDialog::tr("Set by the environment of the program. It cannot be changed here.");
    case SettingOrigin::CommandLine:
        return PreferencesDialog::tr("Set on the command line. It cannot be changed here.");
    }
    Q_UNREACHABLE();
}

/// Why the keychain does not have it.
QString troubleText(const Error &error)
{
    if (error.code == Error::Code::KeychainMissing)
        return PreferencesDialog::tr("No keychain answers on this computer.");
    if (error.code == Error::Code::KeychainLocked)
        return PreferencesDialog::tr("The keychain is locked.");
    return PreferencesDialog::tr("The keychain did not do it.");
}

QString warningText(const SettingWarning &warning)
{
    switch (warning.kind) {
    case SettingWarning::Kind::PasswordExposed:
        return PreferencesDialog::tr("The password in %1 is not used, because others can read it there.").arg(warning.file);
    case SettingWarning::Kind::ValueRefused:
        if (warning.file.isEmpty())
            return PreferencesDialog::tr("The environment's value for %1 cannot be used.").arg(warning.name);
        return PreferencesDialog::tr("The value of %1 in %2 cannot be used.").arg(warning.name, warning.file);
    case SettingWarning::Kind::FileUnreadable:
        return PreferencesDialog::tr("The file %1 could not be read, or not all of it.").arg(warning.file);
    }
    Q_UNREACHABLE();
}

void setNote(PlainLabel &note, const QString &text)
{
    note.setText(text);
    note.setVisible(!text.isEmpty());
}

} // namespace

PreferencesDialog::PreferencesDialog(Settings &settings, const SecretVault &vault, AccountTester tester, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_vault(vault)
    , m_tester(std::move(tester))
{
    setWindowTitle(tr("Preferences"));
    setObjectName("preferences"_L1);
    build();
    showSettings();
    showWarnings();
    loadPassword();
}

void PreferencesDialog::build()
{
    m_key = new QLineEdit(this);
    m_key->setObjectName("domainKey"_L1);
    m_password = new QLineEdit(this);
    m_password->setObjectName("domainPassword"_L1);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_endpoint = new QLineEdit(this);
    m_endpoint->setObjectName("endpoint"_L1);
    m_endpoint->setLayoutDirection(Qt::LeftToRight); // an address reads this way everywhere
    m_keyNote = new PlainLabel(this);
    m_passwordNote = new PlainLabel(this);
    m_passwordNote->setObjectName("passwordNote"_L1);
    m_endpointNote = new PlainLabel(this);

    auto *introduction = new PlainLabel(
        tr("CloudSponge fetches the contacts. Its operator gave you a domain key and a password."), this);
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addField(tr("Domain &key:"), *m_key, *m_keyNote);
    addField(tr("Pass&word:"), *m_password, *m_passwordNote);

    m_advanced = new QToolButton(this);
    m_advanced->setObjectName("advanced"_L1);
    m_advanced->setText(tr("Ad&vanced"));
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->setAutoRaise(true);
    m_advanced->setCheckable(true);
    m_form->addRow(m_advanced);
    m_advancedRow = addField(tr("&Address:"), *m_endpoint, *m_endpointNote);

    m_testButton = new QPushButton(tr("&Test"), this);
    m_testButton->setObjectName("test"_L1);
    m_testButton->setAutoDefault(false);
    m_message = new PlainLabel(this);
    m_message->setObjectName("message"_L1);
    m_warnings = new PlainLabel(this);
    m_warnings->setObjectName("warnings"_L1);
    for (PlainLabel *label : {introduction, m_message, m_warnings})
        label->setWordWrap(true);
    auto *testRow = new QHBoxLayout;
    testRow->addWidget(m_testButton, 0, Qt::AlignTop);
    testRow->addWidget(m_message, 1);

    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(introduction);
    column->addSpacing(Metrics::RelatedGap);
    column->addLayout(m_form);
    column->addLayout(testRow);
    column->addWidget(m_warnings);
    column->addStretch();
    column->addWidget(m_buttons);
    setMinimumWidth(Metrics::TextWidth + 2 * Metrics::PageMargin);
    m_form->setRowVisible(m_advancedRow, false);
    m_advanced->setArrowType(Qt::RightArrow);

    connect(m_buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &PreferencesDialog::reject);
    connect(m_advanced, &QToolButton::toggled, this, &PreferencesDialog::setAdvancedShown);
    connect(m_testButton, &QPushButton::clicked, this, &PreferencesDialog::test);
    for (QLineEdit *edit : {m_key, m_password, m_endpoint})
        connect(edit, &QLineEdit::textEdited, this, &PreferencesDialog::dropTest);
}

QLayout *PreferencesDialog::addField(const QString &label, QLineEdit &edit, PlainLabel &note)
{
    note.setSecondary(true);
    note.setWordWrap(true);
    auto *column = new QVBoxLayout;
    column->setSpacing(Metrics::TightGap);
    column->addWidget(&edit);
    column->addWidget(&note);
    m_form->addRow(label, column);
    if (auto *words = qobject_cast<QLabel *>(m_form->labelForField(column)))
        words->setBuddy(&edit);
    edit.setAccessibleName(QString(label).remove(u'&').remove(u':'));
    return column;
}

void PreferencesDialog::showSettings()
{
    const Setting<QString> key = m_settings.domainKey();
    m_key->setText(key.value);
    m_key->setReadOnly(key.isFixed);
    setNote(*m_keyNote, originText(key));

    const Setting<QUrl> endpoint = m_settings.endpoint();
    m_endpoint->setText(endpoint.value.toString(QUrl::FullyEncoded));
    m_endpoint->setReadOnly(endpoint.isFixed);
    setNote(*m_endpointNote, originText(endpoint));
    m_advanced->setChecked(endpoint.origin != SettingOrigin::BuiltIn);

    const Setting<QString> password = m_settings.domainPassword();
    m_password->setReadOnly(password.isFixed);
    if (!password.value.isEmpty())
        m_password->setPlaceholderText(u"••••••••"_s);
    setNote(*m_passwordNote, originText(password));
    markReadOnly();
    for (const auto &[edit, note] : {std::pair{m_key, m_keyNote}, {m_password, m_passwordNote}, {m_endpoint, m_endpointNote}})
        edit->setAccessibleDescription(note->text());
}

void PreferencesDialog::showWarnings()
{
    QStringList lines;
    for (const SettingWarning &warning : m_settings.warnings())
        lines.append(warningText(warning));
    setNote(*m_warnings, lines.join(u'\n'));
}

void PreferencesDialog::loadPassword()
{
    if (m_settings.domainPassword().isFixed || m_settings.domainKey().value.isEmpty())
        return;
    auto *reading = m_vault.read(passwordName(m_settings.domainKey().value, m_settings.endpoint().value), this);
    connect(reading, &Job::finished, this, [this, reading] {
        reading->deleteLater();
        if (!reading->result())
            return;
        const KeptSecret &kept = *reading->result();
        m_keptPassword = kept.value;
        if (!m_password->isModified())
            m_password->setText(kept.value);
        showPlace(kept);
    });
    reading->start();
}

void PreferencesDialog::showPlace(const KeptSecret &kept)
{
    QString text;
    switch (kept.place) {
    case KeptSecret::Place::Keychain:
        text = tr("Kept in the keychain.");
        break;
    case KeptSecret::Place::Session:
        text = tr("Kept for this session only.");
        break;
    case KeptSecret::Place::Nowhere:
        if (kept.trouble)
            text = troubleText(*kept.trouble) + u' ' + tr("A password can be kept for this session only.");
        break;
    }
    if (text.isEmpty())
        return;
    setNote(*m_passwordNote, text);
    m_password->setAccessibleDescription(text);
    growToFit();
}

void PreferencesDialog::setAdvancedShown(bool shown)
{
    m_advanced->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_form->setRowVisible(m_advancedRow, shown);
    m_endpointNote->setVisible(shown && !m_endpointNote->text().isEmpty());
    growToFit();
}

void PreferencesDialog::test()
{
    const std::optional<QUrl> endpoint = checkedEndpoint();
    if (!endpoint || !checkKey())
        return;
    JobOf<void> *job = m_tester(*endpoint, credentials(*endpoint), this);
    m_test = job;
    m_testButton->setEnabled(false);
    say(tr("Asking CloudSponge…"));
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        m_testButton->setEnabled(true);
        showTestOutcome(job->result());
    });
    job->start();
}

void PreferencesDialog::showTestOutcome(const Result<void> &outcome)
{
    if (outcome) {
        say(tr("CloudSponge accepts this key and password."));
        return;
    }
    say(describe(outcome.error(), {.operation = ErrorContext::Operation::Settings}).title);
}

void PreferencesDialog::dropTest()
{
    delete m_test;
    m_testButton->setEnabled(true);
    say({});
}

std::optional<QUrl> PreferencesDialog::checkedEndpoint()
{
    const QString written = m_endpoint->text().trimmed();
    if (m_endpoint->isReadOnly() || written == m_settings.endpoint().value.toString(QUrl::FullyEncoded))
        return m_settings.endpoint().value;
    if (written.isEmpty())
        return m_settings.withoutPersonal(&SettingLayer::endpoint).value;
    const Result<QUrl> url = secureUrl(written);
    if (url)
        return *url;
    m_advanced->setChecked(true);
    complain(*m_endpoint, tr("Address: it must begin with https://, or lead to this computer."));
    return {};
}

bool PreferencesDialog::checkKey()
{
    if (!m_key->text().trimmed().isEmpty() || m_password->text().isEmpty())
        return true;
    complain(*m_key, tr("Domain key: it is missing, and a password alone is not enough."));
    return false;
}

Credentials PreferencesDialog::credentials(const QUrl &endpoint) const
{
    const QString key = m_key->text().trimmed();
    // A password from elsewhere goes only where it was meant for.
    const bool isSame = key == m_settings.domainKey().value && endpoint == m_settings.endpoint().value;
    return {key, m_password->text().isEmpty() && isSame ? m_settings.domainPassword().value : m_password->text()};
}

void PreferencesDialog::accept()
{
    const std::optional<QUrl> endpoint = checkedEndpoint();
    if (!endpoint || !checkKey())
        return;
    const QString oldName = passwordName(m_settings.domainKey().value, m_settings.endpoint().value);
    if (saveSettings(*endpoint))
        savePassword(oldName);
}

bool PreferencesDialog::saveSettings(const QUrl &endpoint)
{
    const QString key = m_key->text().trimmed();
    const bool isNewKey = !m_key->isReadOnly() && key != m_settings.domainKey().value;
    const bool isNewEndpoint = !m_endpoint->isReadOnly() && endpoint != m_settings.endpoint().value;
    if (!isNewKey && !isNewEndpoint)
        return true;
    if (isNewKey)
        m_settings.setPersonal(&SettingLayer::domainKey, key.isEmpty() ? std::nullopt : std::optional(key));
    if (isNewEndpoint) {
        const bool isUsual = endpoint == m_settings.withoutPersonal(&SettingLayer::endpoint).value;
        m_settings.setPersonal(&SettingLayer::endpoint, isUsual ? std::nullopt : std::optional(endpoint));
    }
    const Result<void> written = m_settings.save();
    if (!written)
        say(describe(written.error(), {.operation = ErrorContext::Operation::Settings}).title);
    return written.has_value();
}

void PreferencesDialog::savePassword(const QString &oldName)
{
    const QString name = passwordName(m_settings.domainKey().value, m_settings.endpoint().value);
    const QString password = m_password->text();
    if (m_password->isReadOnly() || (name == oldName && password == m_keptPassword)) {
        finishSaving();
        return;
    }
    if (password.isEmpty()) {
        if (m_keptPassword.isEmpty())
            finishSaving();
        else
            forgetPassword(oldName);
        return;
    }
    setBusy(true);
    auto *writing = m_vault.write(name, password, this);
    connect(writing, &Job::finished, this, [this, writing, name, oldName] {
        writing->deleteLater();
        setBusy(false);
        if (!writing->result()) {
            stayOpen(troubleText(writing->result().error()));
            return;
        }
        const KeptSecret kept = *writing->result();
        const bool isMoved = name != oldName && !m_keptPassword.isEmpty();
        m_keptPassword = kept.value;
        showPlace(kept);
        if (kept.place == KeptSecret::Place::Session) {
            stayOpen((kept.trouble ? QString(troubleText(*kept.trouble) + u' ') : QString())
                     + tr("The password is kept for this session only; you will be asked for it again."));
        } else if (isMoved) {
            forgetPassword(oldName);
        } else {
            finishSaving();
        }
    });
    writing->start();
}

void PreferencesDialog::forgetPassword(const QString &name)
{
    setBusy(true);
    auto *removing = m_vault.remove(name, this);
    connect(removing, &Job::finished, this, [this, removing] {
        removing->deleteLater();
        setBusy(false);
        if (!removing->result())
            stayOpen(troubleText(removing->result().error()) + u' ' + tr("The old password may still be in it."));
        else
            finishSaving();
    });
    removing->start();
}

void PreferencesDialog::finishSaving()
{
    emit saved();
    QDialog::accept();
}

void PreferencesDialog::stayOpen(const QString &message)
{
    say(message);
    m_buttons->setStandardButtons(QDialogButtonBox::Save | QDialogButtonBox::Close);
    m_buttons->button(QDialogButtonBox::Close)->setDefault(true);
    emit saved();
}

void PreferencesDialog::complain(QLineEdit &field, const QString &sentence)
{
    say(sentence);
    field.setFocus(Qt::OtherFocusReason);
    field.selectAll();
}

void PreferencesDialog::say(const QString &message)
{
    m_message->setText(message);
    m_message->setAccessibleName(message);
    QAccessibleEvent changed(m_message, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    growToFit();
}

void PreferencesDialog::growToFit()
{
    // A window's minimum size does not count lines that wrap.
    layout()->activate();
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    if (height() < needed)
        resize(width(), needed);
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_buttons)
        markReadOnly();
}

void PreferencesDialog::markReadOnly()
{
    for (QLineEdit *edit : {m_key, m_password, m_endpoint}) {
        QPalette ground;
        if (edit->isReadOnly())
            ground.setColor(QPalette::Base, palette().color(QPalette::Window));
        edit->setPalette(ground);
    }
}

void PreferencesDialog::setBusy(bool busy)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_password),
                            static_cast<QWidget *>(m_endpoint), static_cast<QWidget *>(m_testButton)})
        widget->setEnabled(!busy);
    if (QPushButton *save = m_buttons->button(QDialogButtonBox::Save))
        save->setEnabled(!busy);
    if (busy)
        say(tr("Asking the keychain. It may want to be unlocked…"));
    else
        say({});
}

} // namespace Ferry

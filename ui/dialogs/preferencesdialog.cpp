// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencesdialog.h"

#include "app/auth/findcredentialsjob.h"
#include "ui/dialogs/accountsettings.h"
#include "ui/dialogs/generalsettings.h"
#include "ui/dialogs/plussettings.h"
#include "ui/errortext.h"
#include "ui/look/metrics.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFutureWatcher>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

PreferencesDialog::PreferencesDialog(Settings &settings, const SecretVault &vault, AccountTester tester,
                                     QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
{
    setWindowTitle(tr("Preferences"));
    setObjectName("preferences"_L1);
    build(vault, std::move(tester));
    m_account->load();
    m_plus->load();
    m_general->load();
    showWarnings();
}

void PreferencesDialog::build(const SecretVault &vault, AccountTester tester)
{
    m_account = new AccountSettings(m_settings, vault, std::move(tester));
    m_plus = new PlusSettings(m_settings, vault);
    m_general = new GeneralSettings(m_settings);
    m_pages = new QTabWidget(this);
    addPage(m_account, tr("CloudSponge account"));
    addPage(m_plus, tr("Contacts+"));
    addPage(m_general, tr("General"));
    m_warnings = new PlainLabel(this);
    m_warnings->setObjectName("warnings"_L1);
    m_warnings->setWordWrap(true);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    column->addWidget(m_warnings);
    column->addWidget(m_buttons);
    setMinimumWidth(Metrics::TextWidth + 4 * Metrics::PageMargin);

    connect(m_buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &PreferencesDialog::reject);
    connect(m_account, &AccountSettings::heightChanged, this, &PreferencesDialog::growToFit);
    connect(m_plus, &PlusSettings::heightChanged, this, &PreferencesDialog::growToFit);
    const PasswordRow *password = &m_account->password();
    connect(password, &PasswordRow::askingKeychain, this, [this] {
        setBusy(true);
        say(tr("Asking the keychain. It may want to be unlocked…"));
    });
    connect(password, &PasswordRow::kept, this, [this] { keepPlusSecret({}); });
    connect(password, &PasswordRow::keptOtherwise, this, &PreferencesDialog::keepPlusSecret);
    const PasswordRow *secret = &m_plus->secret();
    connect(secret, &PasswordRow::askingKeychain, this, [this] {
        setBusy(true);
        m_plus->say(tr("Asking the keychain. It may want to be unlocked…"));
    });
    connect(secret, &PasswordRow::kept, this, [this] {
        m_plus->say({});
        if (m_passwordMessage.isEmpty())
            finishSaving();
        else
            stayOpen(m_passwordMessage);
    });
    connect(secret, &PasswordRow::keptOtherwise, this, [this](const QString &why) {
        if (!m_passwordMessage.isEmpty())
            say(m_passwordMessage);
        m_pages->setCurrentIndex(1);
        m_plus->say(why);
        askToClose();
    });
}

void PreferencesDialog::addPage(QWidget *page, const QString &title)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    // The tab's colour, not the lists' one that a viewport has.
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    m_pages->addTab(area, title);
}

void PreferencesDialog::showWarnings()
{
    QStringList lines;
    for (const SettingWarning &warning : m_settings.warnings())
        lines.append(warningText(warning));
    m_warnings->setText(lines.join(u'\n'));
    m_warnings->setVisible(!lines.isEmpty());
}

void PreferencesDialog::accept()
{
    if (!m_account->check()) {
        m_pages->setCurrentIndex(0);
        return;
    }
    if (!m_plus->check()) {
        m_pages->setCurrentIndex(1);
        return;
    }
    m_oldSecretName = m_plus->secretName();
    const QString oldName = passwordName(m_settings.domainKey().value, m_settings.endpoint().value);
    m_account->store();
    m_plus->store();
    m_general->store();
    setBusy(true);
    auto *writing = new QFutureWatcher<Result<void>>(this);
    connect(writing, &QFutureWatcherBase::finished, this, [this, writing, oldName] {
        writing->deleteLater();
        setBusy(false);
        takeWritten(writing->result(), oldName);
    });
    writing->setFuture(m_settings.save());
}

void PreferencesDialog::takeWritten(const Result<void> &written, const QString &oldName)
{
    if (written)
        m_account->password().keep(oldName);
    else
        stayOpen(describe(written.error(), {.operation = ErrorContext::Operation::Settings}).title);
}

void PreferencesDialog::keepPlusSecret(const QString &passwordMessage)
{
    m_passwordMessage = passwordMessage;
    m_plus->secret().keep(m_oldSecretName);
}

void PreferencesDialog::finishSaving()
{
    emit saved();
    QDialog::accept();
}

void PreferencesDialog::stayOpen(const QString &message)
{
    say(message);
    askToClose();
}

void PreferencesDialog::askToClose()
{
    setBusy(false);
    m_buttons->setStandardButtons(QDialogButtonBox::Save | QDialogButtonBox::Close);
    m_buttons->button(QDialogButtonBox::Close)->setDefault(true);
    emit saved();
}

void PreferencesDialog::say(const QString &message)
{
    m_pages->setCurrentIndex(0);
    m_account->say(message);
}

void PreferencesDialog::growToFit()
{
    // A scrolling page would do with any height; it gets what it needs, as far as the screen has it.
    layout()->activate();
    const auto *area = qobject_cast<const QScrollArea *>(m_pages->currentWidget());
    const QLayout *inside = area->widget()->layout();
    const int width = area->viewport()->width();
    const int needed = inside->hasHeightForWidth() ? inside->totalHeightForWidth(width) : inside->sizeHint().height();
    const int missing = needed - area->viewport()->height();
    if (missing <= 0)
        return;
    const QRect room = screen()->availableGeometry().adjusted(0, 0, 0, -5 * Metrics::Grid);
    resize(this->width(), std::min(height() + missing, std::max(room.height(), height())));
    if (const int below = geometry().bottom() - room.bottom(); below > 0 && isVisible())
        move(x(), std::max(room.top(), y() - below));
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_account && m_plus) {
        m_account->showReadOnly();
        m_plus->showReadOnly();
    }
}

void PreferencesDialog::setBusy(bool busy)
{
    m_account->setEnabled(!busy);
    m_plus->setEnabled(!busy);
    m_general->setEnabled(!busy);
    if (QPushButton *save = m_buttons->button(QDialogButtonBox::Save))
        save->setEnabled(!busy);
}

} // namespace Ferry

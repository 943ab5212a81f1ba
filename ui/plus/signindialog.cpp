// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plus/signindialog.h"

#include "app/contactsplus/loopbacklistener.h"
#include "app/core/clock.h"
#include "ui/consent/browserlauncher.h"
#include "ui/consent/embeddedbrowser.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/plus/embeddedsignin.h"
#include "ui/plus/signintext.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

SignInDialog::SignInDialog(PlusController &controller, QStringList scopes, QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_scopes(std::move(scopes))
    , m_icon(new IconLabel(Metrics::PageIcon))
    , m_title(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_note(new PlainLabel(this))
    , m_busy(new QProgressBar(this))
    , m_embedded(new EmbeddedSignIn(controller.services().browser, controller.services().proxyLogin,
                                    controller.services().clock, this))
    , m_work(std::make_unique<QObject>())
{
    setObjectName(u"signInDialog"_s);
    setWindowTitle(tr("Sign in to Contacts+"));
    build();
    connect(m_main, &QPushButton::clicked, this, &SignInDialog::goOn);
    connect(m_again, &QPushButton::clicked, this, &SignInDialog::openPage);
    connect(m_copy, &QPushButton::clicked, this, &SignInDialog::copyLink);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_embedded, &EmbeddedSignIn::answered, this, &SignInDialog::takeAnswer);
    connect(m_embedded, &EmbeddedSignIn::ended, this, [this](const QString &why) {
        fail({.title = tr("The page is closed."), .whatItMeans = why, .nextStep = tr("Try again.")});
    });
    connect(&m_controller, &PlusController::stateChanged, this, &SignInDialog::follow);
    const bool isUnsure = m_controller.state() == PlusController::State::Troubled;
    isUnsure ? m_controller.reload() : m_controller.load();
    follow();
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::build()
{
    m_title->setObjectName(u"title"_s);
    m_title->setScale(Type::Title, Type::Strong);
    m_text->setObjectName(u"text"_s);
    m_note->setObjectName(u"note"_s);
    m_note->setSecondary(true);
    for (PlainLabel *label : {m_title, m_text, m_note})
        label->setWordWrap(true);
    m_busy->setObjectName(u"signInBusy"_s);
    m_busy->setAccessibleName(tr("Waiting"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_icon->setIcon(icon("key"_L1));

    auto *words = new QVBoxLayout;
    words->setSpacing(Metrics::RelatedGap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_text, m_note, m_busy})
        words->addWidget(part);
    words->addStretch();
    auto *top = new QHBoxLayout;
    top->setSpacing(2 * Metrics::Grid);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);

    auto *buttons = new QDialogButtonBox(this);
    m_main = buttons->addButton(tr("&Open my browser"), QDialogButtonBox::ActionRole);
    m_main->setObjectName(u"signInBegin"_s);
    m_again = buttons->addButton(tr("Open the page &again"), QDialogButtonBox::ActionRole);
    m_again->setObjectName(u"signInAgain"_s);
    m_copy = buttons->addButton(tr("&Copy link"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"signInCopy"_s);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(u"signInCancel"_s);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(Metrics::GroupGap);
    column->addLayout(top);
    column->addWidget(m_embedded, 1);
    column->addWidget(buttons);
    m_embedded->hide();
    const int letter = fontMetrics().averageCharWidth();
    setMinimumWidth(std::min(letter * 76, 8 * Metrics::TextWidth / 5));
}

void SignInDialog::follow()
{
    // Once the page is open, news of the accounts changes nothing; what comes of our own sign-in is taken from its job.
    if (m_step != Step::Preparing)
        return;
    switch (m_controller.state()) {
    case PlusController::State::Unknown:
    case PlusController::State::Loading:
        return go(Step::Preparing, tr("Sign in to Contacts+"), tr("Asking the keychain what is known…"));
    case PlusController::State::Troubled:
        return fail(SignInText::trouble(*m_controller.trouble()));
    case PlusController::State::SignedOut:
    case PlusController::State::SignedIn:
    case PlusController::State::Expired:
        return explain();
    }
}

void SignInDialog::explain()
{
    const PlusRegistration &registration = m_controller.access()->registration();
    const bool inBrowser = LoopbackListener::canServe(registration.redirectUri);
    const EmbeddedView view = m_controller.services().browser.availability();
    if (!inBrowser && !isOffered(view))
        return fail(SignInText::noEmbeddedView(view, registration.redirectUri));
    m_main->setText(inBrowser ? tr("&Open my browser") : tr("&Open the page"));
    const QString title = m_controller.state() == PlusController::State::Expired ? tr("Sign in to Contacts+ again")
                                                                                 : tr("Sign in to Contacts+");
    go(Step::Explaining, title, SignInText::whatHappens(m_controller.endpoints().app, inBrowser));
    m_note->setText(SignInText::whatIsKept(m_controller.isDemo()));
}

void SignInDialog::goOn()
{
    if (m_step == Step::Failed) {
        if (m_remedy == ErrorText::Remedy::Preferences) {
            reject();
            return emit m_controller.preferencesRequested();
        }
        m_step = Step::Preparing;
        if (m_controller.state() == PlusController::State::Troubled)
            return m_controller.reload();
    }
    if (LoopbackListener::canServe(m_controller.access()->registration().redirectUri))
        beginInBrowser();
    else
        beginInWindow();
}

void SignInDialog::beginInBrowser()
{
    endWork();
    const Clock &clock = m_controller.services().clock;
    auto *job = m_controller.access()->signIn(
        m_scopes,
        [this](const QUrl &page) {
            m_page = page;
            openPage();
            return true; // without a browser there is still the link
        },
        m_work.get());
    connect(job, &Job::finished, this, [this, job] { conclude(job->result()); });
    go(Step::InBrowser, tr("Waiting for you in the browser…"),
       SignInText::waiting(m_controller.endpoints().app,
                           clock.now().addSecs(std::chrono::seconds(LoopbackListener::deadline).count())));
    job->start();
}

void SignInDialog::openPage()
{
    m_note->setText(m_controller.services().launcher.open(m_page) ? QString() : SignInText::noBrowser());
}

void SignInDialog::copyLink()
{
    QApplication::clipboard()->setText(m_page.toString(QUrl::FullyEncoded));
    m_note->setText(SignInText::linkCopied());
}

void SignInDialog::beginInWindow()
{
    endWork();
    const PlusRegistration &registration = m_controller.access()->registration();
    m_attempt = newSignInAttempt(registration.redirectUri, m_scopes);
    m_page = authorizationUrl(m_controller.endpoints(), registration, m_attempt);
    if (!m_embedded->start(m_page, registration.redirectUri))
        return fail(
            SignInText::noEmbeddedView(m_controller.services().browser.availability(), registration.redirectUri));
    Clock &clock = m_controller.services().clock;
    clock.callLater(LoopbackListener::deadline, m_work.get(), [this] {
        if (m_step != Step::InWindow)
            return;
        m_embedded->stop();
        m_attempt = {};
        fail(SignInText::tooLate());
    });
    go(Step::InWindow, tr("Sign in to Contacts+"), {});
}

void SignInDialog::takeAnswer(const QUrl &where)
{
    const SignInAttempt attempt = std::exchange(m_attempt, {}); // good once
    const Result<QString> code = readRedirect(where, attempt);
    if (!code)
        return fail(SignInText::failure(code.error()));
    auto *job = m_controller.access()->finishSignIn(attempt, *code, m_work.get());
    connect(job, &Job::finished, this, [this, job] { conclude(job->result()); });
    go(Step::Finishing, tr("Signing in…"), tr("Contacts+ is being asked for the permission you gave."));
    job->start();
}

void SignInDialog::conclude(const Result<KnownAccount> &account)
{
    if (!account)
        return fail(SignInText::failure(account.error()));
    const KnownAccount known = *account;
    accept();
    m_controller.takeSignIn(known);
}

void SignInDialog::fail(const ErrorText &text)
{
    m_remedy = text.remedy;
    m_main->setText(text.remedy == ErrorText::Remedy::Preferences ? tr("&Preferences…") : tr("&Try again"));
    go(Step::Failed, text.title, QString(text.whatItMeans + u' ' + text.nextStep).trimmed());
    m_icon->setIcon(icon(text.isFault ? "error"_L1 : "cancelled"_L1));
}

void SignInDialog::go(Step step, const QString &title, const QString &text)
{
    m_step = step;
    m_icon->setIcon(icon("key"_L1));
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    if (step != Step::InBrowser || m_note->text() != SignInText::noBrowser())
        m_note->setText({});
    m_embedded->setVisible(step == Step::InWindow);
    m_icon->setVisible(step != Step::InWindow);
    m_title->setVisible(step != Step::InWindow);
    if (step == Step::InWindow) {
        const int letter = fontMetrics().averageCharWidth();
        resize(std::max(width(), letter * 100), std::max(height(), fontMetrics().height() * 40));
    }
    m_busy->setVisible(step == Step::Preparing || step == Step::InBrowser || step == Step::Finishing);
    m_main->setVisible(step == Step::Explaining || step == Step::Failed);
    m_main->setDefault(m_main->isVisibleTo(this));
    m_again->setVisible(step == Step::InBrowser);
    m_copy->setVisible(step == Step::InBrowser);
    if (m_main->isVisibleTo(this))
        m_main->setFocus();
    setAccessibleDescription(title + u' ' + text);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    emit stepChanged();
}

bool SignInDialog::event(QEvent *event)
{
    // Asked first: one of the events deletes us.
    const bool isLayout = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize;
    const bool done = QDialog::event(event);
    // No window grows by itself for texts that wrap.
    if (isLayout && layout())
        setMinimumHeight(m_step == Step::InWindow ? 0 : layout()->totalHeightForWidth(width()));
    return done;
}

void SignInDialog::endWork()
{
    m_work.release()->deleteLater(); // we may be in one of its signals
    m_work = std::make_unique<QObject>();
}

void SignInDialog::done(int result)
{
    const QObjectList jobs = m_work->children();
    for (QObject *job : jobs)
        job->disconnect(this);
    endWork();
    m_embedded->stop();
    QDialog::done(result);
}

SignInDialog *askToSignIn(PlusController &controller, QWidget *window, const QStringList &scopes)
{
    auto *dialog = new SignInDialog(controller, scopes, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace Ferry

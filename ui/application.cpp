// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "app/auth/findcredentialsjob.h"
#include "app/cloudsponge/demoservice.h"
#include "app/core/logging.h"
#include "app/session/cloudspongesession.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/plus/pluscontroller.h"
#include "ui/proxyprompt.h"
#include "ui/push/pushcontroller.h"
#include "ui/scriptedpush.h"
#include "ui/scriptedrun.h"
#include "ui/shownpush.h"

#include <QDBusConnection>
#include <QFileInfo>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// On some platforms the window is nowhere to be seen, let alone typed into.
bool isVisible()
{
    const QString platform = QGuiApplication::platformName();
    return platform != "offscreen"_L1 && !platform.startsWith("minimal"_L1);
}

} // namespace

Application::Application(CommandLine commandLine, Profile profile, std::unique_ptr<ProfileLock> lock,
                         const QProcessEnvironment &environment)
    : m_commandLine(std::move(commandLine))
    , m_profile(std::move(profile))
    , m_lock(std::move(lock))
    , m_settings(m_profile, Settings::operatorFiles(environment), environment)
    , m_keychain(m_clock)
    , m_vault(m_keychain, m_memory)
    , m_demoVault(m_memory, m_memory)
    , m_library(m_profile)
    , m_theme(QDBusConnection::sessionBus())
    , m_browser(m_settings.ownBrowserOnly().value)
{
    m_settings.setCommandLine(m_commandLine.settings);
    m_theme.setScheme(m_settings.colorScheme().value);
    // For the embedded browser; our own network asks by itself.
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    m_plus = std::make_unique<PlusController>(PlusController::Services{.network = m_network,
                                                                       .clock = m_clock,
                                                                       .settings = m_settings,
                                                                       .vault = m_vault,
                                                                       .demoVault = m_demoVault,
                                                                       .launcher = m_launcher,
                                                                       .browser = m_browser,
                                                                       .proxyLogin = m_proxyLogin});
    connect(m_plus.get(), &PlusController::preferencesRequested, this, &Application::openPreferences);
    m_pushes = std::make_unique<JournalWorker>(m_profile.dataDir);
    m_pushController = std::make_unique<PushController>(PushController::Services{
        .plus = *m_plus, .journal = *m_pushes, .clock = m_clock, .network = [this]() -> NetworkWatch & {
            return networkWatch();
        }});
    m_window = std::make_unique<MainWindow>(MainWindow::Services{
        .settings = m_settings,
        .library = m_library,
        .browser = m_browser,
        .launcher = m_launcher,
        .proxyLogin = m_proxyLogin,
        .pushes = *m_pushController,
        .clock = m_clock,
        .requestSession = [this](QObject *context,
                                 ImportController::SessionReady ready) { requestSession(context, std::move(ready)); },
        .demoAvailable = !DemoService::findProgram().isEmpty(),
        .dragFolder = m_profile.stateDir + "/drag"_L1,
    });
    connect(m_window.get(), &MainWindow::preferencesRequested, this, &Application::openPreferences);
    connect(m_window.get(), &MainWindow::pageShown, this, [this](const QString &page) {
        if (page == "source"_L1)
            refreshSourcesQuietly();
    });
    connect(m_window.get(), &MainWindow::demoRequested, this,
            [this] { startDemo([this] { m_window->newImport(); }, [] {}); });
    if (!m_commandLine.quitWhenDone) // else nobody is there to be asked
        new ProxyPrompt(m_proxyLogin, m_window.get());
}

Application::~Application() = default;

void Application::start()
{
    m_window->show();
    const bool scripted = m_commandLine.hasTask();
    if (!m_commandLine.quitWhenDone) // which does what it was started for, and ends
        listen();
    if (scripted || !m_commandLine.screenshotsDir.isEmpty())
        m_script = std::make_unique<ScriptedRun>(
            *m_window, m_commandLine,
            ScriptedRun::Choices{.includeAddresses = m_settings.includeAddresses().value,
                                 .isVisible = isVisible(),
                                 .patience = m_settings.consentDeadline().value,
                                 .push = [this](const auto &contacts, const auto &source, const auto &done) {
                                     pushScripted(contacts, source, done);
                                 }});
    const auto begin = [this, scripted] {
        if (scripted)
            return m_script->start();
        if (!m_commandLine.openFiles.isEmpty())
            connect(
                m_window.get(), &MainWindow::libraryRead, m_window.get(),
                [this] { m_window->openFiles(m_commandLine.openFiles); }, Qt::SingleShotConnection);
        offerInterruptedPush();
        m_window->openLibrary();
    };
    if (!m_commandLine.sandbox)
        return begin();
    startDemo(begin, [this, scripted] {
        // Never on to the real service instead.
        if (scripted)
            m_script->giveUp(tr("The sandbox could not be started."));
        else
            m_window->openLibrary();
    });
}

void Application::listen()
{
    connect(&m_secondStarts, &HandoverServer::received, m_window.get(),
            [this](const Handover &handover) { m_window->comeForward(handover.files, handover.activationToken); });
    if (const Result<QString> place = m_secondStarts.listen(handoverPlaces(m_profile)); !place)
        qCWarning(uiLog) << place.error().detail;
}

void Application::offerInterruptedPush()
{
    // Whoever never pushed gets no journal for looking into it.
    if (!QFileInfo::exists(m_profile.dataDir + "/pushes.sqlite"_L1))
        return;
    connect(
        m_window.get(), &MainWindow::libraryRead, m_window.get(), [this] { m_window->offerInterruptedPush(); },
        Qt::SingleShotConnection);
}

void Application::startDemo(const std::function<void()> &then, const std::function<void()> &otherwise)
{
    if (m_demoUrl)
        return then();
    // A scripted run has nobody to press Allow.
    const QStringList scenario = m_commandLine.hasTask() ? QStringList{u"--scenario"_s, u"auto"_s} : QStringList();
    m_demo = std::make_unique<DemoService>(scenario);
    const auto fallen = [this](const QString &what) {
        setDemo({});
        m_window->warn(what);
    };
    connect(m_demo.get(), &DemoService::died, this,
            [fallen] { fallen(tr("The demo has ended unexpectedly. Contacts that had arrived are kept.")); });
    connect(m_demo.get(), &Job::finished, this, [this, then, otherwise, fallen] {
        if (m_demo->result()) {
            setDemo(*m_demo->result());
            return then();
        }
        otherwise();
        fallen(tr("The demo could not be started. Your own contacts are not concerned. Installing the program again "
                  "may help."));
    });
    m_demo->start();
}

void Application::requestSession(QObject *context, ImportController::SessionReady ready)
{
    if (m_demoUrl) {
        const Credentials demo{.key = QString::fromLatin1(DemoService::key),
                               .password = QString::fromLatin1(DemoService::password)};
        return ready(makeSession({.endpoint = *m_demoUrl, .credentials = demo}));
    }
    m_proxyLogin.allowQuestions();
    auto *job = new FindCredentialsJob(m_settings, m_vault, context);
    connect(job, &Job::finished, this, [this, job, ready = std::move(ready)] {
        job->deleteLater();
        if (!job->result())
            return ready(fail(job->result().error()));
        const CloudSpongeAccount account = accountOf(*job->result());
        refreshSources(account);
        ready(makeSession(account));
    });
    job->start();
}

CloudSpongeAccount Application::accountOf(const AccountTrial &trial)
{
    const bool isXml = trial.format == AnswerFormat::Xml;
    const bool areParameters = trial.place == CredentialsPlace::Parameters;
    return {.endpoint = trial.endpoint,
            .credentials = trial.credentials,
            .format = isXml ? WireFormat::Xml : WireFormat::Json,
            .placement = areParameters ? CredentialPlacement::Parameters : CredentialPlacement::Header};
}

CloudSpongeAccount Application::accountOf(const Credentials &credentials) const
{
    return accountOf(AccountTrial{.endpoint = m_settings.endpoint().value,
                                  .credentials = credentials,
                                  .format = m_settings.answerFormat().value,
                                  .place = m_settings.credentialsPlace().value});
}

void Application::refreshSourcesQuietly()
{
    const QString key = m_settings.domainKey().value;
    const QString password = m_settings.domainPassword().value;
    if (!m_demoUrl && !key.isEmpty() && !password.isEmpty())
        refreshSources(accountOf({.key = key, .password = password}));
}

void Application::refreshSources(const CloudSpongeAccount &account)
{
    if (m_sourcesOf == account)
        return;
    m_sourcesOf = account;
    ServicesJob *job =
        CloudSpongeClient(m_network, m_clock, account).services(m_window.get()); // gone before the network
    connect(job, &Job::finished, m_window.get(), [this, job, account] {
        job->deleteLater();
        // An account without the list, or no connection: what is built in does as well.
        if (job->result() && m_sourcesOf == account)
            m_window->setOffers(*job->result());
    });
    job->start();
}

std::unique_ptr<ImportSession> Application::makeSession(const CloudSpongeAccount &account)
{
    ImportFlow::Limits limits;
    limits.pageSize = m_settings.pageSize().value;
    limits.consent = m_settings.consentDeadline().value;
    auto session = std::make_unique<CloudSpongeSession>(CloudSpongeClient(m_network, m_clock, account), m_library,
                                                        m_clock, m_profile, limits);
    session->watch(networkWatch());
    return session;
}

NetworkWatch &Application::networkWatch()
{
    if (!m_networkWatch) // not at the start: it may load what asks the system
        m_networkWatch = std::make_unique<SystemNetworkWatch>();
    return *m_networkWatch;
}

namespace {

/// Contacts+ as the sandbox at \a url plays it.
PlusController::Demo demoAt(const QUrl &url)
{
    return {.endpoints = {url, url},
            .registration = {QString::fromLatin1(DemoService::clientId), QString::fromLatin1(DemoService::clientSecret),
                             QUrl(QString::fromLatin1(DemoService::redirectUri))}};
}

} // namespace

void Application::setDemo(const std::optional<QUrl> &url)
{
    m_demoUrl = url;
    m_plus->setDemo(url ? std::optional(demoAt(*url)) : std::nullopt);
    m_window->setDemo(url.has_value());
}

PlusAccess &Application::scriptedPlus()
{
    if (m_scriptedPlus)
        return *m_scriptedPlus;
    PlusEndpoints endpoints{m_settings.plusApiUrl().value, m_settings.plusAppUrl().value};
    PlusRegistration registration{m_settings.plusClientId().value, m_settings.plusClientSecret().value,
                                  m_settings.plusRedirectUri().value};
    if (m_demoUrl) {
        const PlusController::Demo demo = demoAt(*m_demoUrl);
        endpoints = demo.endpoints;
        registration = demo.registration;
    }
    m_scriptedPlus =
        std::make_unique<PlusAccess>(m_network, m_clock, m_demoUrl ? m_demoVault : m_vault, endpoints, registration);
    return *m_scriptedPlus;
}

void Application::pushScripted(const QList<Contact> &contacts, const QString &sourceName,
                               const std::function<void(const QString &summary, const QString &failure)> &done)
{
    // Pictures are of the windows; a team and tags of the command line's have no place in those, and no window asks what
    // to do with no contacts.
    if (!m_commandLine.screenshotsDir.isEmpty() && m_commandLine.pushTeam.isEmpty() && m_commandLine.pushTags.isEmpty()
        && !m_commandLine.resume && !contacts.isEmpty()) {
        auto *shown = new ShownPush(m_window->pushes(), *m_pushController, m_script.get());
        connect(shown, &ShownPush::stands, m_script.get(), &ScriptedRun::show);
        connect(shown, &ShownPush::progressed, m_script.get(), &ScriptedRun::showProgress);
        connect(shown, &ShownPush::finished, m_script.get(), done);
        return shown->start();
    }
    m_push =
        std::make_unique<ScriptedPush>(ScriptedPush::Services{.access = scriptedPlus(),
                                                              .journal = *m_pushes,
                                                              .clock = m_clock,
                                                              .network = networkWatch(),
                                                              .launcher = m_launcher},
                                       ScriptedPush::Wish{.teamId = m_commandLine.pushTeam,
                                                          .tags = m_commandLine.pushTags,
                                                          .sourceName = sourceName,
                                                          .resume = m_commandLine.resume,
                                                          .requestsAtATime = m_settings.plusRequestsAtATime().value},
                                       contacts);
    connect(m_push.get(), &ScriptedPush::finished, m_script.get(), done);
    m_push->start();
}

void Application::openPreferences()
{
    if (m_preferences)
        return m_preferences->raise();
    const AccountTester tester = [this](const AccountTrial &trial, QObject *parent) {
        m_proxyLogin.allowQuestions();
        return CloudSpongeClient(m_network, m_clock, accountOf(trial)).testAccount(parent);
    };
    m_preferences = new PreferencesDialog(m_settings, m_vault, tester, m_window.get());
    m_preferences->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_preferences, &PreferencesDialog::saved, this, [this] {
        m_theme.setScheme(m_settings.colorScheme().value);
        m_plus->takeSettings();
    });
    m_preferences->open();
}

} // namespace Ferry

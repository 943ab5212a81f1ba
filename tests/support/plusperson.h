// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/settings.h"
#include "app/net/proxylogin.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/sandboxprocess.h"
#include "tests/ui/consent/fakeembeddedbrowser.h"
#include "ui/consent/browserlauncher.h"
#include "ui/push/pushcontroller.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace Ferry::Test {

/// A person with a browser, a keychain and an account at the sandbox's Contacts+.
class PlusPerson
{
public:
    explicit PlusPerson(const QUrl &sandbox)
        : m_sandbox(sandbox)
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("CONTACT_FERRY_CLIENT_ID"), QStringLiteral("sandbox-client"));
        environment.insert(QStringLiteral("CONTACT_FERRY_CLIENT_SECRET"), QStringLiteral("sandbox-client-secret"));
        environment.insert(QStringLiteral("CONTACT_FERRY_REDIRECT_URI"), redirect);
        begin(environment);
    }

    /// All anew, as after a start of the program with \a environment; the keychain and the files stay.
    void begin(const QProcessEnvironment &environment)
    {
        pushes.reset();
        journal.reset();
        plus.reset();
        settings = std::make_unique<Settings>(profile, QStringList{}, environment);
        settings->setCommandLine({.plusApiUrl = m_sandbox, .plusAppUrl = m_sandbox});
        plus = std::make_unique<PlusController>(PlusController::Services{.network = network,
                                                                         .clock = clock,
                                                                         .settings = *settings,
                                                                         .vault = vault,
                                                                         .demoVault = vault,
                                                                         .launcher = launcher,
                                                                         .browser = browser,
                                                                         .proxyLogin = login});
        journal = std::make_unique<JournalWorker>(profile.dataDir);
        pushes = std::make_unique<PushController>(PushController::Services{
            .plus = *plus, .journal = *journal, .clock = clock, .network = [this]() -> NetworkWatch & {
                return watch;
            }});
    }

    /// What the sandbox has, after it was told \a wanted.
    QJsonObject control(const QJsonObject &wanted = {})
    {
        QUrl url = m_sandbox;
        url.setPath(QStringLiteral("/sandbox/contactsplus.json"));
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const std::unique_ptr<QNetworkReply> reply(network.post(request, QJsonDocument(wanted).toJson()));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        finished.wait(30'000);
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
    QJsonArray contactsThere()
    {
        return control()
            .value(QLatin1StringView("books"))
            .toObject()
            .value(QLatin1StringView("personal"))
            .toObject()
            .value(QLatin1StringView("contacts"))
            .toArray();
    }

    class Watch final : public NetworkWatch
    {
    public:
        [[nodiscard]] bool isOnline() const override { return online; }
        void go(bool isOnline)
        {
            online = isOnline;
            emit changed();
        }
        bool online = true;
    };

    QString redirect = QStringLiteral("http://127.0.0.1/callback");
    QTemporaryDir dir;
    Profile profile = *openProfile(dir.filePath(QStringLiteral("profile")));
    std::unique_ptr<Settings> settings;
    QNetworkAccessManager network;
    SystemClock clock;
    Watch watch;
    FakeSecretStore keychain;
    FakeSecretStore memory;
    SecretVault vault{keychain, memory};
    ProxyLogin login;
    FakeEmbeddedBrowser browser;
    /// What the person presses on the page; empty: they look at it and do nothing.
    QByteArray decision = "allow";
    bool hasBrowser = true;
    QList<QUrl> opened;
    BrowserLauncher launcher{[this](const QUrl &url) {
        opened += url;
        if (!hasBrowser)
            return false;
        if (decision.isEmpty())
            return true;
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
        QNetworkReply *reply = network.post(request, "decision=" + decision);
        QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
        return true;
    }};
    std::unique_ptr<PlusController> plus;
    std::unique_ptr<JournalWorker> journal;
    std::unique_ptr<PushController> pushes;

private:
    QUrl m_sandbox;
};

} // namespace Ferry::Test

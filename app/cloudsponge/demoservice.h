// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"

#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace Ferry {

/// The sandbox program, run beside ours on this machine: an address service to try everything on. It ends with this
/// object, and with our process whatever happens to it.
class DemoService final : public JobOf<QUrl>
{
    Q_OBJECT

public:
    /// What opens the sandbox, which asks for a key as the real service does.
    static constexpr const char *key = "demo";
    static constexpr const char *password = "demo";
    /// How programs are registered with the Contacts+ that it plays.
    static constexpr const char *clientId = "sandbox-client";
    static constexpr const char *clientSecret = "sandbox-client-secret";
    static constexpr const char *redirectUri = "http://127.0.0.1/callback";

    explicit DemoService(QStringList arguments = {}, QObject *parent = nullptr);
    ~DemoService() override;

    /// The sandbox program: beside our own, or in libexec; empty when it is not installed.
    [[nodiscard]] static QString findProgram();

signals:
    /// The program ended although it was still needed.
    void died();

protected:
    void run() override;
    void stop() override;

private:
    void readAddress();

    QStringList m_arguments;
    QProcess m_process;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace Ferry::Test {

/// The real contact-ferry-sandbox, running for one test. It ends with this object, and with the test program
/// however that ends.
class SandboxProcess
{
public:
    /// Starts it on a free port and waits until it listens. \a arguments are its own, such as
    /// {"--scenario", "granted", "--gather-seconds", "0.2"}.
    explicit SandboxProcess(const QStringList &arguments = {});
    ~SandboxProcess();

    /// False when it did not start; errorText() says why.
    [[nodiscard]] bool isListening() const { return m_url.isValid(); }
    [[nodiscard]] QString errorText() const;

    /// "http://127.0.0.1:PORT", without a slash at the end; invalid when it does not listen.
    [[nodiscard]] QUrl url() const { return m_url; }
    /// The address of \a pathAndQuery, which begins with a slash.
    [[nodiscard]] QUrl url(const QString &pathAndQuery) const;

    /// The credentials that it accepts unless told otherwise.
    [[nodiscard]] static QString domainKey();
    [[nodiscard]] static QString domainPassword();

    /// What clients did so far (GET /sandbox/stats.json). Empty when it does not answer.
    [[nodiscard]] QJsonObject stats() const;
    /// Presses Allow or Deny on the consent page at \a consentUrl; false when the page was not there.
    bool decide(const QUrl &consentUrl, bool allow) const;

    /// Asks it to end, as a person's Ctrl+C does, and says with which status it did; -1 when it crashed or
    /// hung.
    int terminate();
    /// Ends it without a word, as a power cut does.
    void kill();
    [[nodiscard]] QProcess &process() { return m_process; }

private:
    QProcess m_process;
    QUrl m_url;
};

} // namespace Ferry::Test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

#include <chrono>
#include <memory>

class QVBoxLayout;

namespace Ferry {

class Clock;
class ConsentBar;
class EmbeddedBrowser;
class EmbeddedConsent;
class PlainLabel;
class ProxyLogin;

/// The page of Contacts+ in the fenced browser, for where the registered redirect address is none of this computer's: the
/// view stops there, and the code is taken from the address. The browser is loaded by start(), not before.
class EmbeddedSignIn final : public QWidget
{
    Q_OBJECT

public:
    /// So long the page may take to begin.
    static constexpr std::chrono::seconds patience{60};

    /// All must outlive it.
    EmbeddedSignIn(EmbeddedBrowser &browser, ProxyLogin &login, Clock &clock, QWidget *parent = nullptr);
    ~EmbeddedSignIn() override;

    /// Shows \a page, until it goes to \a redirectUri; false when there is no view.
    bool start(const QUrl &page, const QUrl &redirectUri);
    /// The view goes, and all it knows with it.
    void stop();

signals:
    /// The page went to \a where, which is the redirect address and the answer; nothing of it was loaded. The view is gone.
    void answered(const QUrl &where);
    /// The view is gone without an answer; \a why says so to the person.
    void ended(const QString &why);

private:
    void waitForPage();
    void follow(int percent);

    Clock &m_clock;
    EmbeddedConsent *m_consent = nullptr;
    ConsentBar *m_bar = nullptr;
    PlainLabel *m_notice = nullptr;
    QVBoxLayout *m_column = nullptr;
    /// Lives while nothing of the page has come.
    std::unique_ptr<QObject> m_wait;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QVBoxLayout;

namespace Ferry {

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
    /// Both must outlive it.
    EmbeddedSignIn(EmbeddedBrowser &browser, ProxyLogin &login, QWidget *parent = nullptr);
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
    EmbeddedConsent *m_consent = nullptr;
    ConsentBar *m_bar = nullptr;
    PlainLabel *m_notice = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace Ferry

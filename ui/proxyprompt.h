// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace Ferry {

class ProxyDialog;
class ProxyLogin;

/// Puts the questions of a ProxyLogin to the person, one at a time, over whatever window they are in.
class ProxyPrompt : public QObject
{
    Q_OBJECT

public:
    /// \a login must outlive it; \a window owns it.
    ProxyPrompt(ProxyLogin &login, QWidget *window);
    ~ProxyPrompt() override;

private:
    void ask(const QString &proxy, bool again);
    void close();

    ProxyLogin &m_login;
    QWidget *m_window = nullptr;
    QPointer<ProxyDialog> m_dialog;
};

} // namespace Ferry

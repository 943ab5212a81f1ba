// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/proxylogin.h"

#include "app/net/wipe.h"

#include <QMetaMethod>

#include <algorithm>
#include <utility>

namespace Ferry {

ProxyLogin::ProxyLogin(QObject *parent)
    : QObject(parent)
{
}

ProxyLogin::~ProxyLogin()
{
    for (Known &known : m_known)
        wipe(known.password);
}

void ProxyLogin::suggest(const QString &proxy, const QString &user, const QString &password)
{
    if (!user.isEmpty() && !m_known.contains(proxy))
        remember(proxy, user, password);
}

void ProxyLogin::remember(const QString &proxy, const QString &user, const QString &password)
{
    Known &known = m_known[proxy];
    wipe(known.password);
    known = {.user = user, .password = password, .serial = ++m_serial};
}

bool ProxyLogin::mayAsk() const
{
    static const QMetaMethod signal = QMetaMethod::fromSignal(&ProxyLogin::wanted);
    return m_questions < MostQuestions && !m_declined && isSignalConnected(signal);
}

void ProxyLogin::ask(const QString &proxy, int tried, QObject *context, std::function<void(bool)> then)
{
    Waiting waiting{.proxy = proxy, .tried = tried, .context = context, .then = std::move(then)};
    if (of(proxy).serial > tried)
        return tell(waiting, true); // said meanwhile, to somebody else
    if (m_asked.isEmpty() && !mayAsk())
        return tell(waiting, false);
    m_waiting.push_back(std::move(waiting));
    connect(context, &QObject::destroyed, this, &ProxyLogin::dropGone);
    if (m_asked.isEmpty())
        askNext();
}

void ProxyLogin::tell(Waiting &waiting, bool given)
{
    if (waiting.context)
        QMetaObject::invokeMethod(
            waiting.context, [then = std::move(waiting.then), given] { then(given); }, Qt::QueuedConnection);
}

void ProxyLogin::askNext()
{
    while (!m_waiting.empty() && !mayAsk()) {
        tell(m_waiting.front(), false);
        m_waiting.erase(m_waiting.begin());
    }
    if (m_waiting.empty())
        return;
    m_asked = m_waiting.front().proxy;
    ++m_questions;
    emit wanted(m_asked, m_waiting.front().tried > 0);
}

void ProxyLogin::allowQuestions()
{
    m_questions = 0;
    m_declined = false;
}

void ProxyLogin::give(const QString &user, const QString &password)
{
    if (m_asked.isEmpty())
        return;
    remember(m_asked, user, password);
    answer(true);
}

void ProxyLogin::decline()
{
    if (m_asked.isEmpty())
        return;
    m_declined = true;
    answer(false);
}

void ProxyLogin::answer(bool given)
{
    const QString proxy = std::exchange(m_asked, {});
    const auto others = std::stable_partition(m_waiting.begin(), m_waiting.end(),
                                              [&](const Waiting &waiting) { return waiting.proxy == proxy; });
    std::for_each(m_waiting.begin(), others, [&](Waiting &waiting) { tell(waiting, given); });
    m_waiting.erase(m_waiting.begin(), others);
    askNext();
}

void ProxyLogin::dropGone()
{
    std::erase_if(m_waiting, [](const Waiting &waiting) { return !waiting.context; });
    const auto concernsAsked = [this](const Waiting &waiting) { return waiting.proxy == m_asked; };
    if (m_asked.isEmpty() || std::any_of(m_waiting.begin(), m_waiting.end(), concernsAsked))
        return;
    m_asked.clear();
    --m_questions; // it was not answered
    emit withdrawn();
    askNext();
}

} // namespace Ferry

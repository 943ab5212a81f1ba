// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

namespace Ferry {

/// Who the person is to the proxies of their network: asked for when a proxy wants to know, for whichever network stack it
/// asked, and kept in memory alone.
///
///     ask() -> wanted() -> give() or decline() -> who asked is told
///
/// At most MostQuestions times, and not again after a No, until allowQuestions().
class ProxyLogin : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostQuestions = 3;

    /// What a proxy was told, or will be.
    struct Known {
        QString user = {};
        QString password = {};
        /// Higher with each new one; 0: nothing is known.
        int serial = 0;
    };

    explicit ProxyLogin(QObject *parent = nullptr);
    ~ProxyLogin() override;

    /// Of the proxy on host \a proxy.
    [[nodiscard]] Known of(const QString &proxy) const { return m_known.value(proxy); }
    /// What the system's own settings say of \a proxy; what the person said counts more.
    void suggest(const QString &proxy, const QString &user, const QString &password);

    /// The proxy on host \a proxy did not take what had the serial \a tried. Calls \a then later, once: whether there is
    /// something else to try now. It ends with \a context, and so does the question if nobody else waits for it.
    void ask(const QString &proxy, int tried, QObject *context, std::function<void(bool)> then);

    /// The person has begun something, and may be asked again.
    void allowQuestions();

    /// The person's answer to wanted().
    void give(const QString &user, const QString &password);
    void decline();

signals:
    /// \a again: what was given last was refused.
    void wanted(const QString &proxy, bool again);
    /// Nobody waits for the answer any more.
    void withdrawn();

private:
    struct Waiting {
        QString proxy;
        int tried;
        QPointer<QObject> context;
        std::function<void(bool)> then;
    };

    void remember(const QString &proxy, const QString &user, const QString &password);
    void tell(Waiting &waiting, bool given);
    void answer(bool given);
    void askNext();
    void dropGone();
    [[nodiscard]] bool mayAsk() const;

    QHash<QString, Known> m_known;
    std::vector<Waiting> m_waiting;
    /// The proxy the person is asked for; empty while nobody is asked.
    QString m_asked;
    int m_serial = 0;
    int m_questions = 0;
    bool m_declined = false;
};

} // namespace Ferry

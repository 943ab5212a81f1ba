// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/accesstokens.h"
#include "app/contactsplus/plusreader.h"
#include "app/net/httpclient.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <functional>

namespace Ferry {

/// What an answer of Contacts+ that is no success means (null: it is one): as statusError(), but 404 is Gone, and 409 and
/// 412 are Conflict. The service's own words go to the detail, redacted.
[[nodiscard]] std::optional<Error> plusError(const HttpAnswer &answer, const QDateTime &now);

/// What is asked of one method: "contacts.create" and its body.
struct PlusQuestion {
    QString method = {};
    QByteArray body = {};
    QString type = QStringLiteral("application/json");
    /// 409 is an answer to this one.
    bool takesConflict = false;
};

/// POST /api/v1/METHOD with an access token; once more with another one when the first is refused. Yields the body of the
/// answer.
class PlusCall final : public JobOf<QByteArray>
{
    Q_OBJECT

public:
    /// The limit for the body of one answer.
    static constexpr qint64 bodyLimit = qint64{128} << 20;

    /// \a tokens must outlive the job.
    PlusCall(HttpClient http, AccessTokens &tokens, PlusQuestion question, QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    void askForToken(const QString &refused);
    void ask(const QString &token);
    void read(const QString &token);

    HttpClient m_http;
    AccessTokens &m_tokens;
    PlusQuestion m_question;
    Job *m_current = nullptr;
    HttpExchange *m_exchange = nullptr;
    bool m_wasRefused = false;
};

/// A call whose answer is understood as a \a T; on a thread of the pool when it is long.
template<typename T>
class PlusJob final : public JobOf<T>
{
public:
    /// Pure: it may be called on any thread.
    using Read = std::function<Result<T>(const QJsonObject &)>;

    /// An answer of so many bytes takes well under a millisecond to understand.
    static constexpr qsizetype shortAnswer = 32 * 1024;

    /// \a call becomes the job's own.
    PlusJob(PlusCall *call, Read read, QObject *parent = nullptr)
        : JobOf<T>(parent)
        , m_call(call)
        , m_read(std::move(read))
    {
        call->setParent(this);
    }

protected:
    void run() override
    {
        QObject::connect(m_call, &Job::finished, this, [this] { understand(); });
        m_call->start();
    }
    void stop() override
    {
        m_call->disconnect(this);
        m_call->abort();
    }

private:
    void understand()
    {
        if (!m_call->result())
            return this->finishWith(fail(m_call->result().error()));
        const auto work = [body = *m_call->result(), read = m_read] { return PlusReader::object(body).and_then(read); };
        if (m_call->result()->size() <= shortAnswer)
            return this->finishWith(work());
        auto *watcher = new QFutureWatcher<Result<T>>(this);
        QObject::connect(watcher, &QFutureWatcherBase::finished, this,
                         [this, watcher] { this->finishWith(watcher->future().takeResult()); });
        watcher->setFuture(QtConcurrent::run(work));
    }

    PlusCall *m_call;
    Read m_read;
};

} // namespace Ferry

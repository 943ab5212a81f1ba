// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/pluscall.h"

#include "app/core/clock.h"
#include "app/net/httpstatus.h"
#include "app/net/redaction.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

std::optional<Error> plusError(const HttpAnswer &answer, const QDateTime &now)
{
    std::optional<Error> error = statusError(answer, now);
    if (!error)
        return {};
    if (answer.status == 404)
        error->code = Error::Code::Gone;
    else if (answer.status == 409 || answer.status == 412)
        error->code = Error::Code::Conflict;
    if (const Result<QJsonObject> told = PlusReader::object(answer.body)) {
        const QString message = Redaction::sentence(told->value("message"_L1).toString());
        if (!message.isEmpty())
            error->detail += u": "_s + message;
    }
    return error;
}

PlusCall::PlusCall(HttpClient http, AccessTokens &tokens, PlusQuestion question, QObject *parent)
    : JobOf(parent)
    , m_http(std::move(http))
    , m_tokens(tokens)
    , m_question(std::move(question))
{
}

void PlusCall::run()
{
    askForToken({});
}

void PlusCall::askForToken(const QString &refused)
{
    JobOf<QString> *asking = m_tokens.accessToken(refused, this);
    m_current = asking;
    connect(asking, &Job::finished, this, [this, asking] {
        if (asking->result())
            ask(*asking->result());
        else
            finishWith(fail(asking->result().error()));
    });
    asking->start();
}

void PlusCall::ask(const QString &token)
{
    m_exchange = m_http.withBearer(token).post({u"api"_s, u"v1"_s, m_question.method}, m_question.body, m_question.type,
                                               this, {.body = bodyLimit});
    m_current = m_exchange;
    connect(m_exchange, &Job::finished, this, [this, token] { read(token); });
    m_exchange->start();
}

void PlusCall::read(const QString &token)
{
    const Result<HttpAnswer> &answer = m_exchange->result();
    if (!answer)
        return finishWith(fail(answer.error()));
    if (answer->status == 401 && !std::exchange(m_wasRefused, true))
        return askForToken(token);
    const bool isAnswer = answer->isSuccess() || (m_question.takesConflict && answer->status == 409);
    if (!isAnswer)
        return finishWith(fail(*plusError(*answer, m_http.clock().now())));
    finishWith(answer->body);
}

void PlusCall::stop()
{
    if (!m_current)
        return;
    m_current->disconnect(this);
    m_current->abort();
}

} // namespace Ferry

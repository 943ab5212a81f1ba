// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/replycheck.h"

#include "app/cloudsponge/answerreader.h"
#include "app/net/httpstatus.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

Error::Code codeAt(Endpoint endpoint, int status, Error::Code code)
{
    const bool isAboutAnImport = endpoint == Endpoint::Events || endpoint == Endpoint::Contacts;
    if (status == 404)
        return isAboutAnImport ? Error::Code::NotReady : Error::Code::NotFound;
    if (status == 410)
        return isAboutAnImport ? Error::Code::Gone : Error::Code::UnexpectedStatus;
    return code;
}

bool contradicts(const std::optional<QString> &told, const QString &ours)
{
    return told && *told != ours;
}

Error foreign(const QString &what)
{
    return {.code = Error::Code::ForeignImport, .detail = u"the answer has another %1"_s.arg(what)};
}

} // namespace

Result<QByteArray> successfulBody(const HttpAnswer &answer, Endpoint endpoint, const QDateTime &now)
{
    std::optional<Error> error = statusError(answer, now);
    if (!error)
        return answer.body;
    error->code = codeAt(endpoint, answer.status, error->code);
    if (const std::optional<Error> told = AnswerReader::parseError(answer.body)) {
        error->serviceCode = told->serviceCode;
        if (!told->detail.isEmpty())
            error->detail += ": "_L1 + told->detail;
    }
    return fail(std::move(*error));
}

std::optional<Error> foreignImport(const ImportTrace &trace, const ImportReference &import)
{
    if (!import.importId.isEmpty() && contradicts(trace.importId, import.importId))
        return foreign(u"import_id"_s);
    if (contradicts(trace.userId, import.userId))
        return foreign(u"user_id"_s);
    if (contradicts(trace.echo, import.echo))
        return foreign(u"echo"_s);
    return {};
}

bool isOfAnotherImport(const ImportTrace &trace, const QString &importId)
{
    return contradicts(trace.importId, importId);
}

Result<ImportTicket> ownTicket(const ImportTicket &ticket, const BeginImportRequest &request)
{
    if (std::optional<Error> error = foreignImport(ticket.trace, {.userId = request.userId, .echo = request.echo}))
        return fail(std::move(*error));
    return ticket;
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/replycheck.h"

#include "app/cloudsponge/jsonreader.h"
#include "app/net/httpstatus.h"

namespace Ferry {

Result<QByteArray> successfulBody(const HttpAnswer &answer, const QDateTime &now)
{
    std::optional<Error> error = statusError(answer, now);
    if (!error)
        return answer.body;
    if (const std::optional<Error> told = JsonReader::parseError(answer.body)) {
        error->serviceCode = told->serviceCode;
        if (!told->detail.isEmpty())
            error->detail += QStringLiteral(": ") + told->detail;
    }
    return fail(std::move(*error));
}

std::optional<Error> foreignImport(const ImportTrace &trace, const QString &importId)
{
    if (!trace.importId || *trace.importId == importId)
        return {};
    return Error{.code = Error::Code::BadReply, .detail = QStringLiteral("the answer is for another import")};
}

} // namespace Ferry

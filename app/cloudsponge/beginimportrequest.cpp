// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/beginimportrequest.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

HttpParameters toForm(const BeginImportRequest &request)
{
    HttpParameters form{{u"service"_s, request.service}};
    if (request.postalAddresses)
        form.append({u"include"_s, u"mailing_address"_s});
    if (!request.userId.isEmpty())
        form.append({u"user_id"_s, request.userId});
    if (!request.echo.isEmpty())
        form.append({u"echo"_s, request.echo});
    if (!request.redirectUrl.isEmpty())
        form.append({u"redirect_url"_s, request.redirectUrl.toString(QUrl::FullyEncoded)});
    return form;
}

} // namespace Ferry

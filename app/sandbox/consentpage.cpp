// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/consentpage.h"

#include "app/sandbox/text.h"

#include <QFile>
#include <QString>
#include <QUrl>

namespace Ferry::Sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

std::string_view scopeItems(bool withAddresses)
{
    if (withAddresses)
        return "<li>Names, companies and job titles</li><li>E-mail addresses and phone numbers</li>"
               "<li>Postal addresses</li><li>Birthdays and groups</li>";
    return "<li>Names, companies and job titles</li><li>E-mail addresses and phone numbers</li>"
           "<li>Birthdays and groups</li>";
}

std::string_view pressedByItself(Consent consent)
{
    if (consent == Consent::AutoAllow)
        return "allow";
    return consent == Consent::AutoDeny ? "deny" : "";
}

} // namespace

std::string pageFile(const std::string &name)
{
    QFile file(u":/sandbox/pages/"_s + QString::fromStdString(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::string filledPage(const std::string &file, const std::map<std::string, std::string> &values)
{
    const std::string source = pageFile(file);
    std::string result;
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t open = source.find("{{", at);
        const std::size_t close = open == std::string::npos ? open : source.find("}}", open);
        if (close == std::string::npos) {
            result += source.substr(at);
            break;
        }
        result += source.substr(at, open - at);
        if (const auto value = values.find(source.substr(open + 2, close - open - 2)); value != values.end())
            result += value->second;
        at = close + 2;
    }
    return result;
}

std::string consentPage(const Import &import, const std::string &account, bool popupButtons)
{
    if (import.service->type == ImportType::Csv)
        return filledPage("upload.html",
                          {{"provider", htmlEscaped(import.service->name)}, {"code", htmlEscaped(import.consentCode)}});
    const bool opensPopup = import.scenario.consent == Consent::Popup && !popupButtons;
    return filledPage(opensPopup ? "opener.html" : "consent.html",
                      {{"provider", htmlEscaped(import.service->name)},
                       {"initial", htmlEscaped(import.service->name.substr(0, 1))},
                       {"account", htmlEscaped(account)},
                       {"scope", std::string(scopeItems(import.withAddresses))},
                       {"press", std::string(pressedByItself(import.scenario.consent))},
                       {"code", htmlEscaped(import.consentCode)}});
}

std::string donePage(const std::string &title, const std::string &notice)
{
    return filledPage("done.html", {{"title", htmlEscaped(title)}, {"notice", htmlEscaped(notice)}});
}

std::string contentSecurityPolicy(const std::string &redirectUrl)
{
    std::string formAction = "'self'";
    const QUrl url(QString::fromStdString(redirectUrl), QUrl::StrictMode);
    if (url.isValid() && !url.host().isEmpty()) {
        formAction += ' '
            + url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                  .toString(QUrl::FullyEncoded)
                  .toStdString();
    }
    return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action " + formAction
        + "; base-uri 'none'; frame-ancestors 'none'";
}

} // namespace Ferry::Sandbox

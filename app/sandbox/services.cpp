// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/services.h"

#include <array>

namespace Ferry::Sandbox {

namespace {

using enum ImportType;
using enum LabelStyle;
constexpr std::array table{
    Service{"gmail", "Gmail", OAuth, Google},
    Service{"yahoo", "Yahoo", OAuth, Numbered},
    Service{"outlookcom", "Outlook.com", OAuth, WindowsLive},
    Service{"windowslive", "Windows Live", OAuth, WindowsLive},
    Service{"aol", "AOL", OAuth, Numbered},
    Service{"icloud", "iCloud", UsernamePassword, Google},
    Service{"office365", "Office 365", OAuth, WindowsLive},
    Service{"outlook", "Outlook", Desktop, WindowsLive},
    Service{"addressbook", "Mac Address Book", Desktop, Google},
    Service{"csv", "CSV file", Csv, Numbered},
    Service{"mail126", "126.com", UsernamePassword, Numbered},
    Service{"mail163", "163.com", UsernamePassword, Numbered},
    Service{"bol", "BOL", UsernamePassword, Numbered},
    Service{"gmx", "GMX", UsernamePassword, Numbered},
    Service{"mailcom", "mail.com", UsernamePassword, Numbered},
    Service{"mail", "mail.com", UsernamePassword, Numbered},
    Service{"mail_ru", "Mail.ru", UsernamePassword, Numbered},
    Service{"naver", "Naver", UsernamePassword, Numbered},
    Service{"o2_pl", "O2.pl", UsernamePassword, Numbered},
    Service{"qip_ru", "QIP.ru", UsernamePassword, Numbered},
    Service{"qq_mail", "QQ Mail", UsernamePassword, Numbered},
    Service{"rediff", "Rediff", UsernamePassword, Numbered},
    Service{"sapo", "SAPO", UsernamePassword, Numbered},
    Service{"terra", "Terra", UsernamePassword, Numbered},
    Service{"uol", "UOL", UsernamePassword, Numbered},
    Service{"web_de", "WEB.DE", UsernamePassword, Numbered},
    Service{"mail_yeah_net", "Yeah.net", UsernamePassword, Numbered},
    Service{"yandex_ru", "Yandex", UsernamePassword, Numbered},
    Service{"plaxo", "Plaxo", OAuth, Plaxo},
    Service{"linkedin", "LinkedIn", Csv, Numbered},
    Service{"facebook", "Facebook", OAuth, Numbered},
};
constexpr Service sandbox{"sandbox", "Sandbox", OAuth, Google};

} // namespace

std::span<const Service> services()
{
    return table;
}

const Service *findService(std::string_view code)
{
    for (const Service &service : table) {
        if (service.code == code)
            return &service;
    }
    return nullptr;
}

const Service &sandboxService()
{
    return sandbox;
}

std::string_view importTypeName(ImportType type)
{
    switch (type) {
    case OAuth:
        return "OAUTH";
    case Csv:
        return "CSV";
    case UsernamePassword:
        return "USERNAME_PASSWORD";
    case Desktop:
        return "DESKTOP";
    }
    return "";
}

} // namespace Ferry::Sandbox

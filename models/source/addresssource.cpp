// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/addresssource.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using enum AddressSource::Kind;

constexpr std::array Sources{
    AddressSource{"gmail"_L1, "Gmail"_L1, "source-mail"_L1, Consent, true},
    AddressSource{"yahoo"_L1, "Yahoo"_L1, "source-mail"_L1, Consent},
    AddressSource{"outlookcom"_L1, "Outlook.com"_L1, "source-mail"_L1, Consent},
    AddressSource{"icloud"_L1, "iCloud"_L1, "source-cloud"_L1, Password},
    AddressSource{"office365"_L1, "Microsoft 365"_L1, "source-office"_L1, Consent},
    AddressSource{"aol"_L1, "AOL"_L1, "source-mail"_L1, Consent},
    AddressSource{"csv"_L1, "CSV or vCard file"_L1, "source-file"_L1, FileUpload},
    AddressSource{"outlook"_L1, "Outlook for Windows"_L1, "source-computer"_L1, Desktop},
    AddressSource{"addressbook"_L1, "macOS Contacts"_L1, "source-computer"_L1, Desktop},
    AddressSource{"gmx"_L1, "GMX"_L1, "source-webmail"_L1, Password},
    AddressSource{"web_de"_L1, "WEB.DE"_L1, "source-webmail"_L1, Password},
    AddressSource{"mailcom"_L1, "mail.com"_L1, "source-webmail"_L1, Password},
    AddressSource{"mail_ru"_L1, "Mail.ru"_L1, "source-webmail"_L1, Password},
    AddressSource{"yandex_ru"_L1, "Yandex"_L1, "source-webmail"_L1, Password},
    AddressSource{"qq_mail"_L1, "QQ Mail"_L1, "source-webmail"_L1, Password},
    AddressSource{"mail163"_L1, "163 Mail"_L1, "source-webmail"_L1, Password},
    AddressSource{"mail126"_L1, "126 Mail"_L1, "source-webmail"_L1, Password},
    AddressSource{"mail_yeah_net"_L1, "Yeah.net"_L1, "source-webmail"_L1, Password},
    AddressSource{"naver"_L1, "Naver"_L1, "source-webmail"_L1, Password},
    AddressSource{"rediff"_L1, "Rediffmail"_L1, "source-webmail"_L1, Password},
    AddressSource{"bol"_L1, "BOL"_L1, "source-webmail"_L1, Password},
    AddressSource{"terra"_L1, "Terra"_L1, "source-webmail"_L1, Password},
    AddressSource{"uol"_L1, "UOL"_L1, "source-webmail"_L1, Password},
    AddressSource{"o2_pl"_L1, "o2.pl"_L1, "source-webmail"_L1, Password},
    AddressSource{"qip_ru"_L1, "QIP"_L1, "source-webmail"_L1, Password},
    AddressSource{"sapo"_L1, "SAPO"_L1, "source-webmail"_L1, Password},
};

} // namespace

std::span<const AddressSource> addressSources()
{
    return Sources;
}

const AddressSource *findAddressSource(QStringView code)
{
    const QStringView current = code.compare("windowslive"_L1, Qt::CaseInsensitive) == 0 ? u"outlookcom" : code;
    const auto it = std::find_if(Sources.begin(), Sources.end(), [current](const AddressSource &source) {
        return current.compare(source.code, Qt::CaseInsensitive) == 0;
    });
    return it == Sources.end() ? nullptr : &*it;
}

} // namespace Ferry

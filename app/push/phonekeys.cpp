// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/phonekeys.h"

#include <phonenumbers/phonenumberutil.h>

#include <string>

namespace Ferry {

PhoneKey phoneKeysFor(const QString &region)
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    // "ZZ" is its word for no region at all.
    const std::string code = region.isEmpty() ? std::string("ZZ") : region.toUpper().toStdString();
    return [code](const QString &number) {
        constexpr qsizetype longest = 250; // as long as the library reads
        if (number.size() > longest)
            return QString();
        const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
        PhoneNumber parsed;
        const bool isParsed = util.Parse(number.toStdString(), code, &parsed) == PhoneNumberUtil::NO_PARSING_ERROR;
        if (!isParsed || !util.IsPossibleNumber(parsed))
            return plainPhoneKey(number);
        std::string formatted;
        util.Format(parsed, PhoneNumberUtil::E164, &formatted);
        // 112 is nobody's own, in whichever country.
        QString key = plainPhoneKey(QString::fromStdString(formatted));
        if (key.isEmpty())
            return key;
        if (parsed.has_extension())
            key += QStringLiteral(";ext=") + QString::fromStdString(parsed.extension());
        return key;
    };
}

} // namespace Ferry

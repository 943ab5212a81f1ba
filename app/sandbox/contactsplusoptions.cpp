// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactsplusoptions.h"

#include <QCommandLineParser>

namespace Ferry::Sandbox {

using namespace Qt::Literals::StringLiterals;

void addPlusOptions(QCommandLineParser &parser)
{
    const PlusOptions defaults;
    parser.addOption(
        {u"client-id"_s, u"Contacts+ client id it accepts [%1]."_s.arg(defaults.clientId), u"ID"_s, defaults.clientId});
    parser.addOption({u"client-secret"_s, u"Contacts+ client secret it accepts [%1]."_s.arg(defaults.clientSecret),
                      u"SECRET"_s, defaults.clientSecret});
    parser.addOption(
        {u"redirect-uri"_s, u"Registered with Contacts+, beside all on this machine; may be repeated."_s, u"URI"_s});
    parser.addOption(
        {u"account-contacts"_s, u"How many contacts the Contacts+ account has at the start [40]."_s, u"N"_s, u"40"_s});
    parser.addOption(
        {u"token-seconds"_s, u"How long an access token of Contacts+ is good [3600]."_s, u"S"_s, u"3600"_s});
    parser.addOption({u"plus-scenario"_s, u"What Contacts+ does, see above [normal]."_s, u"NAME"_s, u"normal"_s});
}

PlusOptions readPlusOptions(const QCommandLineParser &parser, QString &refusal)
{
    PlusOptions options;
    options.clientId = parser.value(u"client-id"_s);
    options.clientSecret = parser.value(u"client-secret"_s);
    options.redirectUris = parser.values(u"redirect-uri"_s);
    bool ok = false;
    options.contacts = parser.value(u"account-contacts"_s).toInt(&ok);
    if (!ok || options.contacts < 0 || options.contacts > 100'000)
        refusal = u"--account-contacts takes a whole number from 0 to 100000"_s;
    const double seconds = parser.value(u"token-seconds"_s).toDouble(&ok);
    if (!ok || !(seconds > 0 && seconds <= 1e6))
        refusal = u"--token-seconds takes a number of seconds"_s;
    options.tokenLife = std::chrono::milliseconds(qRound64(seconds * 1000));
    if (const auto scenario = parsePlusScenario(parser.value(u"plus-scenario"_s)))
        options.scenario = *scenario;
    else
        refusal = u"unknown Contacts+ scenario \"%1\"; --help lists them"_s.arg(parser.value(u"plus-scenario"_s));
    return options;
}

} // namespace Ferry::Sandbox

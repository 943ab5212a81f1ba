// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/options.h"

#include "app/sandbox/services.h"

#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>

namespace Ferry::Sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

[[noreturn]] void refuse(const QString &reason)
{
    std::fprintf(stderr, "contact-ferry-sandbox: %s\n", qUtf8Printable(reason));
    std::exit(2);
}

qint64 number(const QCommandLineParser &parser, const QString &name, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 value = parser.value(name).toLongLong(&ok);
    if (!ok || value < least || value > most)
        refuse(u"--%1 takes a whole number from %2 to %3"_s.arg(name).arg(least).arg(most));
    return value;
}

std::chrono::milliseconds seconds(const QCommandLineParser &parser, const QString &name)
{
    bool ok = false;
    const double value = parser.value(name).toDouble(&ok);
    if (!ok || !(value >= 0 && value <= 1e6))
        refuse(u"--%1 takes a number of seconds"_s.arg(name));
    return std::chrono::milliseconds(qRound64(value * 1000));
}

Scenario scenario(const QString &text)
{
    const std::optional<Scenario> parsed = parseScenario(text.toStdString());
    if (!parsed)
        refuse(u"unknown scenario \"%1\"; --help lists them"_s.arg(text));
    return *parsed;
}

} // namespace

Options parseOptions(const QStringList &arguments)
{
    const Options defaults;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"CloudSponge and Contacts+ on 127.0.0.1, for demonstrations and tests of Contact Ferry. Its people are invented.\n\n"_s
        + QString::fromUtf8(scenarioHelp()) + u"\n\n"_s + QString::fromUtf8(plusScenarioHelp()));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto option = [&parser](const QString &name, const QString &help, const QString &value,
                                  const QString &preset) {
        parser.addOption({name, help, value, preset});
    };
    option(u"port"_s, u"Port to listen on; 0 takes any free one."_s, u"N"_s, u"0"_s);
    option(u"key"_s, u"Domain key it accepts [%1]."_s.arg(QString::fromStdString(defaults.key)), u"KEY"_s,
           QString::fromStdString(defaults.key));
    option(u"password"_s, u"Domain password it accepts [%1]."_s.arg(QString::fromStdString(defaults.password)),
           u"PASSWORD"_s, QString::fromStdString(defaults.password));
    option(u"seed"_s, u"The same seed gives the same people [1]."_s, u"N"_s, u"1"_s);
    option(u"contacts"_s, u"How many contacts an address book has, 0 to 100000 [500]."_s, u"N"_s, u"500"_s);
    option(u"gather-seconds"_s, u"How long gathering takes [4]."_s, u"S"_s, u"4"_s);
    option(u"consent-seconds"_s, u"How long consent is awaited before error 516 [1200]."_s, u"S"_s, u"1200"_s);
    option(u"lifetime"_s, u"How long contacts are kept after COMPLETE [300]."_s, u"S"_s, u"300"_s);
    option(u"scenario"_s, u"What happens, see above [normal]."_s, u"NAME"_s, u"normal"_s);
    option(u"scenario-for"_s, u"What happens for one service; may be repeated."_s, u"SERVICE=NAME"_s, {});
    option(u"latency"_s, u"Hold every answer back for this long [0]."_s, u"MS"_s, u"0"_s);
    parser.addOption({u"ignore-paging"_s, u"Answer every contacts request with all of them."_s});
    parser.addOption({u"no-total"_s, u"Leave \"total\" out of the contacts answer."_s});
    addPlusOptions(parser);
    parser.addOption(
        {u"access-log"_s,
         u"Note every request in FILE, as servers do, with nothing masked: codes and tokens that travel in an "
         "address stand there."_s,
         u"FILE"_s});
    parser.addOption({u"exit-with-parent"_s, u"End when standard input is closed, as it is when the parent dies."_s});
    parser.process(arguments);
    if (!parser.positionalArguments().isEmpty())
        refuse(u"unexpected argument \"%1\""_s.arg(parser.positionalArguments().constFirst()));

    Options options;
    options.port = static_cast<int>(number(parser, u"port"_s, 0, 65535));
    options.key = parser.value(u"key"_s).toStdString();
    options.password = parser.value(u"password"_s).toStdString();
    options.seed = static_cast<std::uint64_t>(number(parser, u"seed"_s, 0, std::numeric_limits<qint64>::max()));
    options.contacts = static_cast<int>(number(parser, u"contacts"_s, 0, 100'000));
    options.gathering = seconds(parser, u"gather-seconds"_s);
    options.consentDeadline = seconds(parser, u"consent-seconds"_s);
    options.lifetime = seconds(parser, u"lifetime"_s);
    options.latency = std::chrono::milliseconds(number(parser, u"latency"_s, 0, 600'000));
    options.scenario = scenario(parser.value(u"scenario"_s));
    QString refusal;
    options.plus = readPlusOptions(parser, refusal);
    if (!refusal.isEmpty())
        refuse(refusal);
    options.accessLog = parser.value(u"access-log"_s).toStdString();
    options.exitWithParent = parser.isSet(u"exit-with-parent"_s);
    const QStringList overrides = parser.values(u"scenario-for"_s);
    for (const QString &entry : overrides) {
        const QString code = entry.section(u'=', 0, 0).toLower();
        if (!findService(code.toStdString()))
            refuse(u"--scenario-for: unknown service \"%1\""_s.arg(code));
        options.scenarioByService.insert_or_assign(code.toStdString(), scenario(entry.section(u'=', 1)));
    }
    const auto everywhere = [&options](bool Scenario::*flag) {
        options.scenario.*flag = true;
        for (auto &[code, chosen] : options.scenarioByService)
            chosen.*flag = true;
    };
    if (parser.isSet(u"ignore-paging"_s))
        everywhere(&Scenario::ignorePaging);
    if (parser.isSet(u"no-total"_s))
        everywhere(&Scenario::noTotal);
    return options;
}

} // namespace Ferry::Sandbox

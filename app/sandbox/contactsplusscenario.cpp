// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactsplusscenario.h"

#include <QRegularExpression>

#include <array>

namespace Ferry::Sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Flag {
    QLatin1StringView word;
    bool PlusScenario::*member;
};
constexpr std::array flags{
    Flag{"stale-412"_L1, &PlusScenario::stale412},
    Flag{"tag-conflict"_L1, &PlusScenario::tagConflict},
    Flag{"member-strings"_L1, &PlusScenario::memberStrings},
    Flag{"empty-deletes"_L1, &PlusScenario::emptyDeletes},
    Flag{"trigger-objects"_L1, &PlusScenario::triggerObjects},
    Flag{"refresh-refused"_L1, &PlusScenario::refusesRefresh},
    Flag{"refresh-rotates"_L1, &PlusScenario::rotatesRefresh},
};

struct FaultWord {
    QLatin1StringView word;
    PlusFault::Kind kind;
    int status;
};
constexpr std::array faultWords{
    FaultWord{"reset"_L1, PlusFault::Kind::Reset, 0},
    FaultWord{"lost-answer"_L1, PlusFault::Kind::LostAnswer, 0},
    FaultWord{"truncated"_L1, PlusFault::Kind::Truncated, 0},
    FaultWord{"malformed"_L1, PlusFault::Kind::Malformed, 0},
    FaultWord{"html"_L1, PlusFault::Kind::Html, 0},
    FaultWord{"redirect"_L1, PlusFault::Kind::Redirect, 0},
    FaultWord{"silent"_L1, PlusFault::Kind::Silent, 0},
    FaultWord{"meddle"_L1, PlusFault::Kind::Meddle, 0},
    FaultWord{"rate-limited"_L1, PlusFault::Kind::Status, 429},
};

/// "WORD[@METHOD][:N[-[M]]]"
bool addFault(const QString &word, PlusScenario &scenario)
{
    static const QRegularExpression grammar(
        u"^([a-z-]+?)(?:-([45][0-9]{2}))?(?:@([a-zA-Z.]+))?(?::([1-9][0-9]{0,6})(-)?([0-9]{0,7}))?$"_s);
    const QRegularExpressionMatch match = grammar.match(word);
    if (!match.hasMatch())
        return false;
    PlusFault fault{.method = match.captured(3)};
    if (match.captured(1) == "http"_L1 && match.hasCaptured(2)) {
        fault.status = match.captured(2).toInt();
    } else {
        const auto *known = std::find_if(faultWords.begin(), faultWords.end(), [&](const FaultWord &entry) {
            return entry.word == match.captured(1) && match.captured(2).isEmpty();
        });
        if (known == faultWords.end())
            return false;
        fault.kind = known->kind;
        fault.status = known->status;
    }
    if (match.hasCaptured(4)) {
        fault.first = match.captured(4).toInt();
        const bool isRange = !match.captured(5).isEmpty();
        fault.last = isRange ? match.captured(6).toInt() : fault.first;
    }
    scenario.faults.push_back(fault);
    return true;
}

bool addWord(const QString &word, PlusScenario &scenario)
{
    if (word == "normal"_L1) {
        scenario.consent = Consent::Click;
        return true;
    }
    if (word == "auto"_L1 || word == "deny"_L1) {
        scenario.consent = word == "auto"_L1 ? Consent::AutoAllow : Consent::AutoDeny;
        return true;
    }
    for (const Flag &flag : flags) {
        if (flag.word == word) {
            scenario.*flag.member = true;
            return true;
        }
    }
    bool ok = false;
    if (word.startsWith("plan-"_L1)) {
        scenario.plan = word.mid(5).toInt(&ok);
        return ok && *scenario.plan >= 0;
    }
    if (word.startsWith("chaos-"_L1)) {
        scenario.chaos = word.mid(6).toInt(&ok);
        return ok && scenario.chaos >= 0 && scenario.chaos <= 100;
    }
    return addFault(word, scenario);
}

} // namespace

std::optional<PlusScenario> parsePlusScenario(const QString &text)
{
    PlusScenario scenario;
    scenario.name = text;
    for (const QString &word : text.split(u',')) {
        if (!addWord(word.trimmed(), scenario))
            return {};
    }
    return scenario;
}

const char *plusScenarioHelp()
{
    return "A scenario of Contacts+ is one word or several with commas between them:\n"
           "  normal, auto, deny    the authorize page waits for a click, or presses Allow or Deny by itself\n"
           "  stale-412, tag-conflict, member-strings, empty-deletes, trigger-objects\n"
           "                        what is answered where the sources disagree\n"
           "  refresh-refused, refresh-rotates\n"
           "                        what becomes of the refresh token\n"
           "  plan-N                more than N contacts are refused; chaos-P: P % of all calls go wrong\n"
           "  http-NNN, rate-limited, reset, lost-answer, truncated, malformed, html, redirect, silent, meddle\n"
           "                        calls go wrong: WORD[@METHOD][:N[-[M]]], from the Nth to the Mth call, as in\n"
           "                        lost-answer@contacts.create:3-5; meddle is somebody else's change just before";
}

} // namespace Ferry::Sandbox

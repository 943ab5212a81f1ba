// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/scenario.h"

#include "app/sandbox/errortable.h"
#include "app/sandbox/text.h"

#include <array>

namespace Ferry::Sandbox {

namespace {

struct Flag {
    std::string_view word;
    bool Scenario::*member;
};
constexpr std::array flags{
    Flag{"slow-gathering", &Scenario::slowGathering}, Flag{"no-gathering", &Scenario::noGathering},
    Flag{"ignore-paging", &Scenario::ignorePaging},   Flag{"no-total", &Scenario::noTotal},
    Flag{"changing-total", &Scenario::changingTotal}, Flag{"overlapping-pages", &Scenario::overlappingPages},
    Flag{"missing-rows", &Scenario::missingRows},     Flag{"begin-error", &Scenario::beginError},
    Flag{"bad-contact", &Scenario::badContact},       Flag{"wrong-import-id", &Scenario::wrongImportId},
    Flag{"rubbish-events", &Scenario::rubbishEvents}, Flag{"wrong-user-id", &Scenario::wrongUserId},
    Flag{"wrong-echo", &Scenario::wrongEcho},         Flag{"wrong-count", &Scenario::wrongCount},
    Flag{"negative-total", &Scenario::negativeTotal}, Flag{"no-services", &Scenario::noServices},
};

struct ConsentWord {
    std::string_view word;
    Consent consent;
};
constexpr std::array consents{
    ConsentWord{"normal", Consent::Click},    ConsentWord{"popup", Consent::Popup},
    ConsentWord{"auto", Consent::AutoAllow},  ConsentWord{"deny", Consent::AutoDeny},
    ConsentWord{"granted", Consent::Granted},
};

struct FaultWord {
    std::string_view word;
    Fault preset;
};
constexpr std::array faultWords{
    FaultWord{"malformed", {.kind = Fault::Kind::Malformed}},
    FaultWord{"truncated", {.kind = Fault::Kind::Truncated}},
    FaultWord{"html", {.kind = Fault::Kind::Html}},
    FaultWord{"redirect", {.kind = Fault::Kind::Redirect}},
    FaultWord{"endless", {.kind = Fault::Kind::Endless}},
    FaultWord{"slow-drip", {.kind = Fault::Kind::SlowDrip}},
    FaultWord{"silent", {.kind = Fault::Kind::Silent}},
    FaultWord{"reset", {.kind = Fault::Kind::Reset}},
    FaultWord{"rate-limited", {.kind = Fault::Kind::Status, .status = 429, .last = 1}},
    FaultWord{"not-ready", {.kind = Fault::Kind::Status, .status = 404, .last = 1}},
    FaultWord{"expired", {.kind = Fault::Kind::Status, .status = 410}},
    FaultWord{"expired-midway", {.kind = Fault::Kind::Status, .status = 410, .first = 2}},
};

/// Reads "[@CALL][:N[-[M]]]" into \a fault.
bool parseWhere(std::string_view where, Fault &fault)
{
    if (where.starts_with('@')) {
        const std::string_view call = where.substr(1, where.find(':') - 1);
        if (call == "begin")
            fault.call = Call::Begin;
        else if (call == "events")
            fault.call = Call::Events;
        else if (call == "contacts")
            fault.call = Call::Contacts;
        else if (call == "services")
            fault.call = Call::Services;
        else
            return false;
        where.remove_prefix(1 + call.size());
    }
    if (where.empty())
        return true;
    if (!where.starts_with(':'))
        return false;
    where.remove_prefix(1);
    const std::size_t dash = where.find('-');
    const std::optional<int> first = wholeNumber(where.substr(0, dash));
    if (!first || *first < 1)
        return false;
    fault.first = *first;
    fault.last = *first;
    if (dash != std::string_view::npos) {
        const std::string_view end = where.substr(dash + 1);
        const std::optional<int> last = end.empty() ? std::optional<int>(0) : wholeNumber(end);
        if (!last)
            return false;
        fault.last = *last;
    }
    return true;
}

bool addFault(std::string_view word, Scenario &scenario)
{
    const std::size_t end = word.find_first_of("@:");
    const std::string_view name = word.substr(0, end);
    const std::string_view where = end == std::string_view::npos ? std::string_view{} : word.substr(end);
    Fault fault;
    bool known = false;
    for (const FaultWord &entry : faultWords) {
        if (entry.word == name) {
            fault = entry.preset;
            known = true;
        }
    }
    if (name.starts_with("http-")) {
        const std::optional<int> status = wholeNumber(name.substr(5));
        known = status && *status >= 400 && *status <= 599;
        fault.status = status.value_or(0);
    }
    if (!known || !parseWhere(where, fault))
        return false;
    scenario.faults.push_back(fault);
    return true;
}

bool addWord(std::string_view word, Scenario &scenario)
{
    for (const ConsentWord &entry : consents) {
        if (entry.word == word) {
            scenario.consent = entry.consent;
            return true;
        }
    }
    for (const Flag &flag : flags) {
        if (flag.word == word) {
            scenario.*flag.member = true;
            return true;
        }
    }
    if (word == "http-consent-url") {
        scenario.consentUrl = ConsentUrl::PlainHttp;
        return true;
    }
    if (word == "file-consent-url") {
        scenario.consentUrl = ConsentUrl::File;
        return true;
    }
    if (word.starts_with("error-")) {
        const std::optional<int> code = wholeNumber(word.substr(6));
        scenario.errorCode = code.value_or(0);
        return code && findError(*code);
    }
    if (word.starts_with("contacts-")) {
        scenario.contacts = wholeNumber(word.substr(9));
        return scenario.contacts && *scenario.contacts <= 100'000;
    }
    return addFault(word, scenario);
}

} // namespace

std::optional<Scenario> parseScenario(std::string_view text)
{
    Scenario scenario;
    scenario.name = lowered(text);
    std::string_view rest = scenario.name;
    while (true) {
        const std::size_t comma = rest.find(',');
        if (!addWord(rest.substr(0, comma), scenario))
            return {};
        if (comma == std::string_view::npos)
            return scenario;
        rest.remove_prefix(comma + 1);
    }
}

const char *scenarioHelp()
{
    return "A scenario is one word or several with commas between them:\n"
           "  normal, popup         the consent page waits for a click; with its buttons in a window of "
           "their own\n"
           "  auto, deny            the consent page presses Allow or Deny by itself after a moment\n"
           "  granted               consent is given at begin_import, nobody need open the page\n"
           "  error-NNN             the import fails with this code of the error table\n"
           "  contacts-N            this many contacts\n"
           "  slow-gathering        gathering takes ten times as long; no-gathering: it is never seen\n"
           "  ignore-paging, no-total, changing-total, negative-total, wrong-count, overlapping-pages,\n"
           "  missing-rows, bad-contact\n"
           "                        the contacts answer is not what it should be\n"
           "  begin-error, http-consent-url, file-consent-url\n"
           "                        the begin_import answer is\n"
           "  wrong-import-id, wrong-user-id, wrong-echo\n"
           "                        answers tell of somebody else's import; wrong-import-id not that of begin_import\n"
           "  rubbish-events, no-services (this one for the whole program only)\n"
           "  http-NNN, rate-limited, not-ready, expired, expired-midway, malformed, truncated, html, "
           "redirect,\n"
           "  endless, slow-drip, silent, reset\n"
           "                        one call goes wrong, contacts unless said otherwise: "
           ""
           "WORD[@begin|@events|@contacts|@services]\n"
           "                        [:N[-[M]]], from the Nth to the Mth answer of that call, as in "
           "http-503@events:2-4\n"
           "For one import, the service code sandbox_SCENARIO chooses it.";
}

} // namespace Ferry::Sandbox

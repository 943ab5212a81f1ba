// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Ferry::Sandbox {

/// The calls of the interface, as far as scenarios tell them apart.
enum class Call { Begin, Events, Contacts, Services };

/// How consent comes about.
enum class Consent {
    Click,     ///< the page waits for a person
    Popup,     ///< as Click, with the buttons in a window that the page opens
    AutoAllow, ///< the page presses Allow by itself
    AutoDeny,  ///< the page presses Deny by itself
    Granted,   ///< given at begin_import, no page needed
};

enum class ConsentUrl { Own, PlainHttp, File };

/// One way in which an answer goes wrong on the wire.
struct Fault {
    enum class Kind { Status, Malformed, Truncated, Html, Redirect, Endless, SlowDrip, Silent, Reset };
    Kind kind = Kind::Status;
    Call call = Call::Contacts;
    int status = 0; ///< of Kind::Status
    int first = 1;  ///< the first answer of the call, counted for each import from 1, that goes wrong
    int last = 0;   ///< the last one; 0: all from the first on

    [[nodiscard]] bool applies(Call toCall, int nth) const
    {
        return call == toCall && nth >= first && (last == 0 || nth <= last);
    }
};

/// What an import goes through, parsed from words such as "auto,http-500@contacts:2".
struct Scenario {
    std::string name = "normal";
    Consent consent = Consent::Click;
    ConsentUrl consentUrl = ConsentUrl::Own;
    int errorCode = 0;                ///< of the event table; 0: none
    std::optional<int> contacts = {}; ///< instead of the program's number
    bool slowGathering = false;
    bool noGathering = false;
    bool ignorePaging = false;
    bool noTotal = false;
    bool changingTotal = false;
    bool overlappingPages = false;
    bool missingRows = false;
    bool beginError = false;
    bool badContact = false;
    bool wrongImportId = false;
    bool wrongUserId = false;
    bool wrongEcho = false;
    bool wrongCount = false;
    bool negativeTotal = false;
    bool noServices = false;
    bool rubbishEvents = false;
    std::vector<Fault> faults = {};
};

/// The scenario made of the comma-separated words in \a text, whatever their case; nothing when a word is
/// unknown.
[[nodiscard]] std::optional<Scenario> parseScenario(std::string_view text);

/// The words and their grammar, for --help.
[[nodiscard]] const char *scenarioHelp();

} // namespace Ferry::Sandbox

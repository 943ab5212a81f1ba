// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/csvupload.h"
#include "app/sandbox/options.h"
#include "app/sandbox/people.h"
#include "app/sandbox/services.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace Ferry::Sandbox {

using Time = std::chrono::steady_clock::time_point;

enum class Method { UserConsent, UsernamePassword, DesktopApplet };
enum class Decision { None, Allowed, Denied };

/// One import as begin_import left it and the consent page changed it. What it looks like at a moment is
/// worked out from these times; nothing runs in the background.
struct Import {
    std::int64_t id = 0;
    std::string consentCode = {}; ///< seven of A-Z0-9
    const Service *service = nullptr;
    Method method = Method::UserConsent;
    Scenario scenario = {};
    bool withAddresses = false;
    std::optional<std::string> userId = {};
    std::string redirectUrl = {};
    int contacts = 0;
    std::shared_ptr<const std::vector<Person>> uploaded = {}; ///< instead of invented people
    Time created = {};
    Decision decision = Decision::None;
    Time decided = {};
    int errorCode = 0;               ///< 0: none
    std::array<int, 4> answers = {}; ///< given so far, by Call
};

/// How far an import is.
struct Progress {
    enum class Phase { AwaitingConsent, Gathering, Complete, Failed };
    Phase phase = Phase::AwaitingConsent;
    int gathered = 0;
    int errorCode = 0;            ///< of Failed
    bool failedGathering = false; ///< of Failed: not before consent but after
    Time gatheringSince = {};
    Time ended = {};
};

/// Where \a import is at \a now.
[[nodiscard]] Progress progressOf(const Import &import, const Options &options, Time now);

/// What an answer about \a import says of its user id, and of \a echo.
[[nodiscard]] std::optional<std::string> toldUserId(const Import &import);
[[nodiscard]] std::optional<std::string> toldEcho(const Import &import, const std::optional<std::string> &echo);

/// All imports of the run, safe to use from every thread.
class ImportBook
{
public:
    explicit ImportBook(std::uint64_t seed);

    /// Gives \a import its id and consent code and keeps it.
    Import add(Import import);
    [[nodiscard]] std::optional<Import> findById(std::string_view id) const;
    [[nodiscard]] std::optional<Import> findByConsentCode(std::string_view code) const;
    /// Takes the decision unless one was taken already.
    void decide(std::string_view consentCode, Decision decision, Time now);
    /// Allows the import with the file that was sent, unless a decision was taken already.
    void upload(std::string_view consentCode, CsvUpload upload, Time now);
    /// Counts one more answer to \a call; which one it is, from 1.
    int countAnswer(std::int64_t id, Call call);
    [[nodiscard]] std::vector<Import> all() const;

private:
    mutable std::mutex m_mutex;
    std::map<std::int64_t, Import> m_imports;
    std::uint64_t m_seed;
};

} // namespace Ferry::Sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/imports.h"

#include "app/sandbox/errortable.h"
#include "app/sandbox/random.h"

#include <algorithm>
#include <charconv>

namespace Ferry::Sandbox {

namespace {

Progress failed(int code, Time at)
{
    Progress progress;
    progress.phase = Progress::Phase::Failed;
    progress.errorCode = code;
    progress.ended = at;
    return progress;
}

Progress beforeConsent(const Import &import, const Options &options, Time now)
{
    const bool applet = import.method == Method::DesktopApplet;
    const Time deadline = import.created + options.consentDeadline;
    if (import.decision == Decision::None && now >= deadline)
        return failed(applet ? 772 : 516, deadline);
    if (import.decision == Decision::Denied)
        return failed(514, import.decided);
    return {};
}

Progress afterConsent(const Import &import, const Options &options, Time now)
{
    Progress progress;
    progress.gatheringSince = import.decided;
    std::chrono::milliseconds duration = options.gathering;
    if (import.scenario.slowGathering)
        duration *= 10;
    if (import.scenario.noGathering)
        duration = std::chrono::milliseconds{0};
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - import.decided);
    const auto atMost = import.errorCode != 0 ? duration / 2 : duration;
    if (passed < atMost) {
        progress.phase = Progress::Phase::Gathering;
        progress.gathered = static_cast<int>(import.contacts * passed.count() / duration.count());
        return progress;
    }
    progress.ended = import.decided + atMost;
    if (import.errorCode != 0) {
        progress.phase = Progress::Phase::Failed;
        progress.errorCode = import.errorCode;
        progress.failedGathering = true;
    } else {
        progress.phase = Progress::Phase::Complete;
        progress.gathered = import.contacts;
    }
    return progress;
}

} // namespace

Progress progressOf(const Import &import, const Options &options, Time now)
{
    const ErrorRow *error = findError(import.errorCode);
    if (error && error->stage == Stage::Initializing) {
        // Comes without anybody's doing, so that it is seen without a browser too.
        const Time due = std::min(import.created + std::chrono::seconds{1},
                                  import.decision == Decision::None ? Time::max() : import.decided);
        return now >= due ? failed(import.errorCode, due) : Progress{};
    }
    if (import.decision == Decision::Allowed)
        return afterConsent(import, options, now);
    return beforeConsent(import, options, now);
}

std::optional<std::string> toldUserId(const Import &import)
{
    return import.scenario.wrongUserId ? "somebody-else" : import.userId;
}

std::optional<std::string> toldEcho(const Import &import, const std::optional<std::string> &echo)
{
    return import.scenario.wrongEcho ? "another-echo" : echo;
}

ImportBook::ImportBook(std::uint64_t seed)
    : m_seed(seed)
{
}

Import ImportBook::add(Import import)
{
    const std::scoped_lock lock(m_mutex);
    const auto count = static_cast<std::int64_t>(m_imports.size());
    import.id = 89'700'000 + static_cast<std::int64_t>(m_seed % 1000) * 100'000 + count * 7 + 1;
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    Random random(m_seed, static_cast<std::uint64_t>(import.id));
    for (int i = 0; i < 7; ++i)
        import.consentCode += random.pick(std::span(letters.data(), letters.size()));
    m_imports.emplace(import.id, import);
    return import;
}

std::optional<Import> ImportBook::findById(std::string_view id) const
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error != std::errc() || end != id.data() + id.size())
        return {};
    const std::scoped_lock lock(m_mutex);
    const auto found = m_imports.find(number);
    return found == m_imports.end() ? std::optional<Import>() : found->second;
}

std::optional<Import> ImportBook::findByConsentCode(std::string_view code) const
{
    const std::scoped_lock lock(m_mutex);
    for (const auto &[id, import] : m_imports) {
        if (import.consentCode == code)
            return import;
    }
    return {};
}

void ImportBook::decide(std::string_view consentCode, Decision decision, Time now)
{
    const std::scoped_lock lock(m_mutex);
    for (auto &[id, import] : m_imports) {
        if (import.consentCode == consentCode && import.decision == Decision::None) {
            import.decision = decision;
            import.decided = now;
        }
    }
}

void ImportBook::upload(std::string_view consentCode, CsvUpload upload, Time now)
{
    const std::scoped_lock lock(m_mutex);
    for (auto &[id, import] : m_imports) {
        if (import.consentCode == consentCode && import.decision == Decision::None) {
            import.decision = Decision::Allowed;
            import.decided = now;
            import.errorCode = upload.errorCode;
            import.contacts = static_cast<int>(upload.people.size());
            import.uploaded = std::make_shared<const std::vector<Person>>(std::move(upload.people));
        }
    }
}

int ImportBook::countAnswer(std::int64_t id, Call call)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_imports.find(id);
    return found == m_imports.end() ? 1 : ++found->second.answers[static_cast<std::size_t>(call)];
}

std::vector<Import> ImportBook::all() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Import> result;
    result.reserve(m_imports.size());
    for (const auto &[id, import] : m_imports)
        result.push_back(import);
    return result;
}

} // namespace Ferry::Sandbox

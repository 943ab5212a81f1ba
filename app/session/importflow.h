// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importprogress.h"

#include <QList>

#include <chrono>
#include <variant>

/// The life of an import as one pure function: no clock, no network, no disk.
///
///     Idle -> Beginning -> AwaitingConsent -> Gathering -> Downloading -> Done
///                 |              |       \________________^      |
///                 +--------------+-------------+-----------------+--> Failed, Cancelled
///
/// One that was interrupted goes from Beginning straight to where it was.
///
/// A session performs it: it starts the work that State::awaiting names, keeps one alarm for State::delay or
/// none, one for the lease, and hands every outcome back as an Event.
namespace Ferry::ImportFlow {

/// The one thing the flow waits for. Every phase that is not over waits for exactly one, and its lease.
enum class Awaiting {
    Nothing,
    /// What is on disk of an import that was interrupted.
    Record,
    /// The answer of begin_import.
    Ticket,
    /// The answer of /events.
    Events,
    /// The time to ask /events again, State::delay from now.
    PollTime,
    /// The answer of /contacts from State::nextStart on, in the store.
    Page,
    /// The time to ask /contacts again, State::delay from now.
    PageTime,
};

/// Times and sizes. The defaults are the product's.
struct Limits {
    /// Between the end of an answer of /events and the next question (the service allows one a second).
    std::chrono::milliseconds pollPause{1'000};
    std::chrono::seconds consent{20 * 60};
    /// Without a new count while gathering.
    std::chrono::seconds gathering{10 * 60};
    /// For one page; longer than its exchange may take, so that what arrived of it is read before this is over.
    std::chrono::seconds page{15 * 60};
    std::chrono::seconds beginning{2 * 60};
    /// Answers in a row that make no sense before a page is given up.
    int pageAttempts = 6;
    /// Failed tries in a row to reach the service before a page is given up: some five minutes, about as long as the
    /// service keeps the contacts.
    int pageConnections = 16;
    /// Answers of /events in a row that say nothing before they are given up. A lost connection does not count.
    int pollAttempts = 6;
    /// Contacts asked for at a time.
    qint64 pageSize = 1'000;
    /// Records of one import; a service that never ends must not fill the disk.
    qint64 mostRecords = 5'000'000;

    bool operator==(const Limits &) const = default;
};

struct State {
    ImportPhase phase = ImportPhase::Idle;
    Awaiting awaiting = Awaiting::Nothing;
    /// With PollTime and PageTime only.
    std::chrono::milliseconds delay{0};
    /// Grows whenever the deadline starts anew; the time it then allows is leaseTime().
    int lease = 0;
    /// Failed attempts in a row at what is awaited.
    int failures = 0;
    /// Where the next page starts.
    qint64 nextStart = 0;
    qint64 received = 0;
    qint64 skipped = 0;
    std::optional<qint64> gathered = {};
    std::optional<qint64> total = {};
    ImportFindings findings = {};
    /// What the last attempt met, until one succeeds.
    std::optional<Error> trouble = {};
    /// In Failed and Cancelled.
    std::optional<Error> error = {};

    bool operator==(const State &) const = default;
};

/// The person pressed the button.
struct Started {
};
/// The person wants an interrupted import to go on.
struct ResumeStarted {
};
/// begin_import gave an id and a consent URL.
struct TicketIssued {
};
/// /events: consent is still awaited.
struct ConsentPending {
};
/// /events: the address book is being read.
struct GatheringSeen {
    std::optional<qint64> count = {};
};
/// /events: COMPLETE. \a count is the last GATHERING count, when there was one.
struct ServiceDone {
    std::optional<qint64> count = {};
};
/// An ERROR event, or an error answer; \a abandoned by the person rather than failed.
struct ServiceRefused {
    Error error = {};
    bool abandoned = false;
};
/// A page is in the store.
struct PageStored {
    /// Records the answer held from State::nextStart on, readable or not.
    qint64 records = 0;
    /// Those of them that were not readable.
    qint64 skipped = 0;
    /// What the answer says there are in all.
    std::optional<qint64> total = {};
    /// The answer held the whole address book although a page was asked for.
    bool pagingIgnored = false;
    /// What was odd about it; `missing` and `totalChanged` are the flow's to find out.
    ImportFindings findings = {};
    /// Set when the answer broke off after these records, or was no answer at all: why.
    std::optional<Error> damage = {};
};
/// What is on disk of an interrupted import.
struct TakenUp {
    /// AwaitingConsent, Gathering or Downloading.
    ImportPhase phase = ImportPhase::AwaitingConsent;
    /// What the library had.
    qint64 received = 0;
    qint64 skipped = 0;
    std::optional<qint64> gathered = {};
    std::optional<qint64> total = {};
    /// What the spool had besides, in order; it is in the library now.
    QList<PageStored> spooled = {};
};
/// The work under way failed; \a backOff is how long to wait if it is worth another try.
struct WorkFailed {
    Error error = {};
    std::chrono::milliseconds backOff{1'000};
};
/// What arrived could not be kept.
struct StoreFailed {
    Error error = {};
};
/// The network is back, or this computer awake again.
struct NetworkReturned {
};
/// The delay is over.
struct TimeCame {
};
/// The lease is over.
struct DeadlinePassed {
};
/// The person cancelled here.
struct CancelRequested {
};

using Event = std::variant<Started, ResumeStarted, TakenUp, TicketIssued, ConsentPending, GatheringSeen, ServiceDone,
                           ServiceRefused, PageStored, WorkFailed, StoreFailed, NetworkReturned, TimeCame,
                           DeadlinePassed, CancelRequested>;

/// What follows from \a event in \a state. An event that does not belong to what is awaited changes nothing.
[[nodiscard]] State advance(State state, const Event &event, const Limits &limits = {});

/// How long \a phase may last from the moment its lease began; zero for phases that wait for nothing.
[[nodiscard]] std::chrono::seconds leaseTime(ImportPhase phase, const Limits &limits = {});

} // namespace Ferry::ImportFlow

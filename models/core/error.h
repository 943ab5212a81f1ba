// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace Ferry {

/// Why something did not happen: a code to branch on, facts, and a detail in English for the log. Sentences for people
/// are made from it in ui/errortext alone.
struct Error {
    enum class Code {
        /// The outcome was asked for before there was one.
        NotFinished,
        /// The person cancelled; the ui stays silent about it.
        Aborted,
        /// No CloudSponge domain key and password are known.
        NotConfigured,

        /// The exchange ended without an answer: no route, refused, reset, name not found.
        Network,
        /// A deadline of the exchange passed: connecting, silence, or the whole.
        Timeout,
        /// The server could not prove who it is.
        Tls,
        /// The server wanted to send us to another address; `detail` names its host only.
        RedirectRefused,
        /// The answer grew beyond the limit.
        TooLarge,
        /// An address that is neither https nor plain http to this very machine.
        InsecureUrl,

        /// HTTP 401: the key or password was refused.
        Unauthorized,
        /// HTTP 400: the service did not accept our parameters.
        BadRequest,
        /// HTTP 404 at /contacts and /events: not there, or not ready yet.
        NotReady,
        /// HTTP 404 elsewhere: nothing of CloudSponge's is at this address, or the account does not offer it.
        NotFound,
        /// HTTP 410: fetched before, and deleted by the service since.
        Gone,
        /// HTTP 429; `retryAfter` when the server named a time.
        RateLimited,
        /// HTTP 5xx.
        ServerFault,
        /// Any other HTTP status.
        UnexpectedStatus,
        /// The answer is not what the documents promise: not JSON, cut short, wrong types.
        BadReply,
        /// The answer is about an import that is not ours: another `import_id`, `user_id` or `echo` than we gave.
        ForeignImport,

        /// An ERROR event or error answer of CloudSponge; `serviceCode` is its number.
        Service,
        /// Nobody consented within our own deadline.
        ConsentTimeout,
        /// The service delivered fewer contacts than it had announced.
        Incomplete,
        /// The import that was to be resumed belongs to another service's address than the one that is set.
        OtherEndpoint,
        /// The service stayed silent or stood still beyond our own deadline while gathering.
        GatheringTimeout,

        /// The disk is full.
        DiskFull,
        /// No right to write, or read, there.
        AccessDenied,
        /// The folder or file is not there.
        FileMissing,
        /// Reading or writing failed for another reason; `detail` has errno's text.
        FileFault,
        /// The store is damaged.
        StoreDamaged,
        /// The store was written by a newer version of the program.
        StoreTooNew,
        /// Another program, or another instance of this one, holds it.
        Locked,

        /// The account's permission is gone, or was never given: only signing in again helps.
        SignInRequired,
        /// The person said no on the page that asks for permission.
        SignInDenied,
        /// HTTP 409 or 412: somebody else has changed it meanwhile.
        Conflict,

        /// No keychain service answers.
        KeychainMissing,
        /// The keychain is locked, or unlocking it was refused.
        KeychainLocked,
        /// The keychain refused for another reason.
        KeychainFault,
    };

    Code code = Code::NotFinished;
    /// For the log, in English; never a secret, an address or a contact.
    QString detail = {};
    std::optional<int> httpStatus = {};
    std::optional<int> serviceCode = {};
    std::optional<std::chrono::seconds> retryAfter = {};

    bool operator==(const Error &) const = default;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/keychainrule.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

Error::Code codeOf(QKeychain::Error answer, SecretServiceState state)
{
    if (answer == QKeychain::NoBackendAvailable || answer == QKeychain::NotImplemented)
        return Error::Code::KeychainMissing;
    if (answer == QKeychain::AccessDeniedByUser || state == SecretServiceState::Locked)
        return Error::Code::KeychainLocked;
    if (state == SecretServiceState::Missing && answer == QKeychain::OtherError)
        return Error::Code::KeychainMissing;
    return Error::Code::KeychainFault;
}

} // namespace

std::optional<Error> keychainError(QKeychain::Error answer, SecretServiceState state)
{
    if (answer == QKeychain::NoError)
        return {};
    // KWallet answers without any Secret Service, so a missing one proves nothing against "not found".
    const bool isProven = state != SecretServiceState::Locked && state != SecretServiceState::Unclear;
    if (answer == QKeychain::EntryNotFound && isProven)
        return {};
    return Error{.code = codeOf(answer, state), .detail = u"QtKeychain error %1"_s.arg(static_cast<int>(answer))};
}

} // namespace Ferry

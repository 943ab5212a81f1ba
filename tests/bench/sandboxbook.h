// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/cloudspongeclient.h"
#include "app/core/clock.h"
#include "models/core/result.h"
#include "tests/support/sandboxprocess.h"

#include <QNetworkAccessManager>

namespace Ferry::Bench {

/// A sandbox with an address book of many people, the same in every run.
class SandboxBook
{
public:
    explicit SandboxBook(int people);

    [[nodiscard]] int people() const { return m_people; }
    [[nodiscard]] const Test::SandboxProcess &sandbox() const { return m_sandbox; }
    [[nodiscard]] CloudSpongeAccount account() const;

    /// The id of an import that is COMPLETE.
    [[nodiscard]] Result<QString> grantedImport();
    /// The whole address book of \a importId as one answer.
    [[nodiscard]] Result<QByteArray> answer(const QString &importId);

private:
    int m_people = 0;
    Test::SandboxProcess m_sandbox;
    QNetworkAccessManager m_network;
    SystemClock m_clock;
};

} // namespace Ferry::Bench

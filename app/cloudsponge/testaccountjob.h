// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/exchangejob.h"

namespace Ferry {

/// GET /services: asks for nothing of anybody, but tells a key that is accepted (also by 404, as not every account has
/// the list) from one that is refused (Error::Unauthorized).
class TestAccountJob final : public ExchangeJob<void>
{
    Q_OBJECT

public:
    TestAccountJob(HttpClient http, WireFormat format, QObject *parent = nullptr);

protected:
    HttpExchange *ask() override;
    Result<void> understand(const HttpAnswer &answer) override;
};

} // namespace Ferry

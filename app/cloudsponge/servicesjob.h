// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/exchangejob.h"
#include "models/source/sourceoffer.h"

#include <QList>

namespace Ferry {

/// GET /services: the sources that the account offers. Error::NotFound where an account has no such list.
class ServicesJob final : public ExchangeJob<QList<SourceOffer>>
{
    Q_OBJECT

public:
    /// The limit for the answer; the whole list has some kilobytes.
    static constexpr qint64 bodyLimit = qint64{1} << 20;

    ServicesJob(HttpClient http, WireFormat format, QObject *parent = nullptr);

protected:
    HttpExchange *ask() override;
    Result<QList<SourceOffer>> understand(const HttpAnswer &answer) override;
};

} // namespace Ferry

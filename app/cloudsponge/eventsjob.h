// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/exchangejob.h"
#include "app/cloudsponge/importevents.h"
#include "app/cloudsponge/importreference.h"

namespace Ferry {

/// GET /events/ID: how far the import is. An import that failed is a snapshot too, not an Error.
///
/// Errors beside the exchange's own: Unauthorized (also when the import belongs to another account), NotReady (no such
/// import, or not yet), Gone, ForeignImport, Service, BadReply.
class EventsJob final : public ExchangeJob<EventSnapshot>
{
    Q_OBJECT

public:
    EventsJob(HttpClient http, WireFormat format, ImportReference import, QObject *parent = nullptr);

protected:
    HttpExchange *ask() override;
    Result<EventSnapshot> understand(const HttpAnswer &answer) override;

private:
    ImportReference m_import;
};

} // namespace Ferry

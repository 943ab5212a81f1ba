// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/contactpage.h"
#include "app/cloudsponge/importreference.h"
#include "app/cloudsponge/wireformat.h"
#include "app/core/job.h"
#include "app/net/httpclient.h"

namespace Ferry {

/// GET /contacts/ID: the bytes go to the sink as they arrive, and are decoded off the calling thread once they are in.
///
/// When a successful answer breaks off, what arrived is decoded all the same: the result is then a page with `damage`.
/// That a body is shorter than announced, or ends in the middle, is such a `damage`; numbers that do not fit together are
/// for the caller to see. An Error is the result only when nothing arrived, or when it is somebody else's. The service
/// may delete what it has sent, so do not throw it away.
class ContactsPageJob final : public JobOf<DecodedPage>
{
    Q_OBJECT

public:
    /// The limit for the body of one answer.
    static constexpr qint64 bodyLimit = qint64{512} << 20;

    /// \a sink may be null; else it must outlive the job.
    ContactsPageJob(HttpClient http, WireFormat format, ImportReference import, PageRange range, BodySink *sink,
                    QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    void read();
    void settle(const QByteArray &body, std::optional<Error> broken);
    void decode(const QByteArray &body, std::optional<Error> broken);

    HttpClient m_http;
    WireFormat m_format;
    ImportReference m_import;
    PageRange m_range;
    BodySink *m_sink = nullptr;
    HttpExchange *m_exchange = nullptr;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/contactpage.h"
#include "app/core/job.h"
#include "app/net/httpclient.h"

namespace Ferry {

/// Which rows of the import's contacts to fetch.
struct PageRange {
    qint64 start = 0;
    /// 0 asks for everything at once.
    qint64 count = 0;

    bool operator==(const PageRange &) const = default;
};

/// GET /contacts/ID: the bytes go to the sink as they arrive, and are decoded off the calling thread once they are in.
///
/// When a successful answer breaks off, what arrived is decoded all the same: the result is then a page with `damage`.
/// An Error is the result only when nothing arrived. The service may delete what it has sent, so do not throw it away.
class ContactsPageJob final : public JobOf<DecodedPage>
{
    Q_OBJECT

public:
    /// The limit for the body of one answer.
    static constexpr qint64 bodyLimit = qint64{512} << 20;

    /// \a sink may be null; else it must outlive the job.
    ContactsPageJob(HttpClient http, QString importId, PageRange range, BodySink *sink, QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    void read();
    void decode(const QByteArray &body, std::optional<Error> broken);

    HttpClient m_http;
    QString m_importId;
    PageRange m_range;
    BodySink *m_sink = nullptr;
    HttpExchange *m_exchange = nullptr;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/answers.h"

#include "app/sandbox/errortable.h"

#include <array>
#include <ctime>

namespace Ferry::Sandbox {

namespace {

std::string writtenTime(Time time)
{
    const auto wall = std::chrono::system_clock::now() + (time - std::chrono::steady_clock::now());
    constexpr int pacific = 7 * 3600;
    const std::time_t local =
        std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::system_clock::duration>(wall))
        - pacific;
    std::tm parts{};
    gmtime_r(&local, &parts);
    std::array<char, 40> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S.000-07:00", &parts);
    return text.data();
}

class EventRows
{
public:
    EventRows(Writer &writer, const Import &import)
        : m_writer(writer)
        , m_import(import)
    {
    }

    void add(std::string_view type, std::string_view status, int value, Time since)
    {
        const ErrorRow *error = status == "ERROR" ? findError(value) : nullptr;
        m_writer.beginObject("event");
        m_writer.integer("import_action_id", m_import.id * 10 + ++m_count);
        m_writer.integer("import_id", m_import.id);
        m_writer.text("event_type", type);
        m_writer.integer("value", value);
        error ? m_writer.text("description", error->text) : m_writer.null("description");
        m_writer.text("status", status);
        m_writer.text("created_at", writtenTime(since));
        m_writer.endObject();
    }

private:
    Writer &m_writer;
    const Import &m_import;
    int m_count = 0;
};

void addRows(EventRows &rows, const Import &import, const Progress &progress)
{
    switch (progress.phase) {
    case Progress::Phase::AwaitingConsent:
        rows.add("INITIALIZING", "INPROGRESS", 0, import.created);
        return;
    case Progress::Phase::Gathering:
        rows.add("INITIALIZING", "COMPLETED", 0, import.created);
        rows.add("GATHERING", "INPROGRESS", progress.gathered, progress.gatheringSince);
        return;
    case Progress::Phase::Complete:
        rows.add("INITIALIZING", "COMPLETED", 0, import.created);
        if (!import.scenario.noGathering)
            rows.add("GATHERING", "COMPLETED", progress.gathered, progress.gatheringSince);
        rows.add("COMPLETE", "COMPLETED", 0, progress.ended);
        return;
    case Progress::Phase::Failed:
        rows.add("INITIALIZING", progress.failedGathering ? "COMPLETED" : "ERROR",
                 progress.failedGathering ? 0 : progress.errorCode, import.created);
        if (progress.failedGathering)
            rows.add("GATHERING", "ERROR", progress.errorCode, progress.gatheringSince);
        rows.add("COMPLETE", "ERROR", progress.errorCode, progress.ended);
        return;
    }
}

/// What no contract foresees, between the rows that it does.
void addRubbish(Writer &writer)
{
    writer.integer("event", 17);
    writer.null("event");
    writer.text("event", "GATHERING");
    writer.beginObject("event");
    writer.text("event_type", "JUGGLING");
    writer.text("status", "PERHAPS");
    writer.text("value", "a few");
    writer.endObject();
    writer.beginObject("event");
    writer.integer("event_type", 3);
    writer.null("status");
    writer.beginArray("value");
    writer.endArray();
    writer.endObject();
    writer.beginObject("event");
    writer.endObject();
}

} // namespace

std::string beginAnswer(Format format, const Import &import, const std::string &url,
                        const std::optional<std::string> &echo)
{
    const std::unique_ptr<Writer> writer = makeWriter(format, "result");
    writer->beginObject({});
    writer->text("status", "success");
    // One strict client reads the url even where the service has none, but only ever in XML.
    if (!url.empty())
        writer->text("url", url);
    else if (format == Format::Xml)
        writer->null("url");
    writer->textOrNull("echo", toldEcho(import, echo));
    if (import.method != Method::UsernamePassword)
        writer->text("import_type", importTypeName(import.service->type));
    writer->integer("import_id", import.id);
    writer->textOrNull("user_id", toldUserId(import));
    writer->integer("id", import.id);
    writer->endObject();
    return writer->take();
}

std::string errorAnswer(Format format, std::string_view message, int code)
{
    const std::unique_ptr<Writer> writer = makeWriter(format, "result");
    writer->beginObject({});
    writer->text("status", "error");
    writer->beginObject("error");
    writer->text("message", message);
    if (code != 0)
        writer->integer("code", code);
    writer->endObject();
    writer->endObject();
    return writer->take();
}

std::string eventsAnswer(Format format, const Import &import, const Options &options, Time now,
                         const std::optional<std::string> &echo)
{
    const std::int64_t id = import.id + (import.scenario.wrongImportId ? 1 : 0);
    const std::unique_ptr<Writer> writer = makeWriter(format, "eventsResponse");
    writer->beginObject({});
    writer->beginArray("events");
    if (import.scenario.rubbishEvents)
        addRubbish(*writer);
    EventRows rows(*writer, import);
    addRows(rows, import, progressOf(import, options, now));
    if (import.scenario.rubbishEvents)
        addRubbish(*writer);
    writer->endArray();
    writer->integer("import_id", id);
    writer->textOrNull("user_id", toldUserId(import));
    writer->integer("id", id);
    const std::optional<std::string> told = toldEcho(import, echo);
    if (told || format == Format::Xml) // recorded JSON leaves it out, strict XML readers need it
        writer->textOrNull("echo", told);
    writer->endObject();
    return writer->take();
}

std::string servicesAnswer(Format format, const std::string &baseUrl)
{
    const std::unique_ptr<Writer> writer = makeWriter(format, "services");
    writer->beginObject({});
    for (const Service &service : services()) {
        writer->beginObject(service.code);
        writer->text("name", service.name);
        writer->text("import_type", importTypeName(service.type));
        writer->yes("enabled");
        if (service.type == ImportType::Desktop)
            writer->text("download_url", baseUrl + "/objects/ContactsApplet_signed.jar");
        writer->endObject();
    }
    writer->endObject();
    return writer->take();
}

} // namespace Ferry::Sandbox

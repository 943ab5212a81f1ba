// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/csvupload.h"

#include "app/sandbox/text.h"

#include <QStringDecoder>

#include <optional>

namespace Ferry::Sandbox {

namespace {

using Row = std::vector<std::string>;

/// The rows of \a text; nothing when a quote is out of place.
std::optional<std::vector<Row>> parseRows(std::string_view text)
{
    std::vector<Row> rows;
    Row row;
    std::string cell;
    enum class Within { Start, Plain, Quoted, Closed } within = Within::Start;
    const auto endCell = [&] {
        row.push_back(std::move(cell));
        cell.clear();
        within = Within::Start;
    };
    const auto endRow = [&] {
        endCell();
        if (row.size() > 1 || !row.front().empty())
            rows.push_back(std::move(row));
        row.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (within == Within::Quoted) {
            if (c != '"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                cell += text[++i];
            else
                within = Within::Closed;
        } else if (c == ',') {
            endCell();
        } else if (c == '\n') {
            endRow();
        } else if (c == '"' && within == Within::Start) {
            within = Within::Quoted;
        } else if (c != '\r') {
            if (within == Within::Closed || c == '"')
                return {};
            cell += c;
            within = Within::Plain;
        }
    }
    if (within == Within::Quoted)
        return {};
    endRow();
    return rows;
}

/// Puts \a value where a column called \a title belongs; false when no field is known by that title.
bool put(std::string_view title, const std::string &value, Person &person)
{
    const auto mentions = [&title](std::string_view word) { return title.find(word) != std::string_view::npos; };
    if (mentions("mail")) {
        if (!value.empty())
            person.emails.push_back({value, std::string(title)});
    } else if (mentions("phone") || mentions("mobile")) {
        if (!value.empty())
            person.phones.push_back({value, std::string(title)});
    } else if (mentions("first") || mentions("given") || title == "name") {
        person.firstName = value;
    } else if (mentions("last") || mentions("family")) {
        person.lastName = value;
    } else if (mentions("company") || mentions("organi")) {
        if (!value.empty())
            person.companies.emplace_back(value);
    } else {
        return false;
    }
    return true;
}

bool isUtf8(std::string_view text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return !decoder.hasError();
}

} // namespace

CsvUpload readCsvUpload(std::string_view fileName, std::string_view contentType, std::string_view content)
{
    if (!lowered(fileName).ends_with(".csv") && !lowered(contentType).starts_with("text/csv"))
        return {{}, 1025};
    if (content.starts_with("\xef\xbb\xbf"))
        content.remove_prefix(3);
    const std::optional<std::vector<Row>> rows = parseRows(content);
    if (!rows || rows->empty() || content.find('\0') != std::string_view::npos || !isUtf8(content))
        return {{}, 1026};
    CsvUpload upload;
    bool known = false;
    const Row &titles = rows->front();
    for (const std::string &title : titles) {
        Person ignored;
        known = put(lowered(title), {}, ignored) || known;
    }
    if (!known)
        return {{}, 1026};
    for (std::size_t r = 1; r < rows->size(); ++r) {
        Person person;
        for (std::size_t c = 0; c < std::min(titles.size(), rows->at(r).size()); ++c)
            (void)put(lowered(titles[c]), rows->at(r)[c], person);
        upload.people.push_back(std::move(person));
    }
    return upload;
}

} // namespace Ferry::Sandbox

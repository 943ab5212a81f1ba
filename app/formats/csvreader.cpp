// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/csvreader.h"

#include "app/formats/csvcells.h"
#include "app/formats/csvtext.h"
#include "app/formats/tableguess.h"
#include "app/formats/tablereader.h"
#include "app/formats/tabletext.h"
#include "app/formats/vcardtext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr qsizetype MostColumns = 20'000;

struct Recognised {
    const CsvDialect *dialect = nullptr;
    QList<CsvColumn> columns = {};
    qsizetype known = 0;

    /// Whether it is a header of ours at all.
    [[nodiscard]] bool isAny() const { return dialect && (known >= 2 || known == columns.size()); }
    /// Whether hardly a column is left over that another reading would understand.
    [[nodiscard]] bool isWell() const
    {
        const auto isMissed = [](const CsvColumn &column) {
            return column.field == CsvField::Unknown && guessRole(column.header) != TableRole::KeepAsIs;
        };
        const auto missed = std::count_if(columns.begin(), columns.end(), isMissed);
        return isAny() && known >= 3 * missed;
    }
};

QList<CsvColumn> columnsFor(const QStringList &headers, const CsvDialect &dialect)
{
    QList<CsvColumn> columns;
    for (const QString &header : headers) {
        if (&dialect == &googleDialect())
            columns.append(googleColumn(header));
        else if (&dialect == &spreadsheetDialect())
            columns.append(spreadsheetColumn(header));
        else
            columns.append(csvColumn(dialect, header));
    }
    return columns;
}

/// The dialect that knows the most of \a headers; of two that know as much, the one named first.
Recognised recognise(const QStringList &headers)
{
    Recognised best;
    for (const CsvDialect *dialect : {&googleDialect(), &outlookDialect(), &classicOutlookDialect(),
                                      &googlesOutlookDialect(), &thunderbirdDialect(), &spreadsheetDialect()}) {
        const QList<CsvColumn> columns = columnsFor(headers, *dialect);
        const auto known = std::count_if(columns.begin(), columns.end(),
                                         [](const CsvColumn &column) { return column.field != CsvField::Unknown; });
        if (known > best.known)
            best = {dialect, columns, known};
    }
    // Before it had Job Title, Title was the position.
    const auto isField = [](CsvField field) {
        return [field](const CsvColumn &column) { return column.field == field; };
    };
    if (best.dialect && std::none_of(best.columns.begin(), best.columns.end(), isField(CsvField::JobTitle))) {
        const auto title = std::find_if(best.columns.begin(), best.columns.end(), [](const CsvColumn &column) {
            return column.field == CsvField::NamePrefix && column.header.trimmed() == "Title"_L1;
        });
        if (title != best.columns.end())
            title->field = CsvField::JobTitle;
    }
    return best;
}

QString cellText(const QByteArray &cell, const CsvDialect *dialect)
{
    QString text = utf8Text(cell).replace("\r\n"_L1, "\n"_L1);
    return dialect && dialect->forSpreadsheets ? withoutFormulaGuard(text) : text;
}

} // namespace

bool isKnownCsv(QByteArrayView sample)
{
    const TableForm form = likelyForm(sample);
    const QList<QStringList> rows = tableRows(sample, form, 1);
    if (rows.isEmpty())
        return true; // there is nothing to be known
    QStringList headers;
    for (const QString &cell : rows.constFirst())
        headers.append(cell.trimmed());
    return recognise(headers).isWell();
}

Result<ReadReport> readCsv(QByteArrayView file, const ContactReceiver &receiver)
{
    return readCsv(file, {}, receiver);
}

Result<ReadReport> readCsv(QByteArrayView file, const QByteArray &charset, const ContactReceiver &receiver)
{
    if (file.size() > ReadLimits::File)
        return fail(Error::Code::TooLarge, u"csv: file"_s);
    const TableText table = tableText(file, charset);
    const QByteArrayView text = table.utf8;
    const auto about = [&table](ReadReport report) {
        report.codePage = table.codePage;
        report.isCodePageUnsure = table.isCodePageUnsure;
        report.unreadable = table.unreadable;
        return report;
    };
    CsvRows rows(text, csvDelimiter(text));
    if (!rows.next())
        return ReadReport{};
    QStringList headers;
    for (const QByteArray &cell : rows.cells())
        headers.append(cellText(cell, nullptr).trimmed());
    if (headers.size() > MostColumns)
        return fail(Error::Code::TooLarge, u"csv: columns"_s);
    const Recognised header = recognise(headers);
    if (!header.isWell()) {
        const QByteArrayView sample = tableSample(text);
        const TableMapping guess = likelyMapping(sample, likelyForm(sample));
        if (namesSomebody(guess) && isTabular(sample)) {
            return readTable(text, guess, receiver).map([&](ReadReport report) {
                report.guessed = guess.columns;
                return about(std::move(report));
            });
        }
    }
    if (!header.isAny())
        return fail(Error::Code::BadReply, u"csv: header of no known kind"_s);

    ReadReport report;
    while (rows.next()) {
        if (report.contacts + report.skipped >= ReadLimits::Records)
            return fail(Error::Code::TooLarge, u"csv: rows"_s);
        if (rows.fault() != CsvRows::Fault::None) {
            const bool isOpen = rows.fault() == CsvRows::Fault::OpenQuote;
            report.skip({isOpen ? ReadProblem::Kind::Unfinished : ReadProblem::Kind::TooLarge, rows.line()});
            continue;
        }
        report.strays += std::max<qsizetype>(rows.cells().size() - header.columns.size(), 0);
        QStringList cells;
        for (const QByteArray &cell : rows.cells().first(std::min(rows.cells().size(), header.columns.size())))
            cells.append(cellText(cell, header.dialect));
        ++report.contacts;
        if (!receiver(contactFromCells(cells, header.columns, *header.dialect)))
            return fail(Error::Code::Aborted);
    }
    return about(std::move(report));
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/csvwriter.h"

#include "app/formats/codepage.h"
#include "app/formats/csvcells.h"
#include "app/formats/csvtext.h"

namespace Ferry {

namespace {

class Rows
{
public:
    Rows(OutputBuffer &out, const CsvDialect &dialect, const FitOptions &options)
        : m_out(out)
        , m_dialect(dialect)
        , m_page(dialect.ability->inCodePage ? &codePageOf(options) : nullptr)
    {
    }

    void cell(const QString &text, bool isHeader = false)
    {
        if (!m_isFirst)
            m_out.append(',');
        m_isFirst = false;
        if (m_page && !text.isEmpty())
            m_page->append(m_out, csvCell(text, m_dialect.alwaysQuoted));
        else if (m_dialect.forSpreadsheets && !isHeader)
            appendCsvCell(m_out, guardedFromFormulas(text), m_dialect.alwaysQuoted);
        else
            appendCsvCell(m_out, text, m_dialect.alwaysQuoted);
    }
    void end()
    {
        m_out.append("\r\n");
        m_isFirst = true;
    }

private:
    OutputBuffer &m_out;
    const CsvDialect &m_dialect;
    const CodePage *m_page;
    bool m_isFirst = true;
};

} // namespace

CsvBlocks blocksFor(const QList<Contact> &contacts, const CsvDialect &dialect, const FitOptions &options)
{
    CsvBlocks blocks;
    for (const Contact &contact : contacts) {
        // Fitting never makes more of anything, so nearly all of them need not be fitted to see that they need no more room.
        CsvBlocks wider = blocks;
        wider.include(contact);
        if (wider != blocks)
            blocks.include(fit(contact, *dialect.ability, options).contact);
    }
    return blocks;
}

Result<qint64> writeCsv(QIODevice &device, const QList<Contact> &contacts, const CsvDialect &dialect,
                        const QList<CsvColumn> &columns, const FitOptions &options, const ExportProgress &progress)
{
    ContactSink sink(device, progress);
    if (dialect.forSpreadsheets)
        sink.buffer().append("\xef\xbb\xbf"); // else Excel takes it for its own code page
    Rows rows(sink.buffer(), dialect, options);
    for (const CsvColumn &column : columns)
        rows.cell(column.header, true);
    rows.end();
    for (const Contact &contact : contacts) {
        const Contact fitted = fit(contact, *dialect.ability, options).contact;
        const CsvCells cells(fitted, dialect);
        for (const CsvColumn &column : columns)
            rows.cell(cells.cell(column));
        rows.end();
        if (const Result<void> done = sink.contactDone(); !done)
            return fail(done.error());
    }
    return sink.finish();
}

} // namespace Ferry

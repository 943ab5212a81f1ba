// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/csvtext.h"

#include "app/formats/contactsource.h"

#include <QStringEncoder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

bool needsQuotes(QStringView text)
{
    if (text.isEmpty())
        return false;
    if (text.front().isSpace() || text.back().isSpace())
        return true;
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u',' || c == u';' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t' || c == u'\0';
    });
}

/// Whether what follows the apostrophes in front of \a text begins like a formula.
bool looksLikeFormula(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    if (text.isEmpty())
        return false;
    constexpr QStringView Starts = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    return Starts.contains(text.front());
}

} // namespace

QString csvCell(const QString &text, bool alwaysQuoted)
{
    if (!alwaysQuoted && !needsQuotes(text))
        return text;
    QString cell = text;
    cell.remove(QChar(u'\0')).replace(u'"', "\"\""_L1);
    return u'"' + cell + u'"';
}

void appendCsvCell(OutputBuffer &out, const QString &text, bool alwaysQuoted)
{
    if (text.isEmpty()) {
        out.append(alwaysQuoted ? "\"\"" : "");
        return;
    }
    const QString cell = csvCell(text, alwaysQuoted);
    constexpr qsizetype MostPerUnit = 3;
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    out.setEnd(encoder.appendToBuffer(out.room(MostPerUnit * cell.size()), cell));
}

QString guardedFromFormulas(const QString &text)
{
    return looksLikeFormula(text) ? u'\'' + text : text;
}

QString withoutFormulaGuard(const QString &text)
{
    return text.startsWith(u'\'') && looksLikeFormula(text) ? text.sliced(1) : text;
}

CsvRows::CsvRows(QByteArrayView text, char delimiter)
    : m_text(text)
    , m_delimiter(delimiter)
{
}

bool CsvRows::next()
{
    m_cells.clear();
    m_fault = Fault::None;
    while (m_at < m_text.size() && (m_text[m_at] == '\n' || m_text[m_at] == '\r')) {
        m_line += m_text[m_at] == '\n' || !m_text.sliced(m_at).startsWith("\r\n") ? 1 : 0;
        ++m_at;
    }
    if (m_at >= m_text.size())
        return false;
    m_rowLine = m_line;
    const qsizetype begin = m_at;
    while (true) {
        QByteArray cell;
        if (m_at < m_text.size() && m_text[m_at] == '"')
            readQuoted(cell);
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != '\n' && m_text[m_at] != '\r')
            ++m_at;
        cell.append(m_text.sliced(from, m_at - from)); // also what stands behind a closing quote
        m_cells.append(std::move(cell));
        if (m_at >= m_text.size() || m_text[m_at] != m_delimiter)
            break;
        ++m_at;
    }
    if (m_fault == Fault::None && m_at - begin > ReadLimits::Record)
        m_fault = Fault::TooLarge;
    if (m_fault != Fault::None)
        m_cells.clear();
    return true;
}

void CsvRows::readQuoted(QByteArray &cell)
{
    ++m_at;
    while (m_at < m_text.size()) {
        const qsizetype quote = m_text.indexOf('"', m_at);
        const qsizetype end = quote < 0 ? m_text.size() : quote;
        const QByteArrayView piece = m_text.sliced(m_at, end - m_at);
        m_line += std::count(piece.begin(), piece.end(), '\n');
        if (cell.size() <= ReadLimits::Record)
            cell.append(piece);
        m_at = end;
        if (quote < 0)
            break;
        ++m_at;
        if (m_at >= m_text.size() || m_text[m_at] != '"')
            return;
        cell.append('"');
        ++m_at;
    }
    m_fault = Fault::OpenQuote;
}

char csvDelimiter(QByteArrayView text)
{
    char best = ',';
    qsizetype most = 0;
    for (const char delimiter : {',', ';', '\t'}) {
        CsvRows rows(text, delimiter);
        if (rows.next() && rows.cells().size() > most) {
            most = rows.cells().size();
            best = delimiter;
        }
    }
    return best;
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/outputbuffer.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringView>

// The text of CSV files (RFC 4180), in UTF-8.
namespace Ferry {

/// \a text as one cell of a CSV row: in quotes when it holds a comma, a quote, a line break or a space at an end, or else
/// with \a alwaysQuoted; quotes doubled. NUL, which no reader takes, goes. No guard against formulas: these cells are for
/// import, where a guard would spoil every "+44" number.
[[nodiscard]] QString csvCell(const QString &text, bool alwaysQuoted = false);
/// Appends it in UTF-8; lone surrogates become U+FFFD.
void appendCsvCell(OutputBuffer &out, const QString &text, bool alwaysQuoted = false);

/// \a text with an apostrophe in front when a spreadsheet might take it for a formula, as it does with text that begins
/// with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line break. Nothing of \a text is lost.
[[nodiscard]] QString guardedFromFormulas(const QString &text);
/// Undoes it.
[[nodiscard]] QString withoutFormulaGuard(const QString &text);

/// Goes over the rows of a CSV text in UTF-8; rows without any character between them are passed over.
class CsvRows
{
public:
    enum class Fault { None, OpenQuote, TooLarge };

    CsvRows(QByteArrayView text, char delimiter);

    /// Reads the next row; false at the end. A row with a fault has no cells.
    bool next();
    [[nodiscard]] const QList<QByteArray> &cells() const { return m_cells; }
    [[nodiscard]] Fault fault() const { return m_fault; }
    /// Where the row begins, from 1 on.
    [[nodiscard]] qint64 line() const { return m_rowLine; }

private:
    void readQuoted(QByteArray &cell);

    QByteArrayView m_text;
    char m_delimiter;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_rowLine = 1;
    QList<QByteArray> m_cells;
    Fault m_fault = Fault::None;
};

/// Which of comma, semicolon and tab parts the first row into the most cells.
[[nodiscard]] char csvDelimiter(QByteArrayView text);

} // namespace Ferry

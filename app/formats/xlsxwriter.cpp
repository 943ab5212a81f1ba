// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/xlsxwriter.h"

#include "app/formats/csvcells.h"
#include "app/formats/csvwriter.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <xlsxwriter.h>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr qsizetype LongestCell = 32'767;
constexpr qsizetype RowsOfASheet = 1'048'575; // and the header

/// Texts no longer than a cell may be, without the two characters that XML does not know.
QString forCells(const QString &text)
{
    QString cell = text;
    for (QChar &c : cell) {
        if (c.unicode() >= 0xfffe)
            c = QChar::ReplacementCharacter;
    }
    if (cell.size() > LongestCell) {
        cell.truncate(LongestCell);
        if (cell.back().isHighSurrogate())
            cell.chop(1);
    }
    return cell;
}

/// Excel reads "_x0041_" as the character of that number.
QByteArray escaped(const QString &text)
{
    static const QRegularExpression Escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    return text.contains("_x"_L1) ? QString(text).replace(Escape, u"_x005F_"_s).toUtf8() : text.toUtf8();
}

/// libxlsxwriter's workbook, made in a folder of its own.
class Workbook
{
public:
    Workbook()
        : m_path(QFile::encodeName(m_folder.filePath(u"contacts.xlsx"_s)))
        , m_tmp(QFile::encodeName(m_folder.path()))
    {
        if (!m_folder.isValid())
            return;
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_tmp.data();
        m_book = workbook_new_opt(m_path.constData(), &options);
    }
    ~Workbook()
    {
        if (m_book)
            (void)workbook_close(m_book); // the only way to free it
    }
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    [[nodiscard]] bool isOpen() const { return m_book != nullptr; }

    void beginSheet(const QList<CsvColumn> &columns)
    {
        m_sheet = workbook_add_worksheet(m_book, nullptr);
        if (!m_sheet) {
            m_error = LXW_ERROR_MEMORY_MALLOC_FAILED;
            return;
        }
        m_row = 0;
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (lxw_col_t column = 0; column < columns.size(); ++column)
            write(column, columns.at(column).header);
        ++m_row;
    }
    void addRow(const CsvCells &cells, const QList<CsvColumn> &columns)
    {
        for (lxw_col_t column = 0; column < columns.size(); ++column)
            write(column, cells.cell(columns.at(column)));
        ++m_row;
    }
    [[nodiscard]] qsizetype rows() const { return m_row; }

    /// Ends it; its file can be read then.
    [[nodiscard]] lxw_error close()
    {
        const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
        return m_error != LXW_NO_ERROR ? m_error : error;
    }
    [[nodiscard]] QString path() const { return QFile::decodeName(m_path); }

private:
    void write(lxw_col_t column, const QString &text)
    {
        if (text.isEmpty() || m_error != LXW_NO_ERROR)
            return;
        m_error = worksheet_write_string(m_sheet, m_row, column, escaped(text).constData(), nullptr);
    }

    QTemporaryDir m_folder{QDir::tempPath() + u"/contact-ferry-XXXXXX"_s};
    QByteArray m_path;
    QByteArray m_tmp;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_row_t m_row = 0;
    lxw_error m_error = LXW_NO_ERROR;
};

Result<qint64> copy(const QString &path, QIODevice &device)
{
    constexpr qint64 Piece = 256 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::FileFault, u"xlsx: "_s + file.errorString());
    qint64 bytes = 0;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(Piece);
        if (piece.isEmpty() || device.write(piece) != piece.size())
            return fail(Error::Code::FileFault, u"export: "_s + device.errorString());
        bytes += piece.size();
    }
    return bytes;
}

} // namespace

const FormatAbility &xlsxAbility()
{
    static const FormatAbility Ability = [] {
        FormatAbility ability = *spreadsheetDialect().ability;
        ability.text = &forCells;
        return ability;
    }();
    return Ability;
}

Result<qint64> writeXlsx(QIODevice &device, const QList<Contact> &contacts, const FitOptions &options,
                         const ExportProgress &progress)
{
    constexpr qint64 ContactsPerReport = 256;
    Workbook book;
    if (!book.isOpen())
        return fail(Error::Code::FileFault, u"xlsx: no temporary folder"_s);
    CsvDialect dialect = spreadsheetDialect();
    dialect.ability = &xlsxAbility();
    const QList<CsvColumn> columns = spreadsheetColumns(blocksFor(contacts, dialect, options));
    book.beginSheet(columns);
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        if (progress && i % ContactsPerReport == 0 && i > 0 && !progress(i))
            return fail(Error::Code::Aborted);
        if (book.rows() > RowsOfASheet)
            book.beginSheet(columns);
        const Contact fitted = fit(contacts.at(i), xlsxAbility(), options).contact;
        book.addRow(CsvCells(fitted, dialect), columns);
    }
    if (progress && !progress(contacts.size()))
        return fail(Error::Code::Aborted);
    if (const lxw_error error = book.close(); error != LXW_NO_ERROR)
        return fail(Error::Code::FileFault, u"xlsx: "_s + QString::fromLatin1(lxw_strerror(error)));
    return copy(book.path(), device);
}

} // namespace Ferry

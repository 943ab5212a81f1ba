// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/tablereader.h"

#include "app/formats/codepage.h"
#include "app/formats/csvcells.h"
#include "app/formats/csvtext.h"
#include "app/formats/tableguess.h"
#include "app/formats/tablerole.h"
#include "app/formats/tabletext.h"
#include "app/formats/vcardtext.h"

#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr qsizetype GuessedRows = 101;
constexpr qsizetype MostColumns = 20'000;

QString cellText(const QByteArray &cell)
{
    return utf8Text(cell).replace("\r\n"_L1, "\n"_L1);
}

/// How a row of cells becomes a contact: contactFromCells() with columns that give each value its own place, and columns
/// behind them whose cells are the labels.
class Plan
{
public:
    explicit Plan(const QList<TableColumn> &columns)
        : m_dialect{.hasFillers = isGermanOutlooks(columns)}
    {
        for (const TableColumn &column : columns) {
            const TableRoleInfo &info = tableRoleInfo(column.role);
            m_takes.append(column.role != TableRole::LeaveOut);
            m_columns.append(placed(column.header, info));
        }
        m_own = m_columns.size();
        for (const auto &[field, index, label] : std::as_const(m_labels)) {
            m_columns.append({{}, field, index});
            m_labelCells.append(label);
        }
    }

    [[nodiscard]] Contact contact(const QList<QByteArray> &cells) const
    {
        QStringList texts;
        for (qsizetype i = 0; i < m_own; ++i)
            texts.append(m_takes.at(i) && i < cells.size() ? cellText(cells.at(i)) : QString());
        texts += m_labelCells;
        if (cells.size() <= m_own)
            return contactFromCells(texts, m_columns, m_dialect);
        QList<CsvColumn> columns = m_columns;
        for (qsizetype i = m_own; i < cells.size(); ++i) {
            columns.append({u"Column %1"_s.arg(i + 1), CsvField::Unknown, 0});
            texts.append(cellText(cells.at(i)));
        }
        return contactFromCells(texts, columns, m_dialect);
    }

private:
    struct Label {
        CsvField field;
        int index;
        QString label;
    };

    /// What Outlook fills in everybody says something in anybody else's table.
    static bool isGermanOutlooks(const QList<TableColumn> &columns)
    {
        const auto has = [&columns](QStringView header) {
            return std::any_of(columns.begin(), columns.end(),
                               [header](const TableColumn &column) { return column.header == header; });
        };
        return has(u"E-Mail-Adresse") && has(u"E-Mail-Typ") && has(u"E-Mail: Angezeigter Name");
    }

    CsvColumn placed(const QString &header, const TableRoleInfo &info)
    {
        CsvColumn column{header, info.field, 0};
        switch (info.field) {
        case CsvField::Email:
        case CsvField::Phone:
            column.index = m_counts[info.field]++;
            if (!info.label.isEmpty())
                m_labels.append({info.field == CsvField::Email ? CsvField::EmailLabel : CsvField::PhoneLabel,
                                 column.index, info.label});
            return column;
        case CsvField::Website:
        case CsvField::Company:
            column.index = m_counts[info.field]++;
            return column;
        case CsvField::AddressFormatted:
        case CsvField::Street:
        case CsvField::City:
        case CsvField::Region:
        case CsvField::PostalCode:
        case CsvField::Country:
        case CsvField::AddressMore:
            column.index = addressFor(info);
            return column;
        case CsvField::DisplayName:
        case CsvField::Birthday:
        case CsvField::BirthYear:
        case CsvField::BirthMonth:
        case CsvField::BirthDay:
            if (m_counts[info.field]++ > 0) // a contact has one; the other is kept under its name
                column.field = CsvField::Unknown;
            return column;
        case CsvField::Unknown:
        case CsvField::NamePrefix:
        case CsvField::GivenName:
        case CsvField::MiddleName:
        case CsvField::FamilyName:
        case CsvField::NameSuffix:
        case CsvField::Nickname:
        case CsvField::Department:
        case CsvField::JobTitle:
        case CsvField::EmailLabel:
        case CsvField::PhoneLabel:
        case CsvField::AddressLabel:
        case CsvField::Street2:
        case CsvField::Street3:
        case CsvField::Notes:
        case CsvField::Photo:
        case CsvField::Groups:
        case CsvField::Location:
        case CsvField::CustomLabel:
        case CsvField::CustomValue:
            return column;
        }
        Q_UNREACHABLE();
    }

    /// The second city of a kind begins a second address of that kind.
    int addressFor(const TableRoleInfo &info)
    {
        QList<QSet<int>> &ofKind = m_addresses[info.label];
        const int field = static_cast<int>(info.field);
        qsizetype at = 0;
        if (info.field == CsvField::AddressMore)
            at = std::max<qsizetype>(ofKind.size() - 1, 0);
        else
            while (at < ofKind.size() && ofKind.at(at).contains(field))
                ++at;
        if (at >= ofKind.size()) {
            ofKind.append(QSet<int>());
            const int index = m_counts[CsvField::AddressLabel]++;
            m_addressIndex[{info.label, at}] = index;
            if (!info.label.isEmpty())
                m_labels.append({CsvField::AddressLabel, index, info.label});
        }
        ofKind[at].insert(field);
        return m_addressIndex[{info.label, at}];
    }

    CsvDialect m_dialect;
    QList<CsvColumn> m_columns;
    QList<bool> m_takes;
    QStringList m_labelCells;
    qsizetype m_own = 0;
    QList<Label> m_labels;
    std::map<CsvField, int> m_counts;
    std::map<QString, QList<QSet<int>>> m_addresses;
    std::map<std::pair<QString, qsizetype>, int> m_addressIndex;
};

} // namespace

QByteArrayView tableSample(QByteArrayView file)
{
    if (file.size() < TableSample)
        return file;
    const QByteArrayView start = file.first(TableSample);
    return start.first(std::max<qsizetype>(start.lastIndexOf('\n'), 0));
}

TableForm likelyForm(QByteArrayView sample)
{
    const TableText text = tableText(sample);
    return {.separator = csvDelimiter(text.utf8),
            .charset = text.codePage == 0 ? QByteArray() : CodePage::nameOf(text.codePage)};
}

QList<QStringList> tableRows(QByteArrayView sample, const TableForm &form, qsizetype count)
{
    const TableText text = tableText(sample, form.charset);
    QList<QStringList> table;
    CsvRows rows(text.utf8, form.separator);
    while (table.size() < count && rows.next()) {
        if (rows.fault() != CsvRows::Fault::None)
            continue;
        QStringList row;
        for (const QByteArray &cell : rows.cells().first(std::min(rows.cells().size(), MostColumns)))
            row.append(cellText(cell));
        table.append(row);
    }
    return table;
}

TableMapping likelyMapping(QByteArrayView sample, const TableForm &form, std::optional<bool> hasHeader)
{
    return guessTable(tableRows(sample, form, GuessedRows), form, hasHeader);
}

bool isUnsureOfLetters(QByteArrayView sample)
{
    const TableText text = tableText(sample);
    return text.isCodePageUnsure || text.unreadable > 0;
}

bool isTabular(QByteArrayView sample)
{
    const TableForm form = likelyForm(sample);
    const QList<QStringList> rows = tableRows(sample, form, GuessedRows);
    if (rows.size() < 2)
        return false;
    const qsizetype width = rows.constFirst().size();
    if (width < 2)
        return namesSomebody(guessTable(rows, form));
    const auto isAsWide = [width](const QStringList &row) { return row.size() == width; };
    return std::count_if(rows.cbegin(), rows.cend(), isAsWide) * 10 >= rows.size() * 7;
}

Result<ReadReport> readTable(QByteArrayView file, const TableMapping &mapping, const ContactReceiver &receiver)
{
    if (file.size() > ReadLimits::File)
        return fail(Error::Code::TooLarge, u"table: file"_s);
    if (mapping.columns.size() > MostColumns)
        return fail(Error::Code::TooLarge, u"table: columns"_s);
    const TableText text = tableText(file, mapping.form.charset);
    CsvRows rows(text.utf8, mapping.form.separator);
    if (mapping.hasHeader)
        rows.next();
    const Plan plan(mapping.columns);
    const auto isBlankCell = [](const QByteArray &cell) { return cell.trimmed().isEmpty(); };
    ReadReport report{
        .codePage = text.codePage, .isCodePageUnsure = text.isCodePageUnsure, .unreadable = text.unreadable};
    while (rows.next()) {
        if (report.contacts + report.skipped >= ReadLimits::Records)
            return fail(Error::Code::TooLarge, u"table: rows"_s);
        if (rows.fault() != CsvRows::Fault::None) {
            const bool isOpen = rows.fault() == CsvRows::Fault::OpenQuote;
            report.skip({isOpen ? ReadProblem::Kind::Unfinished : ReadProblem::Kind::TooLarge, rows.line()});
            continue;
        }
        if (std::all_of(rows.cells().cbegin(), rows.cells().cend(), isBlankCell)) {
            report.skip({ReadProblem::Kind::Empty, rows.line()});
            continue;
        }
        if (rows.cells().size() > MostColumns) {
            report.skip({ReadProblem::Kind::TooLarge, rows.line()});
            continue;
        }
        ++report.contacts;
        if (!receiver(plan.contact(rows.cells())))
            return fail(Error::Code::Aborted);
    }
    return report;
}

} // namespace Ferry

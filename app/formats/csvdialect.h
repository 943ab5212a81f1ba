// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/formatability.h"

#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <span>

namespace Ferry {

/// What a column of a CSV file holds.
enum class CsvField {
    /// Nothing a Contact has a field for; kept under the column's name.
    Unknown,
    NamePrefix,
    GivenName,
    MiddleName,
    FamilyName,
    NameSuffix,
    Nickname,
    /// The whole name, used when its parts are missing.
    DisplayName,
    Company,
    Department,
    JobTitle,
    Email,
    EmailLabel,
    Phone,
    PhoneLabel,
    AddressLabel,
    AddressFormatted,
    /// Its lines one by one, the last of these columns taking the rest.
    Street,
    Street2,
    Street3,
    City,
    Region,
    PostalCode,
    Country,
    /// Beside the street: a post office box, a second line.
    AddressMore,
    Website,
    Birthday,
    BirthYear,
    BirthMonth,
    BirthDay,
    Notes,
    Photo,
    Groups,
    Location,
    CustomLabel,
    CustomValue,
};

struct CsvColumn {
    QString header = {};
    CsvField field = CsvField::Unknown;
    /// Which of several, or which slot of the dialect's, from 0 on.
    int index = 0;
};

/// A column of a fixed header.
struct FixedCsvColumn {
    QLatin1StringView header;
    CsvField field = CsvField::Unknown;
    int index = 0;
};

/// One program's way of writing contacts in CSV.
struct CsvDialect {
    enum class YearlessBirthday { None, TwoDashes, In1604 };

    const FormatAbility *ability = nullptr;
    /// The header when it never changes.
    std::span<const FixedCsvColumn> columns = {};
    std::span<const QLatin1StringView> phoneSlots = {};
    std::span<const QLatin1StringView> addressSlots = {};
    /// How many of Street, Street2, Street3 there are.
    int streetColumns = 1;
    YearlessBirthday yearless = YearlessBirthday::None;
    QLatin1StringView groupSeparator = QLatin1StringView(";");
    /// As Google does: " ::: " parts the values of a cell, "* " marks the preferred.
    bool hasGoogleMarks = false;
    bool alwaysQuoted = false;
    /// As Outlook does: some cells say nothing in everybody, such as "False" and "0/0/00".
    bool hasFillers = false;
    /// For spreadsheets: a byte order mark, and no cell that could be a formula.
    bool forSpreadsheets = false;
};

[[nodiscard]] const CsvDialect &outlookDialect();
[[nodiscard]] const CsvDialect &classicOutlookDialect();
[[nodiscard]] const CsvDialect &thunderbirdDialect();
[[nodiscard]] const CsvDialect &googleDialect();
[[nodiscard]] const CsvDialect &spreadsheetDialect();
/// What Google called "Outlook CSV"; read only.
[[nodiscard]] const CsvDialect &googlesOutlookDialect();

/// The column of that name in a file of \a dialect; Unknown when there is none.
[[nodiscard]] CsvColumn csvColumn(const CsvDialect &dialect, const QString &header);

/// How many of each a table needs columns for.
struct CsvBlocks {
    qsizetype emails = 0;
    qsizetype phones = 0;
    qsizetype addresses = 0;
    qsizetype websites = 0;
    qsizetype custom = 0;

    /// Widens them for \a contact.
    void include(const Contact &contact);

    bool operator==(const CsvBlocks &) const = default;
};
/// The most blocks of one kind; beyond, Google's values share the last cell, and others go to the notes.
constexpr qsizetype MostCsvBlocks = 20;

/// The column of that name in a file of Google's, old or new.
[[nodiscard]] CsvColumn googleColumn(const QString &header);
[[nodiscard]] QList<CsvColumn> googleColumns(const CsvBlocks &blocks);
/// The column of that name in one of our spreadsheets.
[[nodiscard]] CsvColumn spreadsheetColumn(const QString &header);
[[nodiscard]] QList<CsvColumn> spreadsheetColumns(const CsvBlocks &blocks);
[[nodiscard]] QList<CsvColumn> fixedColumns(const CsvDialect &dialect);

} // namespace Ferry

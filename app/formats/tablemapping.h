// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Ferry {

/// What a person can make of a column of a table.
enum class TableRole {
    /// Kept under the column's own name, among the fields that a Contact has none for.
    KeepAsIs,
    /// Not read at all.
    LeaveOut,
    FullName,
    GivenName,
    MiddleName,
    FamilyName,
    NamePrefix,
    NameSuffix,
    Nickname,
    Email,
    HomeEmail,
    WorkEmail,
    Phone,
    MobilePhone,
    HomePhone,
    WorkPhone,
    OtherPhone,
    MainPhone,
    Fax,
    HomeFax,
    WorkFax,
    OtherFax,
    Pager,
    CarPhone,
    AssistantPhone,
    CallbackPhone,
    RadioPhone,
    Telex,
    TextTelephone,
    Isdn,
    Company,
    Department,
    JobTitle,
    Address,
    Street,
    AddressMore,
    PostalCode,
    City,
    Region,
    Country,
    HomeAddress,
    HomeStreet,
    HomeAddressMore,
    HomePostalCode,
    HomeCity,
    HomeRegion,
    HomeCountry,
    WorkAddress,
    WorkStreet,
    WorkAddressMore,
    WorkPostalCode,
    WorkCity,
    WorkRegion,
    WorkCountry,
    OtherAddress,
    OtherStreet,
    OtherAddressMore,
    OtherPostalCode,
    OtherCity,
    OtherRegion,
    OtherCountry,
    Website,
    Birthday,
    BirthDay,
    BirthMonth,
    BirthYear,
    Place,
    Groups,
    Notes,
};

struct TableColumn {
    /// As the table names it, or "Column 3".
    QString header = {};
    TableRole role = TableRole::KeepAsIs;

    bool operator==(const TableColumn &) const = default;
};

/// How a table's bytes are to be read.
struct TableForm {
    char separator = ',';
    /// One that decodeBytes() knows; empty: UTF-8, or where it is none likelyCodePage(). A byte order mark beats it.
    QByteArray charset = {};

    bool operator==(const TableForm &) const = default;
};

/// How a table becomes contacts: one whose header no dialect of ours knows, or without `columns` one with a header that we know.
struct TableMapping {
    TableForm form = {};
    /// The first row holds the columns' names.
    bool hasHeader = true;
    QList<TableColumn> columns = {};

    bool operator==(const TableMapping &) const = default;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/tablememory.h"

#include "app/core/durablefile.h"
#include "app/core/filehandle.h"
#include "app/formats/tablerole.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr qsizetype MostTables = 50;
/// A header longer than any table's of contacts is not worth keeping.
constexpr qsizetype MostColumns = 500;
constexpr qint64 LargestFile = 4 << 20;

QString pathIn(const Profile &profile)
{
    return profile.stateDir + "/tables.json"_L1;
}

/// The tables remembered, the last one first; none when there is no such file, or not one of ours.
QJsonArray tablesIn(const Profile &profile)
{
    QFile file(pathIn(profile));
    if (fileKind(file.fileName()) != FileKind::Regular || !file.open(QIODevice::ReadOnly) || file.size() > LargestFile)
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value("tables"_L1).toArray();
}

QJsonArray headerOf(const QList<TableColumn> &columns)
{
    QJsonArray header;
    for (const TableColumn &column : columns)
        header.append(column.header);
    return header;
}

} // namespace

std::optional<QList<TableColumn>> rememberedColumns(const Profile &profile, const QStringList &header)
{
    const QJsonArray wanted = QJsonArray::fromStringList(header);
    const QJsonArray tables = tablesIn(profile);
    for (const QJsonValue &table : tables) {
        if (table["header"_L1].toArray() != wanted)
            continue;
        const QJsonArray roles = table["roles"_L1].toArray();
        QList<TableColumn> columns;
        for (qsizetype i = 0; i < header.size(); ++i) {
            const auto role = tableRoleFromKey(roles.at(i).toString());
            columns.append({header.at(i), role.value_or(TableRole::KeepAsIs)});
        }
        return columns;
    }
    return {};
}

Result<void> rememberTable(const Profile &profile, const TableMapping &mapping)
{
    if (!mapping.hasHeader || mapping.columns.isEmpty() || mapping.columns.size() > MostColumns)
        return {};
    const QJsonArray header = headerOf(mapping.columns);
    QJsonArray roles;
    for (const TableColumn &column : mapping.columns)
        roles.append(QString(tableRoleInfo(column.role).key));
    QJsonArray tables{QJsonObject{{u"header"_s, header}, {u"roles"_s, roles}}};
    const QJsonArray others = tablesIn(profile);
    for (const QJsonValue &other : others) {
        if (tables.size() < MostTables && other["header"_L1].toArray() != header)
            tables.append(other);
    }
    return makePrivateFolder(profile.stateDir).and_then([&] {
        return writeDurably(pathIn(profile), QJsonDocument(QJsonObject{{u"tables"_s, tables}}).toJson());
    });
}

} // namespace Ferry

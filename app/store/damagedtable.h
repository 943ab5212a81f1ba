// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <functional>

namespace Ferry {

/// A table with row numbers, in a file that may be damaged anywhere.
class DamagedTable
{
public:
    /// \a table in the open \a connection.
    DamagedTable(QSqlDatabase connection, const QString &table);

    /// Takes a row: its number, then its columns in the order of the table, whose names may be damaged too. An error ends
    /// the reading.
    using Take = std::function<Result<void>(const QSqlQuery &row)>;
    /// Hands each row that can be read to \a take, once. False when there were, or may have been, others.
    [[nodiscard]] Result<bool> read(const Take &take) const;

private:
    enum class Stop { End, Damage };

    [[nodiscard]] Result<Stop> forwards(qint64 &last, const Take &take) const;
    [[nodiscard]] Result<void> backwards(qint64 above, qint64 below, const Take &take) const;
    [[nodiscard]] std::optional<qint64> readableBehind(qint64 last) const;
    [[nodiscard]] QSqlQuery select(const QString &condition, std::initializer_list<qint64> values) const;

    QSqlDatabase m_connection;
    QString m_select;
};

} // namespace Ferry

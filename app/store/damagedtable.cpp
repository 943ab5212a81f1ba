// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/damagedtable.h"

#include <QSqlError>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

DamagedTable::DamagedTable(QSqlDatabase connection, const QString &table)
    : m_connection(std::move(connection))
    // An index may be damaged where the table is not.
    , m_select(u"SELECT rowid, * FROM %1 NOT INDEXED WHERE "_s.arg(table))
{
}

Result<bool> DamagedTable::read(const Take &take) const
{
    qint64 last = 0;
    for (bool isWhole = true;; isWhole = false) {
        const Result<Stop> stop = forwards(last, take);
        if (!stop)
            return fail(stop.error());
        if (*stop == Stop::End)
            return isWhole;
        const std::optional<qint64> next = readableBehind(last);
        if (!next)
            return false;
        // The search took ever longer steps, so there may be readable rows before the one that it found.
        if (const Result<void> done = backwards(last, *next, take); !done)
            return fail(done.error());
        last = *next - 1;
    }
}

Result<DamagedTable::Stop> DamagedTable::forwards(qint64 &last, const Take &take) const
{
    QSqlQuery rows = select(u"rowid > ? ORDER BY rowid"_s, {last});
    while (rows.next()) {
        const qint64 key = rows.value(0).toLongLong();
        if (key <= last)
            return Stop::Damage; // pages that lead in a circle
        last = key;
        if (const Result<void> taken = take(rows); !taken)
            return fail(taken.error());
    }
    return rows.lastError().isValid() ? Stop::Damage : Stop::End;
}

Result<void> DamagedTable::backwards(qint64 above, qint64 below, const Take &take) const
{
    QSqlQuery rows = select(u"rowid > ? AND rowid < ? ORDER BY rowid DESC"_s, {above, below});
    while (rows.next()) {
        const qint64 key = rows.value(0).toLongLong();
        if (key >= below || key <= above)
            return {};
        below = key;
        if (const Result<void> taken = take(rows); !taken)
            return taken;
    }
    return {};
}

std::optional<qint64> DamagedTable::readableBehind(qint64 last) const
{
    for (qint64 step = 1; last < std::numeric_limits<qint64>::max() - step && step < qint64{1} << 48; step *= 2) {
        QSqlQuery row = select(u"rowid > ? ORDER BY rowid LIMIT 1"_s, {last + step});
        if (row.next())
            return row.value(0).toLongLong() > last ? std::optional(row.value(0).toLongLong()) : std::nullopt;
        if (!row.lastError().isValid())
            return {}; // nothing comes any more
    }
    return {};
}

QSqlQuery DamagedTable::select(const QString &condition, std::initializer_list<qint64> values) const
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(m_select + condition))
        return query;
    int place = 0;
    for (const qint64 value : values)
        query.bindValue(place++, value);
    query.exec();
    return query;
}

} // namespace Ferry

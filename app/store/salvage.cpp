// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/salvage.h"

#include "app/core/filehandle.h"
#include "app/store/damagedtable.h"
#include "app/store/database.h"
#include "app/store/sqlitehardening.h"
#include "app/store/storedimport.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using State = StoredImport::State;
using Phase = StoredImport::Phase;

/// A copy of the damaged store, opened: SQLite would write to the original.
class DamagedCopy
{
public:
    explicit DamagedCopy(const QString &path)
        : m_folder(path + ".reading"_L1)
        , m_connection("contact-ferry-salvage-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
        QDir(m_folder).removeRecursively();
        if (!makePrivateFolder(m_folder))
            return;
        const QString copy = m_folder + "/store"_L1;
        for (const QLatin1StringView suffix : {""_L1, "-wal"_L1})
            QFile::copy(path + suffix, copy + suffix); // what of it can be read; the log may not be there
        hardenSqlite();
        QSqlDatabase handle = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
        handle.setDatabaseName(copy);
        if (!handle.open())
            return;
        QSqlQuery(handle).exec(u"PRAGMA trusted_schema = OFF"_s);
        QSqlQuery(handle).exec(u"PRAGMA cell_size_check = ON"_s);
    }
    ~DamagedCopy()
    {
        handle().close();
        QSqlDatabase::removeDatabase(m_connection);
        QDir(m_folder).removeRecursively();
    }
    DamagedCopy(const DamagedCopy &) = delete;
    DamagedCopy &operator=(const DamagedCopy &) = delete;

    [[nodiscard]] QSqlDatabase handle() const { return QSqlDatabase::database(m_connection, false); }
    /// Whether \a name is a table of the ordinary kind, no view and nothing that runs somebody's code.
    [[nodiscard]] bool hasTable(const QString &name) const
    {
        QSqlQuery query(handle());
        return query.prepare(u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name = ?"_s)
            && (query.bindValue(0, name), query.exec()) && query.next();
    }

private:
    QString m_folder;
    QString m_connection;
};

class Salvager
{
public:
    Salvager(const DamagedCopy &damaged, Database &fresh)
        : m_damaged(damaged)
        , m_fresh(fresh)
    {
    }

    Result<Salvage> run()
    {
        const Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(m_fresh);
        if (!transaction)
            return fail(transaction.error());
        const Result<void> done = takeImports()
                                      .and_then([this] { return takePages(); })
                                      .and_then([this] { return takeContacts(); })
                                      .and_then([this] { return settleCounts(); })
                                      .and_then([&] { return (*transaction)->commit(); });
        if (!done)
            return fail(done.error());
        return m_salvage;
    }

private:
    Result<void> takeImports()
    {
        // In the order of the table; the last seven came with the second schema and the third.
        static const QStringList columns{
            u"id"_s,          u"service_code"_s, u"source_name"_s, u"with_addresses"_s,  u"state"_s,
            u"phase"_s,       u"started_at"_s,   u"finished_at"_s, u"announced_total"_s, u"remote_id"_s,
            u"consent_url"_s, u"owner_name"_s,   u"owner_email"_s, u"owner_record"_s,    u"gathered"_s,
            u"endpoint"_s,    u"user_id"_s,      u"echo"_s,        u"consented_at"_s,    u"ready_at"_s,
            u"sign_in"_s};
        const QString places = QStringList(columns.size(), u"?"_s).join(u',');
        Result<QSqlQuery> insert =
            m_fresh.prepare(u"INSERT OR IGNORE INTO imports (%1) VALUES (%2)"_s.arg(columns.join(u','), places));
        if (!insert)
            return fail(insert.error());
        return takeTable(u"imports"_s, [&](const QSqlQuery &row) -> Result<void> {
            QVariantList values{row.value(0)};
            for (int column = 1; column < columns.size(); ++column) {
                const bool isThere = column + 1 < row.record().count();
                values.append(isThere ? row.value(column + 1) : QVariant());
            }
            // What no version of ours can have written would make the whole list unreadable.
            values[4] = known(values[4], static_cast<int>(State::Cancelled), static_cast<int>(State::Partial));
            values[5] = known(values[5], static_cast<int>(Phase::Downloading), static_cast<int>(Phase::Downloading));
            for (const int text : {1, 2})
                values[text] = values[text].isNull() ? u""_s : values[text].toString();
            for (const int number : {3, 6})
                values[number] = values[number].toLongLong();
            return Database::run(*insert, values).map([&] { m_imports.insert(values[0].toLongLong()); });
        });
    }

    static QVariant known(const QVariant &value, int most, int otherwise)
    {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        return isNumber && number >= 0 && number <= most ? number : otherwise;
    }

    Result<void> takePages()
    {
        // Its key is made of two columns: read from both ends, which meets the damage from either side.
        for (const QLatin1StringView order : {"1, 2"_L1, "1 DESC, 2 DESC"_L1}) {
            QSqlQuery rows(m_damaged.handle());
            rows.setForwardOnly(true);
            rows.exec(u"SELECT * FROM pages ORDER BY "_s + order);
            QSet<std::pair<qint64, qint64>> seen;
            while (rows.next()) {
                const std::pair<qint64, qint64> key(rows.value(0).toLongLong(), rows.value(1).toLongLong());
                if (seen.contains(key))
                    break; // pages that lead in a circle
                seen.insert(key);
                const Result<void> kept =
                    needPage(key.first, key.second, std::max<qint64>(rows.value(2).toLongLong(), 0),
                             std::max<qint64>(rows.value(3).toLongLong(), 0));
                if (!kept)
                    return kept;
            }
            if (!rows.lastError().isValid())
                return {};
            m_salvage.isLossKnown = false;
        }
        return {};
    }

    Result<void> takeContacts()
    {
        Result<QSqlQuery> insert = m_fresh.prepare(
            u"INSERT OR IGNORE INTO contacts (id, import_id, position, item, record) VALUES (?, ?, ?, ?, ?)"_s);
        if (!insert)
            return fail(insert.error());
        const bool wereCounted = m_salvage.isLossKnown;
        const Result<void> taken = takeTable(u"contacts"_s, [&](const QSqlQuery &row) {
            const qint64 import = row.value(2).toLongLong();
            const qint64 position = row.value(3).toLongLong();
            return needPage(import, position, 0, 0).and_then([&] {
                return Database::run(
                    *insert, {row.value(0), import, position, row.value(4).toLongLong(), row.value(5).toByteArray()});
            });
        });
        m_salvage.isLossKnown = wereCounted; // the pages tell how many there were
        return taken;
    }

    Result<void> takeTable(const QString &table, const DamagedTable::Take &take)
    {
        if (!m_damaged.hasTable(table)) {
            m_salvage.isLossKnown = false;
            return {};
        }
        const Result<bool> whole = DamagedTable(m_damaged.handle(), table).read(take);
        if (!whole)
            return fail(whole.error());
        m_salvage.isLossKnown = m_salvage.isLossKnown && *whole;
        return {};
    }

    /// Sees to it that there is a page, and an import, for contacts to belong to.
    Result<void> needPage(qint64 import, qint64 position, qint64 contacts, qint64 skipped)
    {
        if (!m_imports.contains(import)) {
            const auto made =
                m_fresh.execute(u"INSERT OR IGNORE INTO imports (id, service_code, source_name, with_addresses, state, "
                                u"phase, started_at,"
                                " finished_at) VALUES (?, '', '', 0, ?, ?, ?, ?)"_s,
                                {import, static_cast<int>(State::Partial), static_cast<int>(Phase::Downloading),
                                 QDateTime::currentMSecsSinceEpoch(), QDateTime::currentMSecsSinceEpoch()});
            if (!made)
                return fail(made.error());
            m_imports.insert(import);
        }
        if (m_pages.contains({import, position}))
            return {};
        m_pages.insert({import, position});
        return m_fresh
            .execute(u"INSERT OR IGNORE INTO pages (import_id, position, contacts, skipped) VALUES (?, ?, ?, ?)"_s,
                     {import, position, contacts, skipped})
            .map([](const QSqlQuery &) {});
    }

    /// Makes the pages say what is there, and the imports whether that is all.
    Result<void> settleCounts()
    {
        static const QString here = u"(SELECT count(*) FROM contacts WHERE contacts.import_id = pages.import_id"
                                    " AND contacts.position = pages.position)"_s;
        Result<QSqlQuery> lost =
            m_fresh.execute(u"SELECT coalesce(sum(max(contacts - %1, 0)), 0) FROM pages"_s.arg(here));
        if (!lost)
            return fail(lost.error());
        if (Database::next(*lost).value_or(false))
            m_salvage.lost = lost->value(0).toLongLong();
        // Where nobody knows how much is lost, no import can be called whole.
        const QString incomplete = m_salvage.isLossKnown
            ? u" AND id IN (SELECT import_id FROM pages WHERE contacts > %1)"_s.arg(here)
            : QString();
        const std::array<QString, 2> statements{
            u"UPDATE imports SET state = %1 WHERE state = %2"_s.arg(static_cast<int>(State::Partial))
                    .arg(static_cast<int>(State::Complete))
                + incomplete,
            u"UPDATE pages SET skipped = skipped + max(contacts - %1, 0), contacts = %1"_s.arg(here)};
        for (const QString &statement : statements) {
            if (const auto done = m_fresh.execute(statement); !done)
                return fail(done.error());
        }
        Result<QSqlQuery> saved =
            m_fresh.execute(u"SELECT (SELECT count(*) FROM imports), (SELECT count(*) FROM contacts)"_s);
        if (!saved)
            return fail(saved.error());
        if (Database::next(*saved).value_or(false)) {
            m_salvage.imports = saved->value(0).toLongLong();
            m_salvage.contacts = saved->value(1).toLongLong();
        }
        return {};
    }

    const DamagedCopy &m_damaged;
    Database &m_fresh;
    Salvage m_salvage;
    QSet<qint64> m_imports;
    QSet<std::pair<qint64, qint64>> m_pages;
};

} // namespace

Result<Salvage> salvage(const QString &damagedPath, Database &fresh)
{
    if (fileKind(damagedPath) != FileKind::Regular)
        return Salvage{.damagedPath = damagedPath, .isLossKnown = false};
    const DamagedCopy damaged(damagedPath);
    return Salvager(damaged, fresh).run().map([&](Salvage saved) {
        saved.damagedPath = damagedPath;
        return saved;
    });
}

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"

#include "app/core/filehandle.h"
#include "app/store/sqlitehardening.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr qint64 SmallestPage = 512;

Error errorOf(const QSqlError &error)
{
    // SQLite's primary result codes, https://www.sqlite.org/rescode.html
    enum { Perm = 3, Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };
    Error::Code code = Error::Code::FileFault;
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        code = Error::Code::Locked;
        break;
    case Perm:
    case ReadOnly:
    case CannotOpen:
        code = Error::Code::AccessDenied;
        break;
    case Full:
        code = Error::Code::DiskFull;
        break;
    case Corrupt:
    case NotADatabase:
        code = Error::Code::StoreDamaged;
        break;
    default:
        break;
    }
    return {.code = code, .detail = u"store: "_s + error.databaseText()};
}

/// The statements of a migration file: each ends with a semicolon at the end of its line.
QStringList statementsOf(const QByteArray &script)
{
    QStringList statements;
    QString current;
    for (const QByteArray &line : script.split('\n')) {
        if (line.trimmed().isEmpty() || line.startsWith("--"))
            continue;
        current += QString::fromUtf8(line) + u'\n';
        if (line.trimmed().endsWith(';'))
            statements.append(std::exchange(current, {}));
    }
    return statements;
}

/// Moves the damaged store and what belongs to it out of the way, under one name, for whoever can rescue more of it.
Result<QString> setStoreAside(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    QString aside = path + ".damaged-"_L1 + stamp;
    for (int again = 2; fileKind(aside) != FileKind::Missing; ++again)
        aside = path + ".damaged-"_L1 + stamp + u'-' + QString::number(again);
    // The log first: were we killed in between, a file without its log must not meet a new one that has one.
    for (const QLatin1StringView suffix : {"-wal"_L1, "-shm"_L1, "-journal"_L1, ""_L1}) {
        if (fileKind(path + suffix) == FileKind::Missing)
            continue;
        if (const Result<void> moved = renameOver(path + suffix, aside + suffix); !moved)
            return fail(moved.error());
    }
    return syncFolder(QFileInfo(path).path()).map([&] { return aside; });
}

/// Where a new store is made while the damaged one still has the name.
QString replacementOf(const QString &path)
{
    return path + ".new"_L1;
}

/// Gives a new store that stands ready its name, if that is free: the damaged one was set aside and nothing came after that.
/// A new store that was not needed is removed.
Result<void> settleReplacement(const QString &path)
{
    const QString replacement = replacementOf(path);
    const bool isFree = fileKind(path) == FileKind::Missing && fileKind(path + "-wal"_L1) == FileKind::Missing;
    if (isFree && fileKind(replacement) == FileKind::Regular && fileKind(replacement + "-wal"_L1) == FileKind::Missing)
        return renameOver(replacement, path).and_then([&] { return syncFolder(QFileInfo(path).path()); });
    for (const QLatin1StringView suffix : {"-wal"_L1, "-shm"_L1, "-journal"_L1, ""_L1}) {
        if (const Result<void> removed = removeFile(replacement + suffix); !removed)
            return removed;
    }
    return {};
}

/// Sees to it that an ordinary file of mode 0600 lies at \a path: SQLite gives its log the same mode.
Result<void> prepareFile(const QString &path)
{
    switch (fileKind(path)) {
    case FileKind::Missing:
        if (fileKind(path + "-wal"_L1) != FileKind::Missing)
            return fail(Error::Code::StoreDamaged, u"a log without its store"_s);
        return FileHandle::createNew(path).and_then([](FileHandle file) { return file.close(); }).and_then([&] {
            return syncFolder(QFileInfo(path).path());
        });
    case FileKind::Regular:
        // SQLite takes so short a file for a new one and writes over it.
        if (QFileInfo(path).size() > 0 && QFileInfo(path).size() < SmallestPage)
            return fail(Error::Code::StoreDamaged, u"the store is cut short"_s);
        // SQLite would throw the log away, and with it all there is.
        if (QFileInfo(path).size() == 0 && QFileInfo(path + "-wal"_L1).size() > 0)
            return fail(Error::Code::StoreDamaged, u"an empty store with a log"_s);
        return setFileMode(path, 0600);
    case FileKind::Folder:
    case FileKind::Link:
    case FileKind::Other:
        break;
    }
    return fail(Error::Code::StoreDamaged, u"the store is no ordinary file"_s);
}

} // namespace

Database::Database(QString connection, const DatabaseKind &kind)
    : m_connection(std::move(connection))
    , m_kind(kind)
{
}

Database::~Database()
{
    handle().close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Database::handle() const
{
    return QSqlDatabase::database(m_connection, false);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const DatabaseKind &kind)
{
    if (const Result<void> settled = settleReplacement(path); !settled)
        return fail(settled.error());
    Result<std::unique_ptr<Database>> opened = openOnce(path, kind);
    if (opened || opened.error().code != Error::Code::StoreDamaged)
        return opened;
    return replaceDamaged(path, kind);
}

/// The new store is whole before it takes the place of the damaged one, so that no end of the program in between leaves an
/// empty store where there was something to read.
Result<std::unique_ptr<Database>> Database::replaceDamaged(const QString &path, const DatabaseKind &kind)
{
    Salvage saved;
    {
        const Result<std::unique_ptr<Database>> fresh = openOnce(replacementOf(path), kind);
        if (!fresh)
            return fail(fresh.error());
        const Result<Salvage> read = kind.salvage ? kind.salvage(path, **fresh) : Salvage{.isLossKnown = false};
        if (!read)
            return fail(read.error());
        if (const Result<void> written = (*fresh)->checkpoint(); !written)
            return fail(written.error());
        saved = *read;
    }
    const Result<QString> aside = setStoreAside(path);
    if (!aside)
        return fail(aside.error());
    saved.damagedPath = *aside;
    if (const Result<void> settled = settleReplacement(path); !settled)
        return fail(settled.error());
    Result<std::unique_ptr<Database>> opened = openOnce(path, kind);
    if (opened)
        (*opened)->m_salvaged = saved;
    return opened;
}

Result<std::unique_ptr<Database>> Database::openOnce(const QString &path, const DatabaseKind &kind)
{
    if (const Result<void> prepared = prepareFile(path); !prepared)
        return fail(prepared.error());

    hardenSqlite();
    const QString connection = "contact-ferry-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database(new Database(connection, kind));
    QSqlDatabase handle = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    handle.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    handle.setDatabaseName(path);
    if (!handle.open())
        return fail(errorOf(handle.lastError()));

    const Result<void> ready = database->refuseForeign()
                                   .and_then([&] { return database->applyPragmas(); })
                                   .and_then([&] { return database->checkSoundness(); })
                                   .and_then([&] { return database->migrate(); })
                                   .and_then([&] { return database->checkShape(); });
    if (!ready)
        return fail(ready.error());
    return database;
}

/// What is in the store, and of what kind: tables, their columns and what they refer to, indexes, and anything else.
Result<QStringList> Database::shape()
{
    Result<QSqlQuery> query = execute(
        u"SELECT m.type || ' ' || m.name || ' ' || ifnull(c.name || ' ' || c.type || ' ' || c.\"notnull\" || c.pk, '')"
        " FROM sqlite_master m LEFT JOIN pragma_table_info(m.name) c"
        " UNION ALL SELECT m.name || ' refers to ' || f.\"table\" || ' ' || f.\"from\" || ' ' || f.\"to\" || "
        "f.on_delete"
        " FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f"
        " UNION ALL SELECT m.name || ' is of ' || m.tbl_name || ' ' || ifnull(i.name, '')"
        " FROM sqlite_master m JOIN pragma_index_info(m.name) i WHERE m.type = 'index'"_s);
    if (!query)
        return fail(query.error());
    QStringList lines;
    for (;;) {
        const Result<bool> row = next(*query);
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        lines.append(query->value(0).toString());
    }
    lines.sort();
    return lines;
}

/// SQLite's own check takes any name for a column and any trigger for ours.
Result<void> Database::checkShape()
{
    const QString connection = "contact-ferry-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Database sound(connection, m_kind);
    QSqlDatabase memory = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    memory.setDatabaseName(u":memory:"_s);
    if (!memory.open())
        return fail(errorOf(memory.lastError()));
    if (const Result<void> made = sound.migrate(); !made)
        return made;
    const Result<QStringList> wanted = sound.shape();
    if (!wanted)
        return fail(wanted.error());
    const Result<QStringList> found = shape();
    if (!found || *found != *wanted)
        return fail(Error::Code::StoreDamaged, u"store: its tables are not ours"_s);
    return {};
}

Result<int> Database::pragma(QLatin1StringView name)
{
    Result<QSqlQuery> query = execute("PRAGMA "_L1 + name);
    if (!query)
        return fail(query.error());
    const Result<bool> row = next(*query);
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Error::Code::FileFault, u"store: a pragma has no value"_s);
    return query->value(0).toInt();
}

/// Refuses, without changing a byte, what a later version or another program wrote.
Result<void> Database::refuseForeign()
{
    const Result<int> version = pragma("user_version"_L1);
    if (!version)
        return fail(version.error());
    const Result<int> application = pragma("application_id"_L1);
    if (!application)
        return fail(application.error());
    const Result<int> tables = pragma("schema_version"_L1);
    if (!tables)
        return fail(tables.error());
    const bool isNew = *version == 0 && *application == 0 && *tables == 0;
    if (!isNew && (*application != m_kind.applicationId || *version < 1))
        return fail(Error::Code::StoreDamaged, u"store: not ours"_s);
    if (*version > m_kind.newestSchema)
        return fail(Error::Code::StoreTooNew, u"store: schema %1"_s.arg(*version));
    return {};
}

Result<void> Database::applyPragmas()
{
    struct Setting {
        QLatin1StringView name;
        QLatin1StringView value;
        QLatin1StringView readBack;
    };
    // What each is for: hardening of the store against power cuts (the first two), traces of deleted contacts (the next
    // two), and files made by somebody else.
    static constexpr Setting settings[] = {
        {"journal_mode"_L1, "WAL"_L1, "wal"_L1}, {"synchronous"_L1, "FULL"_L1, "2"_L1},
        {"secure_delete"_L1, "ON"_L1, "1"_L1},   {"temp_store"_L1, "MEMORY"_L1, "2"_L1},
        {"foreign_keys"_L1, "ON"_L1, "1"_L1},    {"trusted_schema"_L1, "OFF"_L1, "0"_L1},
        {"cell_size_check"_L1, "ON"_L1, "1"_L1}, {"busy_timeout"_L1, "10000"_L1, "10000"_L1},
    };
    for (const Setting &setting : settings) {
        if (const auto set = execute("PRAGMA "_L1 + setting.name + " = "_L1 + setting.value); !set)
            return fail(set.error());
        Result<QSqlQuery> query = execute("PRAGMA "_L1 + setting.name);
        if (!query)
            return fail(query.error());
        const Result<bool> row = next(*query);
        if (!row)
            return fail(row.error());
        if (!*row || query->value(0).toString() != setting.readBack)
            return fail(Error::Code::FileFault, "store: SQLite refuses "_L1 + setting.name);
    }
    return {};
}

/// Looks through the whole file, so that damage is met here and not in the middle of an import.
Result<void> Database::checkSoundness()
{
    Result<QSqlQuery> query = execute(u"PRAGMA quick_check(1)"_s);
    if (!query)
        return fail(query.error());
    const Result<bool> row = next(*query);
    if (!row)
        return fail(row.error());
    if (!*row || query->value(0).toString() != "ok"_L1)
        return fail(Error::Code::StoreDamaged, u"store: the check found damage"_s);
    return {};
}

Result<void> Database::migrate()
{
    for (int target = 1; target <= m_kind.newestSchema; ++target) {
        const Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(*this);
        if (!transaction)
            return fail(transaction.error());
        // Asked inside the transaction: another program may have been quicker.
        const Result<int> version = pragma("user_version"_L1);
        if (!version)
            return fail(version.error());
        if (*version >= target)
            continue;

        const QStringList files =
            QDir(m_kind.migrations).entryList({u"%1_*.sql"_s.arg(target, 3, 10, QChar(u'0'))}, QDir::Files);
        QFile file(files.isEmpty() ? QString() : m_kind.migrations + u'/' + files.constFirst());
        if (!file.open(QIODevice::ReadOnly))
            return fail(Error::Code::FileFault, u"store: no migration to schema %1"_s.arg(target));
        for (const QString &statement : statementsOf(file.readAll())) {
            if (const auto done = execute(statement); !done)
                return fail(done.error());
        }
        const Result<int> reached = pragma("user_version"_L1);
        if (!reached || *reached != target)
            return fail(Error::Code::FileFault, u"store: migration to schema %1 does not lead there"_s.arg(target));
        if (const Result<void> committed = (*transaction)->commit(); !committed)
            return committed;
    }
    return {};
}

Result<QSqlQuery> Database::prepare(const QString &statement)
{
    QSqlQuery query(handle());
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return fail(errorOf(query.lastError()));
    return query;
}

Result<void> Database::run(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec())
        return fail(errorOf(query.lastError()));
    return {};
}

Result<QSqlQuery> Database::execute(const QString &statement, const QVariantList &values)
{
    Result<QSqlQuery> query = prepare(statement);
    if (!query)
        return query;
    if (const Result<void> done = run(*query, values); !done)
        return fail(done.error());
    return query;
}

Result<bool> Database::next(QSqlQuery &query)
{
    if (query.next())
        return true;
    if (query.lastError().isValid())
        return fail(errorOf(query.lastError()));
    return false;
}

Result<void> Database::checkpoint()
{
    Result<QSqlQuery> query = execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!query)
        return fail(query.error());
    const Result<bool> row = next(*query);
    if (!row)
        return fail(row.error());
    if (!*row || query->value(0).toInt() != 0)
        return fail(Error::Code::Locked, u"store: somebody reads the log"_s);
    return {};
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Database &database)
{
    // Not QSqlDatabase::transaction(): its plain BEGIN takes the lock with the first write, and may fail there.
    if (const auto begun = database.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return fail(begun.error());
    return std::unique_ptr<Transaction>(new Transaction(database));
}

Transaction::~Transaction()
{
    if (m_open)
        std::ignore = m_database.execute(u"ROLLBACK"_s);
}

Result<void> Transaction::commit()
{
    if (const auto done = m_database.execute(u"COMMIT"_s); !done)
        return fail(done.error());
    m_open = false;
    return {};
}

} // namespace Ferry

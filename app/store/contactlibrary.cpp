// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/contactlibrary.h"

#include "app/store/contactrecord.h"
#include "app/store/database.h"
#include "app/store/spool.h"

#include <QVariant>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using State = StoredImport::State;
using Phase = StoredImport::Phase;

QVariant toColumn(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QVariant toColumn(const std::optional<qint64> &number)
{
    return number ? QVariant(*number) : QVariant();
}

/// Empty text is NULL: "unknown".
QVariant toColumn(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QDateTime timeFrom(const QVariant &column)
{
    return column.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(column.toLongLong(), Qt::UTC);
}

/// Selects imports, with the columns in the order in which importFrom() takes them.
QString selectImports(QLatin1StringView rest)
{
    return u"SELECT id, service_code, source_name, with_addresses, state, phase, started_at, finished_at,"
           " announced_total, gathered, remote_id, consent_url, endpoint, user_id, echo, owner_name, owner_email,"
           " consented_at, ready_at, sign_in,"
           " (SELECT coalesce(sum(contacts), 0) FROM pages WHERE import_id = imports.id),"
           " (SELECT coalesce(sum(skipped), 0) FROM pages WHERE import_id = imports.id)"
           " FROM imports "_s
        + rest;
}

Result<StoredImport> importFrom(const QSqlQuery &row)
{
    StoredImport import;
    import.id = row.value(0).toLongLong();
    import.serviceCode = row.value(1).toString();
    import.sourceName = row.value(2).toString();
    import.withAddresses = row.value(3).toBool();
    const int state = row.value(4).toInt();
    const int phase = row.value(5).toInt();
    if (state < 0 || state > static_cast<int>(State::Cancelled) || phase < 0
        || phase > static_cast<int>(Phase::Downloading))
        return fail(Error::Code::StoreDamaged, u"import in no known state"_s);
    import.state = static_cast<State>(state);
    import.phase = static_cast<Phase>(phase);
    import.startedAt = timeFrom(row.value(6));
    import.finishedAt = timeFrom(row.value(7));
    if (!row.value(8).isNull())
        import.announcedTotal = row.value(8).toLongLong();
    if (!row.value(9).isNull())
        import.gathered = row.value(9).toLongLong();
    import.remote = {.id = row.value(10).toString(),
                     .consentUrl = row.value(11).toString(),
                     .endpoint = row.value(12).toString(),
                     .userId = row.value(13).toString(),
                     .echo = row.value(14).toString()};
    import.ownerName = row.value(15).toString();
    import.ownerEmail = row.value(16).toString();
    import.consentedAt = timeFrom(row.value(17));
    import.readyAt = timeFrom(row.value(18));
    import.signIn = SignInWays::fromInt(row.value(19).toInt());
    import.received = row.value(20).toLongLong();
    import.skipped = row.value(21).toLongLong();
    return import;
}

/// Calls \a take, which returns a Result<void>, for each row that is left.
template<typename Take>
Result<void> forEachRow(QSqlQuery &query, Take take)
{
    for (;;) {
        const Result<bool> more = Database::next(query);
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        if (const Result<void> taken = take(); !taken)
            return taken;
    }
}

Result<QList<StoredImport>> importsWhere(Database &database, QLatin1StringView rest)
{
    Result<QSqlQuery> query = database.execute(selectImports(rest));
    if (!query)
        return fail(query.error());
    QList<StoredImport> imports;
    return forEachRow(
               *query,
               [&] { return importFrom(*query).map([&](StoredImport import) { imports.append(std::move(import)); }); })
        .map([&] { return std::move(imports); });
}

/// Changes one import; FileMissing when it is not there.
Result<void> update(Database &database, const QString &assignments, QVariantList values, qint64 importId)
{
    values.append(importId);
    const Result<QSqlQuery> query =
        database.execute("UPDATE imports SET "_L1 + assignments + " WHERE id = ?"_L1, values);
    if (!query)
        return fail(query.error());
    if (query->numRowsAffected() == 0)
        return fail(Error::Code::FileMissing, u"no such import"_s);
    return {};
}

Result<std::optional<qint64>> number(Database &database, const QString &statement, const QVariantList &values)
{
    Result<QSqlQuery> query = database.execute(statement, values);
    if (!query)
        return fail(query.error());
    return Database::next(*query).map(
        [&](bool found) { return found ? std::optional<qint64>(query->value(0).toLongLong()) : std::nullopt; });
}

Result<void> insertContacts(Database &database, qint64 importId, const ImportPage &page)
{
    Result<QSqlQuery> insert =
        database.prepare(u"INSERT INTO contacts (import_id, position, item, record) VALUES (?, ?, ?, ?)"_s);
    if (!insert)
        return fail(insert.error());
    qint64 item = 0;
    for (const Contact &contact : page.contacts) {
        if (const Result<void> done = Database::run(*insert, {importId, page.position, item++, toRecord(contact)});
            !done)
            return done;
    }
    return {};
}

Result<void> keepOwner(Database &database, qint64 importId, const Contact &owner)
{
    const EmailAddress *email = primaryEmail(owner);
    return update(
        database, u"owner_name = ?, owner_email = ?, owner_record = ?"_s,
        {toColumn(displayName(owner)), toColumn(email ? email->address.trimmed() : QString()), toRecord(owner)},
        importId);
}

} // namespace

ContactLibrary::ContactLibrary(Profile profile, std::unique_ptr<Database> database)
    : m_profile(std::move(profile))
    , m_database(std::move(database))
{
}

ContactLibrary::~ContactLibrary() = default;

Result<std::unique_ptr<ContactLibrary>> ContactLibrary::open(const Profile &profile)
{
    if (const Result<void> made = makePrivateFolder(profile.dataDir); !made)
        return fail(made.error());
    Result<std::unique_ptr<Database>> database = Database::open(profile.dataDir + "/library.sqlite"_L1);
    if (!database)
        return fail(database.error());
    std::unique_ptr<ContactLibrary> library(new ContactLibrary(profile, std::move(*database)));
    if (library->salvaged()) {
        if (const Result<void> adopted = library->adoptSpooled(); !adopted)
            return fail(adopted.error());
    }
    return library;
}

const std::optional<Salvage> &ContactLibrary::salvaged() const
{
    return m_database->salvaged();
}

/// Keeps the ids of spooled imports from being given again, and what they have from being forgotten.
Result<void> ContactLibrary::adoptSpooled()
{
    for (const qint64 id : spooledImports(m_profile)) {
        const auto adopted = m_database->execute(
            u"INSERT OR IGNORE INTO imports (id, service_code, source_name, with_addresses, state, phase, started_at)"
            " VALUES (?, '', '', 0, ?, ?, ?)"_s,
            {id, static_cast<int>(State::Running), static_cast<int>(Phase::Downloading),
             QDateTime::currentMSecsSinceEpoch()});
        if (!adopted)
            return fail(adopted.error());
    }
    return {};
}

Result<qint64> ContactLibrary::beginImport(const NewImport &import)
{
    const Result<QSqlQuery> query = m_database->execute(
        u"INSERT INTO imports (service_code, source_name, with_addresses, state, phase, started_at)"
        " VALUES (?, ?, ?, ?, ?, ?)"_s,
        {import.serviceCode.isNull() ? u""_s : import.serviceCode,
         import.sourceName.isNull() ? u""_s : import.sourceName, import.withAddresses, static_cast<int>(State::Running),
         static_cast<int>(Phase::Beginning), import.startedAt.toMSecsSinceEpoch()});
    if (!query)
        return fail(query.error());
    return query->lastInsertId().toLongLong();
}

Result<void> ContactLibrary::setRemote(qint64 importId, const RemoteImport &remote)
{
    return update(*m_database, u"remote_id = ?, consent_url = ?, endpoint = ?, user_id = ?, echo = ?"_s,
                  {toColumn(remote.id), toColumn(remote.consentUrl), toColumn(remote.endpoint), toColumn(remote.userId),
                   toColumn(remote.echo)},
                  importId);
}

Result<void> ContactLibrary::setPhase(qint64 importId, StoredImport::Phase phase, std::optional<qint64> gathered,
                                      const QDateTime &now)
{
    const QDateTime consented = phase >= Phase::Gathering ? now : QDateTime();
    const QDateTime ready = phase >= Phase::Downloading ? now : QDateTime();
    return update(*m_database,
                  u"phase = ?, gathered = coalesce(?, gathered), consented_at = coalesce(consented_at, ?),"
                  " ready_at = coalesce(ready_at, ?)"_s,
                  {static_cast<int>(phase), toColumn(gathered), toColumn(consented), toColumn(ready)}, importId);
}

Result<void> ContactLibrary::addSignIn(qint64 importId, SignInWays ways)
{
    return update(*m_database, u"sign_in = coalesce(sign_in, 0) | ?"_s, {ways.toInt()}, importId);
}

Result<bool> ContactLibrary::appendPage(qint64 importId, const ImportPage &page)
{
    const Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());

    const auto import = number(*m_database, u"SELECT id FROM imports WHERE id = ?"_s, {importId});
    if (!import)
        return fail(import.error());
    if (!*import)
        return fail(Error::Code::FileMissing, u"no such import"_s);
    const auto known =
        number(*m_database, u"SELECT 1 FROM pages WHERE import_id = ? AND position = ?"_s, {importId, page.position});
    if (!known)
        return fail(known.error());

    if (*known)
        return false;

    const auto kept =
        m_database->execute(u"INSERT INTO pages (import_id, position, contacts, skipped) VALUES (?, ?, ?, ?)"_s,
                            {importId, page.position, static_cast<qint64>(page.contacts.size()), page.skipped});
    if (!kept)
        return fail(kept.error());
    if (const Result<void> done = insertContacts(*m_database, importId, page); !done)
        return fail(done.error());
    if (page.owner) {
        if (const Result<void> done = keepOwner(*m_database, importId, *page.owner); !done)
            return fail(done.error());
    }
    if (page.announcedTotal) {
        const Result<void> done =
            update(*m_database, u"announced_total = ?"_s, {toColumn(page.announcedTotal)}, importId);
        if (!done)
            return fail(done.error());
    }
    return (*transaction)->commit().map([] { return true; });
}

Result<void> ContactLibrary::finishImport(qint64 importId, StoredImport::State state, const QDateTime &finishedAt)
{
    Q_ASSERT(state != State::Running);
    const Result<void> ended = update(*m_database, u"state = ?, finished_at = ?, consent_url = NULL"_s,
                                      {static_cast<int>(state), toColumn(finishedAt)}, importId);
    if (!ended)
        return ended;
    // The log still has it. Another reader in the way is no reason to call the import unfinished: the next one takes it.
    const Result<void> wiped = m_database->checkpoint();
    Q_UNUSED(wiped)
    return {};
}

Result<QList<StoredImport>> ContactLibrary::interruptedImports()
{
    const auto ended = m_database->execute(
        u"UPDATE imports SET finished_at = started_at, state = CASE WHEN EXISTS"
        " (SELECT 1 FROM pages WHERE import_id = imports.id AND contacts > 0) THEN ? ELSE ? END"
        " WHERE state = ? AND remote_id IS NULL"_s,
        {static_cast<int>(State::Partial), static_cast<int>(State::Failed), static_cast<int>(State::Running)});
    if (!ended)
        return fail(ended.error());
    return importsWhere(*m_database, "WHERE state = 0 ORDER BY started_at DESC, id DESC"_L1);
}

Result<QList<StoredImport>> ContactLibrary::imports()
{
    return importsWhere(*m_database, "ORDER BY started_at DESC, id DESC"_L1);
}

Result<StoredImport> ContactLibrary::import(qint64 importId)
{
    Result<QSqlQuery> query = m_database->execute(selectImports("WHERE id = ?"_L1), {importId});
    if (!query)
        return fail(query.error());
    const Result<bool> found = Database::next(*query);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::Code::FileMissing, u"no such import"_s);
    return importFrom(*query);
}

Result<StoredContacts> ContactLibrary::contacts(qint64 importId)
{
    Result<QSqlQuery> query =
        m_database->execute(u"SELECT record FROM contacts WHERE import_id = ? ORDER BY position, item"_s, {importId});
    if (!query)
        return fail(query.error());
    ContactRecordReader reader;
    StoredContacts stored;
    return forEachRow(*query,
                      [&]() -> Result<void> {
                          if (Result<Contact> contact = reader.read(query->value(0).toByteArray()))
                              stored.contacts.append(std::move(*contact));
                          else
                              ++stored.unreadable;
                          return {};
                      })
        .map([&] { return std::move(stored); });
}

Result<std::optional<Contact>> ContactLibrary::owner(qint64 importId)
{
    Result<QSqlQuery> query = m_database->execute(u"SELECT owner_record FROM imports WHERE id = ?"_s, {importId});
    if (!query)
        return fail(query.error());
    const Result<bool> found = Database::next(*query);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::Code::FileMissing, u"no such import"_s);
    if (query->value(0).isNull())
        return std::nullopt;
    return ContactRecordReader().read(query->value(0).toByteArray()).map([](Contact contact) {
        return std::optional<Contact>(std::move(contact));
    });
}

Result<QList<KeptPage>> ContactLibrary::pages(qint64 importId)
{
    Result<QSqlQuery> query = m_database->execute(
        u"SELECT position, contacts, skipped FROM pages WHERE import_id = ? ORDER BY position"_s, {importId});
    if (!query)
        return fail(query.error());
    QList<KeptPage> pages;
    return forEachRow(*query,
                      [&]() -> Result<void> {
                          pages.append({query->value(0).toLongLong(), query->value(1).toLongLong(),
                                        query->value(2).toLongLong()});
                          return {};
                      })
        .map([&] { return std::move(pages); });
}

Result<QStringList> ContactLibrary::recentSources()
{
    Result<QSqlQuery> query = m_database->execute(
        u"SELECT service_code FROM imports GROUP BY service_code ORDER BY max(started_at) DESC, max(id) DESC"_s);
    if (!query)
        return fail(query.error());
    QStringList codes;
    return forEachRow(*query,
                      [&]() -> Result<void> {
                          codes.append(query->value(0).toString());
                          return {};
                      })
        .map([&] { return std::move(codes); });
}

Result<void> ContactLibrary::removeImport(qint64 importId)
{
    if (const auto removed = m_database->execute(u"DELETE FROM imports WHERE id = ?"_s, {importId}); !removed)
        return fail(removed.error());
    return removeSpool(m_profile, importId).and_then([this] { return m_database->checkpoint(); });
}

} // namespace Ferry

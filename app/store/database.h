// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/salvage.h"
#include "models/core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QStringView>
#include <QVariantList>

#include <memory>
#include <optional>

namespace Ferry {

/// What a file of ours is, and how it is brought up to date: by the numbered files in a folder of the resources, each of
/// which leads to the next schema.
struct DatabaseKind {
    /// SQLite's `application_id`, which the first migration sets.
    int applicationId = 0;
    int newestSchema = 0;
    QLatin1StringView migrations = {};
    /// Saves into an empty file of ours what can be read of a damaged one; none where half of it would be worth nothing.
    Result<Salvage> (*salvage)(const QString &damagedPath, Database &fresh) = nullptr;
};

/// The contacts.
inline constexpr DatabaseKind libraryDatabase{1128690297, 3, QLatin1StringView(":/sql"), &salvage};

/// One connection to the store's SQLite file, set so that what is committed survives a power cut and what is deleted is
/// gone. Belongs to the thread that opened it.
class Database
{
public:
    /// Opens the file at \a path (in a folder closed to others), makes it when missing, and brings it to the newest
    /// schema. A damaged one is renamed to `<path>.damaged-<time>`, never deleted, and a new one made with what can still
    /// be read of it, see salvaged(). Fails with StoreTooNew, leaving the file alone, when a later version of the program
    /// wrote it.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path,
                                                                const DatabaseKind &kind = libraryDatabase);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// What became of a damaged store that open() came upon.
    [[nodiscard]] const std::optional<Salvage> &salvaged() const { return m_salvaged; }

    /// Runs one statement with \a values bound to its placeholders; the query stands before its first row.
    [[nodiscard]] Result<QSqlQuery> execute(const QString &statement, const QVariantList &values = {});
    /// Prepares a statement that is to run often.
    [[nodiscard]] Result<QSqlQuery> prepare(const QString &statement);
    /// Runs a prepared statement with \a values.
    [[nodiscard]] static Result<void> run(QSqlQuery &query, const QVariantList &values);
    /// Steps to the next row; false after the last one.
    [[nodiscard]] static Result<bool> next(QSqlQuery &query);

    /// Writes the log back into the file and empties it, so that nothing deleted stays in either. Locked when another
    /// connection is in the way.
    [[nodiscard]] Result<void> checkpoint();

private:
    friend class Transaction;
    Database(QString connection, const DatabaseKind &kind);

    [[nodiscard]] static Result<std::unique_ptr<Database>> openOnce(const QString &path, const DatabaseKind &kind);
    [[nodiscard]] static Result<std::unique_ptr<Database>> replaceDamaged(const QString &path,
                                                                          const DatabaseKind &kind);
    [[nodiscard]] Result<void> refuseForeign();
    [[nodiscard]] Result<void> applyPragmas();
    [[nodiscard]] Result<void> migrate();
    [[nodiscard]] Result<void> checkSoundness();
    [[nodiscard]] Result<void> checkShape();
    [[nodiscard]] Result<QStringList> shape();
    [[nodiscard]] Result<int> pragma(QLatin1StringView name);
    [[nodiscard]] QSqlDatabase handle() const;

    QString m_connection;
    DatabaseKind m_kind;
    std::optional<Salvage> m_salvaged;
};

/// Everything between begin() and commit() happens whole or not at all; undone by the destructor otherwise.
class Transaction
{
public:
    /// Takes the right to write at once, waiting for other programs.
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> begin(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Returns when the work is safe on the disk.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database);

    Database &m_database;
    bool m_open = true;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/pushjournal.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr DatabaseKind journalDatabase{1128689781, 1, QLatin1StringView(":/sql/push")};
constexpr auto pushColumns = "id, state, started_at, finished_at, api, account_id, account_label, team_id, team_name, "
                             "source_name, tags"_L1;

QByteArray toText(const QList<PushTag> &tags)
{
    QJsonArray list;
    for (const PushTag &tag : tags)
        list.append(QJsonObject{{"name"_L1, tag.name}, {"id"_L1, tag.id}, {"ours"_L1, tag.isOurs}});
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<PushTag> tagsIn(const QByteArray &text)
{
    QList<PushTag> tags;
    const QJsonArray list = QJsonDocument::fromJson(text).array();
    for (const auto &item : list) {
        const QJsonObject tag = item.toObject();
        tags += {tag.value("name"_L1).toString(), tag.value("id"_L1).toString(), tag.value("ours"_L1).toBool()};
    }
    return tags;
}

QVariant timeOf(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime timeIn(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

/// Not null: no text is an empty text.
QString textOf(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

PushRecord recordIn(const QSqlQuery &query)
{
    const int state = query.value(1).toInt();
    const bool isKnown = state >= 0 && state <= static_cast<int>(PushRecord::State::Undone);
    return {.id = query.value(0).toLongLong(),
            .state = isKnown ? static_cast<PushRecord::State>(state) : PushRecord::State::Cancelled,
            .startedAt = timeIn(query.value(2)),
            .finishedAt = timeIn(query.value(3)),
            .api = QUrl(query.value(4).toString()),
            .accountId = query.value(5).toString(),
            .accountLabel = query.value(6).toString(),
            .teamId = query.value(7).toString(),
            .teamName = query.value(8).toString(),
            .sourceName = query.value(9).toString(),
            .tags = tagsIn(query.value(10).toByteArray())};
}

Result<PushItem> itemIn(const QSqlQuery &query)
{
    const int kind = query.value(1).toInt();
    const int stage = query.value(2).toInt();
    const bool isKnownStage =
        (stage >= static_cast<int>(PushStage::Ready) && stage <= static_cast<int>(PushStage::Done))
        || (stage >= static_cast<int>(PushStage::UndoReady) && stage <= static_cast<int>(PushStage::Left));
    if (kind < 0 || kind > static_cast<int>(PushKind::TagOnly) || !isKnownStage)
        return fail(Error::Code::StoreDamaged, u"push: an item of no known kind or stage"_s);
    PushItem item{.number = query.value(0).toInt(),
                  .kind = static_cast<PushKind>(kind),
                  .photo = query.value(5).toByteArray(),
                  .stage = static_cast<PushStage>(stage)};
    return readContent(query.value(3).toByteArray(), item)
        .and_then([&] { return readProgress(query.value(4).toByteArray(), item); })
        .map([&] { return item; });
}

} // namespace

PushJournal::PushJournal(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<std::unique_ptr<PushJournal>> PushJournal::open(const QString &folder)
{
    return Database::open(folder + "/pushes.sqlite"_L1, journalDatabase).map([](std::unique_ptr<Database> database) {
        return std::unique_ptr<PushJournal>(new PushJournal(std::move(database)));
    });
}

Result<qint64> PushJournal::begin(const PushRecord &record, const QStringList &known, const QList<PushItem> &items)
{
    const auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());
    const auto made = m_database->execute(
        u"INSERT INTO pushes (state, started_at, finished_at, api, account_id, account_label, team_id, team_name, "
        "source_name, tags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {static_cast<int>(record.state), timeOf(record.startedAt), timeOf(record.finishedAt),
         textOf(record.api.toString()), textOf(record.accountId), textOf(record.accountLabel), textOf(record.teamId),
         textOf(record.teamName), textOf(record.sourceName), toText(record.tags)});
    if (!made)
        return fail(made.error());
    const qint64 id = made->lastInsertId().toLongLong();

    auto insertKnown =
        m_database->prepare(u"INSERT OR IGNORE INTO known_contacts (push_id, contact_id) VALUES (?, ?)"_s);
    if (!insertKnown)
        return fail(insertKnown.error());
    for (const QString &contact : known) {
        if (const auto done = Database::run(*insertKnown, {id, textOf(contact)}); !done)
            return fail(done.error());
    }
    auto insertItem = m_database->prepare(u"INSERT INTO items (push_id, number, kind, stage, content, progress, photo) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    if (!insertItem)
        return fail(insertItem.error());
    for (const PushItem &item : items) {
        const QVariantList values{id,
                                  item.number,
                                  static_cast<int>(item.kind),
                                  static_cast<int>(item.stage),
                                  contentOf(item),
                                  progressOf(item),
                                  item.photo.isEmpty() ? QVariant() : QVariant(item.photo)};
        if (const auto done = Database::run(*insertItem, values); !done)
            return fail(done.error());
    }
    return (*transaction)->commit().map([id] { return id; });
}

Result<QList<PushRecord>> PushJournal::pushes()
{
    auto query = m_database->execute("SELECT "_L1 + pushColumns + " FROM pushes ORDER BY id DESC"_L1);
    if (!query)
        return fail(query.error());
    QList<PushRecord> records;
    for (;;) {
        const Result<bool> row = Database::next(*query);
        if (!row)
            return fail(row.error());
        if (!*row)
            return records;
        records += recordIn(*query);
    }
}

Result<PushRecord> PushJournal::push(qint64 id)
{
    auto query = m_database->execute("SELECT "_L1 + pushColumns + " FROM pushes WHERE id = ?"_L1, {id});
    if (!query)
        return fail(query.error());
    const Result<bool> row = Database::next(*query);
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(Error::Code::FileMissing, u"push: there is no such push"_s);
    return recordIn(*query);
}

Result<QList<PushItem>> PushJournal::items(qint64 id)
{
    auto query = m_database->execute(
        u"SELECT number, kind, stage, content, progress, photo FROM items WHERE push_id = ? ORDER BY number"_s, {id});
    if (!query)
        return fail(query.error());
    QList<PushItem> items;
    for (;;) {
        const Result<bool> row = Database::next(*query);
        if (!row)
            return fail(row.error());
        if (!*row)
            return items;
        Result<PushItem> item = itemIn(*query);
        if (!item)
            return fail(item.error());
        items += std::move(*item);
    }
}

Result<QSet<QString>> PushJournal::knownContacts(qint64 id)
{
    auto query = m_database->execute(u"SELECT contact_id FROM known_contacts WHERE push_id = ?"_s, {id});
    if (!query)
        return fail(query.error());
    QSet<QString> known;
    for (;;) {
        const Result<bool> row = Database::next(*query);
        if (!row)
            return fail(row.error());
        if (!*row)
            return known;
        known += query->value(0).toString();
    }
}

Result<void> PushJournal::save(qint64 id, const QList<PushItem> &items)
{
    const auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());
    return write(id, items).and_then([&] { return (*transaction)->commit(); });
}

Result<void> PushJournal::save(const PushRecord &record, const QList<PushItem> &items)
{
    const auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());
    return save(record).and_then([&] { return write(record.id, items); }).and_then([&] {
        return (*transaction)->commit();
    });
}

Result<void> PushJournal::write(qint64 id, const QList<PushItem> &items)
{
    auto update = m_database->prepare(u"UPDATE items SET kind = ?, stage = ?, progress = ? "
                                      "WHERE push_id = ? AND number = ?"_s);
    if (!update)
        return fail(update.error());
    for (const PushItem &item : items) {
        const QVariantList values{static_cast<int>(item.kind), static_cast<int>(item.stage), progressOf(item), id,
                                  item.number};
        if (const auto done = Database::run(*update, values); !done)
            return fail(done.error());
        if (update->numRowsAffected() != 1)
            return fail(Error::Code::FileMissing, u"push: there is no such item"_s);
    }
    return {};
}

Result<void> PushJournal::save(const PushRecord &record)
{
    const auto done = m_database->execute(
        u"UPDATE pushes SET state = ?, finished_at = ?, tags = ? WHERE id = ?"_s,
        {static_cast<int>(record.state), timeOf(record.finishedAt), toText(record.tags), record.id});
    if (!done)
        return fail(done.error());
    if (done->numRowsAffected() != 1)
        return fail(Error::Code::FileMissing, u"push: there is no such push"_s);
    return {};
}

Result<void> PushJournal::forget(qint64 id)
{
    if (const auto done = m_database->execute(u"DELETE FROM pushes WHERE id = ?"_s, {id}); !done)
        return fail(done.error());
    return m_database->checkpoint();
}

} // namespace Ferry

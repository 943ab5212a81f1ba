// SPDX-License-Identifier: GPL-3.0-or-later
// What AccountEditor does with tags and owners.
#include "app/account/accounteditor.h"
#include "app/account/contactbatchesjob.h"
#include "app/account/tagjobs.h"

#include <algorithm>

namespace Ferry {

void AccountEditor::setTag(const QList<PlusContact> &contacts, const QString &tagId, bool on)
{
    QStringList ids;
    for (const PlusContact &contact : contacts) {
        if (contact.tagIds.contains(tagId) != on)
            ids += contact.id;
    }
    const PlusTag *tag = m_book.tags().find(tagId);
    if (ids.isEmpty() || !begin(on ? Kind::Tag : Kind::Untag, ids.size(), tag ? tag->name : QString()))
        return;
    m_again = [this, contacts, tagId, on] { setTag(contacts, tagId, on); };
    performTag(ids, tagId, on);
}

void AccountEditor::performTag(const QStringList &ids, const QString &tagId, bool on)
{
    const auto batch = [ids, tagId](bool putOn) {
        return Batch{.ids = ids,
                     .addTags = putOn ? QStringList{tagId} : QStringList(),
                     .removeTags = putOn ? QStringList() : QStringList{tagId}};
    };
    performBatches({batch(on)}, {batch(!on)});
}

void AccountEditor::setOwner(const QList<PlusContact> &contacts, const QString &ownerId)
{
    QMap<QString, QStringList> before;
    QStringList ids;
    for (const PlusContact &contact : contacts) {
        if (contact.ownedBy == ownerId)
            continue;
        before[contact.ownedBy] += contact.id;
        ids += contact.id;
    }
    if (ids.isEmpty() || !begin(Kind::Owner, ids.size()))
        return;
    m_again = [this, contacts, ownerId] { setOwner(contacts, ownerId); };
    QList<Batch> back;
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        back += Batch{.ids = it.value(), .owner = it.key()};
    performBatches({Batch{.ids = ids, .owner = ownerId}}, back);
}

void AccountEditor::performBatches(QList<Batch> batches, const QList<Batch> &inverse, int before)
{
    performNextBatch(
        batches, [this, batches, inverse] { performBatches(inverse, batches); }, before);
}

void AccountEditor::performNextBatch(QList<Batch> batches, const Action &inverse, int before)
{
    Batch batch = batches.takeFirst();
    for (QStringList *ids : {&batch.ids, &batch.addTags, &batch.removeTags}) {
        for (QString &id : *ids)
            id = idNow(id);
    }
    const QString teamId = m_book.place().id;
    const auto change = [client = m_book.client(), batch, teamId](const QStringList &ids, QObject *parent) {
        return batch.owner ? client.changeOwner(ids, *batch.owner, teamId, parent)
                           : client.manageTags(ids, batch.addTags, batch.removeTags, teamId, parent);
    };
    m_change.total = std::max(m_change.total, before + static_cast<int>(batch.ids.size()));
    auto *job = new ContactBatchesJob(m_book.client(), m_book.clock(), batch.ids, change, m_work.get());
    m_endSoon = [job] { job->endSoon(); };
    connect(job, &ContactBatchesJob::progressed, this, [this, before](int done, const QList<PlusContact> &contacts) {
        m_book.update(contacts);
        advance(before + done);
    });
    connect(job, &Job::finished, this, [this, job, batches, inverse, before] {
        BulkReport report = job->result().value_or(BulkReport{});
        const int done = before + static_cast<int>(report.done.size());
        if (!report.error && !batches.isEmpty() && !m_ending)
            return performNextBatch(batches, inverse, done);
        report.done.resize(done); // those of the batches before
        end(report, inverse);
    });
    job->start();
}

void AccountEditor::tagWithNew(const QList<PlusContact> &contacts, const QString &name)
{
    if (!begin(contacts.isEmpty() ? Kind::MakeTag : Kind::Tag, std::max<qsizetype>(contacts.size(), 1), name))
        return;
    m_again = [this, contacts, name] { tagWithNew(contacts, name); };
    const QString teamId = m_book.place().id;
    // A name that is there gives the tag that has it, so asking again does no harm.
    auto *job = new RetryingJob<PlusTag>(
        m_book.clock(),
        [client = m_book.client(), name, teamId](QObject *parent) { return client.createTag(name, teamId, parent); },
        m_work.get());
    m_endSoon = [job] { job->abort(); };
    connect(job, &Job::finished, this, [this, job, contacts] {
        if (!job->result())
            return endOne(job->result().error(), {});
        const PlusTag tag = *job->result();
        const bool isNew = !m_book.tags().find(tag.id);
        m_book.putTag(tag);
        if (!contacts.isEmpty())
            return performTag(idsOf(contacts), tag.id, true);
        endOne(
            {}, !isNew ? Action() : [this, tag] { performTagRemoval(tag); });
    });
    job->start();
}

void AccountEditor::renameTag(const PlusTag &tag, const QString &name)
{
    if (name == tag.name || !begin(Kind::RenameTag, 1, name))
        return;
    m_again = [this, tag, name] { renameTag(tag, name); };
    performRename(tag, name);
}

void AccountEditor::performRename(const PlusTag &tag, const QString &name)
{
    PlusTag was = tag;
    was.id = idNow(tag.id);
    auto *job = new ChangeTagJob(m_book.client(), m_book.clock(), was, name, m_book.place().id, m_work.get());
    m_endSoon = [job] { job->abort(); };
    connect(job, &Job::finished, this, [this, job, before = was.name] {
        if (!job->result())
            return endOne(job->result().error(), {});
        const PlusTag now = *job->result();
        m_book.putTag(now);
        endOne({}, [this, now, before] { performRename(now, before); });
    });
    job->start();
}

void AccountEditor::removeTag(const PlusTag &tag)
{
    if (!begin(Kind::DeleteTag, 1, tag.name))
        return;
    m_again = [this, tag] { removeTag(tag); };
    performTagRemoval(tag);
}

void AccountEditor::performTagRemoval(const PlusTag &tag)
{
    PlusTag was = tag;
    was.id = idNow(tag.id);
    QStringList ids;
    for (const PlusContact &contact : m_book.all().contacts()) {
        if (contact.tagIds.contains(was.id))
            ids += contact.id;
    }
    auto *job = new ChangeTagJob(m_book.client(), m_book.clock(), was, {}, m_book.place().id, m_work.get());
    m_endSoon = [job] { job->abort(); };
    connect(job, &Job::finished, this, [this, job, was, ids] {
        if (!job->result())
            return endOne(job->result().error(), {});
        m_book.removeTag(was.id);
        endOne({}, [this, was, ids] { restoreTag(was, ids); });
    });
    job->start();
}

void AccountEditor::restoreTag(const PlusTag &tag, const QStringList &ids)
{
    auto *job = new RetryingJob<PlusTag>(
        m_book.clock(),
        [client = m_book.client(), name = tag.name, teamId = m_book.place().id](QObject *parent) {
            return client.createTag(name, teamId, parent);
        },
        m_work.get());
    m_endSoon = [job] { job->abort(); };
    connect(job, &Job::finished, this, [this, job, tag, ids] {
        if (!job->result())
            return endOne(job->result().error(), {});
        const PlusTag now = *job->result();
        replaceId(tag.id, now.id);
        m_book.putTag(now);
        const auto inverse = [this, now] { performTagRemoval(now); };
        if (ids.isEmpty())
            return endOne({}, inverse);
        m_change.total = static_cast<int>(ids.size());
        performNextBatch({Batch{.ids = ids, .addTags = {now.id}}}, inverse, 0);
    });
    job->start();
}

} // namespace Ferry

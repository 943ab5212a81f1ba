// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/accounteditor.h"

#include "app/account/contactbatchesjob.h"
#include "app/account/deletecontactsjob.h"
#include "app/account/editcontactjob.h"
#include "app/account/restorecontactsjob.h"
#include "app/account/setphotojob.h"
#include "app/account/tagjobs.h"

#include <utility>

namespace Ferry {

QStringList idsOf(const QList<PlusContact> &contacts)
{
    QStringList ids;
    ids.reserve(contacts.size());
    for (const PlusContact &contact : contacts)
        ids += contact.id;
    return ids;
}

AccountEditor::AccountEditor(AccountBook &book, QObject *parent)
    : QObject(parent)
    , m_book(book)
{
}

AccountEditor::~AccountEditor() = default;

bool AccountEditor::begin(Kind kind, qsizetype total)
{
    if (isBusy())
        return false;
    m_change = {.kind = kind, .total = static_cast<int>(total)};
    m_work = std::make_unique<QObject>();
    m_endSoon = {};
    m_ending = false;
    emit progressed();
    return true;
}

void AccountEditor::advance(int done)
{
    m_change.done = done;
    emit progressed();
}

void AccountEditor::end(const BulkReport &report, Undo undo)
{
    m_change.done = static_cast<int>(report.done.size());
    m_change.changed = static_cast<int>(report.changed.size());
    m_change.failed = static_cast<int>(report.failed.size());
    m_change.error = report.error;
    const bool isUndo = m_change.kind == Kind::Undo;
    // When this came to nothing, what was done before can still be taken back.
    if (m_change.done > 0) {
        m_undo = std::move(undo);
        m_undoable = isUndo ? m_change.undone : m_change.kind;
    } else if (isUndo) {
        m_undo = m_undoing;
    }
    m_undoing = {};
    m_work.release()->deleteLater(); // it owns who is calling
    const AccountChange change = m_change;
    emit progressed();
    emit finished(change);
}

void AccountEditor::endOne(const std::optional<Error> &error, Undo undo)
{
    BulkReport report{.error = error};
    (error ? report.failed : report.done) += PlusContact{};
    end(report, std::move(undo));
}

void AccountEditor::endSoon()
{
    m_ending = true;
    if (m_endSoon)
        m_endSoon();
}

void AccountEditor::undo()
{
    if (!canUndo())
        return;
    m_undoing = std::exchange(m_undo, {});
    if (!begin(Kind::Undo, 1))
        return;
    m_change.undone = m_undoable;
    m_undoing();
}

void AccountEditor::edit(const PlusContact &known, const QJsonObject &data)
{
    if (begin(Kind::Edit, 1))
        performEdit(known, data);
}

void AccountEditor::performEdit(const PlusContact &known, const QJsonObject &data)
{
    auto *job = new EditContactJob(m_book.client(), m_book.clock(), known, data, m_work.get());
    connect(job, &Job::finished, this, [this, job, known] {
        const Result<PlusContact> &now = job->result();
        if (!now) {
            if (now.error().code == Error::Code::Gone)
                m_book.remove({known});
            return endOne(now.error(), {});
        }
        m_book.update({*now});
        PlusContact after = *now;
        after.teamId = known.teamId;
        endOne(
            {},
            m_change.kind == Kind::Undo ? Undo() : [this, after, before = known.data] { performEdit(after, before); });
    });
    job->start();
}

void AccountEditor::setPhoto(const PlusContact &contact, const QByteArray &image, PhotoFormat format)
{
    if (!begin(Kind::Photo, 1))
        return;
    auto *job = new SetPhotoJob(m_book.client(), m_book.clock(), contact, image, format, m_work.get());
    connect(job, &Job::finished, this, [this, job, contact] {
        const Result<PlusContact> &now = job->result();
        if (!now)
            return endOne(now.error(), {});
        m_book.update({*now});
        PlusContact after = *now;
        after.teamId = contact.teamId;
        endOne({}, [this, after, before = contact.data] { performEdit(after, before); });
    });
    job->start();
}

void AccountEditor::remove(const QList<PlusContact> &contacts)
{
    if (contacts.isEmpty() || !begin(Kind::Delete, contacts.size()))
        return;
    auto *job = new DeleteContactsJob(m_book.client(), m_book.clock(), contacts, m_work.get());
    m_endSoon = [job] { job->endSoon(); };
    connect(job, &DeleteContactsJob::progressed, this, &AccountEditor::advance);
    connect(job, &Job::finished, this, [this, job] {
        const BulkReport report = job->result().value_or(BulkReport{});
        m_book.remove(report.done);
        m_book.update(report.changed);
        end(report, [this, gone = report.done] { restore(gone); });
    });
    job->start();
}

void AccountEditor::restore(const QList<PlusContact> &contacts)
{
    m_change.total = static_cast<int>(contacts.size());
    const QStringList there = idsOf(m_book.all().contacts());
    auto *job =
        new RestoreContactsJob(m_book.client(), m_book.clock(), contacts, {there.begin(), there.end()}, m_work.get());
    m_endSoon = [job] { job->endSoon(); };
    connect(job, &RestoreContactsJob::progressed, this, &AccountEditor::advance);
    connect(job, &Job::finished, this, [this, job, contacts] {
        const BulkReport report = job->result().value_or(BulkReport{});
        m_book.add(report.done);
        const QList<PlusContact> left =
            report.failed + contacts.mid(report.done.size() + report.failed.size()); // they can be tried again
        end(
            report, left.isEmpty() ? Undo() : [this, left] { restore(left); });
    });
    job->start();
}

void AccountEditor::setTag(const QList<PlusContact> &contacts, const QString &tagId, bool on)
{
    QStringList ids;
    for (const PlusContact &contact : contacts) {
        if (contact.tagIds.contains(tagId) != on)
            ids += contact.id;
    }
    if (!ids.isEmpty() && begin(on ? Kind::Tag : Kind::Untag, ids.size()))
        performTag(ids, tagId, on);
}

void AccountEditor::performTag(const QStringList &ids, const QString &tagId, bool on)
{
    const auto batch = [ids, tagId](bool putOn) {
        return Batch{.ids = ids,
                     .addTags = putOn ? QStringList{tagId} : QStringList(),
                     .removeTags = putOn ? QStringList() : QStringList{tagId}};
    };
    performBatches({batch(on)}, [this, back = batch(!on)] { performBatches({back}, {}); });
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
    QList<Batch> back;
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        back += Batch{.ids = it.value(), .owner = it.key()};
    performBatches({Batch{.ids = ids, .owner = ownerId}}, [this, back] { performBatches(back, {}); });
}

void AccountEditor::performBatches(QList<Batch> batches, const Undo &undo, int before)
{
    const Batch batch = batches.takeFirst();
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
    connect(job, &Job::finished, this, [this, job, batches, undo, before] {
        BulkReport report = job->result().value_or(BulkReport{});
        const int done = before + static_cast<int>(report.done.size());
        if (!report.error && !batches.isEmpty() && !m_ending)
            return performBatches(batches, undo, done);
        report.done.resize(done); // those of the batches before
        end(report, undo);
    });
    job->start();
}

void AccountEditor::tagWithNew(const QList<PlusContact> &contacts, const QString &name)
{
    if (!begin(contacts.isEmpty() ? Kind::MakeTag : Kind::Tag, std::max<qsizetype>(contacts.size(), 1)))
        return;
    const QString teamId = m_book.place().id;
    // A name that is there gives the tag that has it, so asking again does no harm.
    auto *job = new RetryingJob<PlusTag>(
        m_book.clock(),
        [client = m_book.client(), name, teamId](QObject *parent) { return client.createTag(name, teamId, parent); },
        m_work.get());
    connect(job, &Job::finished, this, [this, job, contacts] {
        if (!job->result())
            return endOne(job->result().error(), {});
        const PlusTag tag = *job->result();
        const bool isNew = !m_book.tags().find(tag.id);
        m_book.putTag(tag);
        if (!contacts.isEmpty())
            return performTag(idsOf(contacts), tag.id, true);
        endOne(
            {}, !isNew ? Undo() : [this, tag] {
                auto *removal =
                    new ChangeTagJob(m_book.client(), m_book.clock(), tag, {}, m_book.place().id, m_work.get());
                connect(removal, &Job::finished, this, [this, removal, tag] {
                    if (!removal->result())
                        return endOne(removal->result().error(), {});
                    m_book.removeTag(tag.id);
                    endOne({}, {});
                });
                removal->start();
            });
    });
    job->start();
}

void AccountEditor::renameTag(const PlusTag &tag, const QString &name)
{
    if (name == tag.name || !begin(Kind::RenameTag, 1))
        return;
    const auto perform = [this](const auto &self, const PlusTag &was, const QString &to) -> void {
        auto *job = new ChangeTagJob(m_book.client(), m_book.clock(), was, to, m_book.place().id, m_work.get());
        connect(job, &Job::finished, this, [this, job, self, before = was.name] {
            if (!job->result())
                return endOne(job->result().error(), {});
            const PlusTag now = *job->result();
            m_book.putTag(now);
            endOne(
                {}, m_change.kind == Kind::Undo ? Undo() : [self, now, before] { self(self, now, before); });
        });
        job->start();
    };
    perform(perform, tag, name);
}

void AccountEditor::removeTag(const PlusTag &tag)
{
    if (!begin(Kind::DeleteTag, 1))
        return;
    QStringList ids;
    for (const PlusContact &contact : m_book.all().contacts()) {
        if (contact.tagIds.contains(tag.id))
            ids += contact.id;
    }
    auto *job = new ChangeTagJob(m_book.client(), m_book.clock(), tag, {}, m_book.place().id, m_work.get());
    connect(job, &Job::finished, this, [this, job, tag, ids] {
        if (!job->result())
            return endOne(job->result().error(), {});
        m_book.removeTag(tag.id);
        endOne({}, [this, tag, ids] { restoreTag(tag, ids); });
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
    connect(job, &Job::finished, this, [this, job, ids] {
        if (!job->result())
            return endOne(job->result().error(), {});
        m_book.putTag(*job->result());
        if (ids.isEmpty())
            return endOne({}, {});
        m_change.total = static_cast<int>(ids.size());
        performBatches({Batch{.ids = ids, .addTags = {job->result()->id}}}, {});
    });
    job->start();
}

} // namespace Ferry

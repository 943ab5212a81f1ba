// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/accounteditor.h"

#include "app/account/deletecontactsjob.h"
#include "app/account/editcontactjob.h"
#include "app/account/restorecontactsjob.h"
#include "app/account/setphotojob.h"
#include "app/contactsplus/contactmapping.h"

#include <utility>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(const PlusContact &contact)
{
    return displayName(ContactMapping::fromContactData(contact.data)).simplified();
}

QString nameOf(const QList<PlusContact> &contacts)
{
    return contacts.size() == 1 ? nameOf(contacts.constFirst()) : QString();
}

/// Whether trying once more would come to the same.
bool isFinal(const Error &error)
{
    return error.code == Error::Code::Gone || error.code == Error::Code::NotFound || error.code == Error::Code::Conflict
        || error.code == Error::Code::BadRequest;
}

} // namespace

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

bool AccountEditor::begin(Kind kind, qsizetype total, const QString &name)
{
    if (isBusy())
        return false;
    start(kind, total, name);
    return true;
}

void AccountEditor::start(Kind kind, qsizetype total, const QString &name)
{
    m_change = {.kind = kind, .name = name, .total = static_cast<int>(total)};
    m_work = std::make_unique<QObject>();
    m_again = {};
    m_endSoon = {};
    m_ending = false;
    emit progressed();
}

void AccountEditor::advance(int done)
{
    m_change.done = done;
    emit progressed();
}

void AccountEditor::end(const BulkReport &report, const Action &inverse, const Action &rest)
{
    m_change.done = static_cast<int>(report.done.size());
    m_change.changed = static_cast<int>(report.changed.size());
    m_change.failed = static_cast<int>(report.failed.size());
    m_change.error = report.error;
    remember(inverse, rest);
    if (!m_change.error || m_change.isLost || !m_change.clashes.isEmpty())
        m_again = {};
    m_endSoon = {};
    m_work.release()->deleteLater(); // it owns who is calling
    const AccountChange change = m_change;
    emit progressed();
    emit finished(change);
}

void AccountEditor::remember(const Action &inverse, const Action &rest)
{
    const bool isDone = m_change.done > 0;
    m_change.canGoBack = isDone && inverse;
    if (!isStep()) {
        if (m_change.canGoBack)
            m_history.add({m_change.kind, m_change.name, m_change.done, inverse});
        return;
    }
    const Way way = m_change.kind == Kind::Undo ? Way::Back : Way::Forth;
    const Way other = way == Way::Back ? Way::Forth : Way::Back;
    if (m_change.canGoBack)
        m_history.put(other, {m_step.kind, m_step.name, m_change.done, inverse});
    m_change.isLost = !isDone && m_change.error && isFinal(*m_change.error) && !rest;
    // What is left of it can be gone on with.
    if (rest)
        m_history.put(way, {m_step.kind, m_step.name, m_change.total - m_change.done, rest});
    else if (!isDone && !m_change.isLost)
        m_history.put(way, m_step);
    m_step = {};
    m_again = [this, way] { go(way); };
}

void AccountEditor::endOne(const std::optional<Error> &error, const Action &inverse)
{
    BulkReport report{.error = error};
    (error ? report.failed : report.done) += PlusContact{};
    end(report, inverse);
}

void AccountEditor::endSoon()
{
    m_ending = true;
    if (const Action act = m_endSoon) // a copy: a change that ends within it forgets it
        act();
}

const ChangeHistory::Step *AccountEditor::nextStep(Way way) const
{
    return isBusy() ? nullptr : m_history.next(way);
}

void AccountEditor::undo()
{
    go(Way::Back);
}

void AccountEditor::redo()
{
    go(Way::Forth);
}

void AccountEditor::go(Way way)
{
    if (!nextStep(way))
        return;
    m_step = m_history.take(way);
    start(way == Way::Back ? Kind::Undo : Kind::Redo, m_step.count, m_step.name);
    m_change.undone = m_step.kind;
    const Action perform = m_step.perform; // m_step goes in its end
    perform();
}

void AccountEditor::repeat()
{
    if (!canRepeat())
        return;
    const Action again = std::exchange(m_again, {});
    again();
}

void AccountEditor::replaceId(const QString &before, const QString &now)
{
    for (QString &known : m_idsNow) {
        if (known == before)
            known = now;
    }
    m_idsNow.insert(before, now);
}

void AccountEditor::edit(const PlusContact &known, const QJsonObject &data)
{
    if (!begin(Kind::Edit, 1, nameOf(known)))
        return;
    m_again = [this, known, data] { edit(known, data); };
    performEdit(known, data);
}

void AccountEditor::performEdit(const PlusContact &known, const QJsonObject &data)
{
    PlusContact here = known;
    here.id = idNow(known.id);
    auto *job = new EditContactJob(m_book.client(), m_book.clock(), here, data, m_work.get());
    m_endSoon = [job] { job->abort(); };
    connect(job, &Job::finished, this, [this, job, here] {
        const Result<PlusContact> &now = job->result();
        if (!now) {
            if (now.error().code == Error::Code::Gone)
                m_book.remove({here});
            if (!job->clashes().isEmpty()) {
                m_book.update({job->there()});
                m_change.clashes = job->clashes();
                m_change.there = job->there();
            }
            return endOne(now.error(), {});
        }
        m_book.update({*now});
        m_change.changedByOthers = job->changedByOthers();
        PlusContact after = *now;
        after.teamId = here.teamId;
        endOne({}, [this, after, before = job->before()] { performEdit(after, before); });
    });
    job->start();
}

void AccountEditor::setPhoto(const PlusContact &contact, const QByteArray &image, PhotoFormat format)
{
    if (!begin(Kind::Photo, 1, nameOf(contact)))
        return;
    m_again = [this, contact, image, format] { setPhoto(contact, image, format); };
    auto *job = new SetPhotoJob(m_book.client(), m_book.clock(), contact, image, format, m_work.get());
    m_endSoon = [job] { job->abort(); };
    connect(job, &Job::finished, this, [this, job, contact] {
        const Result<PlusContact> &now = job->result();
        if (!now) {
            if (now.error().code == Error::Code::Gone)
                m_book.remove({contact});
            return endOne(now.error(), {});
        }
        m_book.update({*now});
        PlusContact after = *now;
        after.teamId = contact.teamId;
        // Of what others have changed since it was read nothing is taken back.
        const QJsonObject before = withValue(after.data, {u"photos"_s}, contact.data.value("photos"_L1));
        endOne({}, [this, after, before] { performEdit(after, before); });
    });
    job->start();
}

void AccountEditor::remove(const QList<PlusContact> &contacts)
{
    if (contacts.isEmpty() || !begin(Kind::Delete, contacts.size(), nameOf(contacts)))
        return;
    performRemoval(contacts);
}

void AccountEditor::performRemoval(const QList<PlusContact> &wanted)
{
    QList<PlusContact> contacts = wanted;
    for (PlusContact &contact : contacts)
        contact.id = idNow(contact.id);
    m_change.total = static_cast<int>(contacts.size());
    auto *job = new DeleteContactsJob(m_book.client(), m_book.clock(), contacts, m_work.get());
    m_endSoon = [job] { job->endSoon(); };
    connect(job, &DeleteContactsJob::progressed, this, &AccountEditor::advance);
    connect(job, &Job::finished, this, [this, job, contacts] {
        const BulkReport report = job->result().value_or(BulkReport{});
        m_book.remove(report.done);
        m_book.update(report.changed);
        QList<PlusContact> left = contacts;
        const QStringList settled = idsOf(report.done) + idsOf(report.changed);
        left.removeIf([ids = QSet<QString>(settled.begin(), settled.end())](const PlusContact &contact) {
            return ids.contains(contact.id);
        });
        if (!isStep())
            m_again = [this, left] { remove(left); };
        end(
            report, [this, gone = report.done] { restore(gone); },
            left.isEmpty() ? Action() : [this, left] { performRemoval(left); });
    });
    job->start();
}

void AccountEditor::restore(const QList<PlusContact> &gone)
{
    QList<PlusContact> contacts = gone;
    for (PlusContact &contact : contacts) {
        for (QString &tag : contact.tagIds)
            tag = idNow(tag);
        // A tag that was deleted before comes back by its own step.
        if (!m_book.tagsError())
            contact.tagIds.removeIf([this](const QString &tag) { return !m_book.tags().find(tag); });
    }
    m_change.total = static_cast<int>(contacts.size());
    const QStringList there = idsOf(m_book.all().contacts());
    auto *job =
        new RestoreContactsJob(m_book.client(), m_book.clock(), contacts, {there.begin(), there.end()}, m_work.get());
    m_endSoon = [job] { job->endSoon(); };
    connect(job, &RestoreContactsJob::progressed, this, &AccountEditor::advance);
    connect(job, &Job::finished, this, [this, job, contacts] {
        const BulkReport report = job->result().value_or(BulkReport{});
        m_book.add(report.done);
        for (auto it = job->idsNow().cbegin(); it != job->idsNow().cend(); ++it)
            replaceId(it.key(), it.value());
        const QList<PlusContact> left =
            report.failed + contacts.mid(report.done.size() + report.failed.size()); // they can be tried again
        end(
            report, [this, made = report.done] { performRemoval(made); },
            left.isEmpty() ? Action() : [this, left] { restore(left); });
    });
    job->start();
}

} // namespace Ferry

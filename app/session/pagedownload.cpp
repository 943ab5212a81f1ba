// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pagedownload.h"

#include "app/session/errorkind.h"
#include "app/session/spoolwriter.h"
#include "app/store/spool.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

PageDownload::PageDownload(CloudSpongeClient client, LibraryWorker &library, Profile profile, QObject *parent)
    : QObject(parent)
    , m_client(std::move(client))
    , m_library(library)
    , m_profile(std::move(profile))
{
}

PageDownload::~PageDownload()
{
    // The job writes into the sink: it goes first.
    delete m_job;
}

void PageDownload::fetch(const Question &question)
{
    m_question = question;
    m_question.context.lastPage = m_lastPage;
    using Opened = Result<std::shared_ptr<SpoolFile>>;
    m_library.run(
        this,
        [profile = m_profile, id = question.importId, start = question.context.nextStart](ContactLibrary &) -> Opened {
            return SpoolFile::create(profile, id, start).map([](SpoolFile &&spool) {
                return std::make_shared<SpoolFile>(std::move(spool));
            });
        },
        [this](const Opened &spool) {
            if (!spool) {
                if (!m_isStopped)
                    emit notKept(spool.error());
                return;
            }
            m_spool = std::make_unique<SpoolWriter>(m_library, std::move(**spool));
            if (m_isStopped)
                dropEmptySpool();
            else
                ask();
        });
}

void PageDownload::stop()
{
    m_isStopped = true;
    if (m_job) {
        m_job->disconnect(this);
        m_job->abort();
        m_job->deleteLater();
    }
    dropEmptySpool();
}

void PageDownload::ask()
{
    const PageContext &context = m_question.context;
    ContactsPageJob *job = m_client.contactsPage(
        m_question.reference, {.start = context.nextStart, .count = context.pageSize}, m_spool.get(), this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        if (job->result())
            take(*job->result());
        else
            giveUp(job->result().error());
    });
    job->start();
}

void PageDownload::take(DecodedPage decoded)
{
    // To the library an empty page would be the page.
    const bool nothingRead = decoded.page.contacts.isEmpty() && decoded.page.skipped == 0;
    if (decoded.damage && (nothingRead || isOfTheDisk(decoded.damage->code)))
        return giveUp(*decoded.damage);
    const QPointer<PageDownload> alive(this);
    if (decoded.page.owner)
        emit ownerSeen(*decoded.page.owner);
    if (!alive)
        return;
    ArrangedPage arranged = arrangePage(std::move(decoded), m_question.context);
    m_lastPage = std::move(arranged.held);
    keep(std::move(arranged));
}

void PageDownload::keep(ArrangedPage arrived)
{
    const QList<Contact> contacts = arrived.page.contacts;
    // Bytes that could not all be read are the only copy of what they hold, so the spool keeps them.
    const bool allRead = arrived.page.skipped == 0 && !arrived.event.damage;
    // The job still holds the writer's address, so it stays until the next page.
    m_library.run(
        this,
        [id = m_question.importId, page = std::move(arrived.page), spooled = m_spool->page(),
         allRead](ContactLibrary &library) -> Result<bool> {
            if (const Result<void> synced = spooled->file.sync(); !synced)
                return fail(synced.error());
            const Result<bool> isNew = library.appendPage(id, page);
            if (!isNew)
                return isNew;
            // The contacts are safe now; a file too many is cleared away with the import.
            const Result<void> closed = allRead ? spooled->file.remove() : spooled->file.close();
            Q_UNUSED(closed)
            return isNew;
        },
        [this, contacts, event = std::move(arrived.event)](const Result<bool> &isNew) {
            if (!isNew)
                emit notKept(isNew.error());
            else if (!*isNew && !contacts.isEmpty())
                emit notKept({.code = Error::Code::StoreDamaged, .detail = u"a page was not kept"_s});
            else
                emit kept(contacts, event);
        });
}

void PageDownload::giveUp(const Error &error)
{
    dropEmptySpool();
    if (isOfTheDisk(error.code))
        emit notKept(error);
    else
        emit failed(error);
}

void PageDownload::dropEmptySpool()
{
    if (m_spool && m_spool->isEmpty())
        m_library.run([page = m_spool->page()](ContactLibrary &) { return page->file.remove(); });
    m_spool.reset();
}

} // namespace Ferry

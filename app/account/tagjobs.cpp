// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/tagjobs.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int tagsInPage = 100;
constexpr int mostConflicts = 2;

} // namespace

AllTagsJob::AllTagsJob(const ContactsPlusClient &client, Clock &clock, const QString &teamId, QObject *parent)
    : AskingJob(client, clock, parent)
    , m_teamId(teamId)
{
}

void AllTagsJob::run()
{
    scroll({});
}

void AllTagsJob::scroll(const QString &cursor)
{
    const PlusScroll question{.cursor = cursor, .size = tagsInPage, .teamId = m_teamId};
    ask<PlusTagPage>([this, question](QObject *parent) { return client().scrollTags(question, parent); },
                     [this](const Result<PlusTagPage> &page) {
                         if (!page)
                             return finishWith(fail(page.error()));
                         m_tags += page->tags;
                         if (page->cursor.isEmpty())
                             return finishWith(m_tags);
                         if (m_cursors.contains(page->cursor))
                             return finishWith(fail(Error::Code::BadReply, u"the pages of tags go in a circle"_s));
                         m_cursors.insert(page->cursor);
                         scroll(page->cursor);
                     });
}

ChangeTagJob::ChangeTagJob(const ContactsPlusClient &client, Clock &clock, const PlusTag &tag,
                           const std::optional<QString> &newName, const QString &teamId, QObject *parent)
    : AskingJob(client, clock, parent)
    , m_tag(tag)
    , m_newName(newName)
    , m_teamId(teamId)
{
}

void ChangeTagJob::run()
{
    // The service told of some tags by their ids alone.
    if (m_tag.etag.isEmpty())
        fetch();
    else
        goOn();
}

void ChangeTagJob::goOn()
{
    if (m_newName)
        rename();
    else
        remove();
}

void ChangeTagJob::rename()
{
    PlusTag wanted = m_tag;
    wanted.name = *m_newName;
    ask<PlusTag>([this, wanted](QObject *parent) { return client().updateTag(wanted, m_teamId, parent); },
                 [this](const Result<PlusTag> &updated) {
                     if (!updated && updated.error().code == Error::Code::Conflict && ++m_conflicts <= mostConflicts)
                         return fetch();
                     finishWith(updated);
                 });
}

void ChangeTagJob::remove()
{
    ask<void>([this](QObject *parent) { return client().deleteTag(m_tag.id, m_tag.etag, m_teamId, parent); },
              [this](const Result<void> &removed) {
                  if (removed || removed.error().code == Error::Code::Gone)
                      return finishWith(m_tag);
                  if (removed.error().code == Error::Code::Conflict && ++m_conflicts <= mostConflicts)
                      return fetch();
                  finishWith(fail(removed.error()));
              });
}

void ChangeTagJob::fetch()
{
    ask<PlusTagPage>([this](QObject *parent) { return client().tags({m_tag.id}, m_teamId, parent); },
                     [this](const Result<PlusTagPage> &page) {
                         if (!page)
                             return finishWith(fail(page.error()));
                         if (page->tags.isEmpty())
                             return m_newName ? finishWith(fail(Error::Code::Gone, u"the tag is gone"_s))
                                              : finishWith(m_tag);
                         m_tag = page->tags.constFirst();
                         if (m_newName && m_tag.name == *m_newName)
                             return finishWith(m_tag); // done, and its answer was lost
                         goOn();
                     });
}

} // namespace Ferry

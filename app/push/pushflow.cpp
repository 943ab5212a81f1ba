// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/pushflow.h"

#include "app/contactsplus/contactmapping.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace Ferry::PushFlow {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int conflictLimit = 2;

bool hasPhotoToSend(const PushItem &item)
{
    return !item.photo.isEmpty() && !item.isPhotoDone;
}

/// Whether the service has told that nothing was done. Anything else may have been done all the same.
bool isRefusal(const Error &error)
{
    if (error.httpStatus)
        return *error.httpStatus >= 400 && *error.httpStatus < 500 && *error.httpStatus != 408;
    using enum Error::Code;
    static constexpr std::array unsent{SignInRequired,  SignInDenied,   NotConfigured, InsecureUrl,
                                       KeychainMissing, KeychainLocked, KeychainFault};
    return std::find(unsent.begin(), unsent.end(), error.code) != unsent.end();
}

PushItem failed(PushItem item, const Error &error)
{
    item.failure = error.code;
    item.failureDetail = error.detail;
    return item;
}

PushItem failed(PushItem item, Error::Code code, const QString &detail)
{
    return failed(std::move(item), {.code = code, .detail = detail});
}

void know(PushItem &item, const PlusContact &contact)
{
    item.contactId = contact.id;
    item.etag = contact.etag;
    item.isEtagUnsure = false;
    item.data = contact.data;
}

/// The same after a photo was added: nothing else should be different.
void knowWithPhoto(PushItem &item, const PlusContact &contact)
{
    QJsonObject now = contact.data;
    QJsonObject before = item.data;
    now.remove("photos"_L1);
    before.remove("photos"_L1);
    item.isForeign = item.isForeign || now != before;
    know(item, contact);
}

/// Where an item goes whose contact is as wanted, or, when it is to be undone, that it can be.
PushItem settled(PushItem item, const QStringList &tags)
{
    if (item.isUndoing) {
        item.stage = PushStage::UndoReady;
        return item;
    }
    if (hasPhotoToSend(item)) {
        item.stage = PushStage::Written;
        item.photosBefore = item.data.value("photos"_L1).toArray().size();
        return item;
    }
    item.tagsAdded.clear();
    for (const QString &tag : tags) {
        if (!item.tagsBefore.contains(tag))
            item.tagsAdded += tag;
    }
    item.stage = item.tagsAdded.isEmpty() ? PushStage::Done : PushStage::Tagging;
    return item;
}

QJsonObject withAll(QJsonObject data, const QList<Contact> &contacts)
{
    for (const Contact &contact : contacts)
        data = ContactMapping::withAdditions(data, contact);
    return data;
}

PushItem afterRefusedWrite(PushItem item, const Error &error)
{
    if (error.code == Error::Code::Conflict && item.kind != PushKind::Create) {
        item.stage = PushStage::Stale;
        return ++item.conflicts < conflictLimit ? item : failed(item, error);
    }
    item.stage = PushStage::Ready;
    return isPassing(error) ? item : failed(item, error);
}

PushItem afterWrite(PushItem item, const Answer &answer, const QStringList &tags)
{
    if (answer.contact) {
        know(item, *answer.contact);
        return settled(std::move(item), tags);
    }
    const Error error = answer.error.value_or(Error{.code = Error::Code::BadReply});
    if (isRefusal(error))
        return afterRefusedWrite(std::move(item), error);
    return isPassing(error) ? item : failed(std::move(item), error);
}

PushItem afterLookUp(PushItem item, const Answer &answer, const QStringList &tags)
{
    if (answer.error)
        return isPassing(*answer.error) ? item : failed(std::move(item), *answer.error);
    if (answer.contact) {
        know(item, *answer.contact);
        return settled(std::move(item), tags);
    }
    item.stage = item.isUndoing ? PushStage::Undone : PushStage::Ready;
    return item;
}

/// An update whose answer was lost, or that somebody else came before.
PushItem afterFetchOfChanged(PushItem item, const PlusContact &now, const QStringList &tags)
{
    const bool isUnchanged = now.etag == item.etag;
    if (isUnchanged || (item.stage == PushStage::Stale && item.isUndoing)) {
        item.stage = item.isUndoing ? PushStage::Undone : PushStage::Ready;
        return item;
    }
    const QJsonObject wanted = withAll(now.data, item.contacts);
    const bool isThere = wanted == now.data;
    if (now.data == item.data || isThere || item.isUndoing) {
        // Ours and somebody else's cannot be told apart any more, so this is not to be undone.
        item.isForeign = now.data != item.data;
        item.tagsBefore = now.tagIds;
        know(item, now);
        return settled(std::move(item), tags);
    }
    item.before = now.data;
    item.data = wanted;
    item.etag = now.etag;
    item.tagsBefore = now.tagIds;
    item.stage = PushStage::Ready;
    return item;
}

PushItem afterFetchForPhoto(PushItem item, const PlusContact &now, const QStringList &tags)
{
    const bool isThere = now.data.value("photos"_L1).toArray().size() > item.photosBefore;
    item.isPhotoDone = isThere;
    if (isThere)
        knowWithPhoto(item, now);
    else if (now.data == item.data)
        know(item, now);
    return settled(std::move(item), tags);
}

bool isAsWeLeftIt(const PushItem &item, const PlusContact &now)
{
    return now.etag == item.etag || (item.isEtagUnsure && now.data == item.data);
}

/// Past the check, and past the tags.
PushItem afterUntag(PushItem item)
{
    item.stage = item.kind == PushKind::TagOnly ? PushStage::Undone : PushStage::UndoUntagged;
    return item;
}

PushItem afterFetchInUndo(PushItem item, const Answer &answer)
{
    if (!answer.contact) {
        // Somebody deleted it, or we did: what was created is gone either way.
        item.stage = item.kind == PushKind::Create ? PushStage::Undone : PushStage::Left;
        return item;
    }
    const PlusContact &now = *answer.contact;
    const bool isSame = !item.isForeign && isAsWeLeftIt(item, now);
    if (item.stage == PushStage::UndoAsked) {
        if (now.etag == item.etag)
            item.stage = item.kind == PushKind::Create ? PushStage::UndoChecked : PushStage::UndoUntagged;
        else
            item.stage = item.kind == PushKind::Add && now.data == item.before ? PushStage::Undone : PushStage::Left;
        return item;
    }
    if (!isSame) {
        item.stage = PushStage::Left;
        return item;
    }
    item.etag = now.etag;
    item.isEtagUnsure = false;
    const bool hasTags = std::any_of(item.tagsAdded.cbegin(), item.tagsAdded.cend(),
                                     [&](const QString &tag) { return now.tagIds.contains(tag); });
    item.stage = PushStage::UndoChecked;
    return hasTags || item.kind == PushKind::Create ? item : afterUntag(std::move(item));
}

PushItem afterFetch(PushItem item, const Answer &answer, const QStringList &tags)
{
    if (answer.error)
        return isPassing(*answer.error) ? item : failed(std::move(item), *answer.error);
    switch (item.stage) {
    case PushStage::Asked:
    case PushStage::Stale:
    case PushStage::PhotoAsked:
        if (!answer.contact && item.isUndoing) {
            item.stage = item.kind == PushKind::Create ? PushStage::Undone : PushStage::Left;
            return item;
        }
        if (!answer.contact)
            return failed(std::move(item), Error::Code::Gone, u"the contact was deleted"_s);
        return item.stage == PushStage::PhotoAsked ? afterFetchForPhoto(std::move(item), *answer.contact, tags)
                                                   : afterFetchOfChanged(std::move(item), *answer.contact, tags);
    case PushStage::UndoReady:
    case PushStage::UndoChecked:
    case PushStage::UndoUntagAsked:
    case PushStage::UndoUntagged:
    case PushStage::UndoAsked:
        return afterFetchInUndo(std::move(item), answer);
    case PushStage::Ready:
    case PushStage::Written:
    case PushStage::Tagging:
    case PushStage::Done:
    case PushStage::Undone:
    case PushStage::Left:
        return item;
    }
    return item;
}

PushItem afterPhoto(PushItem item, const Answer &answer, const QStringList &tags)
{
    if (answer.contact) {
        knowWithPhoto(item, *answer.contact);
        item.isPhotoDone = true;
        return settled(std::move(item), tags);
    }
    const Error error = answer.error.value_or(Error{.code = Error::Code::BadReply});
    if (!isRefusal(error))
        return isPassing(error) ? item : failed(std::move(item), error);
    item.stage = PushStage::Written;
    item.isEtagUnsure = false;
    if (isPassing(error))
        return item;
    if (error.code == Error::Code::Gone)
        return failed(std::move(item), error);
    // The contact is worth having without it.
    item.photoFailure = error.code;
    item.isPhotoDone = true;
    return settled(std::move(item), tags);
}

PushItem afterTags(PushItem item, Ask ask, const Answer &answer)
{
    if (answer.error)
        return isPassing(*answer.error) ? item : failed(std::move(item), *answer.error);
    if (!answer.contact) {
        if (ask == Ask::Tag)
            return failed(std::move(item), Error::Code::Gone, u"the contact was deleted"_s);
        item.stage = PushStage::Left;
        return item;
    }
    item.etag = answer.contact->etag;
    // Somebody else may have changed it in between, and then the etag is theirs as well.
    item.isForeign = item.isForeign || answer.contact->data != item.data;
    item.isEtagUnsure = false;
    if (ask == Ask::Untag) {
        if (!item.isForeign)
            return afterUntag(std::move(item));
        item.stage = PushStage::Left;
        return item;
    }
    item.stage = PushStage::Done;
    return item;
}

PushItem afterUndo(PushItem item, Ask ask, const Answer &answer)
{
    if (!answer.error) {
        if (answer.contact)
            item.etag = answer.contact->etag;
        item.stage = PushStage::Undone;
        return item;
    }
    const Error &error = *answer.error;
    if (error.code == Error::Code::Gone)
        item.stage = ask == Ask::Delete ? PushStage::Undone : PushStage::Left;
    else if (error.code == Error::Code::Conflict)
        item.stage = PushStage::Left;
    else if (isRefusal(error))
        item.stage = ask == Ask::Delete ? PushStage::UndoChecked : PushStage::UndoUntagged;
    const bool isOver = item.stage == PushStage::Undone || item.stage == PushStage::Left;
    return isOver || isPassing(error) ? item : failed(std::move(item), error);
}

} // namespace

bool isPassing(const Error &error)
{
    using enum Error::Code;
    static constexpr std::array passing{Network,        Timeout,       RateLimited,    ServerFault,
                                        BadReply,       Unauthorized,  SignInRequired, KeychainMissing,
                                        KeychainLocked, KeychainFault, RedirectRefused};
    return std::find(passing.begin(), passing.end(), error.code) != passing.end();
}

bool needsPerson(const Error &error)
{
    using enum Error::Code;
    static constexpr std::array theirs{SignInRequired, Unauthorized, KeychainLocked, KeychainMissing, KeychainFault};
    return std::find(theirs.begin(), theirs.end(), error.code) != theirs.end();
}

PushItem started(PushItem item, const QStringList &tags)
{
    const bool hasNothingToWrite =
        item.kind == PushKind::TagOnly || (item.kind == PushKind::Add && item.data == item.before);
    return item.stage == PushStage::Ready && !item.failure && hasNothingToWrite ? settled(std::move(item), tags) : item;
}

Ask next(const PushItem &item)
{
    if (item.failure)
        return Ask::Nothing;
    const bool isCreate = item.kind == PushKind::Create;
    const Ask back = isCreate ? Ask::Delete : Ask::Restore;
    switch (item.stage) {
    case PushStage::Ready:
        return isCreate ? Ask::Create : Ask::Update;
    case PushStage::Asked:
        return isCreate ? Ask::LookUp : Ask::Fetch;
    case PushStage::Stale:
    case PushStage::PhotoAsked:
    case PushStage::UndoUntagAsked:
    case PushStage::UndoAsked:
        return Ask::Fetch;
    case PushStage::Written:
        return Ask::UploadPhoto;
    case PushStage::Tagging:
        return Ask::Tag;
    case PushStage::UndoReady:
        // Without tags to take off, the etag that goes along is check enough.
        return item.isEtagUnsure || item.isForeign || (!isCreate && !item.tagsAdded.isEmpty()) ? Ask::Fetch : back;
    case PushStage::UndoChecked:
        return isCreate || item.tagsAdded.isEmpty() ? back : Ask::Untag;
    case PushStage::UndoUntagged:
        return back;
    case PushStage::Done:
    case PushStage::Undone:
    case PushStage::Left:
        return Ask::Nothing;
    }
    return Ask::Nothing;
}

bool isChanging(Ask ask)
{
    switch (ask) {
    case Ask::Create:
    case Ask::Update:
    case Ask::UploadPhoto:
    case Ask::Tag:
    case Ask::Untag:
    case Ask::Delete:
    case Ask::Restore:
        return true;
    case Ask::Nothing:
    case Ask::LookUp:
    case Ask::Fetch:
        return false;
    }
    return false;
}

PushItem asking(PushItem item, Ask ask)
{
    switch (ask) {
    case Ask::Create:
    case Ask::Update:
        item.stage = PushStage::Asked;
        break;
    case Ask::UploadPhoto:
        item.stage = PushStage::PhotoAsked;
        item.isEtagUnsure = true;
        break;
    case Ask::Tag:
        item.isEtagUnsure = true;
        break;
    case Ask::Untag:
        item.stage = PushStage::UndoUntagAsked;
        item.isEtagUnsure = true;
        break;
    case Ask::Delete:
    case Ask::Restore:
        item.stage = PushStage::UndoAsked;
        break;
    case Ask::Nothing:
    case Ask::LookUp:
    case Ask::Fetch:
        break;
    }
    return item;
}

PushItem answered(PushItem item, Ask ask, const Answer &answer, const QStringList &tags)
{
    switch (ask) {
    case Ask::Create:
    case Ask::Update:
        return afterWrite(std::move(item), answer, tags);
    case Ask::LookUp:
        return afterLookUp(std::move(item), answer, tags);
    case Ask::Fetch:
        return afterFetch(std::move(item), answer, tags);
    case Ask::UploadPhoto:
        return afterPhoto(std::move(item), answer, tags);
    case Ask::Tag:
    case Ask::Untag:
        return afterTags(std::move(item), ask, answer);
    case Ask::Delete:
    case Ask::Restore:
        return afterUndo(std::move(item), ask, answer);
    case Ask::Nothing:
        return item;
    }
    return item;
}

PushItem undoing(PushItem item)
{
    item.failure.reset();
    item.failureDetail.clear();
    item.isUndoing = true;
    switch (item.stage) {
    case PushStage::Ready:
        item.stage = PushStage::Undone;
        break;
    case PushStage::Written:
    case PushStage::Tagging:
    case PushStage::Done:
        item.stage =
            item.kind == PushKind::TagOnly && item.tagsAdded.isEmpty() ? PushStage::Undone : PushStage::UndoReady;
        break;
    case PushStage::Asked:
    case PushStage::Stale:
    case PushStage::PhotoAsked:
    case PushStage::UndoReady:
    case PushStage::UndoChecked:
    case PushStage::UndoUntagAsked:
    case PushStage::UndoUntagged:
    case PushStage::UndoAsked:
    case PushStage::Undone:
    case PushStage::Left:
        break;
    }
    return item;
}

PushItem retried(PushItem item)
{
    item.failure.reset();
    item.failureDetail.clear();
    item.conflicts = 0;
    return item;
}

} // namespace Ferry::PushFlow

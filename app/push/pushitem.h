// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"
#include "models/core/error.h"
#include "models/core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QUrl>

namespace Ferry {

/// What an item of a push does. The numbers are the journal's.
enum class PushKind {
    Create = 0,
    /// Adds to a contact that is there.
    Add = 1,
    /// Puts tags on a contact that is there.
    TagOnly = 2,
};

/// How far an item has come. The numbers are the journal's. A stage that ends in Asked is written before the request
/// leaves: who finds it after a crash does not know what became of the request.
enum class PushStage {
    /// Nothing has happened.
    Ready = 0,
    /// The contact may have been created, or changed.
    Asked = 1,
    /// Somebody else changed the contact: it has to be fetched, and ours added to what it is now.
    Stale = 2,
    /// The contact is there as wanted; its photo is not.
    Written = 3,
    PhotoAsked = 4,
    /// All is there but the tags.
    Tagging = 5,
    Done = 6,

    /// To be undone.
    UndoReady = 10,
    /// It is as we left it.
    UndoChecked = 11,
    UndoUntagAsked = 12,
    /// Our tags are off again.
    UndoUntagged = 13,
    /// The contact may have been deleted, or restored.
    UndoAsked = 14,
    Undone = 15,
    /// Somebody changed the contact since the push, so it was left as it is.
    Left = 16,
};

/// One contact of the account and all that a push does to it. What is below `progress` changes as it goes on.
struct PushItem {
    int number = 0;
    PushKind kind = PushKind::Create;
    /// The rows of the plan that it stands for.
    QList<int> rows = {};
    /// What those rows are; kept to add them again to what somebody else has changed.
    QList<Contact> contacts = {};
    /// PNG or JPEG; empty for none.
    QByteArray photo = {};

    // progress
    PushStage stage = PushStage::Ready;
    /// contactData to be sent, and from Written on as the service has it.
    QJsonObject data = {};
    /// What contactData was before we changed it.
    QJsonObject before = {};
    QString contactId = {};
    /// The newest that we know, and whether a request of ours may have changed it since.
    QString etag = {};
    bool isEtagUnsure = false;
    /// Tags the contact had before, and those of ours that it did not have.
    QStringList tagsBefore = {};
    QStringList tagsAdded = {};
    /// Somebody else's change came between ours, so that there is no way back to a state that was.
    bool isForeign = false;
    int conflicts = 0;
    /// What is not known yet is found out to be undone, not to be finished.
    bool isUndoing = false;
    qsizetype photosBefore = 0;
    bool isPhotoDone = false;
    /// Why the photo is not there, though the contact is.
    std::optional<Error::Code> photoFailure = {};
    /// Why the item goes no further; it stays at its stage, and is taken up there when it is tried again.
    std::optional<Error::Code> failure = {};
    /// For the log.
    QString failureDetail = {};

    bool operator==(const PushItem &) const = default;
};

/// A tag that goes on all that is pushed.
struct PushTag {
    QString name = {};
    /// Empty until it is known.
    QString id = {};
    /// Whether it was made for this push; such a one goes away with it.
    bool isOurs = false;

    bool operator==(const PushTag &) const = default;
};

/// A push as the journal keeps it.
struct PushRecord {
    /// The numbers are the journal's.
    enum class State {
        /// Going on, or interrupted.
        Running = 0,
        Finished = 1,
        Cancelled = 2,
        /// Being undone, or interrupted in that.
        Undoing = 3,
        Undone = 4,
    };

    qint64 id = 0;
    State state = State::Running;
    /// UTC.
    QDateTime startedAt = {};
    /// UTC; invalid while it runs.
    QDateTime finishedAt = {};
    /// The address of the service; the contacts' ids mean nothing to another one.
    QUrl api = {};
    QString accountId = {};
    QString accountLabel = {};
    /// Empty for the person's own contacts.
    QString teamId = {};
    QString teamName = {};
    /// Where the contacts came from, as the person knows it.
    QString sourceName = {};
    QList<PushTag> tags = {};

    bool operator==(const PushRecord &) const = default;
};

/// How many items are where; they add up to `items`.
struct PushCounts {
    int items = 0;
    int waiting = 0;
    int created = 0;
    int changed = 0;
    int tagged = 0;
    int failed = 0;
    int undone = 0;
    /// Left as they are by an undo.
    int left = 0;
    /// Of those created or changed, the ones whose photo the service did not take.
    int withoutPhoto = 0;

    bool operator==(const PushCounts &) const = default;
};

[[nodiscard]] PushCounts countItems(const QList<PushItem> &items);

/// Whether a push that does not go on, or its undoing, was stopped or interrupted before its end. Not of one that has only
/// failures left: they are to be tried again.
[[nodiscard]] bool isUnfinished(const PushRecord &push, const PushCounts &counts);

/// The two parts of an item as the journal has them: what is written once, and what changes. JSON in UTF-8.
[[nodiscard]] QByteArray contentOf(const PushItem &item);
[[nodiscard]] QByteArray progressOf(const PushItem &item);
/// Both into \a item, whose number, kind, stage and photo are not among them. StoreDamaged when they are not such texts.
[[nodiscard]] Result<void> readContent(const QByteArray &text, PushItem &item);
[[nodiscard]] Result<void> readProgress(const QByteArray &text, PushItem &item);

} // namespace Ferry

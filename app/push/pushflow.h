// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/plusvalues.h"
#include "app/push/pushitem.h"

#include <optional>

/// The life of one item as pure rules: what to ask next, what to write down before asking, and what an answer, or none,
/// means. Whoever performs them writes each result to the journal before going on.
///
///     Ready --> Asked --> Written --> PhotoAsked --> Tagging --> Done
///       ^  '-----|  \                    (only with a photo; only with tags)
///     Stale <----'   answer lost: looked up, and taken up as Written or Ready
///
///     UndoReady --> UndoChecked --> UndoUntagAsked --> UndoUntagged --> UndoAsked --> Undone
///        '------------(without tags)---------------------------------------^   \----> Left
namespace Ferry::PushFlow {

/// What to ask the service about one item.
enum class Ask {
    /// There is nothing to do.
    Nothing,
    Create,
    Update,
    /// Whether a contact like this one was created: by search, then among all contacts.
    LookUp,
    /// The contact as it is now.
    Fetch,
    UploadPhoto,
    /// Many at a time.
    Tag,
    Untag,
    Delete,
    /// Update with what was before.
    Restore,
};

/// What came of it. One that is not there is neither contact nor error.
struct Answer {
    std::optional<PlusContact> contact = {};
    std::optional<Error> error = {};
};

/// \a item, which is Ready, past what it does not need: writing when there is nothing to write. \a tags are the ids of all
/// tags of the push. Doing it again changes nothing.
[[nodiscard]] PushItem started(PushItem item, const QStringList &tags);

[[nodiscard]] Ask next(const PushItem &item);

/// Whether \a ask changes the account, so that asking() has to be in the journal before it leaves.
[[nodiscard]] bool isChanging(Ask ask);

/// \a item as it has to be in the journal before \a ask leaves.
[[nodiscard]] PushItem asking(PushItem item, Ask ask);

/// \a item after the answer to \a ask. \a tags are the ids of the tags of the push.
[[nodiscard]] PushItem answered(PushItem item, Ask ask, const Answer &answer, const QStringList &tags);

/// Whether an item that \a error came of should be asked again by itself, later.
[[nodiscard]] bool isPassing(const Error &error);

/// Whether only the person can mend \a error: by signing in, or by unlocking the keychain.
[[nodiscard]] bool needsPerson(const Error &error);

/// \a item when the whole push is to be undone; what has not happened yet is Undone at once. Its requests must be over.
[[nodiscard]] PushItem undoing(PushItem item);

/// \a item when it is tried again after a failure.
[[nodiscard]] PushItem retried(PushItem item);

/// Whether \a found, which was not in the account before, is what came of creating \a data: it has all of it, spelled the
/// same but for case, space and the punctuation of numbers.
[[nodiscard]] bool isMadeOf(const QJsonObject &found, const QJsonObject &data);

/// The same for two contacts of which one could be taken for the other by isMadeOf(); and perhaps for others.
[[nodiscard]] QString likenessOf(const QJsonObject &data);

/// What to search for to find a contact made of \a data; empty when only looking at all of them helps.
[[nodiscard]] QString searchFor(const QJsonObject &data);

} // namespace Ferry::PushFlow

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/contactmerge.h"
#include "app/contactsplus/plusvalues.h"
#include "models/core/error.h"

#include <optional>

namespace Ferry {

/// What a person has done, or undone, to contacts and tags of an account.
struct AccountChange {
    enum class Kind {
        Edit,
        Photo,
        Delete,
        /// A tag put on contacts, or taken off.
        Tag,
        Untag,
        Owner,
        MakeTag,
        RenameTag,
        DeleteTag,
        /// A change is taken back, or done again after that; \c undone says which.
        Undo,
        Redo,
    };
    Kind kind = Kind::Edit;
    Kind undone = Kind::Edit;
    /// Of the one contact or tag that it was about; empty when it was about more.
    QString name = {};
    /// As many it was to be.
    int total = 0;
    /// As many it was, contacts or else tags.
    int done = 0;
    /// Others changed them meanwhile, so they were left.
    int changed = 0;
    int failed = 0;
    /// The first thing that went wrong.
    std::optional<Error> error = {};
    /// The keys of contactData that others had changed in the contact that was edited; both changes are in it now.
    QStringList changedByOthers = {};
    /// Both changed the same, so nothing was done (Conflict), and the person decides.
    QList<Clash> clashes = {};
    /// The contact as others made it, when there are clashes.
    PlusContact there = {};
    /// It cannot be undone or done again any more.
    bool isLost = false;
    /// It is the next step to undo, or to do again when it was an undo.
    bool canGoBack = false;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactsink.h"
#include "app/formats/exportplan.h"
#include "app/formats/lossreport.h"
#include "models/contact/contact.h"
#include "models/core/result.h"

#include <QList>

namespace Ferry {

/// Contacts as they will be written, and all that this costs them: what is announced and what is done cannot differ.
struct PreparedExport {
    ExportPlan plan = {};
    /// With the pictures that the plan wants; the format takes the rest off them while it writes.
    QList<Contact> contacts = {};
    /// What these have less than those that were given.
    LossReport losses = {};
};

/// The inline \a photo as one of at most \a largest bytes; empty when that cannot be. Called on the preparing thread.
using PhotoShrinker = QString (*)(const QString &photo, qint64 largest);

/// The size in bytes of the picture that an inline \a photo is; 0 when it is none.
[[nodiscard]] qint64 photoSize(const QString &photo);

/// Makes \a contacts fit for \a plan; pictures, which this layer cannot read, by \a shrink. Without one, those that are too
/// large stay behind. Blocks, for as long as pictures must be made smaller. Aborted by \a progress.
[[nodiscard]] Result<PreparedExport> prepareExport(QList<Contact> contacts, const ExportPlan &plan,
                                                   PhotoShrinker shrink = nullptr, const ExportProgress &progress = {});

} // namespace Ferry

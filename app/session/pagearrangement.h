// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/contactpage.h"
#include "app/session/importflow.h"
#include "app/store/storedimport.h"

namespace Ferry {

/// What of an import is in the library already when the next page comes.
struct PageContext {
    /// Where the page was asked to begin.
    qint64 nextStart = 0;
    /// Of the records before that, those that were readable, and those that were not.
    qint64 received = 0;
    qint64 skipped = 0;
    /// How many contacts were asked for; 0 for all.
    qint64 pageSize = 0;
    /// What the page before held, to notice a server that gives the same one whatever is asked.
    QList<Contact> lastPage = {};
};

/// A page as the library is to keep it, and what it means to the flow.
struct ArrangedPage {
    ImportPage page = {};
    ImportFlow::PageStored event = {};
    /// What \a lastPage is for the next one.
    QList<Contact> held = {};
};

/// Cuts an answer of /contacts to the rows that are new. Only what the answer itself places before \a context.nextStart
/// is left out: rows that merely look like earlier ones may be two people's.
[[nodiscard]] ArrangedPage arrangePage(DecodedPage decoded, const PageContext &context);

} // namespace Ferry

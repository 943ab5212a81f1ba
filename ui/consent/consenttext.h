// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/addresssource.h"
#include "ui/consent/consentview.h"
#include "ui/consent/embeddedbrowser.h"

#include <QCoreApplication>

namespace Ferry {

/// The sentences of the consent page.
class ConsentText
{
    Q_DECLARE_TR_FUNCTIONS(Ferry::ConsentText)

public:
    /// Why \a source is asked in the own browser although the window could show its page; empty when it need not be.
    [[nodiscard]] static QString whyOwnBrowser(const AddressSource &source);
    /// Why the window cannot show a page; empty when it can.
    [[nodiscard]] static QString whyNotEmbedded(EmbeddedView view);
    /// What the person ought to know about the embedded browser; empty when there is nothing.
    [[nodiscard]] static QString aboutEngine(EmbeddedView view, bool securityFixesAreOld);
    /// What a page was not let do.
    [[nodiscard]] static QString refusal(ConsentRefusal what, const QString &detail);
};

} // namespace Ferry

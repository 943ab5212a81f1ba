// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/embeddedbrowser.h"

namespace Ferry {

EmbeddedView embeddedViewFrom(const EmbeddedViewFacts &facts)
{
    if (facts.switchedOff)
        return EmbeddedView::SwitchedOff;
    if (!facts.pluginThere)
        return EmbeddedView::NotInstalled;
    if (facts.sandboxDisabled)
        return EmbeddedView::OfferedWithoutSandbox;
    if (facts.root)
        return EmbeddedView::RunningAsRoot;
    return facts.userNamespaces ? EmbeddedView::Offered : EmbeddedView::NoSandbox;
}

bool isOffered(EmbeddedView view)
{
    return view == EmbeddedView::Offered || view == EmbeddedView::OfferedWithoutSandbox;
}

} // namespace Ferry

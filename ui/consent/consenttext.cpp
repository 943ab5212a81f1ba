// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consenttext.h"

namespace Ferry {

QString ConsentText::whyOwnBrowser(const AddressSource &source)
{
    if (source.refusesEmbeddedViews)
        return tr("%1 does not let people sign in inside other programs, so its page opens in your own browser.")
            .arg(source.name);
    if (source.kind == AddressSource::Kind::FileUpload)
        return tr("This page asks for a file, and only your own browser can give it one.");
    return {};
}

QString ConsentText::whyNotEmbedded(EmbeddedView view)
{
    switch (view) {
    case EmbeddedView::Offered:
    case EmbeddedView::OfferedWithoutSandbox:
        return {};
    case EmbeddedView::SwitchedOff:
        return tr("On this computer such pages open in your own browser.");
    case EmbeddedView::NotInstalled:
        return tr("The page opens in your own browser. (To show it here, install contact-ferry-webengine.)");
    case EmbeddedView::RunningAsRoot:
        return tr(
            "The page is not shown here because the program runs as root, where an embedded browser has no sandbox.");
    case EmbeddedView::NoSandbox:
        return tr("The page is not shown here because this system does not let an embedded browser have a sandbox.");
    case EmbeddedView::Broken:
        return tr("The embedded browser could not be started, so the page opens in your own browser.");
    }
    Q_UNREACHABLE();
}

QString ConsentText::aboutEngine(EmbeddedView view, bool securityFixesAreOld)
{
    QStringList lines;
    if (view == EmbeddedView::OfferedWithoutSandbox)
        lines << tr("The embedded browser runs without its sandbox.");
    if (securityFixesAreOld)
        lines << tr("The embedded browser’s security fixes are more than a year old; your own browser may be safer.");
    return lines.join(u' ');
}

QString ConsentText::refusal(ConsentRefusal what, const QString &detail)
{
    switch (what) {
    case ConsentRefusal::Navigation:
        return tr("The page wanted to go to “%1”, which is not allowed here.").arg(detail);
    case ConsentRefusal::Certificate:
        return tr("“%1” could not prove who it is, so nothing was sent to it.").arg(detail);
    case ConsentRefusal::Download:
        return tr("The page wanted to save a file, which is not allowed here.");
    case ConsentRefusal::FilePicker:
        return tr("The page asks for a file, and only your own browser can give it one.");
    case ConsentRefusal::Window:
        return tr("The page wanted to open a window by itself, which is not allowed here.");
    case ConsentRefusal::Question:
        return tr("The page asked “%1”, and was answered with No. To say Yes, use your own browser.").arg(detail);
    }
    Q_UNREACHABLE();
}

} // namespace Ferry

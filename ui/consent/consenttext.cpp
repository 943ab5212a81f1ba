// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consenttext.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

ConsentText::Panel ConsentText::panel(const ConsentStory &story)
{
    const QString comeBack = tr("Give your consent there and come back: this window notices by itself.");
    switch (story.ending) {
    case ConsentStory::Ending::None:
        break;
    case ConsentStory::Ending::Closed:
        return {tr("The page has closed"), tr("If you have given your consent, there is nothing left to do here."),
                tr("Open it again in my browser")};
    case ConsentStory::Ending::Reached:
        return {tr("That was the last page of %1").arg(story.source.name),
                tr("If you have given your consent, there is nothing left to do here."),
                tr("Open it again in my browser")};
    }
    switch (story.browser) {
    case ConsentStory::Browser::NotOpened: {
        const QString because = isOffered(story.embedded)
            ? (story.fault ? fault(*story.fault) : whyOwnBrowser(story.source))
            : whyNotEmbedded(story.embedded);
        return {tr("Sign in to %1 in your own browser").arg(story.source.name),
                (because.isEmpty() ? QString() : because + u"\n\n"_s) + comeBack, tr("Open in my browser")};
    }
    case ConsentStory::Browser::Opened:
        return {tr("The page is open in your browser"), comeBack, tr("Open it again")};
    case ConsentStory::Browser::CouldNotOpen:
        return {tr("Your browser could not be opened"),
                tr("Copy the link and paste it into a browser, or use your phone."), tr("Try again")};
    }
    Q_UNREACHABLE();
}

QString ConsentText::fault(ConsentFault fault)
{
    switch (fault) {
    case ConsentFault::NotLoaded:
        return tr("The page could not be shown here.");
    case ConsentFault::RendererEnded:
        return tr(
            "The embedded browser stopped in the middle. The import goes on, and nothing is lost: sign in once more "
            "in your own browser or on your phone, or show the page here again.");
    case ConsentFault::NoSandbox:
        return whyNotEmbedded(EmbeddedView::NoSandbox);
    }
    Q_UNREACHABLE();
}

QString ConsentText::whyOwnBrowser(const AddressSource &source)
{
    if (source.refusesEmbeddedViews)
        return tr("%1 does not let people sign in inside other programs, so its page opens in your own browser.")
            .arg(source.name);
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
    case ConsentRefusal::SignIn:
        return tr("“%1” asked for a user name and password in the browser’s own dialog, which gets none here. To give "
                  "them, "
                  "use your own browser.")
            .arg(detail);
    case ConsentRefusal::ClientCertificate:
        return tr("“%1” asked for a certificate of yours and got none. To give it one, use your own browser.")
            .arg(detail);
    case ConsentRefusal::Permission:
        return tr("The page wanted something of this computer, such as your location, the camera, the clipboard or the "
                  "whole screen, and did not get it.");
    case ConsentRefusal::Print:
        return tr("The page wanted to print, which is not possible here.");
    }
    Q_UNREACHABLE();
}

QString ConsentText::said(const QString &host, const QString &text)
{
    return tr("“%1” says: %2").arg(host, text);
}

QString ConsentText::asked(const QString &host, const QString &text)
{
    return tr("“%1” asked “%2”, and was answered with No. To say Yes, use your own browser.").arg(host, text);
}

QString ConsentText::zoom(int percent)
{
    return tr("The page is shown at %1 of its size.").arg(QLocale().toString(percent) + QLocale().percent());
}

QString ConsentText::notResponding()
{
    return tr("The page does not respond. Wait, begin it anew with Reload, or use your own browser or your phone.");
}

QString ConsentText::chooseFile(const QString &sourceName)
{
    return tr("Choose the file for %1").arg(sourceName);
}

QStringList ConsentText::fileFilters(const QStringList &patterns)
{
    return {tr("Files the page asks for") + " ("_L1 + patterns.join(u' ') + u')', tr("All files") + " (*)"_L1};
}

QString ConsentText::fileWaiting()
{
    return tr("The file is chosen. Press the page’s button once more to hand it over.");
}

} // namespace Ferry

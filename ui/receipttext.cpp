// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipttext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>
#include <climits>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using Line = ReceiptSection::Line;
using Origin = ImportReceipt::Origin;
using ServiceCopy = ImportReceipt::ServiceCopy;
using State = StoredImport::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ferry::ImportReceipt)
};

int counted(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, INT_MAX));
}

QString momentText(const QDateTime &moment)
{
    return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat) : Words::tr("Not known");
}

bool isThroughCloudSponge(const ImportReceipt &receipt)
{
    return receipt.origin == Origin::Service || receipt.origin == Origin::Demo;
}

QString sourceName(const ImportReceipt &receipt)
{
    return receipt.import.sourceName.isEmpty() ? Words::tr("an unknown source") : receipt.import.sourceName;
}

QString outcomeText(const ImportReceipt &receipt)
{
    const StoredImport &import = receipt.import;
    const qint64 announced = std::max(import.announcedTotal.value_or(0), import.gathered.value_or(0));
    QString text = announced > import.received
        //: %1 is how many there are in all.
        ? Words::tr("%Ln of %1 contacts arrived.", nullptr, counted(import.received)).arg(QLocale().toString(announced))
        : Words::tr("%Ln contact(s) arrived.", nullptr, counted(import.received));
    if (import.skipped > 0)
        text += u' ' + Words::tr("%Ln could not be read and were left out.", nullptr, counted(import.skipped));
    if (import.state == State::Cancelled)
        text += u' ' + Words::tr("It was called off before its end.");
    else if (import.state == State::Running)
        text += u' ' + Words::tr("It was interrupted and has not ended yet.");
    return text;
}

QList<Line> momentsOf(const ImportReceipt &receipt)
{
    const StoredImport &import = receipt.import;
    // The library took up what it found in a damaged one, or in the spool, at a time that says nothing of the import.
    QList<Line> lines{
        {Words::tr("Begun"), momentText(receipt.origin == Origin::Unknown ? QDateTime() : import.startedAt)}};
    if (isThroughCloudSponge(receipt)) {
        if (receipt.wasLetIn())
            //: When the service was first seen to go on.
            lines.append({Words::tr("Consent noticed"), momentText(import.consentedAt)});
        else
            lines.append({Words::tr("Consent noticed"), Words::tr("Never")});
        if (receipt.serviceCopy == ServiceCopy::MinutesAfterReady)
            lines.append({Words::tr("Ready at CloudSponge"), momentText(import.readyAt)});
    }
    const bool isWhole = import.state == State::Complete;
    if (import.state != State::Running)
        lines.append({isWhole && isThroughCloudSponge(receipt) ? Words::tr("Download finished") : Words::tr("Ended"),
                      momentText(receipt.origin == Origin::Unknown ? QDateTime() : import.finishedAt)});
    lines.append({Words::tr("Outcome"), outcomeText(receipt)});
    return lines;
}

QString cloudSpongeSaw(const ImportReceipt &receipt)
{
    const StoredImport &import = receipt.import;
    QStringList saw;
    if (receipt.wasLetIn())
        saw << (import.withAddresses
                    ? Words::tr("Every contact of this import with its postal addresses, and whose address book it is.")
                    : Words::tr("Every contact of this import, and whose address book it is. Postal addresses were not "
                                "asked for."));
    else
        saw << Words::tr("No contact, as far as is known.");
    saw << Words::tr("Your CloudSponge key, the name of the source, and this computer’s network address.");
    if (!import.remote.userId.isEmpty())
        saw << Words::tr("The user ID “%1” that the preferences told it.").arg(import.remote.userId);
    if (import.signIn.testFlag(SignInWay::Password))
        saw << Words::tr("The user name and password that you typed for %1. They went to it once.")
                   .arg(sourceName(receipt));
    return saw.join(u' ');
}

/// Empty when there is no source to see anything.
QString sourceSaw(const ImportReceipt &receipt)
{
    if (!receipt.sourceKind)
        return Words::tr("Not known.");
    switch (*receipt.sourceKind) {
    case AddressSource::Kind::Consent:
        return receipt.wasLetIn() ? Words::tr("Your sign-in, your consent, and that CloudSponge read your contacts.")
                                  : Words::tr("Your sign-in, if you began one.");
    case AddressSource::Kind::Password:
        return Words::tr("CloudSponge signing in with what you typed, and reading your contacts if it was let in.");
    case AddressSource::Kind::FileUpload:
    case AddressSource::Kind::Desktop:
        return {};
    }
    Q_UNREACHABLE();
}

QList<Line> browsersOf(const ImportReceipt &receipt)
{
    const SignInWays ways = receipt.import.signIn;
    QList<Line> lines;
    if (ways.testFlag(SignInWay::EmbeddedBrowser))
        lines.append(
            {Words::tr("This program’s browser"),
             Words::tr("The consent page stood in the window. Cookies, history and what was typed were kept in "
                       "memory alone, and wiped when the page was closed.")});
    if (ways.testFlag(SignInWay::OwnBrowser))
        lines.append(
            {Words::tr("Your own browser"),
             Words::tr("The consent page was opened there. What it remembers of that is up to its settings.")});
    if (ways.testFlag(SignInWay::Link))
        lines.append({Words::tr("Another place"),
                      Words::tr("The link to the consent page was copied, or shown as a code for a phone.")});
    if (!ways)
        lines.append({Words::tr("Where you signed in"), Words::tr("Not known.")});
    return lines;
}

QList<Line> witnessesOf(const ImportReceipt &receipt)
{
    QList<Line> lines;
    switch (receipt.origin) {
    case Origin::Files:
        return {{Words::tr("Nobody"), Words::tr("The contacts came from files. Nothing left this computer.")}};
    case Origin::Clipboard:
        return {{Words::tr("Nobody"),
                 Words::tr("The contacts were pasted or dropped. Nothing left this computer through this program.")}};
    case Origin::Account:
        return {{Words::tr("Contacts+"),
                 Words::tr("It had these contacts before, and saw this program read them with your sign-in.")}};
    case Origin::Demo:
        return {{Words::tr("Nobody"),
                 Words::tr("The contacts are invented. They came from the demo, which is on this computer.")}};
    case Origin::Unknown:
        return {{Words::tr("Not known"),
                 Words::tr("The contacts were saved from a damaged library, which no longer says how they came.")}};
    case Origin::Service:
        break;
    }
    const QString host = receipt.serviceHost;
    lines.append(
        {host.isEmpty() ? Words::tr("CloudSponge") : Words::tr("CloudSponge (%1)").arg(host), cloudSpongeSaw(receipt)});
    if (const QString saw = sourceSaw(receipt); !saw.isEmpty())
        lines.append({sourceName(receipt), saw});
    lines += browsersOf(receipt);
    lines.append({Words::tr("Contact Ferry’s makers"), Words::tr("Nothing. This program sends them nothing.")});
    return lines;
}

QList<Line> keptHere(const ImportReceipt &receipt)
{
    const ImportTraces &traces = receipt.traces;
    const auto shown = [](const QString &path) { return QDir::toNativeSeparators(path); };
    QList<Line> lines{
        {Words::tr("Contacts"),
         Words::tr(
             "In the library with your other imports, which only your account on this computer may open. It is not "
             "encrypted:")
             + u'\n' + shown(traces.library)}};
    if (!traces.spool.isEmpty())
        lines.append(
            {Words::tr("Raw answers"),
             //: %1 is a size: "12 KB"
             Words::tr("%1 of CloudSponge’s answers that could not be read whole are kept in case they can be:")
                     .arg(QLocale().formattedDataSize(traces.spooledBytes))
                 + u'\n' + shown(traces.spool)});
    if (receipt.origin == Origin::Service)
        lines.append({Words::tr("Passwords"),
                      Words::tr("None for %1. The password of your CloudSponge account is no part of the import: the "
                                "preferences show whether the keychain has it.")
                          .arg(sourceName(receipt))});
    for (const QString &damaged : traces.damagedLibraries)
        lines.append({Words::tr("A damaged library"),
                      Words::tr("It was set aside and may have these contacts, too:") + u'\n' + shown(damaged)});
    if (!traces.pushJournal.isEmpty())
        lines.append({Words::tr("Journal of pushes"),
                      Words::tr("If contacts of this import went to Contacts+, it has them, too:") + u'\n'
                          + shown(traces.pushJournal)});
    return lines;
}

QString serviceCopyText(const ImportReceipt &receipt)
{
    if (receipt.origin == Origin::Demo)
        return Words::tr("The demo’s invented people are gone when the program ends.");
    switch (receipt.serviceCopy) {
    case ServiceCopy::None:
        return Words::tr("There is none, as far as is known.");
    case ServiceCopy::MinutesAfterReady:
        return (receipt.readyBy.isValid()
                    ? Words::tr(
                          "CloudSponge says that it deletes the contacts a few minutes after they are ready: a few "
                          "minutes after %1.")
                          .arg(momentText(receipt.readyBy))
                    : Words::tr(
                        "CloudSponge says that it deletes the contacts a few minutes after they are ready. When "
                        "that was is not known."))
            + u' ' + Words::tr("It gives no exact time, and this program cannot look whether it did.");
    case ServiceCopy::NotSaid:
        return Words::tr(
            "CloudSponge may have gathered contacts that were not fetched. It does not say when it deletes "
            "those.");
    case ServiceCopy::NotKnown:
        return Words::tr("Not known.");
    }
    Q_UNREACHABLE();
}

QList<Line> leftElsewhere(const ImportReceipt &receipt)
{
    QList<Line> lines;
    if (isThroughCloudSponge(receipt))
        lines.append({Words::tr("CloudSponge’s copy"), serviceCopyText(receipt)});
    if (receipt.origin == Origin::Service && receipt.sourceKind == AddressSource::Kind::Consent)
        lines.append(
            {sourceName(receipt),
             Words::tr("Your consent may stay on its list of connected programs. You can withdraw it there.")});
    if (receipt.origin == Origin::Account)
        lines.append({Words::tr("Contacts+"), Words::tr("The account has them until you delete them there.")});
    lines.append(
        {Words::tr("Erasing this import"),
         Words::tr("deletes its contacts, its raw answers and this record from this computer. It cannot call back "
                   "what others saw, files that you exported, or contacts that you sent on.")});
    return lines;
}

} // namespace

QList<ReceiptSection> receiptSections(const ImportReceipt &receipt)
{
    return {{Words::tr("What happened"), momentsOf(receipt)},
            {Words::tr("Who saw what"), witnessesOf(receipt)},
            {Words::tr("What is on this computer"), keptHere(receipt)},
            {Words::tr("What is elsewhere"), leftElsewhere(receipt)}};
}

QString receiptTitle(const ImportReceipt &receipt)
{
    const StoredImport &import = receipt.import;
    const QString owner = import.ownerEmail.isEmpty() ? import.ownerName : import.ownerEmail;
    const QString title =
        Words::tr("%Ln contact(s) from %1", nullptr, counted(import.received)).arg(sourceName(receipt));
    //: An import and whose it was: "2,340 contacts from Yahoo, joe@example.com"
    return owner.isEmpty() ? title : Words::tr("%1, %2").arg(title, owner);
}

QString receiptPlainText(const ImportReceipt &receipt)
{
    QStringList lines{receiptTitle(receipt)};
    for (const ReceiptSection &section : receiptSections(receipt)) {
        lines << QString() << section.title;
        for (const Line &line : section.lines)
            //: A line of a text: what it speaks of, and what it says.
            lines << Words::tr("%1: %2").arg(line.label, line.text);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace Ferry

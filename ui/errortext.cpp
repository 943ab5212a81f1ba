// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include "app/cloudsponge/errortable.h"
#include "ui/filereadingtext.h"
#include "ui/serviceerrortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using Operation = ErrorContext::Operation;
using enum ErrorText::Remedy;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Ferry::ErrorText)

public:
    explicit Words(const ErrorContext &context)
        : m_context(context)
    {
    }

    /// What became of the contacts: the first thing a person wants to know.
    QString fate() const
    {
        switch (m_context.operation) {
        case Operation::Import:
        case Operation::OpenFile:
            return imported();
        case Operation::Export:
            return tr("Your contacts are unharmed, and so is a file that was there before.");
        case Operation::Settings:
            return tr("Your contacts are not affected.");
        case Operation::Store:
            return tr("Nothing was changed and nothing was deleted.");
        }
        Q_UNREACHABLE();
    }

    /// \a nextStep may be empty only where waiting is all one can do.
    ErrorText text(const QString &title, const QString &reason, const QString &nextStep,
                   ErrorText::Remedy remedy = TryAgain) const
    {
        return {.title = title,
                .whatItMeans = reason.isEmpty() ? fate() : reason + u' ' + fate(),
                .nextStep = nextStep,
                .remedy = remedy};
    }

    ErrorText cancelled(const QString &title, const QString &nextStep, ErrorText::Remedy remedy = TryAgain) const
    {
        ErrorText told = text(title, {}, nextStep, remedy);
        told.isFault = false;
        return told;
    }

    ErrorText aborted() const
    {
        const QString again = tr("You can start again at any time.");
        switch (m_context.operation) {
        case Operation::Import:
        case Operation::OpenFile:
            return cancelled(tr("You cancelled the import."), again);
        case Operation::Export:
            return cancelled(tr("You cancelled the export."), again);
        case Operation::Settings:
        case Operation::Store:
            return cancelled(tr("You cancelled."), again);
        }
        Q_UNREACHABLE();
    }

    ErrorText accessDenied() const
    {
        const QString title = m_context.operation == Operation::Export
            ? tr("This file may not be written.")
            : tr("Contact Ferry may not use its own folder.");
        const QString nextStep = m_context.operation == Operation::Export
            ? tr("Choose another folder, or ask whoever owns this one.")
            : tr("Make the folder yours and writable, then try again.");
        return text(title, tr("The system refused it."), nextStep);
    }

    ErrorText fileFault() const
    {
        const QString title = m_context.operation == Operation::Export
            ? tr("The file could not be written.")
            : tr("A file on this computer could not be read or written.");
        return text(title, tr("The disk reported a fault."),
                    tr("Try again, on another disk if you can. Copy the details if it happens twice."));
    }

    ErrorText insecure() const
    {
        if (m_context.operation == Operation::Settings)
            return text(tr("This address is not safe."), tr("What is sent there could be read on the way."),
                        tr("Enter an address that begins with https."), Preferences);
        return text(tr("The page for your consent has an address that is not safe."),
                    tr("What you type there could be read on the way, so it was not opened."),
                    tr("Try again. If it happens twice, tell whoever runs the CloudSponge account."));
    }

    ErrorText service(int code) const
    {
        const ServiceErrorText words = describeServiceError(code, m_context.sourceName);
        ErrorText told = text(words.title, words.reason, words.nextStep, words.remedy);
        told.isFault = !isAbandoned(code);
        return told;
    }

    static QString afterAWhile(std::optional<std::chrono::seconds> wait)
    {
        if (!wait)
            return tr("Wait a minute, then try again.");
        if (*wait <= std::chrono::seconds(90))
            return tr("Try again in %Ln second(s).", nullptr, static_cast<int>(wait->count()));
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(*wait).count();
        return tr("Try again in %Ln minute(s).", nullptr, static_cast<int>(std::min<qint64>(minutes, 100'000)));
    }

    ErrorText of(const Error &error) const;

    static QStringList remarks(const ImportProgress &progress)
    {
        const auto count = [](qint64 number) { return static_cast<int>(std::min<qint64>(number, INT_MAX)); };
        QStringList told;
        if (!progress.files.isEmpty())
            return told; // FileImporter tells of them
        if (progress.skipped > 0) {
            told << tr("%Ln entry(s) could not be read and were left out. Everything else is here.", nullptr,
                       count(progress.skipped));
        }
        if (progress.findings.missing > 0) {
            //: %1 is how many contacts there are in all, more than have arrived.
            told << tr("CloudSponge counted %1 contacts, and %Ln of them never came.", nullptr,
                       count(progress.findings.missing))
                        .arg(QLocale().toString(progress.announced().value_or(0)));
        }
        if (progress.findings.suspicious > 0) {
            told << tr("%Ln contact(s) may be here twice: CloudSponge sent pages that seem to overlap.", nullptr,
                       count(progress.findings.suspicious));
        }
        if (progress.findings.totalChanged || progress.findings.miscountedPages > 0)
            told << tr("CloudSponge’s own counts did not agree with each other. All that it sent is here.");
        return told;
    }

private:
    QString imported() const
    {
        if (m_context.received <= 0)
            return tr("Nothing was imported and nothing was lost.");
        const int received = static_cast<int>(std::min<qint64>(m_context.received, INT_MAX));
        if (m_context.total && *m_context.total > m_context.received) {
            //: %1 is how many contacts there are in all, more than have arrived.
            return tr("%Ln of %1 contacts had arrived; they are saved on this computer.", nullptr, received)
                .arg(QLocale().toString(*m_context.total));
        }
        return tr("%Ln contact(s) had arrived and are saved on this computer.", nullptr, received);
    }

    const ErrorContext &m_context;
};

ErrorText Words::of(const Error &error) const
{
    const QString laterOrDetails = tr("Try again later. Copy the details if it happens twice.");
    if (m_context.operation == Operation::OpenFile) {
        if (const std::optional<ErrorText> words = describeFileError(error, m_context))
            return text(words->title, words->whatItMeans, words->nextStep, words->remedy);
    }

    switch (error.code) {
    case Error::Code::NotFinished:
        return text(tr("This is still under way."), {}, tr("Wait a moment, then try again."));
    case Error::Code::Aborted:
        return aborted();
    case Error::Code::NotConfigured:
        return text(
            tr("Contact Ferry has no CloudSponge key yet."),
            tr("Imports go through the CloudSponge service, which knows its customers by a key and a password."),
            tr("Enter both in the preferences, then try again."), Preferences);

    case Error::Code::Network:
        if (error.httpStatus == 407)
            return text(tr("The proxy of this network did not let us through."),
                        tr("It wants a user name and a password, and took none that it was given."),
                        tr("Try again and sign in to it, or ask whoever looks after the network."));
        return text(tr("CloudSponge cannot be reached."), {},
                    tr("Check that this computer is online, then try again."));
    case Error::Code::Timeout:
        return text(tr("CloudSponge took too long to answer."), {}, tr("Try again in a few minutes."));
    case Error::Code::Tls:
        return text(
            tr("The server could not prove that it is CloudSponge."), tr("We broke off, so that nobody can listen in."),
            tr("Check this computer’s date. In a hotel or café, sign in to its network first. Then try again."));
    case Error::Code::RedirectRefused:
        return text(tr("CloudSponge sent us to another address, and we did not go there."),
                    tr("Your key and your contacts stay with the server they are meant for."),
                    tr("In a hotel or café, sign in to its network first. Then try again."));
    case Error::Code::TooLarge:
        return text(tr("CloudSponge sent more than this program takes in at once."), {}, laterOrDetails);
    case Error::Code::InsecureUrl:
        return insecure();

    case Error::Code::Unauthorized:
        return text(tr("CloudSponge refused the key or the password."), {},
                    tr("Correct them in the preferences, then try again."), Preferences);
    case Error::Code::BadRequest:
        return text(tr("CloudSponge did not accept the request."), {}, laterOrDetails);
    case Error::Code::NotReady:
        return text(tr("CloudSponge does not have the contacts ready."), {}, afterAWhile(error.retryAfter));
    case Error::Code::NotFound:
        return text(tr("This is not to be had from CloudSponge at this address."), {},
                    tr("Check the address in the preferences, then try again."), Preferences);
    case Error::Code::Gone:
        return text(tr("CloudSponge has already deleted these contacts."), tr("It keeps them for a few minutes only."),
                    tr("Try again. You will be asked for your consent once more."));
    case Error::Code::RateLimited:
        return text(tr("CloudSponge asks us to slow down."), {}, afterAWhile(error.retryAfter));
    case Error::Code::ServerFault:
        return text(tr("CloudSponge has trouble of its own."), {}, afterAWhile(error.retryAfter));
    case Error::Code::UnexpectedStatus:
        return text(tr("CloudSponge answered in a way that we do not know."), {}, laterOrDetails);
    case Error::Code::BadReply:
        return text(tr("CloudSponge’s answer could not be read."),
                    tr("It was cut short or damaged, and we do not guess at contacts."), laterOrDetails);
    case Error::Code::ForeignImport:
        return text(tr("CloudSponge’s answer was about somebody else’s import."),
                    tr("Nothing was taken from it, and we stopped asking."), laterOrDetails);

    case Error::Code::Service:
        return service(error.serviceCode.value_or(0));
    case Error::Code::ConsentTimeout:
        return cancelled(tr("We stopped waiting for your consent."),
                         tr("Try again when you have a moment, or open the page in your own browser."), AnotherWay);
    case Error::Code::Incomplete:
        return text(tr("Fewer contacts arrived than CloudSponge had announced."), {},
                    tr("Try again to fetch them all. You will be asked for your consent once more."));
    case Error::Code::OtherEndpoint:
        return text(tr("This import was begun at another CloudSponge address."), tr("It can be taken up only there."),
                    tr("Set that address in the preferences, then take the import up, or begin a new one."),
                    Preferences);
    case Error::Code::GatheringTimeout:
        return text(tr("CloudSponge stopped gathering your contacts."), tr("It made no progress for a long time."),
                    tr("Try again in a few minutes."));

    case Error::Code::DiskFull:
        return text(tr("The disk is full."), {}, tr("Make some room, then try again."));
    case Error::Code::AccessDenied:
        return accessDenied();
    case Error::Code::FileMissing:
        return text(tr("The file or folder is not there."), {},
                    tr("Choose another one, or put it back. Then try again."));
    case Error::Code::FileFault:
        return fileFault();
    case Error::Code::StoreDamaged:
        return text(tr("The contacts saved on this computer are damaged."), tr("We left the file as it is."),
                    tr("Put it back from a backup, or move it away, then start Contact Ferry again."), None);
    case Error::Code::StoreTooNew:
        return text(tr("A newer Contact Ferry has saved the contacts on this computer."), {},
                    tr("Install the newer version to open them."), None);
    case Error::Code::Locked:
        return text(tr("Contact Ferry is open in another window or for another user."), {},
                    tr("Close it there, then try again."));

    case Error::Code::SignInRequired:
        return text(tr("Contacts+ asks you to sign in again."), tr("The permission you gave has ended."),
                    tr("Sign in again; everything goes on where it stopped."));
    case Error::Code::SignInDenied:
        return cancelled(tr("You did not let Contact Ferry into your Contacts+ account."),
                         tr("You can sign in at any time."));
    case Error::Code::Conflict:
        return text(tr("This contact was changed elsewhere meanwhile."), {},
                    tr("Load it again, then make your change once more."));
    case Error::Code::KeychainMissing:
        return text(tr("No keychain answers on this computer."),
                    tr("A password is then kept until you quit, no longer."),
                    tr("Start a keychain, such as GNOME Keyring or KWallet, then try again."));
    case Error::Code::KeychainLocked:
        return text(tr("The keychain is locked."), {}, tr("Unlock it, then try again."));
    case Error::Code::KeychainFault:
        return text(tr("The keychain refused to work."), {}, tr("Try again. Copy the details if it happens twice."));
    }
    Q_UNREACHABLE();
}

} // namespace

QString ErrorText::sentences() const
{
    return QString(title + u' ' + whatItMeans + u' ' + nextStep).simplified();
}

ErrorText describe(const Error &error, const ErrorContext &context)
{
    return Words(context).of(error);
}

QStringList remarksOn(const ImportProgress &progress)
{
    return Words::remarks(progress);
}

} // namespace Ferry

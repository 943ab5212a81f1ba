// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/handoverjob.h"
#include "app/core/logging.h"
#include "ui/application.h"
#include "ui/errortext.h"
#include "ui/look/ferrystyle.h"
#include "ui/look/icons.h"
#include "ui/processguard.h"
#include "ui/translations.h"

#include <QApplication>
#include <QMessageBox>

#include <cstdio>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

namespace {

/// Qt aborts the process when it has no display to go to; a sentence serves better.
bool hasDisplay()
{
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (qEnvironmentVariableIsSet(name))
            return true;
    }
#ifdef Q_OS_LINUX
    return false;
#else
    return true;
#endif
}

int complain(const QString &what, int status)
{
    std::fprintf(stderr, "contact-ferry: %s\n", qUtf8Printable(what));
    return status;
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ferry::SecondStart)
};

/// Of what no second start can hand over at once.
ErrorText tooMuch()
{
    return {.title =
                Words::tr("Contact Ferry is open already, and these are too many files to hand over to it at once."),
            .whatItMeans = Words::tr("None of them was opened."),
            .nextStep = Words::tr("Open fewer of them at a time, or drop them on its window.")};
}

/// Says why there will be no window, also to a person who started the program from a menu and sees no standard error.
int tell(const ErrorText &text, const CommandLine &commandLine)
{
    const int status = complain(text.sentences(), 1);
    if (commandLine.quitWhenDone)
        return status;
    QMessageBox box(QMessageBox::Warning, QApplication::applicationDisplayName(), {}, QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    box.setText(text.title);
    box.setInformativeText(QString(text.whatItMeans + u' ' + text.nextStep).trimmed());
    box.show();
    QApplication::exec(); // until it is closed
    return status;
}

int tell(const Error &error, const CommandLine &commandLine)
{
    return tell(describe(error, {.operation = ErrorContext::Operation::Store}), commandLine);
}

/// What the desktop gave us so that our window may come to the front, before Qt takes it.
QByteArray desktopToken()
{
    const QByteArray token = qgetenv("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : token;
}

/// To the program that has \a profile open, what we were started for.
Result<bool> handOver(const Profile &profile, const CommandLine &commandLine, const QByteArray &activationToken)
{
    HandoverJob job(handoverPlaces(profile), {.files = commandLine.openFiles, .activationToken = activationToken});
    QObject::connect(&job, &Job::finished, qApp, &QCoreApplication::quit);
    job.start();
    QApplication::exec();
    return job.result();
}

/// What QApplication wants: a count and strings that outlive it.
struct Arguments {
    explicit Arguments(const QStringList &arguments)
    {
        for (const QString &argument : arguments)
            bytes.push_back(argument.toLocal8Bit());
        for (QByteArray &argument : bytes)
            pointers.push_back(argument.data());
        count = static_cast<int>(pointers.size());
        pointers.push_back(nullptr);
    }

    std::vector<QByteArray> bytes;
    std::vector<char *> pointers;
    int count = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    guardProcess();
    LogSink log;
    const QProcessEnvironment environment = takeEnvironment();
    for (const QString &secret : {u"CONTACT_FERRY_DOMAIN_PASSWORD"_s, u"CONTACT_FERRY_CLIENT_SECRET"_s})
        log.mask(environment.value(secret));

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    auto commandLine = parseCommandLine(arguments);
    if (!commandLine || commandLine->wish != CommandLine::Wish::Run) {
        // Words need an application for their language, but no display.
        const QCoreApplication speaker(argc, argv);
        installTranslations();
        commandLine = parseCommandLine(arguments);
        if (!commandLine)
            return complain(commandLine.error(), UsageErrorStatus);
        std::fputs(
            qUtf8Printable(commandLine->wish == CommandLine::Wish::Help ? commandLineHelp() : versionLine() + u'\n'),
            stdout);
        return 0;
    }
    if (!hasDisplay())
        return complain(u"there is no display to show the window on. Start it in a graphical session."_s, 1);

    const QByteArray activationToken = desktopToken();
    Arguments qtArguments(commandLine->qtArguments);
    QApplication app(qtArguments.count, qtArguments.pointers.data());
    QApplication::setStyle(new FerryStyle); // not before: the platform's own style is known only now
    QApplication::setApplicationName(u"contact-ferry"_s);
    QApplication::setApplicationDisplayName(u"Contact Ferry"_s);
    QApplication::setApplicationVersion(QStringLiteral(FERRY_VERSION));
    QApplication::setDesktopFileName(u"org.contactferry.contactferry"_s);
    QApplication::setWindowIcon(applicationIcon());
    installTranslations();

    Result<Profile> profile = openProfile(commandLine->profileDir);
    if (!profile)
        return tell(profile.error(), *commandLine);
    Result<std::unique_ptr<ProfileLock>> lock = ProfileLock::take(*profile);
    if (!lock && lock.error().code == Error::Code::Locked && commandLine->canBeHandedOver()) {
        const Result<bool> handedOver = handOver(*profile, *commandLine, activationToken);
        if (handedOver)
            return 0;
        lock = ProfileLock::take(*profile); // it may have been just ending
        if (!lock && handedOver.error().code == Error::Code::TooLarge)
            return tell(tooMuch(), *commandLine);
    }
    if (!lock)
        return tell(lock.error(), *commandLine);

    if (const Result<void> logged = log.setFile(profile->stateDir + "/contact-ferry.log"_L1); !logged)
        qCWarning(uiLog) << "no log file:" << logged.error().detail;
    Application ferry(*commandLine, *profile, std::move(*lock), environment);
    ferry.start();
    return QApplication::exec();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/serviceerrortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Ferry {

namespace {

using enum ErrorText::Remedy;

struct Row {
    int code;
    ErrorText::Remedy remedy;
    const char *title;
    const char *reason;
    const char *nextStep;
};

#define FERRY_TEXT(text) QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", text)

// %1 is the provider's name. It always stands where a name can stand in any language: "%1 did not let us in".
constexpr std::array Rows{
    Row{1, Preferences, FERRY_TEXT("CloudSponge does not know this key and password."), "",
        FERRY_TEXT("Check both in the preferences, then try again.")},
    Row{2, TryAgain, FERRY_TEXT("CloudSponge did not understand what was asked for."),
        FERRY_TEXT("This is a fault of this program or its settings, not yours."),
        FERRY_TEXT("Copy the details and send them to whoever set up Contact Ferry for you.")},

    Row{256, TryAgain, FERRY_TEXT("The import from %1 stopped unexpectedly."), "",
        FERRY_TEXT("Try again. If it happens twice, wait an hour.")},
    Row{257, TryAgain, FERRY_TEXT("The import from %1 did not work."), FERRY_TEXT("CloudSponge gave no reason."),
        FERRY_TEXT("Try again in a few minutes.")},
    Row{258, TryAgain, FERRY_TEXT("%1 took too long to hand over the contacts."), "",
        FERRY_TEXT("Try again at a quieter hour.")},
    Row{259, TryAgain, FERRY_TEXT("%1 wants a user name and a password."), FERRY_TEXT("One of them was missing."),
        FERRY_TEXT("Try again and fill in both.")},
    Row{260, TryAgain, FERRY_TEXT("No source was chosen for the import."), "",
        FERRY_TEXT("Choose where your contacts are, then try again.")},
    Row{261, None, FERRY_TEXT("CloudSponge does not import from %1."), "",
        FERRY_TEXT("Choose another source. Or export a file there, and choose “CSV or vCard file” here.")},
    Row{262, AnotherWay, FERRY_TEXT("%1 refused the same sign-in a short while ago."),
        FERRY_TEXT("To protect your account it is not tried again so soon."),
        FERRY_TEXT("Check the password, wait a few minutes, then try again.")},
    Row{263, TryAgain, FERRY_TEXT("%1 did not accept the user name and password."), "",
        FERRY_TEXT("Check both, then try again. Some providers want an app-specific password here.")},
    Row{264, TryAgain, FERRY_TEXT("The address book at %1 is not available at the moment."), "",
        FERRY_TEXT("Try again later.")},
    Row{265, None, FERRY_TEXT("This account at %1 has been closed."), "",
        FERRY_TEXT("Sign in at the provider to see what can be done, or use another account.")},
    Row{266, TryAgain, FERRY_TEXT("Your account at %1 is blocked."), "",
        FERRY_TEXT("Reset the password at the provider, then try again.")},
    Row{267, TryAgain, FERRY_TEXT("%1 has new terms of service that wait for your answer."), "",
        FERRY_TEXT("Sign in at the provider in your browser and read them, then try again.")},

    Row{512, AnotherWay, FERRY_TEXT("Something went wrong while %1 asked for your consent."), "",
        FERRY_TEXT("Try again, or open the page in your own browser.")},
    Row{513, None, FERRY_TEXT("This CloudSponge account may not import from %1."), "",
        FERRY_TEXT("Ask whoever runs the CloudSponge account to allow it, or choose another source.")},
    Row{514, AnotherWay, FERRY_TEXT("Access to your contacts at %1 was not allowed."), "",
        FERRY_TEXT("If you change your mind, try again and allow it on the provider’s page.")},
    Row{516, AnotherWay, FERRY_TEXT("Your consent at %1 did not come in time."), "",
        FERRY_TEXT("Try again when you have a moment, or open the page in your own browser.")},
    Row{517, AnotherWay, FERRY_TEXT("The page at %1 was left before you consented."), "",
        FERRY_TEXT("Try again, or open the page in your own browser.")},
    Row{518, TryAgain, FERRY_TEXT("CloudSponge could not talk to %1."), FERRY_TEXT("The fault is between those two."),
        FERRY_TEXT("Try again in a few minutes.")},
    Row{528, TryAgain, FERRY_TEXT("%1 makes new accounts wait 14 days before contacts can be imported."), "",
        FERRY_TEXT("Try again when your account is two weeks old.")},
    Row{544, None, FERRY_TEXT("%1 is not set up in this CloudSponge account."), "",
        FERRY_TEXT("Ask whoever runs the CloudSponge account to complete its branding there.")},

    Row{768, None, FERRY_TEXT("The import from a program on your computer stopped unexpectedly."), "",
        FERRY_TEXT("Export a file in that program, then choose “CSV or vCard file” here.")},
    Row{769, None, FERRY_TEXT("The helper for programs on your computer was not trusted."), "",
        FERRY_TEXT("Export a file in your address book instead, then choose “CSV or vCard file” here.")},
    Row{770, None, FERRY_TEXT("No address book was found on your computer."), "",
        FERRY_TEXT("Export a file where your contacts are, then choose “CSV or vCard file” here.")},
    Row{771, None, FERRY_TEXT("The contacts on your computer could not be handed to CloudSponge."), "",
        FERRY_TEXT("Export a file there instead, then choose “CSV or vCard file” here.")},
    Row{772, None, FERRY_TEXT("The helper for programs on your computer was not trusted in time."), "",
        FERRY_TEXT("Export a file in your address book instead, then choose “CSV or vCard file” here.")},
    Row{773, None, FERRY_TEXT("The import was left before its helper was trusted."), "",
        FERRY_TEXT("Export a file in your address book instead, then choose “CSV or vCard file” here.")},
    Row{774, None, FERRY_TEXT("Access to Outlook on your computer was not allowed."), "",
        FERRY_TEXT("Export a file in Outlook instead, then choose “CSV or vCard file” here.")},
    Row{775, None, FERRY_TEXT("Your system did not allow access to its contacts."), "",
        FERRY_TEXT(
            "Allow it in the system’s privacy settings. Or export a file, and choose “CSV or vCard file” here.")},

    Row{1025, TryAgain, FERRY_TEXT("The file you chose is not a table of contacts."), "",
        FERRY_TEXT("Try again with a CSV file. Most programs can export one.")},
    Row{1026, TryAgain, FERRY_TEXT("The table in the file you chose could not be read."), "",
        FERRY_TEXT("Export it once more where it came from, as CSV in UTF-8, then try again.")},
    Row{1027, AnotherWay, FERRY_TEXT("Files cannot be chosen in this view."), "",
        FERRY_TEXT("Open the page in your own browser and choose the file there.")},
};

constexpr Row Undocumented{0, TryAgain, FERRY_TEXT("CloudSponge reports a problem that we do not know yet."), "",
                           FERRY_TEXT("Try again. If it happens twice, copy the details and send them to us.")};

#undef FERRY_TEXT

QString translated(const char *text, const QString &provider)
{
    if (!*text)
        return {};
    QString sentence = QCoreApplication::translate("Ferry::ServiceErrorText", text);
    return sentence.replace(QLatin1StringView("%1"), provider);
}

} // namespace

ServiceErrorText describeServiceError(int code, const QString &sourceName)
{
    const auto *const found =
        std::find_if(Rows.begin(), Rows.end(), [code](const Row &row) { return row.code == code; });
    const Row &row = found == Rows.end() ? Undocumented : *found;
    const QString provider = sourceName.isEmpty()
        ? QCoreApplication::translate(
            "Ferry::ServiceErrorText", "the provider",
            "stands for the provider's name in the middle or at the start of a sentence when it is not known")
        : sourceName;

    QString title = translated(row.title, provider);
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return {.title = title,
            .reason = translated(row.reason, provider),
            .nextStep = translated(row.nextStep, provider),
            .remedy = row.remedy};
}

} // namespace Ferry

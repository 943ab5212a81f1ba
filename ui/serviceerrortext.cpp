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

// %1 is the provider's name. It always stands where a name can stand in any language: "%1 did not let us in".
constexpr std::array Rows{
    Row{1, Preferences,
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "CloudSponge does not know this key and password."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Check both in the preferences, then try again.")},
    Row{2, TryAgain, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "CloudSponge did not understand what was asked for."),
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "This is a fault of this program or its settings, not yours."),
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Copy the details and send them to whoever set up Contact Ferry for you.")},

    Row{256, TryAgain, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "The import from %1 stopped unexpectedly."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Try again. If it happens twice, wait an hour.")},
    Row{257, TryAgain, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "The import from %1 did not work."),
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "CloudSponge gave no reason."),
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Try again in a few minutes.")},
    Row{258, TryAgain, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "%1 took too long to hand over the contacts."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Try again at a quieter hour.")},
    Row{259, TryAgain, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "%1 wants a user name and a password."),
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "One of them was missing."),
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Try again and fill in both.")},
    Row{260, TryAgain, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "No source was chosen for the import."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Choose where your contacts are, then try again.")},
    Row{261, None, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "CloudSponge does not import from %1."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Choose another source. Or export a file there, and choose “CSV or vCard file” here.")},
    Row{262, AnotherWay, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "%1 refused the same sign-in a short while ago."),
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "To protect your account it is not tried again so soon."),
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Check the password, wait a few minutes, then try again.")},
    Row{263, TryAgain, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "%1 did not accept the user name and password."),
        "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Check both, then try again. Some providers want an app-specific password here.")},
    Row{264, TryAgain,
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "The address book at %1 is not available at the moment."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Try again later.")},
    Row{265, None, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "This account at %1 has been closed."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Sign in at the provider to see what can be done, or use another account.")},
    Row{266, TryAgain, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Your account at %1 is blocked."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Reset the password at the provider, then try again.")},
    Row{267, TryAgain,
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "%1 has new terms of service that wait for your answer."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Sign in at the provider in your browser and read them, then try again.")},

    Row{512, AnotherWay,
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Something went wrong while %1 asked for your consent."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Try again, or open the page in your own browser.")},
    Row{513, None, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "This CloudSponge account may not import from %1."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Ask whoever runs the CloudSponge account to allow it, or choose another source.")},
    Row{514, AnotherWay, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Access to your contacts at %1 was not allowed."),
        "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "If you change your mind, try again and allow it on the provider’s page.")},
    Row{516, AnotherWay, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Your consent at %1 did not come in time."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Try again when you have a moment, or open the page in your own browser.")},
    Row{517, AnotherWay, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "The page at %1 was left before you consented."),
        "", QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Try again, or open the page in your own browser.")},
    Row{518, TryAgain, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "CloudSponge could not talk to %1."),
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "The fault is between those two."),
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Try again in a few minutes.")},
    Row{528, TryAgain,
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "%1 makes new accounts wait 14 days before contacts can be imported."),
        "", QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Try again when your account is two weeks old.")},
    Row{544, None, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "%1 is not set up in this CloudSponge account."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Ask whoever runs the CloudSponge account to complete its branding there.")},

    Row{768, None,
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "The import from a program on your computer stopped unexpectedly."),
        "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Export a file in that program, then choose “CSV or vCard file” here.")},
    Row{769, None,
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "The helper for programs on your computer was not trusted."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Export a file in your address book instead, then choose “CSV or vCard file” here.")},
    Row{770, None, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "No address book was found on your computer."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Export a file where your contacts are, then choose “CSV or vCard file” here.")},
    Row{771, None,
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "The contacts on your computer could not be handed to CloudSponge."),
        "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Export a file there instead, then choose “CSV or vCard file” here.")},
    Row{772, None,
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "The helper for programs on your computer was not trusted in time."),
        "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Export a file in your address book instead, then choose “CSV or vCard file” here.")},
    Row{773, None, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "The import was left before its helper was trusted."),
        "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Export a file in your address book instead, then choose “CSV or vCard file” here.")},
    Row{774, None, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Access to Outlook on your computer was not allowed."),
        "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Export a file in Outlook instead, then choose “CSV or vCard file” here.")},
    Row{775, None, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Your system did not allow access to its contacts."),
        "",
        QT_TRANSLATE_NOOP(
            "Ferry::ServiceErrorText",
            "Allow it in the system’s privacy settings. Or export a file, and choose “CSV or vCard file” here.")},

    Row{1025, TryAgain, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "The file you chose is not a table of contacts."),
        "", QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Try again with a CSV file. Most programs can export one.")},
    Row{1026, TryAgain,
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "The table in the file you chose could not be read."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                          "Export it once more where it came from, as CSV in UTF-8, then try again.")},
    Row{1027, AnotherWay, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Files cannot be chosen in this view."), "",
        QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "Open the page in your own browser and choose the file there.")},
};

constexpr Row Undocumented{
    0, TryAgain, QT_TRANSLATE_NOOP("Ferry::ServiceErrorText", "CloudSponge reports a problem that we do not know yet."),
    "",
    QT_TRANSLATE_NOOP("Ferry::ServiceErrorText",
                      "Try again. If it happens twice, copy the details and send them to us.")};

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

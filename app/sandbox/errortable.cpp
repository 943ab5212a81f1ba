// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/errortable.h"

#include <array>

namespace Ferry::Sandbox {

namespace {

using enum Stage;
constexpr std::array table{
    ErrorRow{1, Initializing, "Could not authenticate the domain key/password."},
    ErrorRow{2, Initializing, "Invalid parameters supplied to begin_import."},
    ErrorRow{256, Gathering, "Unexpected error occurred during webmail import."},
    ErrorRow{257, Gathering, "Webmail import failed."},
    ErrorRow{258, Gathering, "Timeout occurred during webmail import."},
    ErrorRow{259, Initializing, "Username and password are required."},
    ErrorRow{260, Initializing, "Service is required."},
    ErrorRow{261, Initializing, "Unrecognized service selected."},
    ErrorRow{262, Initializing, "The same import failed to authenticate recently."},
    ErrorRow{263, Initializing, "Username and password do not match."},
    ErrorRow{264, Gathering, "The address book is temporarily unavailable, please try again later."},
    ErrorRow{265, Initializing, "This account has been canceled."},
    ErrorRow{266, Initializing, "The account has been blocked. Reset the password to reenable it."},
    ErrorRow{267, Initializing,
             "Terms of Service have changed for your account. Sign in to your account to enable it."},
    ErrorRow{512, Initializing, "Unknown error occurred during a user consent import."},
    ErrorRow{513, Initializing, "User consent import failed because the domain is not permitted to use the service."},
    ErrorRow{514, Initializing,
             "User consent import failed because the user did not provide consent to access their contacts."},
    ErrorRow{516, Initializing, "Consent was not granted within the allotted time."},
    ErrorRow{517, Initializing, "The user abandoned the import before consent was granted."},
    ErrorRow{518, Gathering, "Unable to communicate successfully with the address book provider."},
    ErrorRow{528, Gathering, "Unable to retrieve contacts. New Yahoo! users must wait 14 days to use this feature."},
    ErrorRow{544, Gathering,
             "Gmail is not configured properly in CloudSponge. Sign into your account and complete the branding "
             "set up."},
    ErrorRow{768, Gathering, "Unexpected error occurred during applet import."},
    ErrorRow{769, Initializing, "Applet failed to import because user did not trust the applet."},
    ErrorRow{770, Gathering,
             "Applet failed to import because it could not find an appropriate address book to import."},
    ErrorRow{771, Gathering, "Applet failed to submit contacts to CloudSponge."},
    ErrorRow{772, Initializing, "The Desktop Applet was not trusted within the allotted time."},
    ErrorRow{773, Initializing, "The user abandoned the import before the Desktop Applet was trusted."},
    ErrorRow{774, Initializing, "You must allow access to Microsoft Outlook to import your contacts."},
    ErrorRow{775, Initializing, "The import was denied access to Contacts by the OS."},
    ErrorRow{1025, Initializing, "A file was uploaded that is not of type text/csv."},
    ErrorRow{1026, Initializing, "A CSV file was uploaded but could not be parsed."},
    ErrorRow{1027, Initializing, "File uploads are not supported on the device."},
};

} // namespace

const ErrorRow *findError(int code)
{
    for (const ErrorRow &row : table) {
        if (row.code == code)
            return &row;
    }
    return nullptr;
}

} // namespace Ferry::Sandbox

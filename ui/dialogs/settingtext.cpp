// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingtext.h"

#include <QCoreApplication>

namespace Ferry {

namespace {

struct SettingText {
    Q_DECLARE_TR_FUNCTIONS(SettingText)
};

} // namespace

QString originText(SettingOrigin origin, bool isFixed, bool isEmpty)
{
    switch (origin) {
    case SettingOrigin::BuiltIn:
        if (isFixed)
            return SettingText::tr("Fixed by your organisation.");
        return isEmpty ? SettingText::tr("Not set.") : SettingText::tr("The program’s own default.");
    case SettingOrigin::Operator:
        return isFixed ? SettingText::tr("Set by your organisation. It cannot be changed here.")
                       : SettingText::tr("Set by your organisation.");
    case SettingOrigin::Person:
        return SettingText::tr("Set by you.");
    case SettingOrigin::Environment:
        return SettingText::tr("Set by the environment of the program. It cannot be changed here.");
    case SettingOrigin::CommandLine:
        return SettingText::tr("Set on the command line. It cannot be changed here.");
    }
    Q_UNREACHABLE();
}

QString warningText(const SettingWarning &warning)
{
    switch (warning.kind) {
    case SettingWarning::Kind::PasswordExposed:
        return SettingText::tr("The password in %1 is not used, because others can read it there.").arg(warning.file);
    case SettingWarning::Kind::ValueRefused:
        if (warning.file.isEmpty())
            return SettingText::tr("The environment's value for %1 cannot be used.").arg(warning.name);
        return SettingText::tr("The value of %1 in %2 cannot be used.").arg(warning.name, warning.file);
    case SettingWarning::Kind::FileUnreadable:
        return SettingText::tr("The file %1 could not be read, or not all of it.").arg(warning.file);
    }
    Q_UNREACHABLE();
}

} // namespace Ferry

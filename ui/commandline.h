// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/settinglayer.h"
#include "app/formats/exportformat.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace Ferry {

/// A file to write once the import is there.
struct ExportRequest {
    /// Absolute.
    QString file = {};
    ExportFormat format = ExportFormat::VCard3;

    bool operator==(const ExportRequest &) const = default;
};

/// What the program was asked to do.
struct CommandLine {
    enum class Wish { Run, Help, Version };

    Wish wish = Wish::Run;
    /// CloudSponge's code of the source to import from at once; empty for none.
    QString importService = {};
    /// Files to import at once, as one import; absolute.
    QStringList importFiles = {};
    /// Files to open in the window as if the person had; absolute.
    QStringList openFiles = {};
    /// Go on with an import that was interrupted, if there is one.
    bool resume = false;
    QList<ExportRequest> exports = {};
    /// Carry the imported contacts into Contacts+ as well: into this team (empty: the person's own contacts), with these
    /// tags (none: one that says where they come from).
    bool push = false;
    QString pushTeam = {};
    QStringList pushTags = {};
    bool quitWhenDone = false;
    /// Where to leave a PNG of every page; absolute, empty for nowhere.
    QString screenshotsDir = {};
    /// All state below this folder; absolute, empty for the person's own places.
    QString profileDir = {};
    bool sandbox = false;
    /// --cloudsponge-url, --contactsplus-api-url, --contactsplus-app-url, --color-scheme and --no-addresses.
    SettingLayer settings = {};
    /// The program's name and what of the arguments is Qt's; all that QApplication, and so the web engine, may see.
    QStringList qtArguments = {};

    /// It is to do something by itself.
    [[nodiscard]] bool hasTask() const { return resume || !importService.isEmpty() || !importFiles.isEmpty(); }

    /// It asks for the window, and for no more than files in it, so that a window which is open already does as well.
    [[nodiscard]] bool canBeHandedOver() const
    {
        return !hasTask() && !sandbox && screenshotsDir.isEmpty() && settings == SettingLayer{};
    }

    bool operator==(const CommandLine &) const = default;
};

/// The exit status of a command line that cannot be understood.
constexpr int UsageErrorStatus = 2;

/// Reads \a arguments, the program's name first; or says for standard error what is wrong with them. Needs no application
/// object and never ends the process. Whatever is not on our list is refused.
[[nodiscard]] tl::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments);

/// What --help prints.
[[nodiscard]] QString commandLineHelp();
/// What --version prints.
[[nodiscard]] QString versionLine();

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactsource.h"
#include "models/core/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Ferry {

/// Where contacts are read from on this computer.
struct ContactInput {
    /// What it is called to the person.
    QString name = {};
    /// A file, or a folder, of which the files are read whose names end as those of contacts do; empty when it is `text`.
    QString path = {};
    QByteArray text = {};
    /// How it is read if it is a table, where somebody has said so.
    std::optional<TableMapping> mapping = {};

    bool operator==(const ContactInput &) const = default;
};

/// How reading one file went.
struct FileReading {
    QString name = {};
    ReadReport report = {};
    /// Why it was not read, or not to its end: the codes of readContactFile(), NotFound when there is nothing in it, and
    /// Incomplete when there are records and none of them is a contact that could be read.
    std::optional<Error> error = {};

    bool operator==(const FileReading &) const = default;
};

} // namespace Ferry

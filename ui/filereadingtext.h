// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/filereading.h"
#include "ui/errortext.h"

#include <QList>

namespace Ferry {

/// The words for \a error when the file named as the context's sourceName was to be read; nothing where the error is not
/// about that file. whatItMeans is left without the contacts' fate.
[[nodiscard]] std::optional<ErrorText> describeFileError(const Error &error, const ErrorContext &context);

/// What a person should know of \a files beside the contacts that came out of them, in a sentence or two: what was left out,
/// which files were not read. Empty when there is nothing.
[[nodiscard]] QString remarksOnFiles(const QList<FileReading> &files);

/// All that is known of how reading \a files went, file by file and line by line.
[[nodiscard]] QString readingDetails(const QList<FileReading> &files);

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importprogress.h"
#include "models/core/error.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Ferry {

/// What was going on when an Error came, for the sentences about it.
struct ErrorContext {
    enum class Operation { Import, Export, Settings, Store, OpenFile };

    /// The provider's name, "Yahoo", or the file's; may be empty.
    QString sourceName = {};
    /// Contacts that had arrived and are saved.
    qint64 received = 0;
    /// Contacts the service had announced.
    std::optional<qint64> total = {};
    Operation operation = Operation::Import;

    bool operator==(const ErrorContext &) const = default;
};

/// An Error told to a person, as plain text in their language.
struct ErrorText {
    /// What helps most.
    enum class Remedy {
        TryAgain,
        /// Trying again, or another way to consent: the person's own browser.
        AnotherWay,
        /// The key, password or address in the preferences.
        Preferences,
        /// Nothing within the program.
        None,
    };

    /// One sentence: what happened.
    QString title = {};
    /// Whether anything was lost, and why it happened where that helps.
    QString whatItMeans = {};
    /// What to do.
    QString nextStep = {};
    /// False for what a person decided, which is told as a cancellation.
    bool isFault = true;
    Remedy remedy = Remedy::TryAgain;

    /// Title, meaning and next step in one line.
    [[nodiscard]] QString sentences() const;

    bool operator==(const ErrorText &) const = default;
};

/// The sentences for \a error. The one place where an Error becomes words; its detail and numbers stay out.
[[nodiscard]] ErrorText describe(const Error &error, const ErrorContext &context = {});

/// What to tell of an import that is Done although not everything in it was as it should be: one sentence each, none for a
/// sound one.
[[nodiscard]] QStringList remarksOn(const ImportProgress &progress);

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/tablemapping.h"
#include "models/contact/contact.h"
#include "models/core/result.h"

#include <QList>
#include <QString>

#include <functional>

namespace Ferry {

/// Gets each contact as it is read; false stops the reading with Error::Aborted.
using ContactReceiver = std::function<bool(Contact contact)>;

/// A record of a file that made no contact.
struct ReadProblem {
    enum class Kind {
        /// The file ends, or the next record begins, before this one is over.
        Unfinished,
        /// Longer than any contact is, or deeper.
        TooLarge,
        /// Not what the format says.
        Malformed,
        /// There is nothing in it.
        Empty,
        /// Not a contact: a list, a change, a deletion.
        NotAContact,
    };

    Kind kind = Kind::Malformed;
    /// Where it begins, from 1 on; in JSON the number of the record.
    qint64 line = 0;

    bool operator==(const ReadProblem &) const = default;
};

/// How reading a file went: records in the file = contacts + skipped.
struct ReadReport {
    qint64 contacts = 0;
    qint64 skipped = 0;
    /// The first hundred of those skipped.
    QList<ReadProblem> problems = {};
    /// Lines or cells that belong to no record.
    qint64 strays = 0;
    /// What the columns of a table were taken for, when its header was none of those we know and nobody had said better.
    QList<TableColumn> guessed = {};

    void skip(ReadProblem problem)
    {
        constexpr qsizetype MostProblems = 100;
        ++skipped;
        if (problems.size() < MostProblems)
            problems.append(problem);
    }

    bool operator==(const ReadReport &) const = default;
};

/// What a file may be, so that a hostile one cannot take the machine with it.
namespace ReadLimits {
constexpr qsizetype File = qsizetype(2) << 30;
constexpr qsizetype Line = 10 << 20;
constexpr qsizetype Record = 20 << 20;
constexpr int Depth = 32;
constexpr qint64 Records = 5'000'000;
} // namespace ReadLimits

} // namespace Ferry

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

/// A record of a file that made no contact, or a group of which something is not taken over.
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
        /// Not a contact: a change, a deletion.
        NotAContact,
        /// A group has a member that the file does not have.
        MissingMember,
        /// A group has a description or a nickname, for which there is no place.
        GroupDetails,
    };

    Kind kind = Kind::Malformed;
    /// Where it begins, from 1 on; in JSON the number of the record.
    qint64 line = 0;

    bool operator==(const ReadProblem &) const = default;
};

/// How reading a file went: records in the file = contacts + groups + skipped.
struct ReadReport {
    qint64 contacts = 0;
    /// Records that say who belongs to a group, which their members then have.
    qint64 groups = 0;
    qint64 skipped = 0;
    /// Of groups, what is not taken over: their own descriptions, members that are not in the file.
    qint64 groupLosses = 0;
    /// The first hundred of those skipped or lost.
    QList<ReadProblem> problems = {};
    /// Lines or cells that belong to no record.
    qint64 strays = 0;
    /// What the columns of a table were taken for, when its header was none of those we know and nobody had said better.
    QList<TableColumn> guessed = {};
    /// The Windows code page it was read in, for want of Unicode; 0 when it was in that, or is no table.
    int codePage = 0;
    /// Which one was guessed, and others are as likely.
    bool isCodePageUnsure = false;
    /// Bytes that are no character in what it was read in; U+FFFD stands for them.
    qint64 unreadable = 0;

    void skip(ReadProblem problem)
    {
        ++skipped;
        tell(problem);
    }
    void loseOfGroup(ReadProblem problem)
    {
        ++groupLosses;
        tell(problem);
    }

    bool operator==(const ReadReport &) const = default;

private:
    void tell(ReadProblem problem)
    {
        constexpr qsizetype MostProblems = 100;
        if (problems.size() < MostProblems)
            problems.append(problem);
    }
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

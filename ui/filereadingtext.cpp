// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filereadingtext.h"

#include "ui/tables/letters.h"
#include "ui/tables/tableroletext.h"

#include <QCoreApplication>
#include <QLocale>

#include <climits>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ferry::FileReading)
};

int counted(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, INT_MAX));
}

bool isNamedLikeATable(const QString &name)
{
    for (const auto suffix : {".csv"_L1, ".tsv"_L1, ".tab"_L1}) {
        if (name.endsWith(suffix, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

ErrorText unknownKind(const QString &name)
{
    if (isNamedLikeATable(name))
        return {.title = Words::tr("The columns of “%1” are none that we know.").arg(name),
                .whatItMeans =
                    Words::tr("Its first line does not name them as Google, Outlook, Thunderbird or Contact Ferry do."),
                .nextStep = Words::tr("Name the columns in that line as Google does (First Name, Last Name, E-mail 1 - "
                                      "Value, Phone 1 - Value) and open it again, or export it as vCard."),
                .remedy = ErrorText::Remedy::None};
    return {.title = Words::tr("“%1” has no contacts in a form that we know.").arg(name),
            .whatItMeans =
                Words::tr("Contact Ferry reads vCard, CSV as Google, Outlook and Thunderbird write it, LDIF, "
                          "jCard and JSContact, whatever the file is called."),
            .nextStep = Words::tr("Export it again as one of those. A workbook can be saved as CSV."),
            .remedy = ErrorText::Remedy::None};
}

QString problem(const ReadProblem &problem)
{
    const QString line = QLocale().toString(problem.line);
    switch (problem.kind) {
    case ReadProblem::Kind::Unfinished:
        return Words::tr("Line %1: it is cut short").arg(line);
    case ReadProblem::Kind::TooLarge:
        return Words::tr("Line %1: larger than any contact is").arg(line);
    case ReadProblem::Kind::Malformed:
        return Words::tr("Line %1: damaged").arg(line);
    case ReadProblem::Kind::Empty:
        return Words::tr("Line %1: there is nothing in it").arg(line);
    case ReadProblem::Kind::NotAContact:
        return Words::tr("Line %1: a list or something else that is no contact").arg(line);
    case ReadProblem::Kind::MissingMember:
        return Words::tr("Line %1: a group has a member who is not in the file").arg(line);
    case ReadProblem::Kind::GroupDetails:
        return Words::tr("Line %1: what a group says of itself beside its name").arg(line);
    }
    Q_UNREACHABLE();
}

QString unreadable(qint64 characters)
{
    return Words::tr("%Ln character(s) could not be read. “�” stands where they were.", nullptr, counted(characters));
}

/// What the columns of a table were taken for.
QStringList guessesIn(const FileReading &file)
{
    QStringList lines;
    if (!file.report.guessed.isEmpty())
        lines.append(u"    "_s + Words::tr("What its columns hold was guessed:"));
    for (const TableColumn &column : file.report.guessed)
        //: A column of a table, and what became of it: "Vorname: First name"
        lines.append(u"        "_s + Words::tr("%1: %2").arg(column.header, tableRoleText(column.role)));
    return lines;
}

QStringList detailsOf(const FileReading &file)
{
    QStringList lines{file.name};
    if (file.error && file.report.contacts == 0) {
        const auto words = describeFileError(*file.error, {.sourceName = file.name});
        lines.append(u"    "_s + (words ? words->title : describe(*file.error, {}).title));
    } else {
        lines.append(u"    "_s + Words::tr("%Ln contact(s) read", nullptr, counted(file.report.contacts)));
        if (file.error)
            lines.append(u"    "_s + Words::tr("Not read to its end"));
    }
    if (file.report.codePage != 0)
        //: What a table is written in: "Letters: Cyrillic (Windows)"
        lines.append(u"    "_s + Words::tr("Letters: %1").arg(lettersText(file.report.codePage)));
    if (file.report.unreadable > 0)
        lines.append(u"    "_s + unreadable(file.report.unreadable));
    lines.append(guessesIn(file));
    const qint64 leftOut = file.report.skipped + file.report.groupLosses;
    if (leftOut > 0)
        lines.append(u"    "_s + Words::tr("%Ln entry(s) left out:", nullptr, counted(leftOut)));
    for (const ReadProblem &each : file.report.problems)
        lines.append(u"        "_s + problem(each));
    if (const qint64 more = leftOut - file.report.problems.size(); more > 0)
        lines.append(u"        "_s + Words::tr("and %Ln more", nullptr, counted(more)));
    if (file.report.strays > 0)
        lines.append(
            u"    "_s
            + Words::tr("%Ln line(s) or cell(s) that belong to no contact", nullptr, counted(file.report.strays)));
    return lines;
}

} // namespace

std::optional<ErrorText> describeFileError(const Error &error, const ErrorContext &context)
{
    using enum ErrorText::Remedy;
    const QString &name = context.sourceName;
    if (error.code == Error::Code::BadReply)
        return unknownKind(name);
    if (error.code == Error::Code::NotFound)
        return ErrorText{.title = Words::tr("There are no contacts in “%1”.").arg(name),
                         .nextStep = Words::tr("Choose another file."),
                         .remedy = None};
    if (error.code == Error::Code::Incomplete)
        return ErrorText{.title = Words::tr("Nothing in “%1” could be read.").arg(name),
                         .whatItMeans = Words::tr("Every entry in it is cut short, damaged or no contact."),
                         .nextStep = Words::tr("Export it once more from where it came, then open it again."),
                         .remedy = None};
    if (error.code == Error::Code::TooLarge)
        return ErrorText{.title = Words::tr("“%1” is larger than this program takes in at once.").arg(name),
                         .nextStep = Words::tr("Export it in several files, then open those."),
                         .remedy = None};
    if (error.code == Error::Code::FileMissing)
        return ErrorText{.title = Words::tr("“%1” is not there.").arg(name),
                         .nextStep = Words::tr("Put it back, then try again.")};
    if (error.code == Error::Code::AccessDenied)
        return ErrorText{.title = Words::tr("You may not read “%1”.").arg(name),
                         .whatItMeans = Words::tr("The system refused it."),
                         .nextStep = Words::tr("Ask whoever owns it, then try again.")};
    if (error.code == Error::Code::FileFault)
        return ErrorText{.title = Words::tr("“%1” could not be read.").arg(name),
                         .whatItMeans = Words::tr("It is no ordinary file, or its disk reported a fault."),
                         .nextStep = Words::tr("Copy it to another place, then open the copy.")};
    return {};
}

QString remarksOnFiles(const QList<FileReading> &files)
{
    qint64 skipped = 0;
    qint64 strays = 0;
    QStringList unread;
    QStringList guessed;
    QStringList unsure;
    qint64 damaged = 0;
    for (const FileReading &file : files) {
        if (file.report.isCodePageUnsure)
            unsure.append(file.name);
        damaged += file.report.unreadable;
        if (!file.report.guessed.isEmpty())
            guessed.append(file.name);
        skipped += file.report.skipped + file.report.groupLosses;
        strays += file.report.strays;
        if (file.error)
            unread.append(file.name);
    }
    QStringList told;
    if (unread.size() == 1)
        told << Words::tr("“%1” was not read, or not to its end.").arg(unread.constFirst());
    else if (unread.size() > 1)
        //: %1 is how many files there are in all.
        told << Words::tr("%Ln of %1 files were not read, or not to their end.", nullptr, counted(unread.size()))
                    .arg(QLocale().toString(files.size()));
    if (guessed.size() == 1)
        told << Words::tr("What the columns of “%1” hold was guessed.").arg(guessed.constFirst());
    else if (guessed.size() > 1)
        told << Words::tr("What the columns of %Ln file(s) hold was guessed.", nullptr, counted(guessed.size()));
    if (unsure.size() == 1)
        told << Words::tr("Which letters “%1” is written in was guessed: please look at the names.")
                    .arg(unsure.constFirst());
    else if (unsure.size() > 1)
        told << Words::tr("Which letters %Ln file(s) are written in was guessed: please look at the names.", nullptr,
                          counted(unsure.size()));
    if (damaged > 0)
        told << unreadable(damaged);
    if (skipped > 0)
        told << Words::tr("%Ln entry(s) could not be read and were left out. Everything else is here.", nullptr,
                          counted(skipped));
    if (strays > 0)
        told << Words::tr("%Ln line(s) or cell(s) belong to no contact.", nullptr, counted(strays));
    return told.join(u' ');
}

QString readingDetails(const QList<FileReading> &files)
{
    QStringList lines;
    for (const FileReading &file : files) {
        if (!lines.isEmpty())
            lines.append(QString());
        lines.append(detailsOf(file));
    }
    return lines.join(u'\n');
}

} // namespace Ferry

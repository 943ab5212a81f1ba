// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/formatbench.h"

#include "app/formats/contactexport.h"
#include "app/formats/contactreader.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Bench {

namespace {

struct Times {
    double write = 0;
    double read = 0;
};

struct OtherLibrary {
    QString name;
    /// With the cards' file behind it, it prints lines of: cards, bytes, seconds to read, seconds to write.
    QStringList command;
};

QList<OtherLibrary> otherLibraries()
{
    QList<OtherLibrary> found;
    const auto add = [&](const QString &name, const QStringList &command) {
        if (QFile::exists(command.last()))
            found.append({name, command});
    };
    add(u"Evolution Data Server"_s, {QStringLiteral(FERRY_EVOLUTION_READER)});
    add(u"KContacts"_s, {QStringLiteral(FERRY_KCONTACTS_READER)});
    if (QFile::exists(QStringLiteral(FERRY_EZ_VCARD)))
        add(u"ez-vcard"_s,
            {QStringLiteral(FERRY_JAVA), u"-cp"_s, QStringLiteral(FERRY_EZ_VCARD_CLASSPATH),
             QStringLiteral(FERRY_EZ_VCARD_READER)});
    return found;
}

/// The best of what it measures, also since a Java program is slow at first; nothing unless it reads \a cards cards.
Result<Times> timesOf(const OtherLibrary &library, const QString &path, qsizetype cards)
{
    QStringList arguments = library.command.mid(1);
    arguments << u"--time"_s << path;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(library.command.front(), arguments);
    constexpr int Patience = 300'000;
    if (!process.waitForFinished(Patience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(Error::Code::FileFault, library.name + u" failed"_s);
    Times best;
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() != 4 || fields.at(0).toLongLong() != cards)
            return fail(Error::Code::FileFault, library.name + u": "_s + QString::fromUtf8(line));
        const Times times{.write = fields.at(3).toDouble(), .read = fields.at(2).toDouble()};
        best = best.read > 0 ? Times{std::min(best.write, times.write), std::min(best.read, times.read)} : times;
    }
    return best;
}

struct Written {
    Times times = {};
    QByteArray bytes = {};
};

/// The best of all rounds, on a heap that is warm from the one before: as the others are measured.
Result<Written> measureOurs(const QList<Contact> &contacts, ExportFormat format, Rounds rounds)
{
    QByteArray bytes; // whose room is used again: growing is not the writer's affair
    bool good = true;
    const auto write = [&] {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly | QIODevice::Truncate);
        const double begin = processorSeconds();
        good = writerFor(format)(buffer, contacts, {}, {}) && good;
        return processorSeconds() - begin;
    };
    const auto read = [&] {
        QList<Contact> back;
        back.reserve(contacts.size()); // where they end up is not the reader's affair
        const double begin = processorSeconds();
        good = readerFor(format)(bytes,
                                 [&](Contact contact) {
                                     back.append(std::move(contact));
                                     return true;
                                 })
            && good;
        const double time = processorSeconds() - begin;
        good = good && back.size() == contacts.size();
        return time;
    };
    Times best{write(), read()};
    for (int round = rounds.first() + 1; round < rounds.counted; ++round)
        best = {std::min(best.write, write()), std::min(best.read, read())};
    if (!good)
        return fail(Error::Code::FileFault, u"%1 did not come back"_s.arg(exportFormatInfo(format).name));
    return Written{best, bytes};
}

/// \a ours beside each of \a others; the goal is against the fastest of them.
QList<Finding> compared(const QString &what, double ours, const QList<std::pair<QString, double>> &others, double goal)
{
    QList<Finding> findings;
    for (const auto &[name, time] : others)
        findings.append(
            {.what = what, .ours = ours * 1e3, .baselineName = name, .baseline = time * 1e3, .saysFaster = true});
    const auto fastest =
        std::min_element(findings.begin(), findings.end(),
                         [](const Finding &one, const Finding &other) { return one.baseline < other.baseline; });
    if (fastest != findings.end())
        fastest->goal = Goal{Goal::Kind::TimesFaster, goal};
    else
        findings.append({.what = what, .ours = ours * 1e3, .note = u"No other library is installed."_s});
    return findings;
}

Result<QList<Finding>> measureCards(const QList<Contact> &contacts, Rounds rounds)
{
    const Result<Written> ours = measureOurs(contacts, ExportFormat::VCard3, rounds);
    if (!ours)
        return fail(ours.error());
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cards.vcf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(ours->bytes) != ours->bytes.size() || !file.flush())
        return fail(Error::Code::FileFault, file.errorString());
    QList<std::pair<QString, double>> written;
    QList<std::pair<QString, double>> read;
    for (const OtherLibrary &library : otherLibraries()) {
        const Result<Times> times = timesOf(library, path, contacts.size());
        if (!times)
            return fail(times.error());
        written.append({library.name, times->write});
        read.append({library.name, times->read});
    }
    constexpr double WriteGoal = 3;
    constexpr double ReadGoal = 2;
    const QString cards = u"%L1 vCards 3.0 in memory"_s.arg(contacts.size());
    return compared(u"write "_s + cards, ours->times.write, written, WriteGoal)
        + compared(u"read "_s + cards, ours->times.read, read, ReadGoal);
}

} // namespace

Result<QList<Finding>> measureFormats(const QList<Contact> &contacts, Effort effort)
{
    Result<QList<Finding>> findings = measureCards(contacts, rounds(effort, 7));
    if (!findings)
        return findings;
    for (const ExportFormat format :
         {ExportFormat::GoogleCsv, ExportFormat::OutlookCsv, ExportFormat::OutlookClassicCsv,
          ExportFormat::ThunderbirdCsv, ExportFormat::SpreadsheetCsv}) {
        const Result<Written> ours = measureOurs(contacts, format, rounds(effort, 3));
        if (!ours)
            return fail(ours.error());
        const QString name = exportFormatInfo(format).name;
        findings->append(
            {.what = u"write %L1 as %2 in memory"_s.arg(contacts.size()).arg(name), .ours = ours->times.write * 1e3});
        findings->append(
            {.what = u"read %L1 from %2"_s.arg(contacts.size()).arg(name), .ours = ours->times.read * 1e3});
    }
    return findings;
}

} // namespace Ferry::Bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/finding.h"

#include <QStringList>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Bench {

namespace {

QString number(double value, Unit unit)
{
    switch (unit) {
    case Unit::Milliseconds:
        return QString::number(value, 'f', value < 10 ? 2 : 0) + u" ms"_s;
    case Unit::Mebibytes:
        return QString::number(value, 'f', 1) + u" MiB"_s;
    case Unit::MebibytesPerSecond:
        return QString::number(value, 'f', 0) + u" MiB/s"_s;
    case Unit::Count:
        return QString::number(value, 'f', 0);
    }
    Q_UNREACHABLE();
}

QString ratioText(double ratio)
{
    return QString::number(ratio, 'f', ratio < 10 ? 2 : 0);
}

QStringList cells(const Finding &finding)
{
    QStringList row{finding.what, number(finding.ours, finding.unit)};
    if (finding.baselineName.isEmpty())
        return row << QString() << QString() << QString() << QString();
    row << finding.baselineName + u' ' + number(finding.baseline, finding.unit);
    const bool faster = finding.goal ? finding.goal->kind == Goal::Kind::TimesFaster : finding.saysFaster;
    const double above = faster ? finding.baseline : finding.ours;
    const double below = faster ? finding.ours : finding.baseline;
    const double ratio = below > 0 ? above / below : 0;
    row << ratioText(ratio) + (faster ? u" x faster"_s : u" x"_s);
    if (!finding.goal)
        return row << QString() << QString();
    const bool met = below > 0 && (faster ? ratio >= finding.goal->ratio : ratio <= finding.goal->ratio);
    return row << (faster ? u"at least "_s : u"at most "_s) + QString::number(finding.goal->ratio)
               << (met ? u"met"_s : u"NOT MET"_s);
}

} // namespace

QString table(const QList<Finding> &findings)
{
    std::vector<QStringList> rows{{u"what"_s, u"ours"_s, u"baseline"_s, u"ratio"_s, u"goal"_s, QString()}};
    QStringList notes;
    for (const Finding &finding : findings) {
        rows.push_back(cells(finding));
        if (finding.note.isEmpty())
            continue;
        notes += finding.note;
        rows.back().front() += u" [%1]"_s.arg(notes.size());
    }
    std::vector<qsizetype> widths(static_cast<size_t>(rows.front().size()));
    for (const QStringList &row : rows) {
        for (size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], row[static_cast<qsizetype>(i)].size());
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (size_t i = 0; i < widths.size(); ++i)
            line += row[static_cast<qsizetype>(i)].leftJustified(widths[i] + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    for (qsizetype i = 0; i < notes.size(); ++i)
        text += u"[%1] %2\n"_s.arg(i + 1).arg(notes[i]);
    return text;
}

} // namespace Ferry::Bench

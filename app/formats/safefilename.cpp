// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/safefilename.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

bool isRefused(char32_t c)
{
    if (c == QChar::ReplacementCharacter || (c < 0x80 && "/\\:*?\"<>|"_L1.contains(QChar(static_cast<char16_t>(c)))))
        return true;
    const QChar::Category category = QChar::category(c);
    constexpr QChar::Category Refused[] = {QChar::Other_Control,      QChar::Other_Format,      QChar::Other_Surrogate,
                                           QChar::Other_PrivateUse,   QChar::Other_NotAssigned, QChar::Separator_Line,
                                           QChar::Separator_Paragraph}; // Format: marks of direction, joiners
    return std::find(std::begin(Refused), std::end(Refused), category) != std::end(Refused);
}

/// CON, NUL, COM1 ... with or without a suffix: Windows takes them for devices.
bool isDevice(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    for (const QLatin1StringView device : {"CON"_L1, "PRN"_L1, "AUX"_L1, "NUL"_L1, "CONIN$"_L1, "CONOUT$"_L1}) {
        if (stem == device)
            return true;
    }
    if (stem.size() != 4 || !(stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1)))
        return false;
    return u"0123456789\u00b9\u00b2\u00b3"_s.contains(stem.back());
}

QString trimmedEnds(const QString &name)
{
    QString trimmed = name.simplified();
    const auto isEnd = [](QChar c) { return c == u'.' || c == u' ' || c == u'~'; };
    while (!trimmed.isEmpty() && (isEnd(trimmed.front()) || trimmed.front() == u'-'))
        trimmed.remove(0, 1); // neither hidden nor an option
    while (!trimmed.isEmpty() && isEnd(trimmed.back()))
        trimmed.chop(1);
    return trimmed;
}

/// The longest beginning of \a text of at most \a bytes in UTF-8, ending where a character with its marks does.
QString cut(const QString &text, qsizetype bytes)
{
    const QList<uint> points = text.toUcs4();
    qsizetype size = 0;
    qsizetype units = 0;
    qsizetype safe = 0;
    for (const uint c : points) {
        if (!QChar::isMark(c))
            safe = units;
        size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        if (size > bytes)
            return text.first(safe);
        units += c < 0x10000 ? 1 : 2;
    }
    return text;
}

} // namespace

QString safeFileName(const QString &text, qsizetype longest)
{
    QString name;
    const QList<uint> points = text.normalized(QString::NormalizationForm_C).toUcs4();
    for (const char32_t c : points) // a lone surrogate among them is U+FFFD by now
        name += isRefused(c) ? QStringView(u" ") : QStringView(QChar::fromUcs4(c));
    name = trimmedEnds(cut(trimmedEnds(name), longest));
    return isDevice(name) ? u'_' + name : name;
}

ContactFileNames::ContactFileNames(QString suffix, QString nameless)
    : m_suffix(std::move(suffix))
    , m_nameless(std::move(nameless))
{
}

QString ContactFileNames::nextFor(const Contact &contact)
{
    QString stem = safeFileName(displayName(contact));
    if (stem.isEmpty())
        stem = m_nameless;
    const QString key = stem.toCaseFolded();
    while (true) {
        const int number = ++m_counts[key];
        const QString numbered = number == 1 ? stem : u"%1 (%2)"_s.arg(stem, QString::number(number));
        const QString folded = numbered.toCaseFolded();
        if (m_taken.contains(folded))
            continue; // somebody is called "Anna (2)"
        m_taken.insert(folded);
        return numbered + u'.' + m_suffix;
    }
}

} // namespace Ferry

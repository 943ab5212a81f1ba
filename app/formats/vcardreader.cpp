// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcardreader.h"

#include "app/formats/textencoding.h"
#include "app/formats/vcardcontact.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// The unfolded lines of a text.
class LogicalLines
{
public:
    explicit LogicalLines(QByteArrayView text)
        : m_text(text)
    {
    }

    /// Goes to the next one; false at the end.
    bool next()
    {
        if (m_at >= m_text.size())
            return false;
        m_begin = m_lines + 1;
        m_line = physicalLine();
        m_isTooLong = false;
        const QByteArray encodings = encodingsIn(m_line);
        const bool isQuotedPrintable = encodings.contains("QUOTED-PRINTABLE");
        const bool isBase64 = !isQuotedPrintable && (encodings.contains("BASE64") || encodings.contains("ENCODING=B"));
        bool isFolded = false;
        while (m_at < m_text.size()) {
            const char first = m_text[m_at];
            const bool isSoft = isQuotedPrintable && m_line.endsWith('=');
            // Some write base64 over several lines without the space of a fold.
            const bool isBare = isBase64 && !isSoft && first != ' ' && first != '\t' && isBase64Line();
            if (!isSoft && !isBare && first != ' ' && first != '\t')
                break;
            if (!isFolded) {
                m_unfolded = m_line.toByteArray();
                isFolded = true;
            }
            if (isSoft)
                m_unfolded.chop(1);
            QByteArrayView more = physicalLine();
            if (!isSoft && !isBare)
                more = more.sliced(1);
            m_isTooLong = m_isTooLong || m_unfolded.size() + more.size() > ReadLimits::Line;
            if (!m_isTooLong)
                m_unfolded.append(more);
            m_line = m_unfolded;
        }
        m_isTooLong = m_isTooLong || m_line.size() > ReadLimits::Line;
        return true;
    }

    [[nodiscard]] QByteArrayView line() const { return m_line; }
    [[nodiscard]] bool isTooLong() const { return m_isTooLong; }
    /// Of its first line, from 1 on.
    [[nodiscard]] qint64 number() const { return m_begin; }

private:
    /// Steps over one line of the file.
    QByteArrayView physicalLine()
    {
        const qsizetype begin = m_at;
        const QByteArrayView rest = m_text.sliced(begin);
        // Looked for once however many lines end with CR alone.
        if (m_lineFeed < begin) {
            const qsizetype found = rest.indexOf('\n');
            m_lineFeed = found < 0 ? m_text.size() : begin + found;
        }
        qsizetype size = m_lineFeed - begin;
        if (const qsizetype carriage = rest.first(size).indexOf('\r'); carriage >= 0)
            size = carriage;
        const qsizetype end = begin + size;
        m_at = end;
        if (m_at < m_text.size())
            m_at += m_text.sliced(m_at).startsWith("\r\n") ? 2 : 1;
        ++m_lines;
        return m_text.sliced(begin, end - begin);
    }

    /// The part of \a line that can name an encoding, in capitals; nothing when it names none for sure.
    static QByteArray encodingsIn(QByteArrayView line)
    {
        constexpr qsizetype LongestHead = 1000;
        const QByteArrayView start = line.first(qMin(LongestHead, line.size()));
        const qsizetype colon = start.indexOf(':');
        const QByteArrayView head = colon < 0 ? start : start.first(colon);
        const qsizetype parameters = head.indexOf(';');
        if (parameters < 0)
            return {};
        // Each of the words has one of these.
        constexpr QByteArrayView Letters = "QqBb";
        const bool isPossible =
            std::any_of(head.begin() + parameters, head.end(), [&](char c) { return Letters.contains(c); });
        return isPossible ? head.toByteArray().toUpper() : QByteArray();
    }

    bool isBase64Line() const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end] != '\n' && m_text[end] != '\r') {
            const char c = m_text[end++];
            const bool isDigit = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+'
                || c == '/' || c == '=';
            if (!isDigit)
                return false;
        }
        return end > m_at;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    /// The next one from the line on that was stepped over last; before it when that is not known.
    qsizetype m_lineFeed = -1;
    qint64 m_lines = 0;
    qint64 m_begin = 0;
    QByteArrayView m_line;
    QByteArray m_unfolded;
    bool m_isTooLong = false;
};

bool isLine(QByteArrayView line, QByteArrayView wanted)
{
    return line.size() >= wanted.size() && line.trimmed().compare(wanted, Qt::CaseInsensitive) == 0;
}

class Reader
{
public:
    Reader(QByteArrayView text, const ContactReceiver &receiver)
        : m_lines(text)
        , m_receiver(receiver)
    {
    }

    Result<ReadReport> run()
    {
        while (m_lines.next()) {
            if (!step(m_lines.line()))
                return fail(Error::Code::Aborted);
            if (m_report.contacts + m_report.skipped > ReadLimits::Records)
                return fail(Error::Code::TooLarge, u"vcard: too many cards"_s);
        }
        if (m_depth > 0)
            skip(ReadProblem::Kind::Unfinished);
        if (m_report.contacts == 0 && m_report.skipped == 0 && m_report.strays > 0)
            return fail(Error::Code::BadReply, u"vcard: no card in it"_s);
        return m_report;
    }

private:
    void skip(ReadProblem::Kind kind)
    {
        m_report.skip({kind, m_begin});
        m_depth = 0;
    }

    void begin()
    {
        m_depth = 1;
        m_begin = m_lines.number();
        m_size = 0;
        m_fault.reset();
        m_isLegacy = false;
        m_awaitsAgent = false;
        m_properties.clear();
    }

    bool step(QByteArrayView line)
    {
        if (line.trimmed().isEmpty())
            return true;
        if (isLine(line, "BEGIN:VCARD")) {
            if (m_depth > 0 && (m_awaitsAgent || m_depth > 1)) {
                // The card of an assistant, inside the other's.
                ++m_depth;
                if (m_depth > ReadLimits::Depth)
                    m_fault = ReadProblem::Kind::TooLarge;
                return true;
            }
            if (m_depth > 0)
                skip(ReadProblem::Kind::Unfinished);
            begin();
            return true;
        }
        if (m_depth == 0) {
            ++m_report.strays;
            return true;
        }
        if (isLine(line, "END:VCARD"))
            return --m_depth > 0 || finish();
        if (m_depth > 1)
            return true;
        m_size += line.size();
        if (m_lines.isTooLong() || m_size > ReadLimits::Record) {
            m_fault = ReadProblem::Kind::TooLarge;
            m_properties.clear();
        }
        if (!m_fault)
            take(line);
        return true;
    }

    void take(QByteArrayView line)
    {
        std::optional<VCardProperty> property = parseVCardLine(line, m_isLegacy);
        if (!property) {
            ++m_report.strays;
            return;
        }
        m_awaitsAgent = property->name == "AGENT"_L1 && property->value.trimmed().isEmpty();
        if (property->name == "VERSION"_L1)
            m_isLegacy = property->value.trimmed().startsWith("2");
        m_properties.append(std::move(*property));
    }

    bool finish()
    {
        if (m_fault) {
            skip(*m_fault);
            return true;
        }
        Contact contact = contactFromVCard(m_properties);
        m_properties.clear();
        ++m_report.contacts;
        return m_receiver(std::move(contact));
    }

    LogicalLines m_lines;
    const ContactReceiver &m_receiver;
    ReadReport m_report;
    QList<VCardProperty> m_properties;
    int m_depth = 0;
    qint64 m_begin = 0;
    qsizetype m_size = 0;
    bool m_isLegacy = false;
    bool m_awaitsAgent = false;
    std::optional<ReadProblem::Kind> m_fault;
};

} // namespace

Result<ReadReport> readVCards(QByteArrayView file, const ContactReceiver &receiver)
{
    if (file.size() > ReadLimits::File)
        return fail(Error::Code::TooLarge, u"vcard: file"_s);
    QByteArray storage;
    return Reader(withoutByteOrderMark(file, storage), receiver).run();
}

QList<VCardProperty> parseVCard(QByteArrayView card)
{
    QList<VCardProperty> properties;
    bool isLegacy = false;
    LogicalLines lines(card);
    while (lines.next()) {
        std::optional<VCardProperty> property = parseVCardLine(lines.line(), isLegacy);
        if (!property)
            continue;
        if (property->name == "VERSION"_L1)
            isLegacy = property->value.trimmed().startsWith("2");
        properties.append(std::move(*property));
    }
    return properties;
}

} // namespace Ferry

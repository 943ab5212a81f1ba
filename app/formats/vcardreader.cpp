// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcardreader.h"

#include "app/formats/textencoding.h"
#include "app/formats/vcardcontact.h"

#include <array>
#include <cstring>
#include <optional>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr std::array<bool, 256> IsBase64 = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="))
        table[static_cast<uchar>(c)] = true;
    return table;
}();

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
        if (!m_unfolded.isNull())
            m_unfolded.clear();
        EncodingSearch encoding; // asked when the answer matters, which is seldom
        const auto isIn = [&](Encoding wanted) { return encoding.in(m_line) == wanted; };
        bool isFolded = false;
        while (m_at < m_text.size()) {
            const char first = m_text[m_at];
            const bool isSoft = m_line.endsWith('=') && isIn(Encoding::QuotedPrintable);
            // Some write base64 over several lines without the space of a fold.
            const bool isBare = !isSoft && first != ' ' && first != '\t' && isBase64Line() && isIn(Encoding::Base64);
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
    /// What line() looks at where it was put together; nothing where it looks at the text.
    [[nodiscard]] const QByteArray &unfolded() const { return m_unfolded; }
    [[nodiscard]] bool isTooLong() const { return m_isTooLong; }
    /// Of its first line, from 1 on.
    [[nodiscard]] qint64 number() const { return m_begin; }

private:
    /// Steps over one line of the file.
    QByteArrayView physicalLine()
    {
        const qsizetype begin = m_at;
        // Each is looked for once, however many lines the other ends.
        if (m_lineFeed < begin)
            m_lineFeed = find('\n', begin);
        if (m_carriageReturn < begin)
            m_carriageReturn = find('\r', begin);
        const qsizetype end = qMin(m_lineFeed, m_carriageReturn);
        m_at = end + (m_lineFeed == end + 1 ? 2 : end < m_text.size() ? 1 : 0);
        ++m_lines;
        return m_text.sliced(begin, end - begin);
    }

    /// Where the next \a byte is from \a begin on, or the end.
    qsizetype find(char byte, qsizetype begin) const
    {
        const auto *found = static_cast<const char *>(
            std::memchr(m_text.data() + begin, byte, static_cast<size_t>(m_text.size() - begin)));
        return found ? found - m_text.data() : m_text.size();
    }

    enum class Encoding { None, QuotedPrintable, Base64 };

    /// Looks for what the parameters of a line say; not what one of them quotes, which may be anybody's text.
    class EncodingSearch
    {
    public:
        /// Goes on where it was in \a line, which may have grown meanwhile: to begin anew each time would take ages
        /// with one that is folded often. Nothing while the parameters go on beyond the line.
        std::optional<Encoding> in(QByteArrayView line)
        {
            constexpr qsizetype LongestHead = 1000;
            const QByteArrayView head = line.first(qMin(LongestHead, line.size()));
            for (; !m_found && m_at < head.size(); ++m_at) {
                const char c = head[m_at];
                if (m_isQuoted || (c == '"' && head[m_at - 1] == '=')) {
                    m_isQuoted = !m_isQuoted || c != '"';
                    continue;
                }
                if (c != ';' && c != ':')
                    continue;
                const Encoding encoding =
                    m_begin < 0 ? Encoding::None : encodingIn(head.sliced(m_begin, m_at - m_begin));
                if (encoding != Encoding::None || c == ':')
                    m_found = encoding;
                m_begin = m_at + 1;
            }
            if (!m_found && line.size() >= LongestHead)
                m_found = Encoding::None;
            return m_found;
        }

    private:
        std::optional<Encoding> m_found;
        qsizetype m_at = 1;
        /// Of the parameter that it is in; what comes first is the name.
        qsizetype m_begin = -1;
        bool m_isQuoted = false;
    };

    static Encoding encodingIn(QByteArrayView parameter)
    {
        constexpr QByteArrayView Name = "ENCODING=";
        QByteArray word = parameter.toByteArray().toUpper().replace('"', "").trimmed();
        const bool isNamed = word.startsWith(Name);
        if (isNamed)
            word.remove(0, Name.size());
        if (word == "QUOTED-PRINTABLE")
            return Encoding::QuotedPrintable;
        return word == "BASE64" || (isNamed && word == "B") ? Encoding::Base64 : Encoding::None;
    }

    bool isBase64Line() const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end] != '\n' && m_text[end] != '\r') {
            if (!IsBase64[static_cast<uchar>(m_text[end++])])
                return false;
        }
        return end > m_at;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    /// The next ones from the line on that was stepped over last; before it when that is not known.
    qsizetype m_lineFeed = -1;
    qsizetype m_carriageReturn = -1;
    qint64 m_lines = 0;
    qint64 m_begin = 0;
    QByteArrayView m_line;
    QByteArray m_unfolded;
    bool m_isTooLong = false;
};

class Reader
{
public:
    Reader(QByteArrayView text, const ContactReceiver &receiver)
        : m_lines(text)
        , m_isUtf8(text.isValidUtf8())
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
        clear();
    }

    void clear()
    {
        m_properties.clear();
        m_storage.clear();
    }

    bool step(QByteArrayView line)
    {
        const bool isBare = !line.isEmpty() && line.front() > ' ' && line.back() > ' ';
        const QByteArrayView trimmed = isBare ? line : line.trimmed();
        if (trimmed.isEmpty())
            return true;
        if (isWord(trimmed, "BEGIN:VCARD")) {
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
        if (isWord(trimmed, "END:VCARD"))
            return --m_depth > 0 || finish();
        if (m_depth > 1)
            return true;
        m_size += line.size();
        if (m_lines.isTooLong() || m_size > ReadLimits::Record) {
            m_fault = ReadProblem::Kind::TooLarge;
            clear();
        }
        if (!m_fault)
            take(line);
        return true;
    }

    void take(QByteArrayView line)
    {
        VCardProperty &property = m_properties.emplaceBack();
        if (!parseVCardLine(line, {m_isLegacy, m_isUtf8}, property, m_storage)) {
            m_properties.removeLast();
            ++m_report.strays;
            return;
        }
        m_awaitsAgent = isWord(property.name, "AGENT") && property.value.trimmed().isEmpty();
        if (isWord(property.name, "VERSION"))
            m_isLegacy = property.value.trimmed().startsWith("2");
        if (!m_lines.unfolded().isNull())
            m_storage.append(m_lines.unfolded());
    }

    bool finish()
    {
        if (m_fault) {
            skip(*m_fault);
            return true;
        }
        ++m_report.contacts;
        const bool goesOn = m_receiver(contactFromVCard(m_properties));
        clear();
        return goesOn;
    }

    LogicalLines m_lines;
    bool m_isUtf8;
    const ContactReceiver &m_receiver;
    ReadReport m_report;
    QList<VCardProperty> m_properties;
    /// What they are made of that the file does not have as it is.
    QByteArrayList m_storage;
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

QList<VCardProperty> parseVCard(QByteArrayView card, QByteArrayList &storage)
{
    QList<VCardProperty> properties;
    bool isLegacy = false;
    LogicalLines lines(card);
    while (lines.next()) {
        VCardProperty &property = properties.emplaceBack();
        if (!parseVCardLine(lines.line(), {.isLegacy = isLegacy}, property, storage)) {
            properties.removeLast();
            continue;
        }
        if (isWord(property.name, "VERSION"))
            isLegacy = property.value.trimmed().startsWith("2");
        if (!lines.unfolded().isNull())
            storage.append(lines.unfolded());
    }
    return properties;
}

} // namespace Ferry

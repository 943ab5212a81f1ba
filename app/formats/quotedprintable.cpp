// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/quotedprintable.h"

#include <algorithm>

namespace Ferry {

namespace {

constexpr qsizetype LongestLine = 76;

bool isPrintable(char c)
{
    return c >= 0x20 && c < 0x7f;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

/// Appends pieces that must not be cut, breaking the line softly before one that would not fit.
class SoftLines
{
public:
    SoftLines(OutputBuffer &out, qsizetype lineStart)
        : m_out(out)
        , m_lineStart(lineStart)
    {
    }
    void add(std::string_view piece)
    {
        (void)breakBefore(piece);
        m_out.append(piece);
    }
    /// Never the first of a line: readers that look for folded lines before anything else would take it away.
    void addSpace() { m_out.append(breakBefore(" ") ? "=20" : " "); }

private:
    bool breakBefore(std::string_view piece)
    {
        if (m_out.size() - m_lineStart + static_cast<qsizetype>(piece.size()) < LongestLine)
            return false;
        m_out.append("=\r\n");
        m_lineStart = m_out.size();
        return true;
    }

    OutputBuffer &m_out;
    qsizetype m_lineStart;
};

} // namespace

bool isPlainAscii(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), &isPrintable)
        && (bytes.empty() || (bytes.front() != ' ' && bytes.back() != ' '));
}

void appendQuotedPrintable(OutputBuffer &out, qsizetype lineStart, std::string_view bytes)
{
    constexpr char Hex[] = "0123456789ABCDEF";
    SoftLines lines(out, lineStart);
    for (size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const bool isEdge = i == 0 || i + 1 == bytes.size();
        if (c == '\n') {
            lines.add("=0D=0A");
        } else if (c == ' ' && !isEdge) {
            lines.addSpace();
        } else if (isPrintable(c) && c != '=' && c != ' ') {
            lines.add(std::string_view(&c, 1));
        } else {
            const auto unit = static_cast<uchar>(c);
            const char escaped[] = {'=', Hex[unit >> 4], Hex[unit & 15]};
            lines.add(std::string_view(escaped, sizeof escaped));
        }
    }
}

QByteArray decodeQuotedPrintable(QByteArrayView text)
{
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '=') {
            if (i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
                plain += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
                i += 2;
                continue;
            }
            qsizetype next = i + 1;
            if (next < text.size() && text[next] == '\r')
                ++next;
            if (next < text.size() && text[next] == '\n') {
                i = next; // a soft break
                continue;
            }
        }
        plain += text[i];
    }
    return plain;
}

} // namespace Ferry

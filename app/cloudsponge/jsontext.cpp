// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/jsontext.h"

#include <charconv>

namespace Ferry::JsonReader {

namespace {

constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// The code unit of four hexadecimal digits at the start of \a digits.
std::optional<char16_t> codeUnit(std::string_view digits)
{
    if (digits.size() < 4)
        return {};
    int unit = 0;
    for (const char c : digits.substr(0, 4)) {
        if (hexValue(c) < 0)
            return {};
        unit = unit * 16 + hexValue(c);
    }
    return static_cast<char16_t>(unit);
}

/// Recursive descent over one value; `at` stands behind what was read.
class GrammarCheck
{
public:
    explicit GrammarCheck(std::string_view json)
        : m_json(json)
    {
    }

    Grammar whole()
    {
        const Grammar result = value(0);
        if (result != Grammar::Valid)
            return result;
        skipBlanks();
        return m_at == m_json.size() ? Grammar::Valid : Grammar::Invalid;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }
    void skipBlanks()
    {
        while (m_at < m_json.size() && isBlank(m_json[m_at]))
            ++m_at;
    }
    bool take(char c)
    {
        skipBlanks();
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }

    Grammar value(int depth)
    {
        if (depth > deepestNesting)
            return Grammar::TooDeep;
        skipBlanks();
        switch (peek()) {
        case '{':
            return container(depth, '}', true);
        case '[':
            return container(depth, ']', false);
        case '"':
            return string() ? Grammar::Valid : Grammar::Invalid;
        default:
            return scalar() ? Grammar::Valid : Grammar::Invalid;
        }
    }

    Grammar container(int depth, char closing, bool named)
    {
        ++m_at;
        if (take(closing))
            return Grammar::Valid;
        do {
            if (named) {
                skipBlanks();
                if (!string() || !take(':'))
                    return Grammar::Invalid;
            }
            if (const Grammar inner = value(depth + 1); inner != Grammar::Valid)
                return inner;
        } while (take(','));
        return take(closing) ? Grammar::Valid : Grammar::Invalid;
    }

    bool string()
    {
        if (peek() != '"')
            return false;
        for (++m_at; m_at < m_json.size(); ++m_at) {
            const char c = m_json[m_at];
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20)
                return false;
            if (c != '\\')
                continue;
            ++m_at;
            if (peek() == 'u') {
                if (!codeUnit(m_json.substr(m_at + 1)))
                    return false;
                m_at += 4;
            } else if (peek() == '\0' || std::string_view("\"\\/bfnrt").find(peek()) == std::string_view::npos) {
                return false;
            }
        }
        return false;
    }

    bool scalar()
    {
        const size_t begin = m_at;
        while (m_at < m_json.size() && !isBlank(m_json[m_at])
               && std::string_view(",]}:").find(m_json[m_at]) == std::string_view::npos)
            ++m_at;
        const std::string_view token = m_json.substr(begin, m_at - begin);
        if (token == "true" || token == "false" || token == "null")
            return true;
        double number = 0;
        return isNumber(token)
            && std::from_chars(token.data(), token.data() + token.size(), number).ec != std::errc::result_out_of_range;
    }

    std::string_view m_json;
    size_t m_at = 0;
};

} // namespace

Grammar checkGrammar(std::string_view json)
{
    return GrammarCheck(json).whole();
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isNumber(std::string_view token)
{
    const auto digits = [&token] {
        size_t count = 0;
        while (count < token.size() && isDigit(token[count]))
            ++count;
        token.remove_prefix(count);
        return count;
    };
    if (token.starts_with('-'))
        token.remove_prefix(1);
    const bool leadingZero = token.starts_with('0');
    const size_t whole = digits();
    if (whole == 0 || (leadingZero && whole > 1))
        return false;
    if (token.starts_with('.')) {
        token.remove_prefix(1);
        if (digits() == 0)
            return false;
    }
    if (token.starts_with('e') || token.starts_with('E')) {
        token.remove_prefix(1);
        if (token.starts_with('+') || token.starts_with('-'))
            token.remove_prefix(1);
        if (digits() == 0)
            return false;
    }
    return token.empty();
}

QString unescape(std::string_view token)
{
    token = trimmed(token);
    if (token.starts_with('"'))
        token.remove_prefix(1);
    if (token.ends_with('"'))
        token.remove_suffix(1);

    QString text;
    text.reserve(static_cast<qsizetype>(token.size()));
    size_t plain = 0; // where the stretch without escapes begins
    const auto flush = [&](size_t end) {
        text += QString::fromUtf8(token.data() + plain, static_cast<qsizetype>(end - plain));
    };
    for (size_t i = 0; i < token.size();) {
        if (token[i] != '\\') {
            ++i;
            continue;
        }
        flush(i);
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::u16string_view meanings = u"\"\\/\b\f\n\r\t";
        const size_t letter = i + 1 < token.size() ? letters.find(token[i + 1]) : std::string_view::npos;
        if (letter != std::string_view::npos) {
            text += QChar(meanings[letter]);
            i += 2;
        } else if (const auto unit =
                       token.substr(i).starts_with("\\u") ? codeUnit(token.substr(i + 2)) : std::nullopt) {
            text += QChar(*unit);
            i += 6;
        } else {
            text += QChar(QChar::ReplacementCharacter);
            i += std::min<size_t>(2, token.size() - i);
        }
        plain = i;
    }
    flush(token.size());
    // Half of a pair is no character, and would be lost at the next conversion anyway.
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

std::optional<QString> scalarText(std::string_view token)
{
    token = trimmed(token);
    if (token.starts_with('"'))
        return unescape(token);
    if (isNumber(token))
        return QString::fromLatin1(token.data(), static_cast<qsizetype>(token.size()));
    return {};
}

void appendString(QByteArray &json, QStringView text)
{
    json += '"';
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            json += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
        } else {
            json += c;
        }
    }
    json += '"';
}

QByteArray repaired(std::string_view record)
{
    const QByteArray valid = QString::fromUtf8(record.data(), static_cast<qsizetype>(record.size())).toUtf8();
    QByteArray result;
    result.reserve(valid.size());
    bool inString = false;
    bool escaped = false;
    for (const char c : valid) {
        if (inString && static_cast<unsigned char>(c) < 0x20) {
            result += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
            escaped = false;
            continue;
        }
        result += c;
        if (escaped)
            escaped = false;
        else if (inString && c == '\\')
            escaped = true;
        else if (c == '"')
            inString = !inString;
    }
    return result;
}

} // namespace Ferry::JsonReader

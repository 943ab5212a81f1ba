// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Just enough JSON for readers of other libraries, which must not depend on Qt 6.
namespace Oracle {

/// \a text in quotes; it must be UTF-8.
inline std::string quoted(std::string_view text)
{
    constexpr char Hex[] = "0123456789abcdef";
    std::string json = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || c == '"' || c == '\\')
            json += {'\\', 'u', '0', '0', Hex[byte >> 4], Hex[byte & 15]};
        else
            json += c;
    }
    return json + '"';
}

inline std::string list(const std::vector<std::string> &items)
{
    std::string json;
    for (const std::string &item : items)
        json += (json.empty() ? "" : ",") + item;
    return '[' + json + ']';
}

inline std::string textList(std::vector<std::string> texts)
{
    for (std::string &text : texts)
        text = quoted(text);
    return list(texts);
}

/// A member of an object, with the comma behind it.
inline std::string member(std::string_view name, const std::string &json)
{
    return quoted(name) + ':' + json + ',';
}

/// The object of \a members.
inline std::string object(std::string members)
{
    if (!members.empty())
        members.pop_back();
    return '{' + members + '}';
}

inline std::string base64(std::string_view bytes)
{
    constexpr char Digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](size_t at) { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U; };
        const unsigned group = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
        for (unsigned digit = 0; digit < 4; ++digit)
            text += i + digit > bytes.size() ? '=' : Digits[group >> (18 - 6 * digit) & 63];
    }
    return text;
}

} // namespace Oracle

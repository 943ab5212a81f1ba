// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/jsonwriter.h"

namespace Ferry::Sandbox {

void JsonWriter::startValue(std::string_view name)
{
    if (m_levels.empty())
        return;
    Level &level = m_levels.back();
    if (!level.empty)
        m_out += ',';
    level.empty = false;
    if (!level.array) {
        quoted(name);
        m_out += ':';
    }
}

void JsonWriter::quoted(std::string_view value)
{
    m_out += '"';
    std::size_t plainFrom = 0;
    const auto escape = [&](std::size_t at, std::size_t length, std::string_view with) {
        m_out += value.substr(plainFrom, at - plainFrom);
        m_out += with;
        plainFrom = at + length;
    };
    for (std::size_t i = 0; i < value.size(); ++i) {
        const auto c = static_cast<unsigned char>(value[i]);
        if (c == '"')
            escape(i, 1, "\\\"");
        else if (c == '\\')
            escape(i, 1, "\\\\");
        else if (c == '\n')
            escape(i, 1, "\\n");
        else if (c == '\r')
            escape(i, 1, "\\r");
        else if (c == '\t')
            escape(i, 1, "\\t");
        else if (c == '&')
            escape(i, 1, "\\u0026");
        else if (c == '<')
            escape(i, 1, "\\u003c");
        else if (c == '>')
            escape(i, 1, "\\u003e");
        else if (c == 0xe2 && (value.substr(i, 3) == "\u2028" || value.substr(i, 3) == "\u2029"))
            escape(i, 3, value.substr(i, 3) == "\u2028" ? "\\u2028" : "\\u2029");
        else if (c < 0x20) {
            constexpr std::string_view digits = "0123456789abcdef";
            escape(i, 1, std::string("\\u00") + digits[c / 16U] + digits[c % 16U]);
        }
    }
    m_out += value.substr(plainFrom);
    m_out += '"';
}

void JsonWriter::beginObject(std::string_view name)
{
    startValue(name);
    m_out += '{';
    m_levels.push_back({false, true});
}

void JsonWriter::endObject()
{
    m_out += '}';
    m_levels.pop_back();
}

void JsonWriter::beginArray(std::string_view name)
{
    startValue(name);
    m_out += '[';
    m_levels.push_back({true, true});
}

void JsonWriter::endArray()
{
    m_out += ']';
    m_levels.pop_back();
}

void JsonWriter::text(std::string_view name, std::string_view value)
{
    startValue(name);
    quoted(value);
}

void JsonWriter::integer(std::string_view name, long long value)
{
    startValue(name);
    m_out += std::to_string(value);
}

void JsonWriter::yes(std::string_view name)
{
    startValue(name);
    m_out += "true";
}

void JsonWriter::null(std::string_view name)
{
    startValue(name);
    m_out += "null";
}

} // namespace Ferry::Sandbox

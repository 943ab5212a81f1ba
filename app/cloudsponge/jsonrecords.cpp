// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/jsonrecords.h"

#include <algorithm>

namespace Ferry::JsonReader {

namespace {

/// Walks over the text; each step moves on, so that it ends.
class Outliner
{
public:
    Outliner(std::string_view json, std::string_view recordsName)
        : m_json(json)
        , m_recordsName(recordsName)
    {
    }

    Outline draw()
    {
        skip(" \t\r\n");
        m_outline.isObject = at('{');
        if (!m_outline.isObject)
            return std::move(m_outline);
        ++m_at;
        while (member()) { }
        if (!m_outline.isCut) {
            skip(" \t\r\n");
            m_outline.hasMore = !atEnd();
        }
        return std::move(m_outline);
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_json.size(); }
    [[nodiscard]] bool at(char c) const { return !atEnd() && m_json[m_at] == c; }
    void skip(std::string_view characters)
    {
        m_at = std::min(m_json.find_first_not_of(characters, m_at), m_json.size());
    }
    bool cut()
    {
        m_outline.isCut = true;
        return false;
    }

    /// One member of the object; false at the object's end.
    bool member()
    {
        skip(" \t\r\n,");
        if (atEnd())
            return cut();
        if (at('}')) {
            ++m_at;
            return false;
        }
        if (!at('"')) {
            m_outline.isOdd = true;
            ++m_at;
            return true;
        }
        const size_t nameBegin = m_at + 1;
        if (!skipString())
            return cut();
        const std::string_view name = m_json.substr(nameBegin, m_at - nameBegin - 1);
        skip(" \t\r\n");
        if (atEnd())
            return cut();
        if (!at(':')) {
            m_outline.isOdd = true;
            return true;
        }
        skip(" \t\r\n:");
        if (atEnd())
            return cut();
        if (name == m_recordsName && at('['))
            return records();
        const size_t begin = m_at;
        if (!skipValue())
            return cut();
        m_outline.members.emplace_back(name, m_json.substr(begin, m_at - begin));
        return true;
    }

    bool records()
    {
        ++m_at;
        for (;;) {
            skip(" \t\r\n,");
            if (atEnd())
                return cut();
            if (at(']')) {
                ++m_at;
                return true;
            }
            const size_t begin = m_at;
            if (!skipValue())
                return cut();
            if (m_at == begin) { // a bracket or colon that nothing opened
                m_outline.isOdd = true;
                ++m_at;
                continue;
            }
            m_outline.records.push_back(m_json.substr(begin, m_at - begin));
        }
    }

    /// Moves behind the value here; false when the text ends within it.
    bool skipValue()
    {
        if (at('"'))
            return skipString();
        if (!at('{') && !at('[')) {
            m_at = m_json.find_first_of(",]}: \t\r\n", m_at);
            return m_at != std::string_view::npos || (m_at = m_json.size(), false);
        }
        for (size_t depth = 0; !atEnd();) {
            m_at = std::min(m_json.find_first_of("{}[]\"", m_at), m_json.size());
            if (atEnd())
                break;
            const char c = m_json[m_at];
            if (c == '"') {
                if (!skipString())
                    return false;
                continue;
            }
            ++m_at;
            if (c == '{' || c == '[')
                ++depth;
            else if (--depth == 0)
                return true;
        }
        return false;
    }

    bool skipString()
    {
        for (++m_at; !atEnd(); ++m_at) {
            m_at = std::min(m_json.find_first_of("\"\\", m_at), m_json.size());
            if (at('"')) {
                ++m_at;
                return true;
            }
            ++m_at; // behind the backslash; the loop passes over what it escapes
        }
        m_at = m_json.size();
        return false;
    }

    std::string_view m_json;
    std::string_view m_recordsName;
    size_t m_at = 0;
    Outline m_outline;
};

} // namespace

std::string_view Outline::member(std::string_view name) const
{
    const auto it = std::find_if(members.cbegin(), members.cend(), [name](const auto &m) { return m.first == name; });
    return it == members.cend() ? std::string_view() : it->second;
}

Outline outline(std::string_view json, std::string_view recordsName)
{
    return Outliner(json, recordsName).draw();
}

} // namespace Ferry::JsonReader

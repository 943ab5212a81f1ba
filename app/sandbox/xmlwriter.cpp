// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/xmlwriter.h"

#include "app/sandbox/jsonwriter.h"

#include <algorithm>

namespace Ferry::Sandbox {

std::unique_ptr<Writer> makeWriter(Format format, std::string_view root)
{
    if (format == Format::Xml)
        return std::make_unique<XmlWriter>(root);
    return std::make_unique<JsonWriter>();
}

void XmlWriter::finishOpenArray()
{
    if (m_arrayOpen)
        m_out += '>';
    m_arrayOpen = false;
}

void XmlWriter::open(std::string_view name, std::string_view attributes)
{
    finishOpenArray();
    if (m_names.empty())
        m_out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    std::string dashed(m_names.empty() ? std::string_view(m_root) : name);
    std::replace(dashed.begin(), dashed.end(), '_', '-');
    m_out += '<';
    m_out += dashed;
    m_out += attributes;
    m_names.push_back(std::move(dashed));
}

void XmlWriter::close()
{
    m_out += "</";
    m_out += m_names.back();
    m_out += '>';
    m_names.pop_back();
}

void XmlWriter::escaped(std::string_view value)
{
    for (std::size_t i = 0; i < value.size();) {
        const auto c = static_cast<unsigned char>(value[i]);
        const std::size_t length = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
        if (length > 1) {
            unsigned code = c & (0x7fU >> length);
            for (std::size_t k = 1; k < length && i + k < value.size(); ++k)
                code = (code << 6U) | (static_cast<unsigned char>(value[i + k]) & 0x3fU);
            m_out += "&#";
            m_out += std::to_string(code);
            m_out += ';';
        } else if (c == '&') {
            m_out += "&amp;";
        } else if (c == '<') {
            m_out += "&lt;";
        } else if (c == '>') {
            m_out += "&gt;";
        } else if (c == '\r') {
            m_out += "&#13;"; // a bare one would be read back as a line feed
        } else if (c >= 0x20 || c == '\n' || c == '\t') {
            m_out += static_cast<char>(c); // the other controls cannot be written in XML at all
        }
        i += length;
    }
}

void XmlWriter::beginObject(std::string_view name)
{
    open(name, {});
    m_out += '>';
}

void XmlWriter::endObject()
{
    close();
}

void XmlWriter::beginArray(std::string_view name)
{
    open(name, " type=\"array\"");
    m_arrayOpen = true;
}

void XmlWriter::endArray()
{
    if (!m_arrayOpen) {
        close();
        return;
    }
    m_out += "/>";
    m_arrayOpen = false;
    m_names.pop_back();
}

void XmlWriter::text(std::string_view name, std::string_view value)
{
    open(name, {});
    m_out += '>';
    escaped(value);
    close();
}

void XmlWriter::integer(std::string_view name, long long value)
{
    open(name, " type=\"integer\">");
    m_out += std::to_string(value);
    close();
}

void XmlWriter::yes(std::string_view name)
{
    open(name, " type=\"boolean\">true");
    close();
}

void XmlWriter::null(std::string_view name)
{
    open(name, " nil=\"true\">");
    close();
}

} // namespace Ferry::Sandbox

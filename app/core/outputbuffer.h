// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>

namespace Ferry {

/// Bytes being put together by a writer of a format. QByteArray could do it too, but its append is a call into a library
/// with a check for sharing each, which was half of the time of writing a card.
class OutputBuffer
{
public:
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] const char *data() const { return m_bytes.get(); }
    [[nodiscard]] std::string_view from(qsizetype start) const
    {
        return {m_bytes.get() + start, static_cast<size_t>(m_size - start)};
    }
    [[nodiscard]] QByteArray toByteArray() const { return {m_bytes.get(), m_size}; }
    /// Cuts it to \a size, keeping the memory.
    void truncate(qsizetype size) { m_size = size; }

    void append(char byte)
    {
        *room(1) = byte;
        ++m_size;
    }
    void append(std::string_view bytes)
    {
        const auto count = static_cast<qsizetype>(bytes.size());
        if (count == 0)
            return;
        std::memcpy(room(count), bytes.data(), bytes.size());
        m_size += count;
    }
    void append(const char *literal) { append(std::string_view(literal)); }
    void append(const QByteArray &bytes)
    {
        append(std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
    }

    /// Room for \a count more bytes behind the last one; tell with setEnd() how far it was used.
    [[nodiscard]] char *room(qsizetype count)
    {
        if (m_capacity - m_size < count)
            grow(count);
        return m_bytes.get() + m_size;
    }
    void setEnd(const char *end) { m_size = end - m_bytes.get(); }

private:
    void grow(qsizetype count)
    {
        m_capacity = std::max<qsizetype>({512, 2 * m_capacity, m_size + count});
        std::unique_ptr<char[]> larger(new char[static_cast<size_t>(m_capacity)]);
        if (m_size > 0)
            std::memcpy(larger.get(), m_bytes.get(), static_cast<size_t>(m_size));
        m_bytes = std::move(larger);
    }

    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
    qsizetype m_capacity = 0;
};

} // namespace Ferry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/request.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Ferry::Sandbox {

/// Writes one answer as text, a part at a time, in the spelling of the recorded service. Names are given with
/// underscores; within an array the name is that of an element, which only XML shows.
class Writer
{
public:
    virtual ~Writer() = default;

    virtual void beginObject(std::string_view name) = 0;
    virtual void endObject() = 0;
    virtual void beginArray(std::string_view name) = 0;
    virtual void endArray() = 0;
    virtual void text(std::string_view name, std::string_view value) = 0;
    virtual void integer(std::string_view name, long long value) = 0;
    virtual void yes(std::string_view name) = 0;
    virtual void null(std::string_view name) = 0;

    void textOrNull(std::string_view name, const std::optional<std::string> &value)
    {
        value ? text(name, *value) : null(name);
    }

    /// What was written since the last call.
    [[nodiscard]] std::string take()
    {
        std::string taken;
        taken.swap(m_out);
        return taken;
    }
    [[nodiscard]] std::size_t size() const { return m_out.size(); }

protected:
    std::string m_out;
};

/// A writer of \a format whose outermost object, in XML, is called \a root.
[[nodiscard]] std::unique_ptr<Writer> makeWriter(Format format, std::string_view root);

} // namespace Ferry::Sandbox

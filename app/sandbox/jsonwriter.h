// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/writer.h"

namespace Ferry::Sandbox {

/// Compact JSON as Rails writes it: UTF-8, with & < > and the two Unicode line separators escaped.
class JsonWriter final : public Writer
{
public:
    void beginObject(std::string_view name) override;
    void endObject() override;
    void beginArray(std::string_view name) override;
    void endArray() override;
    void text(std::string_view name, std::string_view value) override;
    void integer(std::string_view name, long long value) override;
    void yes(std::string_view name) override;
    void null(std::string_view name) override;

private:
    struct Level {
        bool array;
        bool empty;
    };
    void startValue(std::string_view name);
    void quoted(std::string_view value);

    std::vector<Level> m_levels;
};

} // namespace Ferry::Sandbox

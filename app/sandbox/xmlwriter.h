// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/writer.h"

namespace Ferry::Sandbox {

/// XML as the service writes it: dashes for underscores, type and nil attributes, self-closed empty arrays,
/// everything beyond ASCII as decimal references.
class XmlWriter final : public Writer
{
public:
    explicit XmlWriter(std::string_view root)
        : m_root(root)
    {
    }

    void beginObject(std::string_view name) override;
    void endObject() override;
    void beginArray(std::string_view name) override;
    void endArray() override;
    void text(std::string_view name, std::string_view value) override;
    void integer(std::string_view name, long long value) override;
    void yes(std::string_view name) override;
    void null(std::string_view name) override;

private:
    void open(std::string_view name, std::string_view attributes);
    void close();
    void finishOpenArray();
    void escaped(std::string_view value);

    std::string m_root;
    std::vector<std::string> m_names;
    bool m_arrayOpen = false; ///< "<phone type="array"" stands there without its end
};

} // namespace Ferry::Sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace Ferry::Sandbox {

/// SplitMix64: the same numbers on every machine and library version, which std's distributions do not
/// promise.
class Random
{
public:
    Random(std::uint64_t seed, std::uint64_t stream)
        : m_state(seed * 0x9e3779b97f4a7c15U ^ (stream + 1) * 0xd1342543de82ef95U)
    {
    }

    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    /// A number from 0 to \a end - 1.
    int below(int end) { return static_cast<int>(next() % static_cast<std::uint64_t>(end)); }
    /// True \a percent times of a hundred.
    bool chance(int percent) { return below(100) < percent; }
    template<typename T, std::size_t N>
    const T &pick(std::span<const T, N> from)
    {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }

private:
    std::uint64_t m_state;
};

} // namespace Ferry::Sandbox

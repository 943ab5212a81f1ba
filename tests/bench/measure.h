// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>
#include <vector>

namespace Ferry::Bench {

/// Seconds of processor time this process has used so far, in all its threads.
[[nodiscard]] double processorSeconds();
/// Seconds on a clock that never goes back.
[[nodiscard]] double wallSeconds();

/// How often something is measured: counted rounds are numbered from 0, and one below it warms up.
struct Rounds {
    int counted = 1;
    bool warmUp = true;

    [[nodiscard]] int first() const { return warmUp ? -1 : 0; }
};

/// How much time a run may take.
enum class Effort {
    /// For figures.
    Full,
    /// To see that everything runs: one round, and its figures mean nothing.
    Quick,
};
[[nodiscard]] constexpr Rounds rounds(Effort effort, int counted)
{
    return effort == Effort::Full ? Rounds{.counted = counted} : Rounds{.counted = 1, .warmUp = false};
}

[[nodiscard]] double median(std::vector<double> values);

/// The median of what each of \a candidates measures. They take turns, so that what disturbs the machine disturbs them
/// all.
[[nodiscard]] std::vector<double> medians(Rounds rounds, const std::vector<std::function<double()>> &candidates);

/// Gives back what the heap has free, so that the one who measures next does not tidy up after the last.
void tidyHeap();

/// The processor time that \a work takes for \a input, from a tidy heap. Making and destroying the input and the result
/// does not count.
template<typename Input, typename Work>
[[nodiscard]] double processorTimeOf(Input input, Work work)
{
    tidyHeap();
    const double begin = processorSeconds();
    [[maybe_unused]] const auto kept = work(std::move(input));
    return processorSeconds() - begin;
}

} // namespace Ferry::Bench

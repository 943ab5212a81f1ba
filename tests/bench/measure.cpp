// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <algorithm>

#include <ctime>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Ferry::Bench {

namespace {

double seconds(clockid_t clock)
{
    timespec time = {};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

} // namespace

double processorSeconds()
{
    return seconds(CLOCK_PROCESS_CPUTIME_ID);
}

double wallSeconds()
{
    return seconds(CLOCK_MONOTONIC);
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void tidyHeap()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

std::vector<double> medians(Rounds rounds, const std::vector<std::function<double()>> &candidates)
{
    std::vector<std::vector<double>> measured(candidates.size());
    for (int round = rounds.first(); round < rounds.counted; ++round) {
        for (size_t i = 0; i < candidates.size(); ++i) {
            const double value = candidates[i]();
            if (round >= 0)
                measured[i].push_back(value);
        }
    }
    std::vector<double> result;
    for (std::vector<double> &values : measured)
        result.push_back(median(std::move(values)));
    return result;
}

} // namespace Ferry::Bench

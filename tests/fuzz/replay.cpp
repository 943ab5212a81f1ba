// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

namespace {

void run(const std::string &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(input.data()), input.size());
}

/// \a input with a few bytes changed, taken out, repeated, or taken over from \a other.
std::string mutated(std::string input, const std::string &other, std::mt19937 &random)
{
    const auto below = [&](size_t limit) { return static_cast<size_t>(random()) % std::max<size_t>(limit, 1); };
    for (size_t i = 1 + below(6); i > 0 && !input.empty(); --i) {
        const size_t at = below(input.size());
        switch (below(5)) {
        case 0:
            input[at] = static_cast<char>(below(256));
            break;
        case 1:
            input.erase(at, 1 + below(30));
            break;
        case 2:
            input.insert(at, input.substr(below(input.size()), below(80)));
            break;
        case 3:
            input.insert(at, other.substr(below(other.size()), below(80)));
            break;
        default:
            input.resize(at);
            break;
        }
    }
    return input;
}

} // namespace

/// Replays a fuzz target's corpus, and a thousand changes of it that are the same each time, for builds without libFuzzer.
int main(int argc, char **argv)
{
    std::vector<std::filesystem::path> paths;
    for (int i = 1; i < argc; ++i) {
        for (const auto &entry : std::filesystem::directory_iterator(argv[i])) {
            if (entry.is_regular_file())
                paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> corpus;
    for (const auto &path : paths) {
        std::ifstream file(path, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        run(corpus.back());
    }
    if (corpus.empty()) {
        std::fprintf(stderr, "no corpus\n");
        return 1;
    }
    constexpr int changes = 1'000;
    for (int i = 0; i < changes; ++i) {
        std::mt19937 random(static_cast<unsigned>(i));
        run(mutated(corpus[random() % corpus.size()], corpus[random() % corpus.size()], random));
    }
    std::printf("%zu files and %d changes of them\n", corpus.size(), changes);
    return 0;
}

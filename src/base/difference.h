#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace potentiel {

enum class Change { Same, Removed, Added };

// A piece of one of two lists: `index` is its place in the old one, of what is added in the new one.
struct Difference {
    Change change;
    std::size_t index;

    bool operator==(const Difference&) const = default;
};

// How the new list comes from the old one with the fewest removals and additions, by longest common subsequence. Where both
// lists differ over more than some hundreds of pieces, that stretch is removed and added whole.
std::vector<Difference> differences(const std::vector<std::string_view>& before,
                                    const std::vector<std::string_view>& after);

}  // namespace potentiel

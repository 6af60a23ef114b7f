#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace potentiel {

enum class Change { Same, Removed, Added };

// One element of either list. `index` is its place in the old list; for an added element, in the new list.
struct Difference {
    Change change;
    std::size_t index;

    bool operator==(const Difference&) const = default;
};

// Edit script from the old to the new list with the fewest removals and additions, by longest common subsequence. If
// the lists differ over more than some hundreds of elements, that stretch is removed and added whole.
std::vector<Difference> differences(const std::vector<std::string_view>& before,
                                    const std::vector<std::string_view>& after);

}  // namespace potentiel

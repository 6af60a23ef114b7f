#include "base/fill.h"

namespace potentiel {

std::string fill(std::string_view pattern, const std::vector<std::string_view>& values) {
    std::string filled;
    for (std::size_t at = 0; at < pattern.size();) {
        const bool placeholder = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
        if (!placeholder) {
            filled += pattern[at++];
            continue;
        }
        const auto index = static_cast<std::size_t>(pattern[at + 1] - '0');
        if (index < values.size()) filled += values[index];
        at += 3;
    }
    return filled;
}

}  // namespace potentiel

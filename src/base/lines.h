#pragma once
#include <algorithm>
#include <string_view>
#include <vector>

#include "base/signs.h"

namespace potentiel {

// Lines of a text. A line break at the end starts no further line.
inline std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        lines.push_back(line);
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return lines;
}

}  // namespace potentiel

#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace potentiel {

// Replaces {0}, {1} … {9}; a placeholder without a value is removed.
std::string fill(std::string_view pattern, const std::vector<std::string_view>& values);

}  // namespace potentiel

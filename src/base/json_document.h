#pragma once
#include <string>
#include <string_view>

#include <rapidjson/document.h>

#include "base/checked.h"

namespace potentiel {

inline constexpr std::size_t max_json_bytes = 8 * 1024 * 1024;
inline constexpr int max_json_depth = 32;

// Parses without recursion. Refuses text that is longer than `max_bytes`, nested deeper than max_json_depth or not
// UTF-8. The message names line and column.
Checked<rapidjson::Document> parse_json(std::string_view text, std::size_t max_bytes = max_json_bytes);

}  // namespace potentiel

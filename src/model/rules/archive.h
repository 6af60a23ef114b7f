#pragma once
#include <string_view>
#include <vector>

#include "base/checked.h"
#include "model/pack.h"

namespace potentiel {

inline constexpr std::string_view pack_format = "potentiel-pack/1";

// Reads pack.json. The first problem of form, else the first that check_pack() finds.
Checked<Pack> load_pack(std::string_view json);

// All that is wrong with a well-formed pack: ids repeated or unknown, texts missing in a language, keys that don't fit.
std::vector<Problem> check_pack(const Pack& pack);

// Form and sense together, for lint: one problem of form, or all of sense.
std::vector<Problem> find_problems(std::string_view json);

}  // namespace potentiel

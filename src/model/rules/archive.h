#pragma once
#include <string_view>
#include <vector>

#include "base/checked.h"
#include "model/pack.h"

namespace potentiel {

inline constexpr std::string_view pack_format = "potentiel-pack/1";

// Parses pack.json, and checks nothing else.
Checked<Pack> parse_pack(std::string_view json);

// Parses pack.json. Returns the first parse error, or the first problem that check_pack() finds.
Checked<Pack> load_pack(std::string_view json);

// All problems of a well-formed pack: ids repeated or unknown, texts missing in a language, keys that do not fit.
std::vector<Problem> check_pack(const Pack& pack);

// Both checks, for lint: one parse error, or all problems that check_pack() finds.
std::vector<Problem> find_problems(std::string_view json);

}  // namespace potentiel

#pragma once
#include <optional>

#include "base/random.h"
#include "model/pack.h"

namespace potentiel {

// In how many ways somebody can answer everything and read nothing: one tick or all, all alike or each otherwise, more or less
// sure. Ways differ by what an exercise of this kind looks like, never by what it says: who knows nothing may choose among
// them, and no option before another.
std::size_t blind_ways(const Spec& spec);

// An answer in one of these ways; none in kinds where nothing comes of that, or where one of so many choices is right and a
// share tells how much.
std::optional<Response> blind_response(const Spec& spec, std::size_t way, Random& random);

}  // namespace potentiel

#pragma once
#include <optional>

#include "base/random.h"
#include "model/pack.h"

namespace potentiel {

// Number of ways to answer everything without reading: one tick or all, all alike or each differently, more or less
// sure. Ways depend on the shape of the exercise, never on its content: a candidate who knows nothing can choose among
// them, but can't prefer one option to another.
std::size_t blind_ways(const Spec& spec);

// A random answer in one of these ways. None in kinds where guessing gains nothing, or where each part has one right
// choice, so that the chance is a simple fraction.
std::optional<Response> blind_response(const Spec& spec, std::size_t way, Random& random);

}  // namespace potentiel

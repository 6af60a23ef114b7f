#pragma once
#include <cstdint>
#include <optional>

#include "base/checked.h"
#include "model/pack.h"

namespace potentiel {

// Parameterised exercises: the numbers in texts and keys differ from candidate to candidate, as in STACK (Sangwin 2013) and
// PrairieLearn (West, Herman & Zilles 2015).

// Draws the parameters from the seed and puts what follows from them in place of every {=formula}, or {=formula:decimals},
// in the exercise and its key (null in a sealed pack). In texts of a language, numbers have its decimal sign.
// Returns why that fails, if so: the place is within the exercise.
std::optional<Problem> make_variant(Exercise& exercise, Key* key, std::uint32_t seed);

}  // namespace potentiel

#pragma once
#include <cstdint>
#include <optional>

#include "base/checked.h"
#include "model/pack.h"

namespace potentiel {

// Parameterised exercises: numbers in texts and keys differ between candidates, as in STACK (Sangwin 2013) and
// PrairieLearn (West, Herman & Zilles 2015).

// Draws the parameters from the seed and replaces every {=formula} or {=formula:decimals} in the exercise and its key
// (null in a sealed pack) by its value. Numbers in a text have the decimal mark of the text's language. Returns the
// problem if that fails; its path is within the exercise.
std::optional<Problem> make_variant(Exercise& exercise, Key* key, std::uint32_t seed);

}  // namespace potentiel

#pragma once
#include <optional>

#include "base/random.h"
#include "model/pack.h"

namespace potentiel {

// The answer of somebody who answers everything and reads nothing; none in kinds where nothing comes of that, or where one
// of so many choices is right and a share tells how much.
std::optional<Response> blind_response(const Spec& spec, Random& random);

}  // namespace potentiel

#pragma once
#include <string_view>

#include "kinds/code/spec.h"

namespace potentiel {

// Whether two values, both JSON text, are equal by the comparison of `spec`. Always false with a checker.
bool same_values(const Code::Spec& spec, std::string_view expected, std::string_view got);

}  // namespace potentiel

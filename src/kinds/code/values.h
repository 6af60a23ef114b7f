#pragma once
#include <string_view>

#include "kinds/code/spec.h"

namespace potentiel {

// Whether two values, both JSON text, are the same as `spec` compares them. By a checker nothing is compared: false.
bool same_values(const Code::Spec& spec, std::string_view expected, std::string_view got);

}  // namespace potentiel

#pragma once
#include <string>

namespace potentiel {

// Whether two texts write the same value: spaces don't count, nor do the quotes around strings.
bool same_value(const std::string& one, const std::string& other);

}  // namespace potentiel

#pragma once
#include <string>

namespace potentiel {

// Whether both are the same value. Ignores spaces and the quotes around strings; digits, minus and decimal mark may be
// those of any language.
bool same_value(const std::string& expected, const std::string& given);

}  // namespace potentiel

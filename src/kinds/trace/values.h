#pragma once
#include <string>

namespace potentiel {

// Whether what was given is the value: spaces don't count, nor do the quotes around strings, and digits, minus and decimal sign
// may be those of any language.
bool same_value(const std::string& expected, const std::string& given);

}  // namespace potentiel

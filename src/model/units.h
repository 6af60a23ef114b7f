#pragma once
#include <string_view>
#include <vector>

#include "model/parts/typed.h"

namespace potentiel {

// The one of the units that was typed: by its letters, whatever their case; with ² or ^2 or 2, º or °, a full stop at the end
// or none, in the singular or the plural. Null if it is none of them, or could be several. mW and MW are two, and so are Mb and MB.
const NumberKey::Unit* unit_typed(const std::vector<NumberKey::Unit>& units, std::string_view typed);

// Whether it is one of these names.
bool is_unit(const std::vector<std::string>& names, std::string_view typed);

}  // namespace potentiel

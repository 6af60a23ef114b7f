#pragma once
#include <string_view>
#include <vector>

#include "model/parts/typed.h"

namespace potentiel {

// The unit that was typed, or null if it is none of the units or ambiguous. Ignores case, ² versus ^2 or 2, º versus °,
// a full stop at the end, singular and plural. But mW and MW are different, and so are Mb and MB.
const NumberKey::Unit* unit_typed(const std::vector<NumberKey::Unit>& units, std::string_view typed);

// Whether it is one of these names, by the same rules.
bool is_unit(const std::vector<std::string>& names, std::string_view typed);

}  // namespace potentiel

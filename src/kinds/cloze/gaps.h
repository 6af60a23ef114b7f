#pragma once
#include "kinds/cloze/spec.h"

namespace potentiel {

// The text typed into a gap, or the id of the option chosen; "" if none.
std::string given_in_gap(const Cloze::Gap& gap, const Cloze::Response& response);

bool gap_is_right(const Cloze::Gap& gap, const Cloze::GapKey& key, const std::string& given, std::string_view language);

}  // namespace potentiel

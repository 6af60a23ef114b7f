#pragma once
#include <string>
#include <string_view>

namespace potentiel {

// Text as it is compared: lower case, without accents, runs of spaces made one, none at the ends, typographic apostrophes
// and quotes made plain. Covers Basic Latin to Latin Extended-A and combining accents; other characters stay as they are.
// Precondition: UTF-8.
std::string fold_text(std::string_view text);

}  // namespace potentiel

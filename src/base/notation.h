#pragma once
#include <string_view>

// How languages write numbers, by Unicode's CLDR. Languages are BCP 47 tags.

namespace potentiel {

// Decimal mark: '.' or ','.
char decimal_sign(std::string_view language);

// Thousands separator: ',' or '.'; 0 if it is neither.
char thousands_sign(std::string_view language);

}  // namespace potentiel

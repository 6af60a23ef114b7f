#pragma once
#include <string_view>

// How languages write numbers, by Unicode's CLDR. Languages are BCP 47 tags.

namespace potentiel {

// '.' or ','.
char decimal_sign(std::string_view language);

// What may stand between thousands: ',', '.', or 0 where that is neither.
char thousands_sign(std::string_view language);

}  // namespace potentiel

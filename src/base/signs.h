#pragma once
#include <string>
#include <string_view>

namespace potentiel {

// The plain keyboard sign for any sign: digits of every script become 0 to 9; white space except control characters
// becomes a space; dashes and minuses become a hyphen; apostrophes of all forms and the Arabic thousands separator
// become '; full-width and Arabic commas, points and other signs become ASCII. 0 for a hidden character. The Arabic
// decimal separator and all else stay.
char32_t plain_sign(char32_t sign);

// Applies plain_sign() to a whole text. Precondition: UTF-8.
std::string plain_signs(std::string_view text);

// Undoes what phones make of two hyphens (—) and three points (…).
std::string as_typed(std::string_view text);

// Whether the text has nothing visible.
bool is_blank(std::string_view text);

}  // namespace potentiel

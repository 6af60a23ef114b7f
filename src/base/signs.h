#pragma once
#include <string>
#include <string_view>

namespace potentiel {

// A sign as the keyboard has it: digits of every script are 0 to 9, every white space but the control characters a space,
// every dash and minus a hyphen, apostrophes of all forms and the Arabic sign of thousands ', the commas, points and other
// signs of full width and of Arabic those of ASCII. 0 for what is not seen. The Arabic decimal sign and all else stay.
char32_t plain_sign(char32_t sign);

// The whole text so. Precondition: UTF-8.
std::string plain_signs(std::string_view text);

// With what phones make of two hyphens and three points, — and …, as they were typed.
std::string as_typed(std::string_view text);

// Whether nothing of it is seen.
bool is_blank(std::string_view text);

}  // namespace potentiel

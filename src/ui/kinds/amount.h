#pragma once
#include <string>
#include <string_view>

#include "base/decimal.h"
// Numbers and amounts in words.

namespace potentiel::ui {

// "1 234,5" in French, "1,234.5" in English: in a form that read_number() reads as the same in that language.
std::string decimal_words(std::string_view language, const Decimal& number);

// The number before its unit, held together; the number alone where there is none.
std::string amount_words(std::string_view language, const Decimal& number, std::string_view unit);
std::string amount_words(std::string_view language, int number, std::string_view unit);

}  // namespace potentiel::ui

#pragma once
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "model/parts/typed.h"
#include "ui/words/strings.h"

// Numbers and amounts in words, as the language asked for writes them.

namespace potentiel::ui {

// "1 234,5" in French, "1,234.5" in English: read_number() reads it back as the same number in that language. Has at
// least that many significant figures.
std::string decimal_words(const Words& words, const Decimal& number, int figures = 0);

// The number and its unit, joined by a no-break space; just the number if there is no unit.
std::string amount_words(const Words& words, const Decimal& number, std::string_view unit, int figures = 0);
std::string amount_words(const Words& words, int number, std::string_view unit);

// The unit of the key's value; `shown` if the key has none.
std::string unit_of_value(const NumberKey& key, std::string_view shown);

// The expected answer, in a form that number_is_right() accepts.
std::string answer_words(const Words& words, const NumberKey& key, std::string_view shown);

}  // namespace potentiel::ui

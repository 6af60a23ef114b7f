#pragma once
#include <string>

#include "base/decimal.h"
#include "model/parts/typed.h"

// Checks of typed answers, shared by several kinds. Preconditions: the keys are checked.

namespace potentiel {

// Equal to an accepted answer once both are folded, within the slips that the key forgives; or matched by its pattern.
// A full stop at the end and spaces that do not separate two words or numbers are ignored. A slip is a letter left out,
// added or replaced, or two neighbours swapped (F. J. Damerau, 1964, Communications of the ACM 7(3); here as optimal
// string alignment). At most one slip per three letters of the accepted answer is forgiven, so that short words stay
// distinct.
bool text_is_right(const TextKey& key, const std::string& text);

// Whether the number can be read as having that many significant figures; 0: any.
bool has_figures(const ReadNumber& number, int figures);

// Allowed deviation: the larger of the key's tolerances.
Decimal tolerance_of(const NumberKey& key);

// A number in one of the key's units, if it has any; another unit that the form names is wrong. It must be within
// tolerance_of(key), and have the required significant figures, if any; then the key's value is rounded to them first.
// Read as written in `language`.
bool number_is_right(const NumberKey& key, const NumberForm& form, const std::string& text, std::string_view language);

}  // namespace potentiel

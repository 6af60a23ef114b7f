#pragma once
#include <string>

#include "base/decimal.h"
#include "model/parts/typed.h"

// What is typed is right or not in several kinds; these say it for all of them. Preconditions: the keys are checked.

namespace potentiel {

// Equal to an accepted answer once both are folded, within the slips that the key forgives; or matched by its pattern.
// A full stop at the end and spaces that part no two words or numbers do not count. A slip is a letter left out, added or taken for another, or two neighbours swapped
// (F. J. Damerau, 1964, Communications of the ACM 7(3); here as optimal string alignment). Never more than one slip for
// three letters of the accepted answer are forgiven, so that short words stay themselves.
bool text_is_right(const TextKey& key, const std::string& text);

// Whether it may be said to have so many significant figures; 0: any.
bool has_figures(const ReadNumber& number, int figures);

// What a number may be off: the larger of the key's tolerances.
Decimal tolerance_of(const NumberKey& key);

// A number, with one of the key's units if it has any (and none that the form names besides), as far off as the larger of the tolerances at most, and written with
// the significant figures that are asked for, if any: then it is the value rounded to them that counts. Read as it is written
// in `language`.
bool number_is_right(const NumberKey& key, const NumberForm& form, const std::string& text, std::string_view language);

}  // namespace potentiel

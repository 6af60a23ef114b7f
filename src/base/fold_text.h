#pragma once
#include <string>
#include <string_view>

namespace potentiel {

struct FoldOptions {
    bool exact_case = false;
    bool exact_accents = false;
};

// Folds a text for comparison, by Unicode's rules. Compatibility forms become plain (full-width letters, ligatures, ²,
// Arabic presentation forms); œ, æ and ß become two letters; digits of every script become ASCII; apostrophes, quotes
// and dashes become those of the keyboard; hidden characters are dropped (soft hyphens, tatweel). Unless case or
// accents are exact, letters become lower case and lose accents, points and strokes (é, ά, й, أ, ø). Runs of spaces
// become one; none stay at the ends.
// Covers Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic. Letters of other scripts keep their marks,
// which are not accents, and fold alike whether typed composed or not (が, 한, ड़). Precondition: UTF-8.
std::string fold_text(std::string_view text, FoldOptions options = {});

// Puts marks behind their letters in canonical order, however they were typed (é, が, 한); keeps all else as it is.
std::string marks_apart(std::string_view text);

// Same as fold_text(), in code points.
std::u32string folded_letters(std::string_view text, FoldOptions options = {});

// Folds one letter into none, one or several; a space stays one.
std::u32string folded_letter(char32_t letter, FoldOptions options = {});

}  // namespace potentiel

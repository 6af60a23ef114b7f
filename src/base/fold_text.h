#pragma once
#include <string>
#include <string_view>

namespace potentiel {

struct FoldOptions {
    bool exact_case = false;
    bool exact_accents = false;
};

// Text as it is compared, by Unicode's rules: compatibility forms made plain (full-width letters, ligatures, ², Arabic
// presentation forms), œ, æ and ß written as two letters, digits of every script those of ASCII, apostrophes, quotes and
// dashes those of the keyboard, what is not seen left out (soft hyphens, tatweel); unless they are exact, letters small and
// without accents, points or strokes (é, ά, й, أ, ø). Runs of spaces made one, none at the ends.
// Covers Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic. Letters of other scripts stay what they are, whether
// they were typed composed or not (が, 한, ड़): their marks are no accents. Precondition: UTF-8.
std::string fold_text(std::string_view text, FoldOptions options = {});

// Letters with their marks behind them, in one order, whichever way they were typed (é, が, 한); all else stays what it is.
std::string marks_apart(std::string_view text);

// The same as fold_text() in code points.
std::u32string folded_letters(std::string_view text, FoldOptions options = {});

// Of one letter; a space stays one. May be none, or several.
std::u32string folded_letter(char32_t letter, FoldOptions options = {});

}  // namespace potentiel

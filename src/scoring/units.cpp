#include "scoring/units.h"

#include <algorithm>

#include "base/fold_text.h"
#include "base/utf8.h"

namespace potentiel {
namespace {

// Its words, as they are compared.
using Words = std::vector<std::u32string>;

Words words_of(std::string_view unit, bool exact_case) {
    std::u32string letters;
    for (std::size_t at = 0; at < unit.size();) {
        const char32_t letter = next_code_point(unit, at);
        letters += folded_letter(letter == U'º' || letter == U'˚' ? U'°' : letter, {.exact_case = exact_case});
    }
    Words words(1);
    for (std::size_t at = 0; at < letters.size(); ++at) {
        const bool plural_in_brackets = letters.compare(at, 3, U"(s)") == 0;
        if (plural_in_brackets) at += 2;
        else if (letters[at] != ' ') words.back() += letters[at] == U'·' || letters[at] == U'⋅' ? U'*' : letters[at];
        else if (!words.back().empty()) words.emplace_back();
    }
    std::erase_if(words, [](const std::u32string& word) { return word.empty(); });
    for (std::u32string& word : words) {
        std::erase(word, U'^');
        if (word.size() > 1 && word.back() == '.') word.pop_back();
    }
    return words;
}

// "m / s" is "m/s".
std::u32string joined(const Words& words) {
    std::u32string all;
    for (const std::u32string& word : words) all += word;
    return all;
}

// M is a thousand million times m: where it stands before the sign of a unit, a capital is no slip.
bool may_differ_in_case(std::string_view known, std::string_view typed) {
    const std::u32string one = joined(words_of(known, true)), other = joined(words_of(typed, true));
    constexpr std::u32string_view bare = U"AGJLNSVWagjlnsvw";
    const bool prefixed = one.size() == 2 && bare.find(one[1]) != std::u32string_view::npos;
    return !prefixed || one[0] == other[0] || (one[0] != 'm' && one[0] != 'M');
}

bool is_plural(const std::u32string& many, const std::u32string& one) {
    constexpr std::size_t shortest = 3;  // letters of a word; signs have no plural
    if (one.size() < shortest || !many.starts_with(one)) return false;
    const std::u32string_view end = std::u32string_view(many).substr(one.size());
    return end == U"s" || end == U"es" || end == U"x";
}

// How much they differ.
enum Difference { Same, OtherCase, OtherNumber, TwoUnits };

Difference difference(std::string_view known, std::string_view typed) {
    if (joined(words_of(known, true)) == joined(words_of(typed, true))) return Same;
    const Words words = words_of(known, false), typed_words = words_of(typed, false);
    if (joined(words) == joined(typed_words)) return OtherCase;
    const bool same = std::equal(
        words.begin(), words.end(), typed_words.begin(), typed_words.end(),
        [](const std::u32string& a, const std::u32string& b) { return a == b || is_plural(a, b) || is_plural(b, a); });
    return same ? OtherNumber : TwoUnits;
}

}  // namespace

const NumberKey::Unit* unit_typed(const std::vector<NumberKey::Unit>& units, std::string_view typed) {
    for (const Difference least : {Same, OtherCase, OtherNumber}) {
        const NumberKey::Unit* found = nullptr;
        for (const NumberKey::Unit& one : units) {
            if (difference(one.unit, typed) != least) continue;
            // Two names of one size are as good as one.
            if (found && one.factor != found->factor) return nullptr;
            found = &one;
        }
        if (found) return least != OtherCase || may_differ_in_case(found->unit, typed) ? found : nullptr;
    }
    return nullptr;
}

bool is_unit(const std::vector<std::string>& names, std::string_view typed) {
    std::vector<NumberKey::Unit> units;
    for (const std::string& name : names) units.push_back({name, name});
    return unit_typed(units, typed) != nullptr;
}

}  // namespace potentiel

#include "model/units.h"

#include <algorithm>
#include <array>

#include "base/fold_text.h"
#include "base/utf8.h"

namespace potentiel {
namespace {

// Words of a unit, folded for comparison.
using Words = std::vector<std::u32string>;

Words words_of(std::string_view unit, bool exact_case) {
    std::u32string letters;
    for (std::size_t at = 0; at < unit.size();) {
        const char32_t letter = next_code_point(unit, at);
        letters += folded_letter(letter, {.exact_case = exact_case});
    }
    for (const std::u32string_view plural : {U"(s)", U"(es)", U"(x)"}) {
        for (std::size_t at; (at = letters.find(plural)) != std::u32string::npos;) letters.erase(at, plural.size());
    }
    Words words(1);
    for (std::size_t at = 0; at < letters.size(); ++at) {
        const char32_t sign = letters[at];
        const bool times =
            sign == U'·' || sign == U'⋅' || (sign == '.' && at + 1 < letters.size() && letters[at + 1] != ' ');
        if (sign != ' ') words.back() += times ? U'*' : sign;
        else if (!words.back().empty()) words.emplace_back();
    }
    std::erase_if(words, [](const std::u32string& word) { return word.empty(); });
    for (std::u32string& word : words) {
        std::erase(word, U'^');
        if (word.size() > 1 && word.back() == '.') word.pop_back();
    }
    return words;
}

// Joins the words: "m / s" becomes "m/s".
std::u32string joined(const Words& words) {
    std::u32string all;
    for (const std::u32string& word : words) all += word;
    return all;
}

bool is_capital(char32_t letter) { return letter >= 'A' && letter <= 'Z'; }
bool is_end(std::u32string_view unit, std::size_t at) {
    return at >= unit.size() || unit[at] == '/' || unit[at] == '*';
}

// "mw", "mwh": m followed by the sign of a unit.
bool is_prefixed(std::u32string_view unit) {
    constexpr std::array<std::u32string_view, 23> signs{U"a",  U"bq", U"c", U"cal", U"ev", U"f",   U"g",  U"gy",
                                                        U"h",  U"hz", U"j", U"l",   U"n",  U"ohm", U"pa", U"s",
                                                        U"sv", U"t",  U"v", U"va",  U"w",  U"wh",  U"ω"};
    return std::any_of(signs.begin(), signs.end(), [&](std::u32string_view sign) {
        return unit.substr(1).starts_with(sign) && is_end(unit, 1 + sign.size());
    });
}

// "kB", "Mbps", "GiB": place of the b, upper case for bytes and lower case for bits; 0 if there is none.
std::size_t place_of_bits(std::u32string_view small_unit) {
    const std::size_t at = small_unit.substr(1).starts_with(U"i") ? 2 : 1;
    const bool counted =
        at < small_unit.size() && std::u32string_view(U"kmgtp").find(small_unit[0]) != std::u32string_view::npos;
    return counted && small_unit[at] == 'b' && (is_end(small_unit, at + 1) || small_unit[at + 1] == 'p') ? at : 0;
}

// Whether the difference in case is only a slip: M is 10^9 times m, B is eight times b, and pA is not Pa. Precondition:
// the units are equal except for case.
bool may_differ_in_case(std::string_view known, std::string_view typed) {
    const std::u32string one = joined(words_of(known, true)), other = joined(words_of(typed, true));
    const std::u32string small = joined(words_of(known, false));
    if (small.size() < 2 || one.size() != other.size()) return true;
    if (small[0] == 'm' && is_prefixed(small)) return one[0] == other[0];
    if (small[0] == 'p' && one[0] != other[0] && one[1] != other[1] && is_end(small, 2)) return false;
    const std::size_t bits = place_of_bits(small);
    const bool sloppy = std::none_of(other.begin(), other.end(), is_capital);
    return bits == 0 || one[bits] == other[bits] || sloppy;
}

bool is_plural(const std::u32string& many, const std::u32string& one) {
    constexpr std::size_t shortest = 3;  // letters; signs such as "m" have no plural
    if (one.size() < shortest) return false;
    const std::u32string stem = one.substr(0, one.size() - 1);
    if (one.ends_with(U"al") && many == stem + U"ux") return true;
    if (one.ends_with(U"y") && many == stem + U"ies") return true;
    return many == one + U"s" || many == one + U"es" || many == one + U"x";
}

// Kind of difference between two units.
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
            // Two names with the same factor are interchangeable.
            if (found && one.factor != found->factor) return nullptr;
            found = &one;
        }
        if (found) return least != OtherCase || may_differ_in_case(found->unit, typed) ? found : nullptr;
    }
    return nullptr;
}

bool is_unit(const std::vector<std::string>& names, std::string_view typed) {
    std::vector<NumberKey::Unit> units;
    for (const std::string& name : names) units.push_back({name, "1"});  // any of them is fine
    return unit_typed(units, typed) != nullptr;
}

}  // namespace potentiel

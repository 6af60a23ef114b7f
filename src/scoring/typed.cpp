#include "scoring/typed.h"

#include <algorithm>

#include "base/fold_text.h"
#include "base/pattern.h"
#include "scoring/units.h"

namespace potentiel {
namespace {

// Without the full stop that ends a sentence.
std::u32string folded(const std::string& text, FoldOptions options) {
    std::u32string letters = folded_letters(text, options);
    if (letters.size() > 1 && letters.back() == '.') letters.pop_back();
    return letters;
}

// Whether one becomes the other by `most` slips or fewer. Of the usual table of the slips between all their beginnings, only
// what lies that close to its diagonal can matter: so the time is length × most, however long the texts.
bool is_near(const std::u32string& one, const std::u32string& other, std::size_t most) {
    const std::size_t length = one.size(), other_length = other.size();
    if (std::max(length, other_length) - std::min(length, other_length) > most) return false;
    const std::size_t too_many = most + 1;
    std::vector<std::size_t> last_but_one(other_length + 2, too_many), last = last_but_one, now = last_but_one;
    for (std::size_t j = 0; j <= std::min(most, other_length); ++j) last[j] = j;
    for (std::size_t i = 1; i <= length; ++i) {
        const std::size_t from = i > most ? i - most : 1, to = std::min(other_length, i + most);
        now[from - 1] = i <= most ? i : too_many;
        now[to + 1] = too_many;
        for (std::size_t j = from; j <= to; ++j) {
            const bool same = one[i - 1] == other[j - 1];
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (same ? 0 : 1), too_many});
            const bool swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if (swapped) now[j] = std::min(now[j], last_but_one[j - 2] + 1);
        }
        std::swap(last_but_one, last);
        std::swap(last, now);
    }
    return last[other_length] <= most;
}

bool is_accepted(const TextKey& key, const std::u32string& given, FoldOptions options) {
    constexpr std::size_t letters_for_a_slip = 3;
    return std::any_of(key.accepted.begin(), key.accepted.end(), [&](const std::string& one) {
        const std::u32string expected = folded(one, options);
        const auto forgiven = static_cast<std::size_t>(std::max(key.distance, 0));
        return is_near(expected, given, std::min(forgiven, expected.size() / letters_for_a_slip));
    });
}

bool is_matched(const TextKey& key, const std::u32string& given, FoldOptions options) {
    if (key.pattern.empty()) return false;
    const auto pattern = Pattern::compile(key.pattern, options);
    return pattern && pattern->matches(given);
}

// What the number is multiplied by, none if the unit is not one of the key's.
std::optional<Decimal> factor_of(const NumberKey& key, const std::string& unit) {
    if (key.units.empty() && unit.empty()) return Decimal{"1"};
    const NumberKey::Unit* known = unit_typed(key.units, unit);
    return known ? read_decimal(known->factor) : std::nullopt;
}

}  // namespace

bool has_figures(const ReadNumber& number, int figures) {
    return figures == 0 || (number.fewest_figures <= figures && figures <= number.most_figures);
}

bool text_is_right(const TextKey& key, const std::string& text) {
    const FoldOptions options{key.exact_case, key.exact_accents};
    const std::u32string given = folded(text, options);
    return !given.empty() && (is_accepted(key, given, options) || is_matched(key, given, options));
}

Decimal tolerance_of(const NumberKey& key) {
    const auto decimal = [](const std::string& text) { return read_decimal(text).value_or(Decimal()); };
    return std::max(decimal(key.absolute), decimal(key.relative) * absolute(decimal(key.value)));
}

bool number_is_right(const NumberKey& key, const std::string& text, std::string_view language) {
    const auto number = read_number(text, language);
    const auto exact = read_decimal(key.value);
    if (!number || !exact || !has_figures(*number, key.figures)) return false;
    const auto factor = factor_of(key, number->unit);
    const Decimal value = key.figures > 0 ? rounded(*exact, key.figures) : *exact;
    return factor && absolute(number->value * *factor - value) <= tolerance_of(key);
}

}  // namespace potentiel

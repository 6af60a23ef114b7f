#include "scoring/typed.h"

#include <algorithm>

#include "base/fold_text.h"
#include "base/pattern.h"
#include "base/signs.h"
#include "model/units.h"

namespace potentiel {
namespace {

// Drops the full stop that ends a sentence, in any script.
std::u32string folded(const std::string& text, FoldOptions options) {
    constexpr std::u32string_view stops = U".।۔。";
    std::u32string letters = folded_letters(text, options);
    if (letters.size() > 1 && stops.find(letters.back()) != std::u32string_view::npos) letters.pop_back();
    return letters;
}

bool is_letter(char32_t sign) { return sign >= 0x80 || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'); }
bool is_digit(char32_t sign) { return sign >= '0' && sign <= '9'; }

// Drops spaces that do not separate two words or two numbers: "50 %" becomes "50%", "x = 5" becomes "x=5". In a text
// with quotes every space counts.
std::u32string without_idle_spaces(const std::u32string& text) {
    if (text.find_first_of(U"\"'") != std::u32string::npos) return text;
    std::u32string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool within = at > 0 && at + 1 < text.size();
        const auto both = [&](bool (*are)(char32_t)) { return within && are(text[at - 1]) && are(text[at + 1]); };
        if (text[at] != ' ' || both(is_letter) || both(is_digit)) result += text[at];
    }
    return result;
}

// Whether the edit distance is at most `most`. Computes only the table's cells within `most` of the diagonal, so the
// time is length × most, even for long texts.
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
        return is_near(expected, given, std::min(forgiven, expected.size() / letters_for_a_slip)) ||
               without_idle_spaces(expected) == without_idle_spaces(given);
    });
}

bool is_matched(const TextKey& key, const std::u32string& given, FoldOptions options) {
    if (key.pattern.empty()) return false;
    const auto pattern = Pattern::compile(key.pattern, options);
    return pattern && pattern->matches(given);
}

// Factor of the number's unit; none if the unit is not one of the key's. The exercise's own units are candidates too: a
// unit that is closer to one of them is taken for that one.
std::optional<Decimal> factor_of(const NumberKey& key, const NumberForm& form, const std::string& unit) {
    if (key.units.empty() && unit.empty()) return Decimal{"1"};
    std::vector<NumberKey::Unit> units = key.units;
    for (const std::string& name : form.units) {
        if (std::none_of(units.begin(), units.end(), [&](const auto& one) { return one.unit == name; }))
            units.push_back({name, ""});
    }
    const NumberKey::Unit* known = unit_typed(units, unit);
    return known ? read_decimal(known->factor) : std::nullopt;
}

}  // namespace

bool has_figures(const ReadNumber& number, int figures) {
    return figures == 0 || (number.fewest_figures <= figures && figures <= number.most_figures);
}

bool text_is_right(const TextKey& key, const std::string& text) {
    const FoldOptions options{key.exact_case, key.exact_accents};
    const std::string typed = as_typed(text);
    const auto is_right = [&](const std::u32string& given) {
        return !given.empty() && (is_accepted(key, given, options) || is_matched(key, given, options));
    };
    return is_right(folded(text, options)) || (typed != text && is_right(folded(typed, options)));
}

Decimal tolerance_of(const NumberKey& key) {
    const auto decimal = [](const std::string& text) { return read_decimal(text).value_or(Decimal()); };
    return std::max(decimal(key.absolute), decimal(key.relative) * absolute(decimal(key.value)));
}

bool number_is_right(const NumberKey& key, const NumberForm& form, const std::string& text, std::string_view language) {
    const auto number = read_number(text, language);
    const auto exact = read_decimal(key.value);
    if (!number || !exact || !has_figures(*number, key.figures)) return false;
    const auto factor = factor_of(key, form, number->unit);
    const Decimal value = key.figures > 0 ? rounded(*exact, key.figures) : *exact;
    return factor && absolute(number->value * *factor - value) <= tolerance_of(key);
}

}  // namespace potentiel

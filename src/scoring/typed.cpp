#include "scoring/typed.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/fold_text.h"

namespace potentiel {
namespace {

std::string folded(const std::string& text) {
    std::string result = fold_text(text);
    if (result.size() > 1 && result.back() == '.') result.pop_back();
    return result;
}

// The key's unit as it is typed; else, for whoever types KM, the only one that it is by its letters (mm and Mm are two).
const NumberKey::Unit* unit_of(const NumberKey& key, const std::string& typed) {
    const auto exactly =
        std::find_if(key.units.begin(), key.units.end(), [&](const NumberKey::Unit& one) { return one.unit == typed; });
    if (exactly != key.units.end()) return &*exactly;
    const auto alike = [given = fold_text(typed)](const NumberKey::Unit& one) { return fold_text(one.unit) == given; };
    const auto found = std::find_if(key.units.begin(), key.units.end(), alike);
    return std::count_if(key.units.begin(), key.units.end(), alike) == 1 ? &*found : nullptr;
}

// What the number is multiplied by, none if the unit is not one of the key's.
std::optional<Decimal> factor_of(const NumberKey& key, const std::string& unit) {
    if (key.units.empty() && unit.empty()) return Decimal{"1"};
    const NumberKey::Unit* known = unit_of(key, unit);
    return known ? read_decimal(known->factor) : std::nullopt;
}

Decimal tolerance(const NumberKey& key, const Decimal& value) {
    const Decimal by_value = read_decimal(key.relative).value_or(Decimal()) * absolute(value);
    return std::max(read_decimal(key.absolute).value_or(Decimal()), by_value);
}

bool has_figures(const ReadNumber& number, int figures) {
    return figures == 0 || (number.fewest_figures <= figures && figures <= number.most_figures);
}

}  // namespace

bool text_is_right(const TextKey& key, const std::string& text) {
    const std::string given = folded(text);
    return std::any_of(key.accepted.begin(), key.accepted.end(),
                       [&](const std::string& one) { return folded(one) == given; });
}

bool number_is_right(const NumberKey& key, const std::string& text) {
    const auto number = read_number(text);
    const auto exact = read_decimal(key.value);
    if (!number || !exact || !has_figures(*number, key.figures)) return false;
    const auto factor = factor_of(key, number->unit);
    const Decimal value = key.figures > 0 ? rounded(*exact, key.figures) : *exact;
    return factor && absolute(number->value * *factor - value) <= tolerance(key, value);
}

}  // namespace potentiel

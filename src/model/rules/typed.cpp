#include "base/decimal.h"
#include "base/fold_text.h"
#include "base/pattern.h"
#include "model/rules/rules.h"
#include "model/units.h"

namespace potentiel {
namespace {

constexpr std::size_t longest_unit = 40;  // code points

bool is_decimal(const std::string& text) { return read_decimal(text).has_value(); }

void check_pattern(Checker& checker, const TextKey& key) {
    if (key.pattern.empty()) return;
    checker.at("pattern", [&] {
        const auto pattern = Pattern::compile(key.pattern, {key.exact_case, key.exact_accents});
        if (!pattern) checker.report(pattern.problem());
    });
}

void check_tolerance(Checker& checker, std::string_view name, const std::string& text) {
    if (text.empty()) return;
    checker.at(name, [&] {
        const auto tolerance = read_decimal(text);
        checker.require(tolerance && !tolerance->negative, "a decimal from 0 expected, such as \"0.5\"");
    });
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// A unit that is not read back as a unit could never be right.
bool can_be_typed(const std::string& unit) {
    const auto number = read_number("1 " + unit);
    return number && !number->unit.empty() &&
           fold_text(number->unit + ".") == fold_text(unit + (unit.ends_with(".") ? "" : "."));
}

void check_form(Checker& checker, const NumberForm& form, const NumberKey& key) {
    for (const NumberKey::Unit& one : key.units)
        checker.require(has(form.units, one.unit), "the exercise does not name the unit \"{0}\"", {one.unit});
    checker.require(!key.units.empty() || form.units.empty() || has(form.units, ""),
                    "the exercise asks for a unit, the key does not");
    checker.require(form.figures == key.figures, "not the significant figures of the exercise");
    for (const std::string& unit : form.units)
        checker.require(unit.empty() || can_be_typed(unit), "\"{0}\" can't be read as a unit", {unit});
}

void check_units(Checker& checker, const std::vector<NumberKey::Unit>& units) {
    std::set<std::string> names;
    checker.each("units", units, [&](const NumberKey::Unit& one) {
        checker.at("unit", [&] {
            checker.require(code_points(one.unit) <= longest_unit, "longer than {0} characters", longest_unit);
            checker.require(names.insert(one.unit).second, "named twice");
        });
        checker.at("factor", [&] {
            const auto factor = read_decimal(one.factor);
            checker.require(factor && *factor > Decimal(), "a decimal above 0 expected, such as \"1000\"");
        });
    });
    const bool has_own = std::any_of(units.begin(), units.end(), [](const NumberKey::Unit& one) {
        return read_decimal(one.factor) == Decimal{"1"};
    });
    checker.at("units",
               [&] { checker.require(units.empty() || has_own, "the unit of the value is missing: its factor is 1"); });
    if (names.size() < units.size()) return;
    checker.each("units", units, [&](const NumberKey::Unit& one) {
        checker.require(unit_typed(units, one.unit) != nullptr, "reads like another unit of another size");
    });
}

}  // namespace

void check_text_key(Checker& checker, const TextKey& key, int maximum) {
    checker.within_bounds(key);
    checker.at("accepted", [&] {
        checker.require(!key.accepted.empty() || !key.pattern.empty(), "at least one answer must be right");
    });
    checker.each("accepted", key.accepted, [&](const std::string& text) {
        checker.require(!fold_text(text).empty(), "empty");
        checker.require(code_points(text) <= static_cast<std::size_t>(maximum), "longer than the answer may be");
    });
    check_pattern(checker, key);
}

void check_number_key(Checker& checker, const NumberKey& key, const NumberForm& form) {
    checker.within_bounds(key);
    checker.at("value", [&] { checker.require(is_decimal(key.value), "a decimal expected, such as \"9.81\""); });
    check_tolerance(checker, "absolute", key.absolute);
    check_tolerance(checker, "relative", key.relative);
    checker.at("figures", [&] {
        checker.require(key.figures == 0 || read_decimal(key.value) != Decimal(), "0 has no significant figures");
    });
    check_units(checker, key.units);
    checker.at("units", [&] { check_form(checker, form, key); });
}

}  // namespace potentiel

#include <cstdlib>

#include "model/rules/rules.h"

namespace potentiel {
namespace {

constexpr int most_steps = 10'000;

bool is_on_scale(const Slider::Spec& spec, int value) {
    return value >= spec.low && value <= spec.high && (value - spec.low) % spec.step == 0;
}

// Distance to the nearest step. Precondition: within the scale.
int off_scale(const Slider::Spec& spec, int value) {
    const int behind = (value - spec.low) % spec.step;
    return std::min(behind, spec.step - behind);
}

bool has_good_scale(const Slider::Spec& spec) {
    return spec.low >= -Slider::farthest && spec.high <= Slider::farthest && spec.low < spec.high && spec.step >= 1 &&
           (spec.high - spec.low) % spec.step == 0 && (spec.high - spec.low) / spec.step <= most_steps;
}

}  // namespace

void check(Checker& checker, const Slider::Spec& spec) {
    checker.within_bounds(spec);
    checker.at("high", [&] { checker.require(spec.low < spec.high, "more than the low end expected"); });
    checker.at("step", [&] {
        checker.require(has_good_scale(spec), "1 at least, a whole number of times and {0} at most in the scale",
                        most_steps);
    });
    checker.translated_if_any("unit", spec.unit);
    checker.translated_if_any("low_name", spec.low_name);
    checker.translated_if_any("high_name", spec.high_name);
}

void check(Checker& checker, const Slider::Spec& spec, const Slider::Key& key) {
    checker.translated_if_any("why", key.why);
    if (!has_good_scale(spec)) return;  // already reported
    const int scale = spec.high - spec.low;
    const bool within = key.value >= spec.low && key.value <= spec.high;
    checker.at("value", [&] { checker.require(within, "a value on the scale expected"); });
    checker.at("tolerance", [&] {
        checker.require(key.tolerance >= 0 && key.tolerance <= scale, "0 to the length of the scale expected");
        checker.require(!within || off_scale(spec, key.value) <= key.tolerance, "no step of the scale is that close");
    });
    checker.at("reach", [&] {
        checker.require(key.reach == 0 || (key.reach > key.tolerance && key.reach <= scale),
                        "0, or more than the tolerance and no more than the scale expected");
    });
}

std::optional<Problem> check(const Slider::Spec& spec, const Slider::Response& response) {
    if (!is_on_scale(spec, response.value)) return Problem{"/value", "not on the scale"};
    return {};
}

bool complete(const Slider::Spec&, const Slider::Response&) { return true; }
bool empty(const Slider::Spec&, const Slider::Response&) { return false; }
Slider::Response blank(const Slider::Spec& spec) { return {spec.low}; }

}  // namespace potentiel

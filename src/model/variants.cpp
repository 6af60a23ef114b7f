#include "model/variants.h"

#include <algorithm>
#include <map>

#include "base/formula.h"
#include "base/notation.h"
#include "base/random.h"
#include "model/rewriter.h"

namespace potentiel {
namespace {

// The values of the parameters, by name.
using Values = std::map<std::string, double, std::less<>>;

constexpr int most_decimals = 6;

Checked<double> value_of(std::string_view formula, const Values& values) {
    const FormulaValue value = evaluate_formula(formula, [&](const std::string& name) -> Operand {
        const auto found = values.find(name);
        if (found == values.end()) return {.fault = FormulaFault::Name};
        return {.number = found->second};
    });
    if (value) return value.number;
    return Problem{"", "the formula \"{0}\" has no value: see \"{1}\"", {std::string(formula), value.about}};
}

constexpr double most_steps = 1'000'000;

Checked<double> drawn_value(const Parameter& parameter, const Values& values, Random& random) {
    if (!parameter.formula.empty()) return value_of(parameter.formula, values);
    if (!parameter.values.empty()) {
        const auto count = static_cast<std::uint32_t>(parameter.values.size());
        return value_of(parameter.values[random.below(count)], values);
    }
    const auto from = value_of(parameter.from, values), to = value_of(parameter.to, values),
               step = value_of(parameter.step.empty() ? "1" : std::string_view(parameter.step), values);
    for (const auto* each : {&from, &to, &step}) {
        if (!*each) return each->problem();
    }
    if (!(*step > 0) || *to < *from || (*to - *from) / *step > most_steps)
        return Problem{"", "from no more than to, and a step over 0 expected"};
    const auto steps = static_cast<std::uint32_t>((*to - *from) / *step + 1e-9);
    return *from + *step * random.below(steps + 1);
}

// Replaces each {=…} by its value. Keeps the first problem only.
class Filler {
public:
    Filler(const Values& values, std::optional<Problem>& problem) : values_(values), problem_(problem) {}

    void operator()(std::string& text, std::string_view language) const {
        for (std::size_t at = 0; (at = text.find("{=", at)) != std::string::npos;) {
            const std::size_t end = text.find('}', at);
            if (values_.empty()) return end == std::string::npos ? void() : fail({"", "{=…} without parameters"});
            if (end == std::string::npos) return fail({"", "no } behind {="});
            const std::string printed = print(std::string_view(text).substr(at + 2, end - at - 2), language);
            text.replace(at, end + 1 - at, printed);
            at += printed.size();
        }
    }

private:
    std::string print(std::string_view inside, std::string_view language) const {
        const std::size_t colon = inside.rfind(':');
        int decimals = -1;  // -1: as many as needed
        if (colon != std::string_view::npos && colon + 2 == inside.size() && inside[colon + 1] >= '0' &&
            inside[colon + 1] <= '9') {
            decimals = inside[colon + 1] - '0';
            inside = inside.substr(0, colon);
        }
        const auto value = value_of(inside, values_);
        if (!value) {
            fail(value.problem());
            return {};
        }
        const char separator = language.empty() ? '.' : decimal_sign(language);
        return decimals < 0 ? print_short_number(*value, most_decimals, separator)
                            : print_number(*value, decimals, separator);
    }
    void fail(const Problem& problem) const {
        if (!problem_) problem_ = problem.within("/parameters");
    }

    const Values& values_;
    std::optional<Problem>& problem_;
};

}  // namespace

std::optional<Problem> make_variant(Exercise& exercise, Key* key, std::uint32_t seed) {
    Values values;
    Random random(hash_text("parameters", hash_text(exercise.id, seed)));
    for (std::size_t i = 0; i < exercise.parameters.size(); ++i) {
        const Parameter& parameter = exercise.parameters[i];
        const auto value = drawn_value(parameter, values, random);
        if (!value) return value.problem().within("/parameters/" + std::to_string(i));
        values[parameter.id] = *value;
    }
    std::optional<Problem> problem;
    Rewriter rewriter{Filler(values, problem)};
    exercise.parameters.clear();
    rewriter(exercise);
    if (key) std::visit([&](auto& known) { rewriter(known); }, *key);
    return problem;
}

}  // namespace potentiel

#include "model/rules/rules.h"
#include "model/rules/typed_texts.h"

namespace potentiel {
namespace {

constexpr std::size_t longest_program = 4000;  // bytes
constexpr std::size_t longest_name = 40;

std::vector<TextField> cells(const Trace::Spec& spec) {
    std::vector<TextField> fields;
    for (std::size_t step = 1; step <= spec.lines.size(); ++step)
        for (std::size_t variable = 1; variable <= spec.variables.size(); ++variable)
            fields.push_back({std::to_string(step) + "." + std::to_string(variable), Trace::maximum});
    return fields;
}

void check_step(Checker& checker, const Trace::Spec& spec, const Trace::Step& step) {
    checker.at("values", [&] {
        checker.require(step.values.size() == spec.variables.size(), "one for each variable expected");
        const bool any =
            std::any_of(step.values.begin(), step.values.end(), [](const auto& value) { return !is_blank(value); });
        checker.require(any, "no variable has a value: leave this step out");
    });
    checker.each("values", step.values, [&](const std::string& value) {
        checker.require(code_points(value) <= static_cast<std::size_t>(Trace::maximum), "longer than {0} characters",
                        Trace::maximum);
    });
}

}  // namespace

void check(Checker& checker, const Trace::Spec& spec) {
    checker.within_bounds(spec);
    checker.at("language", [&] { checker.require(spec.language.size() <= longest_name, "too long"); });
    checker.at("program", [&] {
        checker.require(!is_blank(spec.program) && spec.program.size() <= longest_program, "1 to {0} bytes expected",
                        longest_program);
    });
    const auto last = 1 + std::count(spec.program.begin(), spec.program.end(), '\n');
    checker.each("lines", spec.lines,
                 [&](int line) { checker.require(line >= 1 && line <= last, "the program has no such line"); });
    std::set<std::string> names;
    checker.each("variables", spec.variables, [&](const std::string& name) {
        checker.require(!is_blank(name) && code_points(name) <= longest_name, "1 to {0} characters expected",
                        longest_name);
        checker.require(names.insert(name).second, "named twice");
    });
}

void check(Checker& checker, const Trace::Spec& spec, const Trace::Key& key) {
    checker.at("steps", [&] { checker.require(key.steps.size() == spec.lines.size(), "one for each step expected"); });
    checker.each("steps", key.steps, [&](const Trace::Step& step) { check_step(checker, spec, step); });
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const Trace::Spec& spec, const Trace::Response& response) {
    return check_texts(cells(spec), response.texts);
}

// Every step gives a value to some variable. Which cells stay empty is part of the task.
bool complete(const Trace::Spec& spec, const Trace::Response& response) {
    const std::size_t width = spec.variables.size();
    for (std::size_t from = 0; from < response.texts.size(); from += width) {
        const auto row = response.texts.begin() + static_cast<std::ptrdiff_t>(from);
        if (std::all_of(row, row + static_cast<std::ptrdiff_t>(width),
                        [](const auto& one) { return is_blank(one.text); }))
            return false;
    }
    return !response.texts.empty();
}
bool empty(const Trace::Spec&, const Trace::Response& response) { return all_blank(response.texts); }
Trace::Response blank(const Trace::Spec& spec) { return {blank_texts(cells(spec))}; }

}  // namespace potentiel

#include "model/rules/rules.h"
#include "model/flat_answers.h"

namespace potentiel {
namespace {

bool has_good_total(const Allocation::Spec& spec) {
    return spec.total >= 1 && spec.total <= Allocation::most_points && spec.step >= 1 && spec.total % spec.step == 0;
}

// Sum of amounts that are each within bounds.
int sum(const std::vector<Allocation::Amount>& amounts) {
    int points = 0;
    for (const Allocation::Amount& amount : amounts) points += amount.points;
    return points;
}

// The first problem of amounts for these options: one for each, in their order.
std::optional<Problem> problem_of(const Allocation::Spec& spec, const std::vector<Allocation::Amount>& amounts) {
    if (amounts.size() != spec.options.size()) return Problem{"", "one amount for each option expected"};
    for (std::size_t index = 0; index < amounts.size(); ++index) {
        const auto& [option, points] = amounts[index];
        const std::string path = "/" + std::to_string(index);
        if (option != spec.options[index].id) return Problem{path + "/option", "the options in their order expected"};
        if (points < 0 || points > spec.total || points % spec.step != 0)
            return Problem{path + "/points", "a number of steps up to the total expected"};
    }
    return {};
}

}  // namespace

void check(Checker& checker, const Allocation::Spec& spec) {
    checker.within_bounds(spec);
    check_options(checker, "options", spec.options);
    checker.at("step", [&] { checker.require(has_good_total(spec), "a divisor of the total expected"); });
}

void check(Checker& checker, const Allocation::Spec& spec, const Allocation::Key& key) {
    check_feedback(checker, spec.options, key.options);
    checker.translated_if_any("why", key.why);
    if (!has_good_total(spec)) return;  // already reported
    checker.at("ideal", [&] {
        if (const auto problem = problem_of(spec, key.ideal)) return checker.report(*problem);
        checker.require(sum(key.ideal) == spec.total, "the points don't sum to the total");
        checker.require(equal_share(spec, key) < static_cast<int>(key.ideal.size()) * spec.total,
                        "an equal share is no judgement");
    });
}

std::optional<Problem> check(const Allocation::Spec& spec, const Allocation::Response& response) {
    if (const auto problem = problem_of(spec, response.amounts)) return problem->within("/amounts");
    if (sum(response.amounts) > spec.total) return Problem{"/amounts", "more points than the total"};
    return {};
}

bool complete(const Allocation::Spec& spec, const Allocation::Response& response) {
    return sum(response.amounts) == spec.total;
}
bool empty(const Allocation::Spec&, const Allocation::Response& response) { return sum(response.amounts) == 0; }
Allocation::Response blank(const Allocation::Spec& spec) {
    Allocation::Response response;
    for (const Option& option : spec.options) response.amounts.push_back({option.id, 0});
    return response;
}

}  // namespace potentiel

#include "model/rules/rules.h"

namespace potentiel {

void check(Checker& checker, const SituationalJudgement::Spec& spec) {
    check_options(checker, "actions", spec.actions);
}

void check(Checker& checker, const SituationalJudgement::Spec& spec, const SituationalJudgement::Key& key) {
    checker.at("best", [&] { checker.require(has_option(spec.actions, key.best), "unknown option"); });
    checker.at("worst", [&] {
        checker.require(has_option(spec.actions, key.worst), "unknown option");
        checker.require(key.worst != key.best, "the same as best");
    });
    check_feedback(checker, spec.actions, key.options);
}

std::optional<Problem> check(const SituationalJudgement::Spec& spec, const SituationalJudgement::Response& response) {
    if (!response.best.empty() && !has_option(spec.actions, response.best)) return unknown_option("/best");
    if (!response.worst.empty() && !has_option(spec.actions, response.worst)) return unknown_option("/worst");
    if (!response.best.empty() && response.best == response.worst) return Problem{"/worst", "the same as best"};
    return {};
}

bool complete(const SituationalJudgement::Spec&, const SituationalJudgement::Response& response) {
    return !response.best.empty() && !response.worst.empty();
}
bool empty(const SituationalJudgement::Spec&, const SituationalJudgement::Response& response) {
    return response.best.empty() && response.worst.empty();
}
SituationalJudgement::Response blank(const SituationalJudgement::Spec&) { return {}; }

}  // namespace potentiel

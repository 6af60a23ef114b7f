#include "model/rules/rules.h"

namespace potentiel {

void check(Checker& checker, const SingleChoice::Spec& spec) {
    checker.within_bounds(spec);
    check_options(checker, "options", spec.options);
}

void check(Checker& checker, const SingleChoice::Spec& spec, const SingleChoice::Key& key) {
    checker.at("correct", [&] { checker.require(has_option(spec.options, key.correct), "unknown option"); });
    check_feedback(checker, spec.options, key.options);
}

std::optional<Problem> check(const SingleChoice::Spec& spec, const SingleChoice::Response& response) {
    if (!response.choice.empty() && !has_option(spec.options, response.choice)) return unknown_option("/choice");
    return {};
}

bool complete(const SingleChoice::Spec&, const SingleChoice::Response& response) { return !response.choice.empty(); }
bool empty(const SingleChoice::Spec&, const SingleChoice::Response& response) { return response.choice.empty(); }
SingleChoice::Response blank(const SingleChoice::Spec&) { return {}; }

}  // namespace potentiel

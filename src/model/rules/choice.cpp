#include "model/rules/rules.h"

namespace potentiel {

void check(Checker& checker, const SingleChoice::Spec& spec) { check_options(checker, "options", spec.options); }

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

void check(Checker& checker, const MultipleChoice::Spec& spec) { check_options(checker, "options", spec.options); }

void check(Checker& checker, const MultipleChoice::Spec& spec, const MultipleChoice::Key& key) {
    std::set<Id> seen;
    checker.each("correct", key.correct, [&](const Id& id) {
        checker.require(has_option(spec.options, id), "unknown option");
        checker.require(seen.insert(id).second, "named twice");
    });
    checker.at("correct", [&] { checker.require(!key.correct.empty(), "at least one option must be right"); });
    check_feedback(checker, spec.options, key.options);
}

std::optional<Problem> check(const MultipleChoice::Spec& spec, const MultipleChoice::Response& response) {
    // In the order of the spec, so that one response has one form.
    auto next = spec.options.begin();
    for (const Id& id : response.choices) {
        next = std::find_if(next, spec.options.end(), [&](const Option& option) { return option.id == id; });
        if (next == spec.options.end()) return Problem{"/choices", "unknown, repeated or out of order"};
        ++next;
    }
    return {};
}

bool complete(const MultipleChoice::Spec&, const MultipleChoice::Response& response) {
    return !response.choices.empty();
}
bool empty(const MultipleChoice::Spec&, const MultipleChoice::Response& response) { return response.choices.empty(); }
MultipleChoice::Response blank(const MultipleChoice::Spec&) { return {}; }

}  // namespace potentiel

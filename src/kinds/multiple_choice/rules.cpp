#include "model/rules/rules.h"

namespace potentiel {

namespace {

// With weights, the right options are those with a positive weight.
void check_weights(Checker& checker, const MultipleChoice::Spec& spec, const MultipleChoice::Key& key) {
    checker.at("weights", [&] {
        const std::size_t expected = key.scoring == ChoiceScoring::Weighted ? spec.options.size() : 0;
        checker.require(key.weights.size() == expected, "{0} expected", expected);
    });
    std::set<Id> seen;
    checker.each("weights", key.weights, [&](const MultipleChoice::Weight& weight) {
        checker.at("option", [&] {
            checker.require(has_option(spec.options, weight.option), "unknown option");
            checker.require(seen.insert(weight.option).second, "named twice");
        });
        checker.within_bounds(weight);
        checker.at("weight", [&] {
            const bool right = std::find(key.correct.begin(), key.correct.end(), weight.option) != key.correct.end();
            checker.require((weight.weight > 0) == right, "over 0 for what is right, and for nothing else");
        });
    });
}

}  // namespace

void check(Checker& checker, const MultipleChoice::Spec& spec) {
    checker.within_bounds(spec);
    check_options(checker, "options", spec.options);
}

void check(Checker& checker, const MultipleChoice::Spec& spec, const MultipleChoice::Key& key) {
    std::set<Id> seen;
    checker.each("correct", key.correct, [&](const Id& id) {
        checker.require(has_option(spec.options, id), "unknown option");
        checker.require(seen.insert(id).second, "named twice");
    });
    checker.at("correct", [&] { checker.require(!key.correct.empty(), "at least one option must be right"); });
    check_weights(checker, spec, key);
    check_feedback(checker, spec.options, key.options);
}

std::optional<Problem> check(const MultipleChoice::Spec& spec, const MultipleChoice::Response& response) {
    // In the order of the spec: a response has one written form.
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

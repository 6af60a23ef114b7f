#include "model/rules/marks.h"

namespace potentiel {
namespace {

Grid grid_of(const Matching::Spec& spec) { return {spec.prompts, spec.choices}; }

// Whether a choice is used twice although it may be used once only.
bool has_reuse(const Matching::Spec& spec, const std::vector<Mark>& pairs) {
    if (spec.reuse == Reuse::Yes) return false;
    std::set<Id> used;
    return !std::all_of(pairs.begin(), pairs.end(), [&](const Mark& pair) { return used.insert(pair.column).second; });
}

}  // namespace

void check(Checker& checker, const Matching::Spec& spec) {
    checker.within_bounds(spec);
    check_options(checker, "prompts", spec.prompts, Alike::Allowed);
    // If each choice is used once only, a choice for two prompts is listed twice.
    check_options(checker, "choices", spec.choices, spec.reuse == Reuse::No ? Alike::Allowed : Alike::Refused);
    checker.at("choices", [&] {
        checker.require(spec.reuse == Reuse::Yes || spec.choices.size() >= spec.prompts.size(),
                        "at least as many choices as prompts expected");
    });
}

void check(Checker& checker, const Matching::Spec& spec, const Matching::Key& key) {
    check_key_marks(checker, "pairs", grid_of(spec), key.pairs);
    checker.at("pairs", [&] { checker.require(!has_reuse(spec, key.pairs), "a choice goes with two prompts"); });
    check_feedback(checker, spec.prompts, key.options);
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const Matching::Spec& spec, const Matching::Response& response) {
    if (has_reuse(spec, response.pairs)) return Problem{"/pairs", "a choice goes with two prompts"};
    return check_marks("/pairs", grid_of(spec), response.pairs);
}

bool complete(const Matching::Spec& spec, const Matching::Response& response) {
    return response.pairs.size() == spec.prompts.size();
}
bool empty(const Matching::Spec&, const Matching::Response& response) { return response.pairs.empty(); }
Matching::Response blank(const Matching::Spec&) { return {}; }

}  // namespace potentiel

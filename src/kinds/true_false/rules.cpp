#include "model/rules/rules.h"

namespace potentiel {

void check(Checker& checker, const TrueFalse::Spec& spec) {
    checker.within_bounds(spec);
    check_options(checker, "statements", spec.statements);
}

void check(Checker& checker, const TrueFalse::Spec& spec, const TrueFalse::Key& key) {
    std::set<Id> seen;
    checker.each("correct", key.correct, [&](const Id& id) {
        checker.require(has_option(spec.statements, id), "unknown statement");
        checker.require(seen.insert(id).second, "named twice");
    });
    check_feedback(checker, spec.statements, key.options);
}

std::optional<Problem> check(const TrueFalse::Spec& spec, const TrueFalse::Response& response) {
    const int surest = spec.certainty == Certainty::Asked ? 3 : 0;
    auto next = spec.statements.begin();
    for (const TrueFalse::Judged& judged : response.answers) {
        next = std::find_if(next, spec.statements.end(), [&](const Option& o) { return o.id == judged.statement; });
        if (next == spec.statements.end()) return Problem{"/answers", "unknown, repeated or out of order"};
        ++next;
        if (judged.certainty < 0 || judged.certainty > surest) return Problem{"/answers", "no such certainty"};
    }
    return {};
}

bool complete(const TrueFalse::Spec& spec, const TrueFalse::Response& response) {
    const bool sure = std::all_of(
        response.answers.begin(), response.answers.end(),
        [&](const TrueFalse::Judged& judged) { return spec.certainty == Certainty::NotAsked || judged.certainty > 0; });
    return sure && response.answers.size() == spec.statements.size();
}
bool empty(const TrueFalse::Spec&, const TrueFalse::Response& response) { return response.answers.empty(); }
TrueFalse::Response blank(const TrueFalse::Spec&) { return {}; }

}  // namespace potentiel

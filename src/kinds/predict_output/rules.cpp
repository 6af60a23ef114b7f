#include "model/rules/rules.h"
#include "base/lines.h"

namespace potentiel {

void check(Checker& checker, const PredictOutput::Spec& spec) {
    check_program(checker, spec.language, spec.program);
    checker.within_bounds(spec);
}

void check(Checker& checker, const PredictOutput::Spec& spec, const PredictOutput::Key& key) {
    checker.at("output", [&] {
        checker.require(!is_blank(key.output), "empty");
        checker.require(code_points(key.output) <= static_cast<std::size_t>(spec.maximum),
                        "longer than the answer may be");
    });
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const PredictOutput::Spec& spec, const PredictOutput::Response& response) {
    if (code_points(response.text) > static_cast<std::size_t>(spec.maximum)) return Problem{"/text", "too long"};
    return {};
}

bool complete(const PredictOutput::Spec& spec, const PredictOutput::Response& response) {
    return !empty(spec, response);
}
bool empty(const PredictOutput::Spec&, const PredictOutput::Response& response) { return is_blank(response.text); }
PredictOutput::Response blank(const PredictOutput::Spec&) { return {}; }

}  // namespace potentiel

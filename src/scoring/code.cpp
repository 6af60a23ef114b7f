#include <algorithm>

#include "base/json_document.h"
#include "scoring/score.h"

namespace potentiel {
namespace {

bool passes(const Code::Test& test, const std::vector<CallResult>& outcomes) {
    const auto found =
        std::find_if(outcomes.begin(), outcomes.end(), [&](const CallResult& one) { return one.test == test.id; });
    return found != outcomes.end() && test_passes(test, *found);
}

}  // namespace

bool test_passes(const Code::Test& test, const CallResult& outcome) {
    return outcome.status == CallStatus::Ok && same_json(outcome.value, test.expected);
}

// The share of the tests passed, visible and hidden alike.
Score score_code(const Code::Spec& spec, const Code::Key& key, const Code::Response& response) {
    const auto passed = [&](const std::vector<Code::Test>& tests) {
        return std::count_if(tests.begin(), tests.end(),
                             [&](const auto& test) { return passes(test, response.outcomes); });
    };
    const auto right = passed(spec.tests) + passed(key.tests);
    const auto all = static_cast<int>(spec.tests.size() + key.tests.size());
    return {thousandths(right, all), {Rule::Tests, static_cast<int>(right), all}};
}

}  // namespace potentiel

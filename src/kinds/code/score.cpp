#include <algorithm>

#include "kinds/code/values.h"
#include "scoring/score.h"

namespace potentiel {
namespace {

struct Tally {
    int right = 0, all = 0;  // sums of weights
    bool barred = false;     // a test of weight 0 failed
    bool weighted = false;   // some test weighs more than 1

    void add(const Code::Test& test, bool passes) {
        all += test.weight;
        if (passes) right += test.weight;
        barred = barred || (test.weight == 0 && !passes);
        weighted = weighted || test.weight > 1;
    }
};

}  // namespace

const CallResult* outcome_of(const Code::Test& test, const std::vector<CallResult>& outcomes) {
    const auto found =
        std::find_if(outcomes.begin(), outcomes.end(), [&](const CallResult& one) { return one.test == test.id; });
    return found == outcomes.end() ? nullptr : &*found;
}

bool test_passes(const Code::Spec& spec, const Code::Test& test, const CallResult& outcome) {
    // The same for tests by candidates: they find a fault by failing with an assertion or an error, which is Ok and
    // "fail". An aborted run proves nothing, and may have another outcome on another machine.
    if (outcome.status != CallStatus::Ok) return false;
    if (spec.compare == Code::Compare::Checker) return outcome.check == "true";
    return same_values(spec, test.expected, outcome.value);
}

bool style_holds(const Code::Style& style, const std::vector<std::string>& facts) {
    const auto known = [&](const std::string& fact) {
        return std::find(facts.begin(), facts.end(), fact) != facts.end();
    };
    if (known("unreadable")) return false;
    return std::all_of(style.must.begin(), style.must.end(), known) &&
           std::none_of(style.must_not.begin(), style.must_not.end(), known);
}

// Weight of the tests passed, visible and hidden, as a share of all; minus the cost of broken rules of style.
Score score_code(const Code::Spec& spec, const Code::Key& key, const Code::Response& response) {
    Tally tally;
    for (const auto* tests : {&spec.tests, &key.tests}) {
        for (const Code::Test& test : *tests) {
            const CallResult* outcome = outcome_of(test, response.outcomes);
            tally.add(test, outcome && test_passes(spec, test, *outcome));
        }
    }
    int cost = 0;
    for (const Code::Style& style : spec.style) cost += style_holds(style, response.facts) ? 0 : style.cost;
    const int earned = tally.barred || tally.all == 0 ? 0 : thousandths(tally.right, tally.all);
    const Rule rule = tally.barred ? Rule::Barred : tally.weighted ? Rule::TestWeights : Rule::Tests;
    return {std::max(0, earned - cost), {rule, tally.right, tally.all, std::min(cost, 1000)}};
}

}  // namespace potentiel

#include "ui/kinds/code_tests.h"

#include <algorithm>

#include "scoring/score.h"
#include "ui/kinds/pieces.h"

namespace potentiel::ui {
namespace {

const CallResult* outcome_of(const Code::Test& test, const std::vector<CallResult>& outcomes) {
    const auto found =
        std::find_if(outcomes.begin(), outcomes.end(), [&](const CallResult& one) { return one.test == test.id; });
    return found == outcomes.end() ? nullptr : &*found;
}

bool passes(const Code::Test& test, const std::vector<CallResult>& outcomes) {
    const CallResult* outcome = outcome_of(test, outcomes);
    return outcome && test_passes(test, *outcome);
}

std::int64_t count_passing(const std::vector<Code::Test>& tests, const std::vector<CallResult>& outcomes) {
    return std::count_if(tests.begin(), tests.end(), [&](const Code::Test& test) { return passes(test, outcomes); });
}

// f and [1,"a"] give f(1,"a").
std::string call_text(const std::string& function, const std::string& arguments) {
    const std::size_t open = arguments.find('['), close = arguments.rfind(']');
    if (open == std::string::npos || close == std::string::npos) return function + "()";
    return function + "(" + arguments.substr(open + 1, close - open - 1) + ")";
}

void draw_details(Pass& pass, const Code::Spec& spec, const Code::Test& test, const CallResult* outcome) {
    draw_listing(pass, "call", Phrase::CalledLabel, Part::Note, call_text(spec.function, test.arguments));
    draw_listing(pass, "expected", Phrase::ExpectedLabel, Part::Note, test.expected);
    if (!outcome) return;
    if (outcome->status == CallStatus::Ok) {
        draw_listing(pass, "got", Phrase::GotLabel, Part::Note, outcome->value);
    } else {
        draw_box(pass, "failure", Part::Warn, failure_words(pass.words, *outcome));
    }
    if (!outcome->output.empty()) draw_listing(pass, "printed", Phrase::PrintedLabel, Part::Note, outcome->output);
}

}  // namespace

void draw_listing(Pass& pass, const std::string& key, Phrase label, Part label_part, std::string_view text) {
    const std::string name = pass.words(label);
    pass.frame.text(key + "_label", name, label_part);
    pass.frame.code_block(key, name, text);
}

std::string failure_words(const Words& words, const CallResult& outcome) {
    switch (outcome.status) {
        case CallStatus::Fuel:
            return words(Phrase::FuelSpent);
        case CallStatus::Killed:
            return words(Phrase::TooSlow);
        case CallStatus::Memory:
            return words(Phrase::TooMuchMemory);
        case CallStatus::Output:
            return words(Phrase::TooMuchOutput);
        case CallStatus::Recursion:
            return words(Phrase::TooDeep);
        case CallStatus::Error:
        case CallStatus::Ok:
            break;
    }
    if (outcome.line == 0) return words(Phrase::ErrorSomewhere, {outcome.value});
    return words(Phrase::ErrorAt, {std::to_string(outcome.line), outcome.value});
}

std::string tests_summary(const Pass& pass, const std::vector<Code::Test>& tests,
                          const std::vector<CallResult>& outcomes) {
    const std::int64_t passing = count_passing(tests, outcomes);
    const auto all = static_cast<std::int64_t>(tests.size());
    if (passing == all) return pass.words(Phrase::AllTestsPass);
    return pass.words(Counted::TestsPass, passing, {std::to_string(all)});
}

std::string hidden_tests_summary(const Pass& pass, const std::vector<Code::Test>& tests,
                                 const std::vector<CallResult>& outcomes) {
    return pass.words(Counted::HiddenTestsPass, count_passing(tests, outcomes), {std::to_string(tests.size())});
}

void draw_tests(Pass& pass, std::string_view key, const Code::Spec& spec, const std::vector<CallResult>& outcomes) {
    auto list = pass.open(key, Role::List, Part::Tests, pass.words(Phrase::TestsTitle));
    bool failure_met = false;
    for (const Code::Test& test : spec.tests) {
        const CallResult* outcome = outcome_of(test, outcomes);
        const bool right = outcome && test_passes(test, *outcome);
        const bool wrong = outcome && !right;
        const Flags flags = flag(FlagBit::Right, right) | flag(FlagBit::Wrong, wrong);
        std::string name = pass.in(test.label);
        if (outcome)
            name = pass.words(Phrase::TestState, {name, pass.words(right ? Phrase::TestPasses : Phrase::TestFails)});

        auto row = pass.open(test.id, Role::ListItem, Part::TestRow, {}, flags);
        const bool open = pass.panel("details", name, Part::Quiet, wrong && !failure_met);
        failure_met = failure_met || wrong;
        if (open) draw_details(pass, spec, test, outcome);
    }
}

}  // namespace potentiel::ui

#include "kinds/code/screen_tests.h"

#include <algorithm>

#include "kinds/code/screen_outcome.h"
#include "scoring/score.h"

namespace potentiel::ui {
std::int64_t count_passing(const Code::Spec& spec, const std::vector<Code::Test>& tests,
                           const std::vector<CallResult>& outcomes) {
    return std::count_if(tests.begin(), tests.end(), [&](const Code::Test& test) {
        const CallResult* outcome = outcome_of(test, outcomes);
        return outcome && test_passes(spec, test, *outcome);
    });
}

std::string tests_summary(const Pass& pass, const Code::Spec& spec, const std::vector<CallResult>& outcomes) {
    const std::int64_t passing = count_passing(spec, spec.tests, outcomes);
    const auto all = static_cast<std::int64_t>(spec.tests.size());
    if (passing == all) return std::string(pass.words(Phrase::AllTestsPass));
    return pass.words(Counted::TestsPass, passing, {all});
}

std::string outcome_in_a_line(const Pass& pass, const Code::Spec& spec, const std::vector<CallResult>& outcomes) {
    for (const Code::Test& test : spec.tests) {
        const CallResult* outcome = outcome_of(test, outcomes);
        if (!outcome || test_passes(spec, test, *outcome)) continue;
        const std::string count =
            pass.words(Phrase::PassingOf, {count_passing(spec, spec.tests, outcomes), spec.tests.size()});
        const std::string why = difference_in_a_line(pass, spec, test, *outcome);
        return why.empty() ? count : count + " · " + why;
    }
    return tests_summary(pass, spec, outcomes);
}

std::string hidden_tests_summary(const Pass& pass, const Code::Spec& spec, const std::vector<Code::Test>& tests,
                                 const std::vector<CallResult>& outcomes) {
    return pass.words(Counted::HiddenTestsPass, count_passing(spec, tests, outcomes), {tests.size()});
}

void record_tests(Pass& pass, std::string_view key, Phrase title, const Code::Spec& spec,
                  const std::vector<Code::Test>& tests, const std::vector<CallResult>& outcomes) {
    auto list = pass.open(key, Role::List, Part::Tests, pass.words(title));
    bool failure_met = false;
    std::size_t number = 0;
    for (const Code::Test& test : tests) {
        const CallResult* outcome = outcome_of(test, outcomes);
        const bool right = outcome && test_passes(spec, test, *outcome);
        const bool wrong = outcome && !right;
        const Flags flags = flag(FlagBit::Right, right) | flag(FlagBit::Wrong, wrong);
        std::string name = test_name(pass, spec, test, ++number);
        if (outcome)
            name = pass.words(Phrase::TestState, {name, pass.words(right ? Phrase::TestPasses : Phrase::TestFails)});

        auto row = pass.open(test.id, Role::ListItem, Part::TestRow, {}, flags);
        const bool open = pass.panel("details", name, Part::Quiet, wrong && !failure_met);
        failure_met = failure_met || wrong;
        if (open) record_outcome(pass, spec, test, outcome);
    }
}

void record_style(Pass& pass, const Code::Spec& spec, const std::vector<std::string>& facts, bool judged) {
    if (spec.style.empty()) return;
    pass.text("style_title", Phrase::StyleTitle, Part::Label);
    auto list = pass.open("style", Role::List, Part::Tests, pass.words(Phrase::StyleTitle));
    for (const Code::Style& style : spec.style) {
        const bool holds = judged && style_holds(style, facts);
        std::string words = pass.in(style.label);
        if (judged)
            words = pass.words(Phrase::TestState, {words, pass.words(holds ? Phrase::StyleKept : Phrase::StyleBroken)});
        const Flags flags = flag(FlagBit::Right, holds) | flag(FlagBit::Wrong, judged && !holds);
        auto row = pass.open(style.id, Role::ListItem, Part::TestRow, {}, flags);
        pass.frame.text("words", words, Part::Body);
    }
}

}  // namespace potentiel::ui

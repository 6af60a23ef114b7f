#pragma once
#include <string>
#include <vector>

#include "ui/pass/pass.h"

namespace potentiel::ui {

// A list of tests with their inputs and expected values, and their outcomes, if known. The first failed test is
// expanded.
void record_tests(Pass& pass, std::string_view key, Phrase title, const Code::Spec& spec,
                  const std::vector<Code::Test>& tests, const std::vector<CallResult>& outcomes);

// The rules of style. `judged`: the facts are those of a run.
void record_style(Pass& pass, const Code::Spec& spec, const std::vector<std::string>& facts, bool judged);

// Number of tests that pass.
std::int64_t count_passing(const Code::Spec& spec, const std::vector<Code::Test>& tests,
                           const std::vector<CallResult>& outcomes);

// "2 tests of 3 pass."
std::string tests_summary(const Pass& pass, const Code::Spec& spec, const std::vector<CallResult>& outcomes);
// "1 of 2: expected 150, got None": with what the first failed test says, if that is short.
std::string outcome_in_a_line(const Pass& pass, const Code::Spec& spec, const std::vector<CallResult>& outcomes);
std::string hidden_tests_summary(const Pass& pass, const Code::Spec& spec, const std::vector<Code::Test>& tests,
                                 const std::vector<CallResult>& outcomes);

}  // namespace potentiel::ui

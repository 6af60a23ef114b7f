#pragma once
#include <string>
#include <vector>

#include "ui/screens/pass.h"

namespace potentiel::ui {

// The list of visible tests, each with what it calls and expects; those that have an outcome say it, and the first that
// fails stands open.
void draw_tests(Pass& pass, std::string_view key, const Code::Spec& spec, const std::vector<CallResult>& outcomes);

// Code or output as it stands, under its label.
void draw_listing(Pass& pass, const std::string& key, Phrase label, Part label_part, std::string_view text);

// "2 tests of 3 pass."
std::string tests_summary(const Pass& pass, const std::vector<Code::Test>& tests,
                          const std::vector<CallResult>& outcomes);
std::string hidden_tests_summary(const Pass& pass, const std::vector<Code::Test>& tests,
                                 const std::vector<CallResult>& outcomes);

// Why a call gave no value, in plain words. Precondition: its status is not Ok.
std::string failure_words(const Words& words, const CallResult& outcome);

}  // namespace potentiel::ui

#pragma once
#include <string>

#include "ui/pass/pass.h"

namespace potentiel::ui {

// Short description of a test: its label, or the call, file or probe. `number` from 1.
std::string test_name(const Pass& pass, const Code::Spec& spec, const Code::Test& test, std::size_t number);

// Input, expected value and actual value; differences, and the reason of a failure. `outcome` may be null.
// "expected 150, got None", or what stopped the program; "" if that takes more than a line.
std::string difference_in_a_line(const Pass& pass, const Code::Spec& spec, const Code::Test& test,
                                 const CallResult& outcome);

void record_outcome(Pass& pass, const Code::Spec& spec, const Code::Test& test, const CallResult* outcome);

// What a trial printed or found, or why it failed.
void record_tried(Pass& pass, const Code::Spec& spec, const CallResult& result);

// The content of a JSON string; any other JSON unchanged.
std::string text_of(const std::string& json);

// Why a call returned no value, in plain words. Precondition: its status is not Ok.
std::string failure_words(const Pass& pass, const Code::Spec& spec, const CallResult& outcome);

// The meaning of the engine's message, in plain words; "" if unknown.
std::string meaning_of(const Pass& pass, const Code::Spec& spec, const CallResult& outcome);

}  // namespace potentiel::ui

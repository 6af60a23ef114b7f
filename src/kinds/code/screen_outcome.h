#pragma once
#include <string>

#include "ui/pass/pass.h"

namespace potentiel::ui {

// What a test does, in a few words: its label, else what it calls, reads or looks at. `number` from 1.
std::string test_name(const Pass& pass, const Code::Spec& spec, const Code::Test& test, std::size_t number);

// What goes in, what should come out, what came; where it differs, and why nothing came. `outcome` may be null.
void draw_outcome(Pass& pass, const Code::Spec& spec, const Code::Test& test, const CallResult* outcome);

// Why a call gave no value, in plain words. Precondition: its status is not Ok.
std::string failure_words(const Pass& pass, const Code::Spec& spec, const CallResult& outcome);

// What the engine's message means, in plain words; "" where that is not known.
std::string meaning_of(const Pass& pass, const Code::Spec& spec, const CallResult& outcome);

}  // namespace potentiel::ui

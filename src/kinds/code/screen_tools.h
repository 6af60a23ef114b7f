#pragma once
#include "ui/pass/question.h"

namespace potentiel::ui {

// What stands beside an editor: what has changed since the start, earlier runs and a way back to each, and to the start.
void draw_code_tools(Pass& pass, const Question<Code>& question);

// What the exercise gives: tables, and files that can't be changed.
void draw_given(Pass& pass, const Code::Spec& spec);

}  // namespace potentiel::ui

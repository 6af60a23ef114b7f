#pragma once
#include "ui/pass/question.h"

namespace potentiel::ui {

// Tools below an editor: changes since the start, earlier runs, and buttons to restore each of them, or the start.
void record_code_tools(Pass& pass, const Question<Code>& question);

// Given material: tables, and read-only files.
void record_given(Pass& pass, const Code::Spec& spec);

}  // namespace potentiel::ui

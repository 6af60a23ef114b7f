#pragma once
#include "ui/pass/question.h"

namespace potentiel::ui {

// The hints that were shown, and the button for the next.
void draw_hints(Pass& pass, const Exercise& exercise, const Progress& progress);

// The button that checks the answer, and what the last check gave, for exercises with attempts.
void draw_attempts(Pass& pass, std::size_t index);

}  // namespace potentiel::ui

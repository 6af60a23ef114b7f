#pragma once
#include "ui/pass/question.h"

namespace potentiel::ui {

// The hints shown so far, and the button for the next one.
void record_hints(Pass& pass, const Exercise& exercise, const Progress& progress);

// The button that checks the answer, and the outcome of the last check, for exercises with attempts.
void record_attempts(Pass& pass, std::size_t index);

}  // namespace potentiel::ui

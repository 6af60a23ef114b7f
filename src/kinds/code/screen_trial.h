#pragma once
#include "kinds/screen.h"

namespace potentiel::ui {

// A field for an input of the candidate's own, a button that tries the program with it, and what came of it.
void record_trial(Pass& pass, const Question<Code>& question);

}  // namespace potentiel::ui

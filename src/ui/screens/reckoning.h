#pragma once
#include "ui/pass/question.h"

namespace potentiel::ui {

// "Why this score", in plain words: what was counted, and what hints and attempts took away. Nothing where nothing is scored.
void draw_reckoning(Pass& pass, const Asked& asked);

}  // namespace potentiel::ui

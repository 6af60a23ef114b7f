#pragma once
#include "ui/pass/question.h"

namespace potentiel::ui {

// "Why this score", in plain words: how it was counted, and the cost of hints and attempts. Nothing if there is no
// score.
void record_reckoning(Pass& pass, const Asked& asked);

}  // namespace potentiel::ui

#pragma once
#include <vector>

#include "ui/pass/scene.h"

namespace potentiel::ui {

// Records (and paints) the screen of the moment. After an act, draw once more without it: what was pressed may have
// changed the memory too, and announcements and moves of the focus come in the pass after.
std::vector<Intent> draw(Frame& frame, const Scene& scene, Memory& memory);

}  // namespace potentiel::ui

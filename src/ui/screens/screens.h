#pragma once
#include <vector>

#include "ui/pass/scene.h"

namespace potentiel::ui {

// Records the current screen. After an act, draw once more without it: the act may have changed the memory, and
// announcements and focus moves come in the next pass.
std::vector<Intent> draw(Frame& frame, const Scene& scene, Memory& memory);

}  // namespace potentiel::ui

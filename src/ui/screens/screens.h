#pragma once
#include "ui/pass/scene.h"

namespace potentiel::ui {

// Records the current screen.
Tree record(const FrameInput& input, const Scene& scene, Memory& memory);

// What an act on the current screen means. It runs through the screen and keeps no nodes. The act may also change the
// memory: record the screen anew after it.
Meaning interpret(const Act& act, const FrameInput& input, const Scene& scene, Memory& memory);

}  // namespace potentiel::ui

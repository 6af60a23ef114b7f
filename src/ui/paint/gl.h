#pragma once

#include "ui/look/theme.h"

struct ImDrawData;

namespace potentiel::ui {

// ImGui's backend for OpenGL ES 3, on the current WebGL2 context. Browser only; natively these functions do nothing, so
// that tests cover everything up to ImGui's draw lists.
class Gl {
public:
    // The next prepare() uploads the font texture again.
    void forget_texture() { textured_ = false; }

    // Creates missing GL objects. Call it before drawing: draw lists refer to the current texture.
    void prepare();

    // Clears the surface to `ground`, with alpha 1, and draws.
    void paint(const ImDrawData& drawn, Color ground);

private:
    bool textured_ = false;
    [[maybe_unused]] unsigned long context_ = 0;  // 0: none
};

}  // namespace potentiel::ui
